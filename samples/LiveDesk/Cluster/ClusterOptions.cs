namespace LiveDesk.Cluster;

/// <summary>How hosts that share a PostgreSQL find one another, section <c>LiveDesk:Cluster</c>; a host without it is on its own.</summary>
internal sealed class ClusterOptions
{
    /// <summary>The name that the hosts of one cluster share.</summary>
    public string Id { get; set; } = "live-desk";

    /// <summary>The address that the others reach this host at; the host's own where none is given.</summary>
    public string? Address { get; set; }

    /// <summary>The port for the other hosts.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>The port for clients that are no hosts; 0 for none: the hosts' own routes need none.</summary>
    public int GatewayPort { get; set; }

    /// <summary>The file of this host's certificate in PEM, with those between it and the authority; null where hosts speak without TLS.</summary>
    public string? Certificate { get; set; }

    /// <summary>The file of the certificate's key in PEM.</summary>
    public string? CertificateKey { get; set; }

    /// <summary>The file of the authorities in PEM whose certificates hosts of this cluster have, and nobody else has.</summary>
    public string? Authorities { get; set; }

    /// <summary>How long a host that does not answer is asked for before the others take over what it had: three times this.</summary>
    public TimeSpan ProbeEvery { get; set; } = TimeSpan.FromSeconds(2);
}
