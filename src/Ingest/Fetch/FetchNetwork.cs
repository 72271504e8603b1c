using System.Net;
using System.Net.Sockets;

namespace ArticleSearch.Ingest.Fetch;

/// <summary>The name was resolved, and leads where no request may go.</summary>
public sealed class PrivateAddressException(string host, IPAddress address) : IOException($"{host}: {address}")
{
    /// <summary>For an operator: the name and what it leads to.</summary>
    public string Place { get; } = $"{host} = {address}";
}

/// <summary>
/// How connections are made: names are resolved once, and it is the resolved address that is judged and connected to,
/// so that a name server cannot answer otherwise the second time.
/// </summary>
/// <param name="via">
/// Hosts that are reached at an address of the operator's choice instead of where their name leads: a mirror, or a
/// replica for trying things out. The only way to a private address.
/// </param>
public sealed class FetchNetwork(IReadOnlyDictionary<string, Mirror> via)
{
    /// <summary>A site that lets nobody in for so long is unreachable.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The address as it is asked for: a mirror speaks one scheme only.</summary>
    public Uri Spoken(Uri address) => via.TryGetValue(WithoutWww(address.IdnHost), out var mirror)
        ? new UriBuilder(address) { Scheme = mirror.IsSecure ? Uri.UriSchemeHttps : Uri.UriSchemeHttp, Port = -1 }.Uri
        : address;

    /// <summary>
    /// Follows no redirects, unpacks nothing and keeps no cookies: all that is decided hop by hop, with bounds. Takes no
    /// proxy from the environment: a proxy would resolve names itself.
    /// </summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = ConnectTimeout,
        MaxConnectionsPerServer = 1,
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation),
    };

    private async ValueTask<NetworkStream> ConnectAsync(DnsEndPoint wanted, CancellationToken cancellation)
    {
        if (via.TryGetValue(WithoutWww(wanted.Host), out var mirror))
        {
            return await ConnectAsync([mirror.Place.Address], mirror.Place.Port, cancellation);
        }

        var addresses = await Dns.GetHostAddressesAsync(wanted.Host, cancellation);
        if (Array.Find(addresses, address => !PublicAddress.Is(address)) is { } inside)
        {
            throw new PrivateAddressException(wanted.Host, inside);
        }

        return await ConnectAsync(addresses, wanted.Port, cancellation);
    }

    /// <summary>One host for us everywhere: what is sent to a mirror must not reach the site by a redirect to its other name.</summary>
    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    private static async ValueTask<NetworkStream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
