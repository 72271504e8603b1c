using ArticleSearch.Replica;

namespace ArticleSearch.Web.Tests.Commands;

/// <summary>The real program against a replica that speaks TLS.</summary>
public sealed class SecureSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("hanoimoi.vn", false, "UntrustedRoot")]
    [InlineData("bao-khac.example", true, "RemoteCertificateNameMismatch")]
    [InlineData("hanoimoi.vn", true, null)]
    public async Task A_site_is_believed_only_by_a_certificate_of_its_name_that_somebody_vouches_for(string name, bool isVouchedFor, string? detail)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "did not run: needs SSL_CERT_FILE");
        using var certificate = ReplicaCertificate.For(name);
        using var other = ReplicaCertificate.For(name);
        await using var site = await ReplicaSite.StartAsync(TimeProvider.System, Token, certificate: certificate);
        site.Put(ReplicaArticle.Of(700001, "mua-sau", "Mùa sấu", TimeProvider.System.GetUtcNow().AddHours(-2), "Sấu chín.", "Người nhặt sấu kể."));
        var environment = ReplicaSettings.For(site);
        environment["SSL_CERT_FILE"] = _folder.Write("trusted.pem", (isVouchedFor ? certificate : other).ExportCertificatePem());

        await using var program = RunningProgram.StartWith(environment, _folder.Path, "ingest", "https://hanoimoi.vn/mua-sau-700001.html");
        var (exitCode, output, errors) = await program.EndAsync();

        var (believed, refused) = detail is null ? (1, 0) : (0, 1);
        Assert.Equal((refused, $"{believed} bài mới, 0 bài có bản mới, 0 bài không đổi, {refused} lỗi\n"), (exitCode, output));
        string[] said = detail is null ? [] : ["not-secure: Kết nối an toàn (TLS)", detail];
        Assert.Equal(said.Length == 0, errors.Length == 0);
        Assert.All(said, words => Assert.Contains(words, errors, StringComparison.Ordinal));
        Assert.Equal(detail is null, site.Requests.Count > 0);
    }
}
