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

    /// <summary>Holds the settings to what they can be.</summary>
    /// <exception cref="InvalidOperationException">One of them cannot be.</exception>
    public void Check()
    {
        Hold(MostRequests > 0, nameof(MostRequests), "is at least 1");
        Hold(MostBytes > 0, nameof(MostBytes), "is at least 1");
        Hold(PollEvery > TimeSpan.Zero, nameof(PollEvery), "is longer than no time");
        Hold(CalmWait >= TimeSpan.Zero, nameof(CalmWait), "is not below 0");
        Hold(AlarmWait > CalmWait, nameof(AlarmWait), $"is longer than LiveDesk:{nameof(CalmWait)}, or the alarm would flicker");
        foreach ((string name, string? key) in new[] { (nameof(SigningKey), SigningKey), (nameof(MasterKey), MasterKey) })
        {
            Hold(key is null || Convert.TryFromBase64String(key, new byte[key.Length], out _), name, "is written in base 64");
        }
    }

    private static void Hold(bool holds, string setting, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"LiveDesk:{setting} {what}.");
        }
    }
}
