using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>The operator merges, parts, renames or rejects an official, or corrects the days of an office. Plain forms.</summary>
[ForOperator]
public sealed class OfficialEditModel(ArticleStore store) : PageModel
{
    public const string Ending = "/chinh-sua";

    private const int MaxNamesakes = 12;
    private const int MaxEvidence = 200;

    public OfficialProfile Profile { get; private set; } = null!;

    /// <summary>Others whose name is written alike.</summary>
    public IReadOnlyList<OfficialSummary> Namesakes { get; private set; } = [];

    /// <summary>The latest articles that name him with an office.</summary>
    public IReadOnlyList<Evidence> Articles { get; private set; } = [];

    public string? Trouble { get; private set; }

    /// <summary>Why, as it was typed; kept when the correction was refused.</summary>
    [BindProperty(Name = "vi-sao")]
    public string? Why { get; set; }

    public static string AddressOf(long id) => FactAddress.OfficialOf(id) + Ending;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await store.ReadOfficialAsync(id, cancellation) is not { } profile)
        {
            return NotFound();
        }

        Profile = profile;
        Namesakes = [.. (await store.ListOfficialsAsync(profile.Name, 0, MaxNamesakes, cancellation)).Where(other => other.Id != id)];
        Articles = [.. (await store.ReadEvidenceAsync(id, 0, MaxEvidence, cancellation)).DistinctBy(evidence => evidence.Article)];
        return Page();
    }

    public Task<IActionResult> OnPostMergeAsync(long id, [FromForm(Name = "vao")] string? into, [FromForm(Name = "vao-khac")] string? other, CancellationToken cancellation) =>
        CorrectAsync(id, new Correction.Merge(CorrectionForm.ReadOfficial(string.IsNullOrWhiteSpace(other) ? into : other)), cancellation);

    public Task<IActionResult> OnPostSplitAsync(
        long id, [FromForm(Name = "bai")] string[] articles, [FromForm(Name = "co-quan")] string[] organisations, CancellationToken cancellation) =>
        CorrectAsync(id, new Correction.Split(Off: 0, articles, organisations), cancellation);

    public Task<IActionResult> OnPostRejectAsync(long id, CancellationToken cancellation) => CorrectAsync(id, new Correction.Reject(), cancellation);

    public Task<IActionResult> OnPostRenameAsync(long id, [FromForm(Name = "ten")] string? name, CancellationToken cancellation) =>
        CorrectAsync(id, new Correction.Rename(name ?? ""), cancellation);

    public Task<IActionResult> OnPostTermAsync(
        long id, [FromForm(Name = "chuc-vu")] string? post, [FromForm(Name = "tu")] string? from, [FromForm(Name = "den")] string? to, CancellationToken cancellation) =>
        CorrectAsync(id, CorrectionForm.ReadTerm(post, asPrinted: null, from, to), cancellation);

    private async Task<IActionResult> CorrectAsync(long id, Correction? correction, CancellationToken cancellation)
    {
        // What stands in the ledger beside the form of an office is how the page shows it.
        if (correction is Correction.Term term)
        {
            var tenure = (await store.ReadOfficialAsync(id, cancellation))?.Tenures.FirstOrDefault(tenure => tenure.Post == term.Post);
            correction = term with { AsPrinted = tenure?.AsPrinted ?? "" };
        }

        var corrected = correction is null
            ? Corrected.Refused(CorrectionFault.NoSpanOfDays)
            : await store.CorrectAsync(id, correction, OperatorGate.NameOf(HttpContext), CorrectionForm.Cut(Why), cancellation);
        if (corrected.Entry is { } written)
        {
            return Redirect(LedgerModel.AddressAfter(PathAfter(written), written));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Trouble = Say.Of(corrected.Fault!.Value);
        return await OnGetAsync(id, cancellation);
    }

    /// <summary>Where the outcome is to be seen.</summary>
    private static string PathAfter(LedgerEntry written) => written.Correction switch
    {
        Correction.Merge merge => FactAddress.OfficialOf(merge.Into),
        Correction.Reject => LedgerModel.Path,
        _ => FactAddress.OfficialOf(written.Official),
    };
}
