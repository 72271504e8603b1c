using System.Net;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>Where a host is reached instead of where its name leads, by the operator's choice.</summary>
/// <param name="IsSecure">With TLS, whose certificate must be the host's own; otherwise without, whatever the addresses say.</param>
public sealed record Mirror(IPEndPoint Place, bool IsSecure);
