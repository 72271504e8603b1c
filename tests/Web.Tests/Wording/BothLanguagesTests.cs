using System.Reflection;
using ArticleSearch.Ingest;
using ArticleSearch.Ingest.Articles;
using ArticleSearch.Ingest.Revisions;
using ArticleSearch.Web.Wording;

namespace ArticleSearch.Web.Tests.Wording;

public sealed class BothLanguagesTests
{
    /// <summary>Everything that has a name for each value of an enumeration; a new one is held by the same test.</summary>
    public static TheoryData<string> Enumerations =>
        [.. typeof(Say).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == nameof(Say.Of) && method.GetParameters() is [{ ParameterType.IsEnum: true }])
            .Select(method => method.GetParameters()[0].ParameterType.AssemblyQualifiedName!)];

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Every_value_has_words_of_its_own_in_both_languages(string enumeration)
    {
        var type = Type.GetType(enumeration, throwOnError: true)!;
        var say = typeof(Say).GetMethod(nameof(Say.Of), [type])!;

        // That nothing changed is the one thing that is not said.
        var values = Enum.GetValues(type).Cast<object>().Where(value => value is not (Change.None or RevisionParts.None)).ToList();
        var (vietnamese, english) = (values.ConvertAll(InWords(Language.Vietnamese)), values.ConvertAll(InWords(Language.English)));

        Assert.NotEmpty(values);
        Assert.All(vietnamese.Concat(english), words => Assert.NotEqual("", words.Trim()));
        Assert.All(vietnamese.Zip(english), words => Assert.NotEqual(words.First, words.Second));
        Assert.All(english, words => Assert.DoesNotContain(words, Vietnamese.IsLetter));
        Assert.Equal(values.Count, english.Distinct().Count());

        Converter<object, string> InWords(Language language) => value =>
        {
            using var speaking = new Speaking(language);
            return say.Invoke(null, [value])!.ToString()!;
        };
    }

    [Fact]
    public void Numbers_and_days_are_written_the_English_way()
    {
        using var speaking = new Speaking(Language.English);
        var evening = new DateTimeOffset(2024, 6, 29, 20, 5, 0, TimeSpan.Zero);

        Assert.Equal(("1 article", "1,234,567 articles"), (Say.Articles(1), Say.Articles(1_234_567)));
        Assert.Equal("1,234.5", Say.Number(1234.5m));
        Assert.Equal("30 June 2024", Say.Day(evening));
        Assert.Equal("Sunday, 30 June 2024, 03:05", Say.LongMoment(evening));
        Assert.Equal("30/6/2024", Say.Typed(new DateOnly(2024, 6, 30)));
        Assert.Equal("Line 7: A required field is missing. (Detail: key)", Say.Of(new Failure(Stage.Parse, Reason.MissingField, "key", Line: 7)).What);
    }

    [Fact]
    public void A_label_marks_what_was_printed_and_encodes_everything()
    {
        var (section, year) = ("Văn hóa <b>{0}", 2018);
        Assert.Equal("Mục Văn hóa &lt;b&gt;{0}, 2018", Written(Language.Vietnamese));
        Assert.Equal("Section <span lang=\"vi\">Văn hóa &lt;b&gt;{0}</span>, 2018", Written(Language.English));
        Assert.Equal("{so} <i>", Label.Ours("{so} <i>").ToString());

        string Written(Language language)
        {
            using var speaking = new Speaking(language);
            using var writer = new StringWriter();
            var encoder = System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
            Say.Label($"Mục {section}, {year}", $"Section {section}, {year}").WriteTo(writer, encoder);
            return writer.ToString();
        }
    }
}
