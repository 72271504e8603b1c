using System.Runtime.CompilerServices;
using ArticleSearch.Search.Lucene;
using OutputStreamDataOutput = Lucene.Net.Store.OutputStreamDataOutput;

namespace ArticleSearch.Search.Tests.Lucene;

public sealed class MappedInputTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly byte[] _bytes = new byte[100_000];
    private readonly string _path;

    public MappedInputTests()
    {
        new Random(1).NextBytes(_bytes);
        _path = Path.Combine(_folder.FullName, "file");
        File.WriteAllBytes(_path, _bytes);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0, 100_000)]
    [InlineData(4_097, 50_001)]
    [InlineData(99_999, 1)]
    [InlineData(500, 0)]
    public void A_part_of_a_file_is_read_as_it_stands_there_and_not_beyond(int offset, int length)
    {
        using var whole = MappedInput.Open(_path);
        using var part = whole.Slice("part", offset, length);
        var (one, rest) = (length / 3, length - (length / 3));
        var read = new byte[length];
        for (var i = 0; i < one; i++)
        {
            read[i] = part.ReadByte();
        }

        part.ReadBytes(read, one, rest);

        Assert.Equal(length, part.Length);
        Assert.Equal(length, part.Position);
        Assert.Equal(_bytes[offset..(offset + length)], read);
        Assert.Throws<EndOfStreamException>(() => part.ReadByte());
        Assert.Throws<EndOfStreamException>(() => part.ReadBytes(new byte[1], 0, 1));
        part.Seek(length + 1);
        Assert.Throws<EndOfStreamException>(() => part.ReadByte());
        Assert.Throws<ArgumentOutOfRangeException>(() => whole.Slice("beyond", 1, _bytes.Length));
    }

    [Fact]
    public void Numbers_of_every_length_are_read_as_Lucene_writes_them_and_not_beyond_the_end()
    {
        int[] numbers = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 268_435_455, 268_435_456, int.MaxValue, -1];
        var path = Path.Combine(_folder.FullName, "numbers");
        using (var output = new OutputStreamDataOutput(File.Create(path)))
        {
            foreach (var number in numbers)
            {
                output.WriteVInt32(number);
            }
        }

        using var input = MappedInput.Open(path);

        Assert.Equal(numbers, numbers.Select(_ => input.ReadVInt32()));
        Assert.Equal(input.Length, input.Position);
        Assert.Throws<EndOfStreamException>(() => input.ReadVInt32());

        var cut = input.Slice("cut", 0, input.Length - 1);
        cut.Seek(cut.Length - 4);
        Assert.Throws<EndOfStreamException>(() => cut.ReadVInt32());
    }

    [Fact]
    public void Clones_have_positions_of_their_own()
    {
        using var input = MappedInput.Open(_path);
        input.Seek(10);
        var clone = (MappedInput)input.Clone();
        clone.SkipBytes(20);

        Assert.Equal(_bytes[10], input.ReadByte());
        Assert.Equal(_bytes[30], clone.ReadByte());
    }

    /// <summary>A merge deletes files, and a reader of the old ones is closed, while a search is in the middle of them.</summary>
    [Fact]
    public void What_is_still_read_stays_when_the_file_is_deleted_and_closed()
    {
        var clone = CloneOfClosed();
        File.Delete(_path);
        CollectGarbage();

        var read = new byte[_bytes.Length];
        clone.ReadBytes(read, 0, read.Length);
        Assert.Equal(_bytes, read);
    }

    [Fact]
    public void What_nobody_reads_any_longer_is_let_go()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "did not run: asks the kernel what is mapped");
        ReadAndForget();

        CollectGarbage();

        Assert.DoesNotContain(_path, File.ReadAllText("/proc/self/maps"), StringComparison.Ordinal);
    }

    /// <summary>Not inlined, so that nothing on the caller's stack refers to what was opened.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReadAndForget() => Assert.Equal(_bytes[0], CloneOfClosed().ReadByte());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private MappedInput CloneOfClosed()
    {
        using var input = MappedInput.Open(_path);
        return (MappedInput)input.Clone();
    }

    private static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
