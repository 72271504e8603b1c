namespace ArticleSearch.Web.Pages;

/// <summary>Numbered pages: the first, the last, those around the current one; 0 stands for a gap.</summary>
public sealed record Pager(int Current, int Last, Func<int, string> AddressOf)
{
    private const int Around = 2;

    /// <summary>Behind this page the engine is told where it stood, instead of counting all hits before.</summary>
    public const int LastCounted = 100;

    /// <summary>Where the next page is when it is not counted from the first hit.</summary>
    public string? Cursor { get; init; }

    public string? Next => Current >= Last ? null : Cursor ?? AddressOf(Current + 1);

    public static int LastPage(long total, int pageSize) => (int)Math.Clamp((total + pageSize - 1) / pageSize, 1, int.MaxValue);

    public IReadOnlyList<int> Numbers
    {
        get
        {
            var numbers = new List<int>();
            for (var number = 1; number <= Last; number++)
            {
                if (number == 1 || number == Last || Math.Abs(number - Current) <= Around)
                {
                    numbers.Add(number);
                }
                else if (numbers[^1] != 0)
                {
                    numbers.Add(0);
                    number = number < Current ? Math.Min(Current - Around, Last) - 1 : Last - 1;
                }
            }

            return numbers;
        }
    }
}
