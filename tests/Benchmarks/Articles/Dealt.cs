using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Benchmarks.Articles;

/// <summary>Days and sections by the article's number: even, and the same each time.</summary>
internal static class Dealt
{
    private const int Days = 5_000;

    private static readonly DateTimeOffset First = new(2012, 1, 1, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly string[] Sections =
        ["Chính trị", "Kinh tế", "Xã hội", "Văn hóa", "Giáo dục", "Y tế", "Thể thao", "Quốc tế", "Đô thị", "Nông thôn", "Pháp luật", "Du lịch"];

    // Multiples of primes, so that days and sections do not go hand in hand.
    public static Article Article(ParsedArticle article, long number) => new(
        article with
        {
            Published = First.AddDays(number * 7_919 % Days),
            Section = Sections[number * 104_729 % Sections.Length],
        },
        Revision: 1,
        FirstSeen: First,
        Annotations.None);
}
