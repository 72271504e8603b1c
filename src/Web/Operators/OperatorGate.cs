using System.Net;
using System.Security.Cryptography;
using System.Text;
using ArticleSearch.Web.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleSearch.Web.Operators;

/// <summary>
/// Tells the operator from a reader. With a configured user: by name and password (HTTP Basic). Without one: whoever
/// asks from this machine directly, under one of its own names; a request that came through a proxy on this machine
/// carries a forwarding header and is a stranger's, and so is one for a strange name that was made to point here.
/// </summary>
public sealed class OperatorGate(IOptions<Settings> settings)
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];

    private readonly OperatorSettings _operator = settings.Value.Operator;

    public bool NeedsPassword => _operator.User.Length > 0;

    public bool Allows(HttpContext context) => NeedsPassword ? KnowsPassword(context.Request) : SitsHere(context);

    /// <summary>Asks for name and password where that helps, and refuses otherwise.</summary>
    public IResult Refuse(HttpContext context)
    {
        if (!NeedsPassword)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.WWWAuthenticate = "Basic realm=\"ArticleSearch\", charset=\"UTF-8\"";
        return Results.StatusCode(StatusCodes.Status401Unauthorized);
    }

    private static bool SitsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
        && OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey);

    private bool KnowsPassword(HttpRequest request)
    {
        const string Scheme = "Basic ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || _operator.Password.Length == 0)
        {
            return false;
        }

        var given = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Scheme.Length..].Trim(), given, out var length))
        {
            return false;
        }

        // Hashes of equal length, so that neither length nor content of the password shows in the time it takes.
        var wanted = SHA256.HashData(Encoding.UTF8.GetBytes($"{_operator.User}:{_operator.Password}"));
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(given.AsSpan(0, length)), wanted);
    }
}
