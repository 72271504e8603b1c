using System.Net;
using System.Net.Sockets;
using ArticleSearch.Ingest.Fetch;
using ArticleSearch.Replica;

namespace ArticleSearch.Ingest.Tests.Fetch;

/// <summary>TLS changes nothing about where requests may go, nor does a setting change whom we believe.</summary>
public sealed class SecureConnectionTests
{
    private const string Address = "https://hanoimoi.vn/mua-sau-700001.html";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("hanoimoi.vn", true)]
    public async Task Only_a_host_that_the_setting_names_is_connected_to_at_a_private_address(string host, bool isConnected)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var place = (IPEndPoint)listener.LocalEndpoint;
        using var client = new HttpClient(new FetchNetwork(new Dictionary<string, Mirror> { ["hanoimoi.vn"] = new(place, IsSecure: true) }).Handler());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var asking = client.GetAsync(new Uri($"https://{host}:{place.Port}/a-700001.html"), stop.Token);
        if (isConnected)
        {
            (await listener.AcceptSocketAsync(Token)).Dispose();
        }

        var failed = await Assert.ThrowsAsync<HttpRequestException>(() => asking);
        Assert.Equal(!isConnected, failed.GetBaseException() is PrivateAddressException);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_blocks_the_host_whatever_the_setting_says()
    {
        using var certificate = ReplicaCertificate.For("hanoimoi.vn");
        await using var lab = await FetchLab.OpenAsync(certificate);

        var blocked = Assert.IsType<FetchOutcome.Blocked>(await lab.FetchAsync(Address));

        Assert.Equal(("hanoimoi.vn", Reason.NotSecure), (blocked.Host, blocked.Failure.Reason));
        Assert.Contains("certificate", blocked.Failure.Detail, StringComparison.Ordinal);
        Assert.Empty(lab.Site.Requests);
    }

    [Theory]
    [InlineData("https://localhost/bi-mat-700009.html")]
    [InlineData("https://127.0.0.1/bi-mat-700009.html")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    public async Task A_redirect_from_http_to_https_cannot_lead_to_a_private_address(string to)
    {
        await using var lab = await FetchLab.OpenAsync();
        lab.Site.Break("hanoimoi.vn/mua-sau-700001.html", Fault.Redirect(to, 301));

        var refused = Assert.IsType<FetchOutcome.Refused>(await lab.FetchAsync("http://hanoimoi.vn/mua-sau-700001.html"));

        Assert.Equal(Reason.PrivateAddress, refused.Failure.Reason);
        Assert.StartsWith(new Uri(to).Host + " = ", refused.Failure.Detail, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/mua-sau-700001.html"], lab.Site.Requests.Select(seen => seen.Path));
    }
}
