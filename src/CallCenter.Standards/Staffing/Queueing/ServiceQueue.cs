using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// A queue before agents in the long run: what an arriving contact has to expect. Without patience Erlang C (M/M/n); with <see cref="ExponentialPatience"/> Erlang A (M/M/n+M); with any other patience M/M/n+G, exact as
/// well since handling times are exponential. Agents may be a real number.
/// </summary>
/// <remarks>
/// The relative error is below 10^-12 from 0.001 to 1,000,000 erlangs without patience and with exponential patience, and near 10^-10 with other patience; near 10^-6 where times are far out of scale with one another.
/// Where nobody hangs up and the agents cannot keep up, <see cref="IsOverloaded"/> says so, and what would grow without end is null. Sources: <see cref="ErlangC"/>; C. Palm (1946); F. Baccelli and G. Hébuterne (1981); S. Zeltyn and A. Mandelbaum (2005).
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
#pragma warning disable CA1711 // the field's word for what waits before agents; it holds nothing
public sealed record ServiceQueue : IExplained
#pragma warning restore CA1711
{
    private readonly ErlangC endless;
    private readonly OfferedWait? offered;
    private readonly double handlingSeconds;

    /// <summary>Creates the model.</summary>
    /// <param name="traffic">What arrives.</param>
    /// <param name="agents">The agents, positive and finite, whole or not.</param>
    /// <param name="patience">How long customers are willing to wait; null where nobody hangs up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The agents are out of range.</exception>
    public ServiceQueue(Traffic traffic, double agents, Patience? patience = null)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        Traffic = traffic;
        Agents = QueueArguments.Servers(agents, nameof(agents));
        Patience = patience;
        handlingSeconds = traffic.HandlingTime.TotalSeconds;
        offered = patience is null || traffic.OfferedLoad == 0 ? null : new OfferedWait(traffic.OfferedLoad, agents, handlingSeconds, patience);
        endless = offered is null ? new ErlangC(traffic.OfferedLoad, agents) : default;
    }

    /// <summary>What arrives.</summary>
    public Traffic Traffic { get; }

    /// <summary>The agents.</summary>
    public double Agents { get; }

    /// <summary>How long customers are willing to wait; null where nobody hangs up.</summary>
    public Patience? Patience { get; }

    /// <summary>Whether the agents cannot keep up and nobody hangs up, so that the queue grows without end: every contact waits then, and none is answered in time.</summary>
    public bool IsOverloaded => offered is null && !endless.IsStable;

    /// <summary>The probability that an arriving contact finds no agent free, 0 to 1.</summary>
    public double WaitProbability => Probability.Of(offered?.Wait ?? endless.WaitProbability);

    /// <summary>The share of contacts that hang up, 0 to 1.</summary>
    public double Abandonment => Probability.Of(offered?.Abandoned ?? 0);

    /// <summary>The share of their time that agents are busy, 0 to 1.</summary>
    public double Occupancy => offered is null ? endless.Occupancy : Probability.Of(Traffic.OfferedLoad * offered.Answered / Agents);

    /// <summary>The mean number of contacts waiting; null where it is overloaded.</summary>
    public double? MeanQueueLength => IsOverloaded ? null : offered is null ? endless.MeanQueueLength : offered.MeanSeconds * (Traffic.OfferedLoad / handlingSeconds);

    /// <summary>The mean wait of all contacts in seconds, those that need not wait and those that hang up included; null where it is overloaded.</summary>
    public double? MeanWaitSeconds => IsOverloaded ? null : offered?.MeanSeconds ?? (endless.WaitProbability * MeanDelaySeconds);

    /// <summary>The mean wait of the contacts that are answered, in seconds: the average speed of answer; null where it is overloaded.</summary>
    public double? AnsweredWaitSeconds => offered?.AnsweredMeanSeconds ?? MeanWaitSeconds;

    /// <summary>The mean wait of all contacts, to the nanosecond; null where it is overloaded or longer than can be told.</summary>
    public Duration? MeanWait => QueueTimes.Of(MeanWaitSeconds);

    /// <summary>The mean wait of the contacts that are answered, to the nanosecond: the average speed of answer; null where it is overloaded or longer than can be told.</summary>
    public Duration? AnsweredWait => QueueTimes.Of(AnsweredWaitSeconds);

    private double MeanDelaySeconds => handlingSeconds / (Agents - Traffic.OfferedLoad);

    /// <summary>The share of contacts that wait longer than a time, answered in the end or not; 1 where it is overloaded.</summary>
    /// <param name="time">The time, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public double WaitingBeyond(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        return IsOverloaded ? 1 : Probability.Of(offered?.Beyond(time.TotalSeconds) ?? (endless.WaitProbability * Math.Exp(-time.TotalSeconds * (Agents - Traffic.OfferedLoad) / handlingSeconds)));
    }

    /// <summary>The share of contacts that hang up within a time, of all that arrive.</summary>
    /// <param name="time">The time, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public double AbandonedWithin(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        return Probability.Of(offered?.AbandonedWithin(time.TotalSeconds) ?? 0);
    }

    /// <summary>A service level of one of the seven kinds, 0 to 1; 0 where it is overloaded.</summary>
    /// <param name="within">The time to answer in, not negative.</param>
    /// <param name="kind">Which of the seven.</param>
    /// <param name="shortAbandon">Up to which wait a hang-up counts as a short one; as long as the time to answer in where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, or there is no such kind.</exception>
    public double ServiceLevel(Duration within, NamedServiceLevel kind = NamedServiceLevel.ServiceLevel, Duration? shortAbandon = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(within, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(shortAbandon ?? within, Duration.Zero, nameof(shortAbandon));
        Given.Member(kind, nameof(kind));
        if (offered is null)
        {
            return endless.ServiceLevel(Traffic.HandlingTime, within);
        }

        double answered = offered.AnsweredWithin(within.TotalSeconds);
        double share = kind switch
        {
            NamedServiceLevel.ServiceLevelAnswered => Probability.Ratio(answered, offered.Answered),
            NamedServiceLevel.ServiceLevelExcludingShortAbandons or NamedServiceLevel.ServiceLevelExcludingShortAbandonsQueued => Probability.Ratio(answered, offered.Staying((shortAbandon ?? within).TotalSeconds)),
            NamedServiceLevel.ServiceLevelAbandonsMet or NamedServiceLevel.ServiceLevelAbandonsMetQueued => answered + offered.AbandonedWithin(within.TotalSeconds),
            _ => answered,
        };
        return Probability.Of(share);
    }

    /// <summary>Whether both are of the same traffic, agents and patience.</summary>
    public bool Equals(ServiceQueue? other) => other is not null && Traffic == other.Traffic && Agents.Equals(other.Agents) && Patience == other.Patience;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Traffic, Agents, Patience);

    /// <summary>What an arriving contact has to expect, in no language.</summary>
    public Explanation Explain() => QueueSentences.Of(this);

    /// <summary>What an arriving contact has to expect, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
