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

    public string ToString(string format) => string.Format(
        CultureInfo.InvariantCulture, $"{{0:{format}}} ({{1:{format}}}–{{2:{format}}})", Median, Low, High);

    public override string ToString() => ToString("0.00");
}
