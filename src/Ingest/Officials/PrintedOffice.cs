namespace ArticleSearch.Ingest.Officials;

/// <summary>An office that an article prints with a name: in the forms of <see cref="Post"/>, and as printed.</summary>
internal sealed class PrintedOffice
{
    public string Title { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string AsPrinted { get; init; } = "";

    public string? OrganisationAsPrinted { get; init; }

    public string Body => Post.BodyOf(Title, Organisation);

    /// <summary>All that a row of the ledger may say of it.</summary>
    public IEnumerable<string> Texts => [Title, Body, AsPrinted, OrganisationAsPrinted ?? ""];
}
