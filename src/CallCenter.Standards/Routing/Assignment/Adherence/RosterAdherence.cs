using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>
/// How an agent kept to the roster over a span that a log covers (D7.1). <em>Adherence</em> is the share of the time on the roster in which the agent did what it said: worked where work was planned, did not where a break was; whoever did not come at all kept none of it.
/// <em>Conformance</em> is the time worked, whenever that was, against the work planned; it may be more than 1.
/// </summary>
/// <remarks>An agent works while it is available, engaged or in wrap-up. Where the log tells no period of it within the span, the agent was not signed on.</remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RosterAdherence : IExplained
{
    /// <summary>The code of the agent.</summary>
    public required string Agent { get; init; }

    /// <summary>The time zone of the roster.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>When the span begins.</summary>
    public required Instant From { get; init; }

    /// <summary>When it ends, itself no part of it.</summary>
    public required Instant To { get; init; }

    /// <summary>The time on the roster, breaks included and absence taken out.</summary>
    public required Duration Planned { get; init; }

    /// <summary>Of that, the time without breaks.</summary>
    public required Duration PlannedWork { get; init; }

    /// <summary>Of the time on the roster, that in which the agent did what the roster said, or parted from it for no longer than is tolerated.</summary>
    public required Duration Adherent { get; init; }

    /// <summary>The time worked, planned or not.</summary>
    public required Duration Worked { get; init; }

    /// <summary>The time signed on: worked or at a break.</summary>
    public required Duration SignedOn { get; init; }

    /// <summary>Of the time worked, that on contacts and in wrap-up.</summary>
    public required Duration Handling { get; init; }

    /// <summary>Where the agent parted from the roster for longer than is tolerated, in the order of time.</summary>
    public ImmutableArray<RosterDeviation> Deviations { get; init; } = [];

    /// <summary>Adherence, 0 to 1; null where the roster has no duty.</summary>
    public double? Adherence => Planned == Duration.Zero ? null : Adherent / Planned;

    /// <summary>Conformance, at least 0; null where the roster has no work.</summary>
    public double? Conformance => PlannedWork == Duration.Zero ? null : Worked / PlannedWork;

    /// <summary>Holds what an agent did against the roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="agent">The code of the agent.</param>
    /// <param name="periods">What a log tells, in any order; periods of other agents are passed over. Where it tells of two states at once, work counts before a break.</param>
    /// <param name="from">Where the span begins; the log covers all of it.</param>
    /// <param name="to">Where it ends, itself no part of it.</param>
    /// <param name="tolerance">How long the agent may part from the roster at a time without being told; never negative.</param>
    /// <exception cref="ArgumentException">The span ends before it begins, or lies near the ends of time; the tolerance is negative.</exception>
    public static RosterAdherence Of(RosterEvaluator roster, string agent, IEnumerable<AgentPeriod> periods, Instant from, Instant to, Duration tolerance = default)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(periods);
        ArgumentOutOfRangeException.ThrowIfLessThan(tolerance, Duration.Zero);
        return new AdherenceReading(roster, agent, periods, new Interval(from, to)).Read(tolerance);
    }

    /// <summary>The facts of the agent over the span, which the KPIs of adherence, attendance, occupancy and utilisation count; every break of the roster is taken to be paid. Without a duty nothing of the roster is told, so that nobody's work makes up for somebody else who did not come.</summary>
    /// <param name="team">The team; null where it is not told.</param>
    public StaffRecord ToStaffRecord(string? team = null) => new()
    {
        PeriodStart = From,
        Team = team,
        Agent = Agent,
        Scheduled = Planned == Duration.Zero ? null : Planned,
        PlannedWork = Planned == Duration.Zero ? null : PlannedWork,
        Adherent = Planned == Duration.Zero ? null : Adherent,
        Worked = Worked,
        LoggedIn = SignedOn,
        Available = Worked - Handling,
        HandlingTime = Handling,
    };

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RosterAdherence? other) => other is not null && AdherenceForms.Adherence.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Agent, From, To, Adherent, Worked);

    /// <summary>How the agent kept to the roster, in no language.</summary>
    public Explanation Explain() => AdherenceSentences.Of(this);

    /// <summary>How the agent kept to the roster, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with each time that the agent parted from the roster.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
