using System.Globalization;
using ArticleSearch.Ingest.Articles;

namespace ArticleSearch.Ingest.Store;

/// <summary>
/// What was extracted from a text, each place of it checked against the text. Only this is stored: what fails the check
/// is left out and told as a failure, so that nothing is shown as verbatim that is not.
/// </summary>
public sealed class ProvenAnnotations
{
    private ProvenAnnotations(Annotations kept, IReadOnlyList<string> printed, IReadOnlyList<Failure> failures)
    {
        Kept = kept;
        Failures = failures;
        Json = StoredAnnotations.Write(kept, printed);
    }

    public Annotations Kept { get; }

    /// <summary>What did not stand in the text as it was said to; stage <see cref="Stage.Extract"/>.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    internal string Json { get; }

    public static ProvenAnnotations Of(ArticleText text, Annotations annotations)
    {
        var printed = new List<string>();
        var failures = new List<Failure>();
        var kept = AnnotationClaim.Sift(text.Value, annotations, claim =>
        {
            if (claim.Printed is { } slices)
            {
                printed.Add(slices);
                return true;
            }

            failures.Add(NotVerbatim(claim));
            return false;
        });
        return new ProvenAnnotations(kept, printed, failures);
    }

    /// <summary>For a text that the extractor did not get through: nothing, until the rules have another version.</summary>
    public static ProvenAnnotations NothingOf(int rulesVersion, string why) =>
        new(new Annotations(rulesVersion), [], [new Failure(Stage.Extract, Reason.Unexpected, why)]);

    internal static Failure NotVerbatim(AnnotationClaim claim) =>
        new(Stage.Extract, Reason.NotVerbatim, string.Create(CultureInfo.InvariantCulture, $"{claim.Kind} {claim.Span} {claim.Rule}"));
}
