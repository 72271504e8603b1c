using System.Net;

namespace ArticleSearch.Web.Operators;

/// <summary>
/// Who asks from this machine directly, under one of its own names. A request that came through a proxy on this machine
/// carries a forwarding header and is a stranger's, and so is one for a strange name that was made to point here.
/// </summary>
public static class LocalRequest
{
    public static readonly IReadOnlyList<string> OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The last ones are what remains of the others once a trusted proxy's word has been taken.</summary>
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via", "X-Original-For", "X-Original-Proto"];

    public static bool Is(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);
}
