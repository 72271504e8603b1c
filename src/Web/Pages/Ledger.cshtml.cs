using System.Globalization;
using ArticleSearch.Ingest.Officials;
using ArticleSearch.Ingest.Store;
using ArticleSearch.Web.Operators;
using ArticleSearch.Web.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ArticleSearch.Web.Pages;

/// <summary>Everything that editors corrected about officials. Everybody may look; only the operator may undo.</summary>
[ForOperator(ToChange = true)]
public sealed class LedgerModel(ArticleStore store, OperatorGate gate) : PageModel
{
    public const string Path = "/nhan-su/chinh-sua";
    public const string JsonPath = Path + ".json";

    /// <summary>Names the row that was just written.</summary>
    public const string WrittenParameter = "da-ghi";

    [BindProperty(Name = WrittenParameter, SupportsGet = true)]
    public long? Written { get; set; }

    public LedgerList List { get; private set; } = null!;

    public string? Trouble { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        List = await LedgerList.ReadAsync(store, await store.ReadCorrectionsAsync(cancellation), gate.Allows(HttpContext), cancellation);

    /// <summary>Undoes an entry, or an undoing.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "muc")] long entry, [FromForm(Name = "vi-sao")] string? why, CancellationToken cancellation)
    {
        var corrected = await store.CorrectAsync(official: 0, new Correction.Undo(entry), OperatorGate.NameOf(HttpContext), CorrectionForm.Cut(why), cancellation);
        if (corrected.Entry is { } written)
        {
            return Redirect(AddressAfter(Path, written));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Trouble = Say.Of(corrected.Fault!.Value);
        await OnGetAsync(cancellation);
        return Page();
    }

    public static string AddressAfter(string path, LedgerEntry written) =>
        string.Create(CultureInfo.InvariantCulture, $"{path}?{WrittenParameter}={written.Id}");
}
