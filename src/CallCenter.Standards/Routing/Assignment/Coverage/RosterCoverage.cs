using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// How far a roster covers a requirement, interval by interval: those at work by the roster, breaks and absence taken out, against the agents required at work. So shrinkage is counted once: what the roster tells is taken out there; what it does not tell
/// is <see cref="Shrinkage"/>.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RosterCoverage : IExplained
{
    /// <summary>The time zone of the roster.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The share of those at work by the roster who are away for reasons that it does not tell, such as illness of the day; 0 % to 99 %.</summary>
    public required Percentage Shrinkage { get; init; }

    /// <summary>The intervals, in the order of time.</summary>
    public required ImmutableArray<IntervalCoverage> Intervals { get; init; }

    /// <summary>The time of agents that is missing, all intervals together.</summary>
    public Duration Missing => Intervals.Aggregate(Duration.Zero, static (total, interval) => total + interval.Missing);

    /// <summary>The time of agents beyond what is required, all intervals together.</summary>
    public Duration Over => Intervals.Aggregate(Duration.Zero, static (total, interval) => total + interval.Over);

    /// <summary>The time of agents at work, all intervals together.</summary>
    public Duration AtWork => Intervals.Aggregate(Duration.Zero, static (total, interval) => total + interval.AtWork);

    /// <summary>How many intervals are short of agents.</summary>
    public int Short => Intervals.Count(static interval => interval.IsShort);

    /// <summary>The first of the intervals that miss the most time of agents; null where none is short.</summary>
    public IntervalCoverage? Worst => Intervals.MaxBy(static interval => interval.Missing) is { IsShort: true } worst ? worst : null;

    /// <summary>Holds a roster against a requirement.</summary>
    /// <param name="curve">What is required.</param>
    /// <param name="roster">The roster.</param>
    /// <param name="agents">The codes of those who count, such as those with a skill; all of the roster where null. Whoever is named twice counts once, whoever the roster does not name is never at work.</param>
    /// <param name="shrinkage">What is to be taken off for reasons that the roster does not tell, 0 % to 99 %. Where it tells shifts alone, that is the shrinkage of <see cref="StaffingRules"/>; where it tells breaks and leave too, less.</param>
    /// <exception cref="ArgumentException">Out of range; the requirement is longer than can be told, or lies near the ends of time.</exception>
    public static RosterCoverage Of(RequirementCurve curve, RosterEvaluator roster, IEnumerable<string>? agents = null, Percentage shrinkage = default)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(roster);
        if (shrinkage.Ratio is < 0 or > StaffingRules.GreatestShrinkage)
        {
            throw new ArgumentOutOfRangeException(nameof(shrinkage), shrinkage, "Shrinkage is 0 % to 99 %.");
        }

        return new RosterCoverage { Zone = DateTimeZoneProviders.Tzdb[roster.Roster.Zone], Shrinkage = shrinkage, Intervals = new CoverageSweep(roster, agents is null ? roster.Agents : [.. agents.Distinct(StringComparer.Ordinal)], shrinkage).Over(curve) };
    }

    /// <summary>What is missing by weekday and time of day in the zone of the roster, in that order: for a heat map.</summary>
    public ImmutableArray<CoverageCell> ByWeekday() =>
    [
        .. Intervals.GroupBy(interval => interval.Start.InZone(Zone) is var local ? (local.DayOfWeek, local.TimeOfDay) : default)
            .OrderBy(static cell => cell.Key)
            .Select(static cell => new CoverageCell(
                cell.Key.DayOfWeek,
                cell.Key.TimeOfDay,
                cell.Count(),
                cell.Aggregate(Duration.Zero, static (total, interval) => total + (interval.Length * interval.Required)),
                cell.Aggregate(Duration.Zero, static (total, interval) => total + interval.Missing))),
    ];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RosterCoverage? other) => other is not null && CoverageForms.Coverage.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone, Shrinkage, Intervals.Length);

    /// <summary>Where agents are missing, in no language.</summary>
    public Explanation Explain() => CoverageSentences.Of(this);

    /// <summary>Where agents are missing, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with the worst interval and each that is short.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
