namespace ArticleSearch.Ingest.Rules;

/// <summary>
/// A rule with its own proof. In a file it is a paragraph of lines "key value", the first of them its id; an
/// <c>example</c> is a text where it finds what stands between ⟦ and ⟧, a <c>reject</c> one where it finds nothing:
/// <code>
/// rule     date.day-month
/// pattern  (?&lt;day&gt;{day})[-/](?&lt;month&gt;{month})
/// example  Sáng ⟦9-2⟧, hội nghị khai mạc. => 2018-02-09
/// reject   Gió giật cấp 6-7.
/// </code>
/// </summary>
/// <param name="Id">The id that every annotation found by it carries.</param>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="Values">Its other lines by key; a key that stands several times has several values.</param>
/// <param name="Examples">At least one.</param>
public sealed record Rule(string Id, int Line, ILookup<string, string> Values, IReadOnlyList<RuleExample> Examples, IReadOnlyList<string> Rejects)
{
    /// <summary>The value of a key that stands once.</summary>
    /// <exception cref="InvalidDataException">It does not stand there, or several times.</exception>
    public string Value(string key) => Values[key].ToList() is [var value]
        ? value
        : throw new InvalidDataException($"Rule '{Id}' (line {Line}) needs the line '{key}' once.");
}

/// <summary>A text and what a rule finds in it.</summary>
/// <param name="Text">Without the brackets.</param>
/// <param name="Start">Where the find begins, UTF-16.</param>
/// <param name="End">Behind its end.</param>
/// <param name="Result">What it is read as, in the words of its kind; empty when only the place counts.</param>
public sealed record RuleExample(string Text, int Start, int End, string Result);
