using System.Net;
using Orleans.Configuration;
using Orleans.Serialization;

namespace LiveDesk.Cluster;

/// <summary>Makes a host one of several: Orleans finds the others in the shared PostgreSQL, and says which of them has a case or the desk.</summary>
internal static class ClusterSetup
{
    /// <summary>The name that Npgsql has with ADO.NET.</summary>
    private const string Npgsql = "Npgsql";

    public static void Add(ISiloBuilder silo, ClusterOptions cluster, string postgres)
    {
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Npgsql, postgres));
        silo.Configure<Orleans.Configuration.ClusterOptions>(options => options.ClusterId = options.ServiceId = cluster.Id);
        silo.ConfigureEndpoints(cluster.Address is { } address ? IPAddress.Parse(address) : IPAddress.Loopback, cluster.SiloPort, cluster.GatewayPort, listenOnAnyHostAddress: false);
        if (ClusterTls.Of(cluster) is { } tls)
        {
            // By a factory, so that the host ends it.
            silo.Services.AddSingleton(_ => tls);
            tls.Add(silo);
        }

        Tune(silo, cluster);
    }

    /// <summary>How soon a host that is gone is known to be: its cases and the desk go on elsewhere then.</summary>
    public static void Tune(ISiloBuilder silo, ClusterOptions cluster)
    {
        silo.Configure<ClusterMembershipOptions>(options =>
        {
            options.ProbeTimeout = cluster.ProbeEvery;
            options.NumMissedProbesLimit = 3;
            options.TableRefreshTimeout = cluster.ProbeEvery * 5;
            options.DefunctSiloExpiration = TimeSpan.FromDays(1);
            options.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
        });
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(10));
        // A failure of the database is told to the host that asked as what it is, not as one that Orleans cannot write.
        silo.Services.Configure<ExceptionSerializationOptions>(options => options.SupportedNamespacePrefixes.Add(Npgsql));
    }
}
