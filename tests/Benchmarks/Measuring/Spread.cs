using System.Globalization;

namespace ArticleSearch.Benchmarks.Measuring;

/// <summary>The median of several rounds, and the lowest and highest of them.</summary>
internal readonly record struct Spread(double Median, double Low, double High)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Spread(Percentile(sorted, 0.5), sorted[0], sorted[^1]);
    }

    /// <summary>The value below which this share of all lies; between two values, in proportion.</summary>
    public static double Percentile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>As many digits as the format says; the brackets only where the rounds differ in them.</summary>
    public string ToString(string format)
    {
        var (median, low, high) = (Text(Median), Text(Low), Text(High));
        return low == high ? median : $"{median} ({low}–{high})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    public override string ToString() => ToString("0.00");
}
