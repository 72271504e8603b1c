namespace ArticleSearch.Ingest.Archives;

/// <summary>The archive's own bytes are broken here, not only those of a page in it. Never leaves the readers of archives.</summary>
internal sealed class DamagedArchiveException(Reason reason, string detail) : IOException(detail)
{
    public Reason Reason => reason;
}
