using LiveDesk.Cluster;

namespace LiveDesk;

/// <summary>What is set from outside, section <c>LiveDesk</c>.</summary>
internal sealed class LiveDeskOptions
{
    /// <summary>The file of SQLite; used where no PostgreSQL is named.</summary>
    public string Database { get; set; } = "live-desk.db";

    /// <summary>How to connect to PostgreSQL; null for SQLite.</summary>
    public string? Postgres { get; set; }

    /// <summary>How hosts find one another that share the PostgreSQL; null for a host on its own.</summary>
    public ClusterOptions? Cluster { get; set; }

    /// <summary>The book; null for the shipped one.</summary>
    public string? Book { get; set; }

    /// <summary>How often timers, outbox and rings are looked at; what happens in this process is seen at once.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The most bytes of a request's body.</summary>
    public long MostBytes { get; set; } = 64 * 1024;

    /// <summary>The most requests of a caller in a second, beyond a burst as large.</summary>
    public int MostRequests { get; set; } = 200;

    /// <summary>The issuer of tokens.</summary>
    public string Issuer { get; set; } = "live-desk";

    /// <summary>Whom tokens are for.</summary>
    public string Audience { get; set; } = "live-desk";

    /// <summary>The address of an OpenID Connect provider; null where tokens are signed with <see cref="SigningKey"/>.</summary>
    public string? Authority { get; set; }

    /// <summary>The key of tokens, at least 32 bytes in base 64; outside of development one of the bank's own.</summary>
    public string? SigningKey { get; set; }

    /// <summary>The key that wraps the keys of cases, 32 bytes in base 64; outside of development one of the bank's own.</summary>
    public string? MasterKey { get; set; }

    /// <summary>How long a wait of a queue raises its alarm.</summary>
    public TimeSpan AlarmWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The wait at or below which the alarm ceases; less than what raises it, so that it does not flicker.</summary>
    public TimeSpan CalmWait { get; set; } = TimeSpan.FromMinutes(1);
}
