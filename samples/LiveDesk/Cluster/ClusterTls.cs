using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace LiveDesk.Cluster;

/// <summary>
/// TLS between hosts, both ways: each shows a certificate, and takes none that is not of the cluster's own authority. Names are not compared, since hosts are reached by their addresses: whoever has a certificate of that authority is a host of the cluster.
/// </summary>
internal sealed class ClusterTls : IDisposable
{
    private readonly X509Certificate2 certificate;
    private readonly X509Certificate2Collection authorities = [];

    private ClusterTls(X509Certificate2 certificate, string authorities)
    {
        this.certificate = certificate;
        this.authorities.ImportFromPemFile(authorities);
    }

    /// <summary>What the settings ask for; null where they ask for no TLS.</summary>
    /// <exception cref="InvalidOperationException">Some of the three files are named and some are not, or the authorities' file has none.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file has not what it should.</exception>
    public static ClusterTls? Of(ClusterOptions cluster)
    {
        if (cluster is { Certificate: null, CertificateKey: null, Authorities: null })
        {
            return null;
        }

        if (cluster is not { Certificate: { } certificate, CertificateKey: { } key, Authorities: { } authorities })
        {
            throw new InvalidOperationException("TLS between hosts needs LiveDesk:Cluster:Certificate, :CertificateKey and :Authorities, three files in PEM.");
        }

        using X509Certificate2 read = X509Certificate2.CreateFromPemFile(certificate, key);
        // By way of PKCS #12, since some systems do not show a key that was never stored.
        var tls = new ClusterTls(X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null), authorities);
        return tls.authorities.Count > 0 ? tls : throw new InvalidOperationException("LiveDesk:Cluster:Authorities has no certificate in it.");
    }

    /// <summary>Puts TLS on all connections of a host with others.</summary>
    public void Add(ISiloBuilder silo) => silo.UseTls(certificate, options =>
    {
        options.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        options.RemoteCertificateValidation = (shown, _, _) => shown is not null && IsOurs(shown);
        options.OnAuthenticateAsClient = (_, client) => client.TargetHost = certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    });

    /// <summary>Whether a certificate is of the cluster's own authority, and valid today.</summary>
    public bool IsOurs(X509Certificate2 shown)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
        // An authority of the cluster's own has no list of revoked certificates: a host's is short-lived, or the authority is changed.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(shown);
    }

    public void Dispose()
    {
        certificate.Dispose();
        foreach (X509Certificate2 authority in authorities)
        {
            authority.Dispose();
        }
    }
}
