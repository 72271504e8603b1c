using System.Text;
using ArticleSearch.Ingest.Archives;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Archives;

public sealed class GzipMemberTests : IDisposable
{
    private readonly WarcLab _lab = new();

    public void Dispose() => _lab.Dispose();

    [Fact]
    public void Each_member_is_read_with_the_place_where_it_begins()
    {
        var random = new Random(1);

        // Around the sizes that .NET reads ahead by, empty ones between.
        var contents = Enumerable.Range(0, 300).Select(number => Bytes(random, number % 7 == 0 ? 0 : random.Next(1, 20_000))).ToList();
        var members = contents.Select(WarcRecords.Member).ToList();
        using var bytes = new ArchiveBytes(_lab.WriteAll("a.warc.gz", [.. members]));

        Assert.True(bytes.IsPacked);
        var start = 0L;
        foreach (var (content, member) in contents.Zip(members))
        {
            for (var at = 0; at < content.Length; at++)
            {
                Assert.True(bytes.Fill());
                Assert.Equal(new ArchivePlace(start, at), bytes.Place);
                Assert.Equal(content[at], bytes.ReadByte());
            }

            start += member.Length;
        }

        Assert.False(bytes.Fill());
    }

    [Fact]
    public void A_member_may_carry_a_name_a_comment_and_more()
    {
        var member = WarcRecords.Member("Sấu"u8.ToArray());
        member[3] = 4 | 8 | 16 | 2;
        byte[] extended = [.. member[..10], 3, 0, 1, 2, 3, .. "tên.warc\0"u8, .. "ghi chú\0"u8, 9, 9, .. member[10..]];
        using var bytes = new ArchiveBytes(_lab.WriteAll("a.warc.gz", extended, WarcRecords.Member("chín"u8.ToArray())));

        Assert.Equal("Sấuchín", Rest(bytes));
    }

    /// <summary>wget writes the lengths of a record into the field that comes first.</summary>
    [Theory]
    [InlineData(4, new byte[] { 12, 0, (byte)'s', (byte)'l', 8, 0, 232, 1, 0, 0, 127, 2, 0, 0 })]
    [InlineData(4, new byte[] { 0, 0 })]
    [InlineData(8, new byte[] { (byte)'a', 0 })]
    [InlineData(16, new byte[] { (byte)'b', 0 })]
    [InlineData(2, new byte[] { 9, 9 })]
    public void A_member_may_carry_any_one_of_them_alone(byte flag, byte[] field)
    {
        var member = WarcRecords.Member("Sấu"u8.ToArray());
        member[3] = flag;
        using var bytes = new ArchiveBytes(_lab.WriteAll("a.warc.gz", [.. member[..10], .. field, .. member[10..]], WarcRecords.Member("chín"u8.ToArray())));

        Assert.Equal("Sấuchín", Rest(bytes));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(11)]
    [InlineData(40)]
    public void A_cut_is_told(int missing)
    {
        var member = WarcRecords.Member(Bytes(new Random(2), 500));
        using var bytes = new ArchiveBytes(_lab.Write("a.warc.gz", member.AsSpan(0, member.Length - missing)));

        Assert.Equal(Reason.CutOff, Assert.Throws<DamagedArchiveException>(() => Rest(bytes)).Reason);
    }

    [Fact]
    public void A_changed_byte_is_told_by_the_checksum()
    {
        var member = WarcRecords.Member(Bytes(new Random(3), 500));
        member[200] ^= 1;
        using var bytes = new ArchiveBytes(_lab.Write("a.warc.gz", member));

        Assert.Equal(Reason.BrokenRecord, Assert.Throws<DamagedArchiveException>(() => Rest(bytes)).Reason);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static string Rest(ArchiveBytes bytes)
    {
        var all = new List<byte>();
        while (bytes.ReadByte() is >= 0 and var value)
        {
            all.Add((byte)value);
        }

        return Encoding.UTF8.GetString([.. all]);
    }
}
