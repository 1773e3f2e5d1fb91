using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// How a promise was kept over many cases: each run of a clock counts in exactly one of four numbers, but for runs that were set to zero in time, which count nowhere. Sums of parts are the whole, in any
/// order. The default value is no runs.
/// </summary>
/// <param name="Met">Runs stopped in time.</param>
/// <param name="Breached">Runs that fell due before they ended, or have fallen due and are open.</param>
/// <param name="Cancelled">Runs ended in time without an outcome, such as by a customer who gave up.</param>
/// <param name="Open">Runs that are open and not yet due.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ClockAttainment(long Met, long Breached, long Cancelled, long Open)
{
    /// <summary>All runs.</summary>
    public long Runs => Met + Breached + Cancelled + Open;

    /// <summary>The share of decided runs that were met, SLA attainment (D11): met / (met + breached); null where none is decided.</summary>
    public Percentage? Share => Met + Breached == 0 ? null : Percentage.FromRatio((decimal)Met / (Met + Breached));

    /// <summary>Both together.</summary>
    public static ClockAttainment operator +(ClockAttainment left, ClockAttainment right) => left.Add(right);

    /// <summary>This and another together.</summary>
    public ClockAttainment Add(ClockAttainment other) =>
        new(Met + other.Met, Breached + other.Breached, Cancelled + other.Cancelled, Open + other.Open);

    /// <summary>This and every run of one clock more, as they stand at its reading; a clock that is not started counts nowhere.</summary>
    public ClockAttainment Add(ClockReading clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ClockAttainment sum = this;
        foreach (ClockRun run in clock.Runs)
        {
            sum = sum.Add(run);
        }

        return sum;
    }

    /// <summary>This and one run more.</summary>
    public ClockAttainment Add(ClockRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Outcome switch
        {
            _ when run.BreachedAt is not null => this with { Breached = Breached + 1 },
            RunOutcome.Met => this with { Met = Met + 1 },
            RunOutcome.Cancelled => this with { Cancelled = Cancelled + 1 },
            RunOutcome.Open => this with { Open = Open + 1 },
            _ => this,
        };
    }

    /// <summary>Whether a goal is reached: the share is at least the goal; null where nothing is decided.</summary>
    public bool? Reaches(Percentage goal) => Share is { } share ? share >= goal : null;
}
