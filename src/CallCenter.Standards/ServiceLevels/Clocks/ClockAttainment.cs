namespace CallCenter.Standards.ServiceLevels;

/// <summary>
/// How a promise was kept over many cases: each started clock counts in exactly one of four numbers. Sums of parts are the whole, in any order. The default value is no clocks.
/// </summary>
/// <param name="Met">Clocks stopped in time.</param>
/// <param name="Breached">Clocks that fell due before they ended, or have fallen due and are open.</param>
/// <param name="Cancelled">Clocks ended in time without an outcome, such as by a customer who gave up.</param>
/// <param name="Open">Clocks that are open and not yet due.</param>
public readonly record struct ClockAttainment(long Met, long Breached, long Cancelled, long Open)
{
    /// <summary>All clocks.</summary>
    public long Clocks => Met + Breached + Cancelled + Open;

    /// <summary>The share of decided clocks that were met, SLA attainment (D11): met / (met + breached); null where none is decided.</summary>
    public Percentage? Share => Met + Breached == 0 ? null : Percentage.FromRatio((decimal)Met / (Met + Breached));

    /// <summary>Both together.</summary>
    public static ClockAttainment operator +(ClockAttainment left, ClockAttainment right) => left.Add(right);

    /// <summary>This and another together.</summary>
    public ClockAttainment Add(ClockAttainment other) =>
        new(Met + other.Met, Breached + other.Breached, Cancelled + other.Cancelled, Open + other.Open);

    /// <summary>This and one clock more, as it stands at its reading; one that is not started counts nowhere.</summary>
    public ClockAttainment Add(ClockReading clock) => clock.Status switch
    {
        ClockStatus.NotStarted => this,
        _ when clock.IsBreached => this with { Breached = Breached + 1 },
        ClockStatus.Met => this with { Met = Met + 1 },
        ClockStatus.Cancelled => this with { Cancelled = Cancelled + 1 },
        _ => this with { Open = Open + 1 },
    };

    /// <summary>Whether a goal is reached: the share is at least the goal; null where nothing is decided.</summary>
    public bool? Reaches(Percentage goal) => Share is { } share ? share >= goal : null;
}
