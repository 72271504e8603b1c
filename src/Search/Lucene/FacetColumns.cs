using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ArticleSearch.Search.Lucene;

/// <summary>By what the articles of a segment are counted, a number for each.</summary>
/// <remarks>Lucene unpacks each value anew; a search counts thousands of articles, whatever it finds.</remarks>
internal sealed class FacetColumns
{
    private static readonly ConditionalWeakTable<object, FacetColumns> OfSegments = [];

    private FacetColumns(AtomicReader reader)
    {
        (Months, Kinds) = (new int[reader.MaxDoc], new byte[reader.MaxDoc]);
        var (days, kinds) = (reader.GetNumericDocValues(IndexFields.Day), reader.GetNumericDocValues(IndexFields.Kind));
        for (var doc = 0; doc < Months.Length; doc++)
        {
            Kinds[doc] = (byte)(kinds?.Get(doc) ?? 0);
            if (days?.Get(doc) is > 0 and var day)
            {
                Months[doc] = MonthOf(DateOnly.FromDayNumber((int)day));
                (First, Last) = (Math.Min(First, Months[doc]), Math.Max(Last, Months[doc]));
            }
        }
    }

    /// <summary>By document number of the segment: the number of the month in which the article was published; 0 when it has no date.</summary>
    public int[] Months { get; }

    /// <summary>By document number of the segment: an <see cref="ArticleKind"/>.</summary>
    public byte[] Kinds { get; }

    /// <summary>The earliest month; behind <see cref="Last"/> when nothing has a date.</summary>
    public int First { get; } = int.MaxValue;

    public int Last { get; }

    /// <summary>Read once for as long as the segment is open.</summary>
    public static FacetColumns In(AtomicReader reader) => OfSegments.GetValue(reader.CoreCacheKey, _ => new FacetColumns(reader));

    public static DateOnly BeginOf(int month) => new(month / 12, (month % 12) + 1, 1);

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;
}
