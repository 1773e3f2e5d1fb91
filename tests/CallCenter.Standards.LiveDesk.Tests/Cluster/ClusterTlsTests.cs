using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using LiveDesk.Cluster;

namespace CallCenter.Standards.LiveDesk.Tests.Cluster;

/// <summary>Hosts that speak with one another over real connections, by TLS.</summary>
public sealed class ClusterTlsTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [SkippableFact]
    public async Task Hosts_with_certificates_of_one_authority_are_one_desk_and_let_nobody_else_in()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        using var folder = new TempFolder();
        using var ours = new Authority("ours");
        using var others = new Authority("others");
        string database = await server.NewDatabaseAsync();
        int[] ports = [PostgresServer.FreePort(), PostgresServer.FreePort()];
        await using Desk one = await OpenAsync(ports[0]);
        await using Desk other = await OpenAsync(ports[1]);
        for (int i = 0; i < 8; i++)
        {
            (await (i % 2 == 0 ? one : other).ContactAsync($"c-{i}", command: $"open-{i}")).Ok();
        }

        foreach (Desk desk in (Desk[])[one, other])
        {
            await Desk.UntilAsync(async () => (await desk.GetAsync("/queues")).Ok().Json.AsArray().Sum(queue => (int)queue!["waiting"]!) == 8, "both hosts say who waits");
        }

        using X509Certificate2 host = ours.Issue("another host");
        using X509Certificate2 stranger = others.Issue("a stranger");
        foreach (int port in ports)
        {
            Assert.True(await IsLetInAsync(port, host));
            Assert.False(await IsLetInAsync(port, stranger));
            Assert.False(await IsLetInAsync(port, null));
        }

        Task<Desk> OpenAsync(int port)
        {
            string name = port.ToString(CultureInfo.InvariantCulture);
            using X509Certificate2 certificate = ours.Issue("host " + name);
            File.WriteAllText(folder.File(name + ".pem"), certificate.ExportCertificatePem());
            File.WriteAllText(folder.File(name + ".key"), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
            File.WriteAllText(folder.File("authority.pem"), ours.Pem);
            return Desk.OpenAsync(
                ("LiveDesk:Postgres", database + ";Maximum Pool Size=20"),
                ("LiveDesk:Cluster:SiloPort", name),
                ("LiveDesk:Cluster:Certificate", folder.File(name + ".pem")),
                ("LiveDesk:Cluster:CertificateKey", folder.File(name + ".key")),
                ("LiveDesk:Cluster:Authorities", folder.File("authority.pem")));
        }
    }

    [SkippableFact]
    public async Task A_host_speaks_with_the_database_by_TLS_and_with_no_other_than_its_authority_vouches_for()
    {
        Skip.IfNot(server.Missing is null, server.Missing);
        using var folder = new TempFolder();
        using var ours = new Authority("ours");
        using var others = new Authority("others");
        using X509Certificate2 certificate = ours.Issue("database");
        await server.UseTlsAsync(certificate.ExportCertificatePem(), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(folder.File("ours.pem"), ours.Pem);
        File.WriteAllText(folder.File("others.pem"), others.Pem);
        string database = await server.NewDatabaseAsync();
        await using (Desk desk = await Desk.OpenAsync(
            ("LiveDesk:Postgres", $"{database};SSL Mode=VerifyFull;Root Certificate={folder.File("ours.pem")}"), ("LiveDesk:Cluster:SiloPort", PostgresServer.FreePort().ToString(CultureInfo.InvariantCulture))))
        {
            (await desk.ContactAsync("c-1")).Ok();
            bool[] secured = [.. new Crashes.PostgresLog(database).Query("select ssl from pg_stat_ssl join pg_stat_activity using (pid) where datname = current_database() and pid <> pg_backend_pid()", row => row.GetBoolean(0))];
            Assert.NotEmpty(secured);
            Assert.DoesNotContain(false, secured);
        }

        await Assert.ThrowsAsync<Npgsql.NpgsqlException>(() => Desk.OpenAsync(("LiveDesk:Postgres", $"{database};SSL Mode=VerifyFull;Root Certificate={folder.File("others.pem")}")));
    }

    [Fact]
    public void A_certificate_is_of_the_cluster_if_its_authority_is_and_it_is_valid_today()
    {
        using var folder = new TempFolder();
        using var ours = new Authority("ours");
        using var others = new Authority("ours");
        using X509Certificate2 host = ours.Issue("host");
        File.WriteAllText(folder.File("host.pem"), host.ExportCertificatePem());
        File.WriteAllText(folder.File("host.key"), host.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(folder.File("authority.pem"), ours.Pem);
        using ClusterTls tls = ClusterTls.Of(new() { Certificate = folder.File("host.pem"), CertificateKey = folder.File("host.key"), Authorities = folder.File("authority.pem") })!;
        using X509Certificate2 over = ours.Issue("over", days: -2);
        using X509Certificate2 stranger = others.Issue("host");

        Assert.Equal((true, false, false), (tls.IsOurs(host), tls.IsOurs(over), tls.IsOurs(stranger)));
        Assert.Null(ClusterTls.Of(new()));
    }

    [Theory]
    [InlineData("a.pem", null, null)]
    [InlineData("a.pem", "a.key", null)]
    [InlineData(null, null, "authority.pem")]
    public void Half_of_the_settings_is_refused(string? certificate, string? key, string? authorities) => Assert.Contains(
        ":Authorities",
        Assert.Throws<InvalidOperationException>(() => ClusterTls.Of(new() { Certificate = certificate, CertificateKey = key, Authorities = authorities })).Message,
        StringComparison.Ordinal);

    /// <summary>Whether a host speaks on with whoever shows a certificate: one that is not let in is cut off.</summary>
    private static async Task<bool> IsLetInAsync(int port, X509Certificate2? certificate)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
#pragma warning disable CA5359 // Whom the host lets in is asked here, not who it is.
        await using var tls = new SslStream(client.GetStream(), false, (_, _, _, _) => true);
#pragma warning restore CA5359
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "host",
                ClientCertificates = certificate is null ? null : [certificate],
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            });
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            // A host that takes the connection says who it is first.
            return await tls.ReadAsync(new byte[1], limit.Token) > 0;
        }
        catch (Exception failure) when (failure is IOException or AuthenticationException)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            // It waits to hear more.
            return true;
        }
    }

    /// <summary>An authority that issues certificates to hosts.</summary>
    private sealed class Authority : IDisposable
    {
        private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        private readonly X509Certificate2 root;

        public Authority(string name)
        {
            var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            root = request.CreateSelfSigned(Now.AddDays(-10), Now.AddDays(10));
        }

        public string Pem => root.ExportCertificatePem();

        private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

        /// <summary>A certificate that is valid for so many days from a few days ago on; over where they are less than none.</summary>
        public X509Certificate2 Issue(string name, int days = 5)
        {
            using ECDsa own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest($"CN={name}", own, HashAlgorithmName.SHA256);
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
            using X509Certificate2 issued = request.Create(root, Now.AddDays(-5), Now.AddDays(days), RandomNumberGenerator.GetBytes(8));
            using X509Certificate2 whole = issued.CopyWithPrivateKey(own);
            return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
        }

        public void Dispose()
        {
            root.Dispose();
            key.Dispose();
        }
    }
}
