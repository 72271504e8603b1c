using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ArticleSearch.Replica;

/// <summary>A certificate that nobody vouches for but itself.</summary>
public static class ReplicaCertificate
{
    public static X509Certificate2 For(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var today = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(today.AddDays(-1), today.AddDays(2));

        // Not every platform serves with a key that only memory holds.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
