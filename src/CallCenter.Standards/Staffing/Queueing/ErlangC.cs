using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Erlang's delay model, M/M/c: contacts arrive at random at a steady rate, handling times are exponential, c agents serve them in the order of arrival, nobody hangs up. What an arriving contact has to expect
/// in the long run. Real customers do hang up, and rates change in the day: the model then tells too long a wait; <see cref="ServiceQueue"/> takes patience into account. Any positive real number of agents.
/// </summary>
/// <remarks>
/// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges" (1917). Each answer costs less than a microsecond for any number of agents, and its
/// relative error is below 10^-12. Probabilities are doubles, since they get as small as 10^-300. The default value has no agents, and is not stable.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ErlangC : IExplained
{
    /// <summary>Creates the model of a load.</summary>
    /// <param name="offeredLoad">The load in erlangs: contacts arriving in a mean handling time. Not negative, finite.</param>
    /// <param name="agents">The number of agents, positive and finite, whole or not: a part-time agent, or the sessions of one who chats.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public ErlangC(double offeredLoad, double agents)
    {
        OfferedLoad = QueueArguments.Load(offeredLoad, nameof(offeredLoad));
        Agents = QueueArguments.Servers(agents, nameof(agents));
        if (offeredLoad >= agents)
        {
            WaitProbability = 1;
            return;
        }

        double free = (agents - offeredLoad) / agents;
        double beyond = offeredLoad == 0 ? double.PositiveInfinity : agents / offeredLoad * PoissonRatio.OfOneLess(agents, offeredLoad);

        // C = 1 / (ρ + (1 − ρ) / B), with 1 / B = 1 + what is beyond it from Erlang's loss formula: every term is positive, so that nothing cancels.
        WaitProbability = Probability.Of(1 / ((offeredLoad / agents) + (free * (1 + beyond))));
        NoWait = double.IsPositiveInfinity(beyond) ? 1 : Probability.Of(WaitProbability * free * beyond);
    }

    /// <summary>The load in erlangs.</summary>
    public double OfferedLoad { get; }

    /// <summary>The number of agents.</summary>
    public double Agents { get; }

    /// <summary>Whether the agents can keep up: the load is below their number. Else the queue grows without end.</summary>
    public bool IsStable => OfferedLoad < Agents;

    /// <summary>The share of their time that agents are busy, 0 to 1.</summary>
    public double Occupancy => IsStable ? OfferedLoad / Agents : 1;

    /// <summary>The probability that an arriving contact has to wait, 0 to 1: Erlang's C. 1 where the model is not stable.</summary>
    public double WaitProbability { get; }

    /// <summary>The probability that an agent is free, with all its digits where it is small.</summary>
    internal double NoWait { get; }

    /// <summary>The mean number of contacts waiting; infinite where the model is not stable.</summary>
    public double MeanQueueLength => IsStable ? WaitProbability * OfferedLoad / (Agents - OfferedLoad) : double.PositiveInfinity;

    /// <summary>The mean wait over all contacts, also those that need not wait: the average speed of answer. Null where the model is not stable, or it is longer than can be told.</summary>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public Duration? AverageSpeedOfAnswer(Duration handlingTime) => Scaled(handlingTime, WaitProbability);

    /// <summary>The mean wait of those that have to wait. Null where the model is not stable, or it is longer than can be told.</summary>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public Duration? MeanWaitOfDelayed(Duration handlingTime) => Scaled(handlingTime, share: 1);

    /// <summary>The share of contacts that wait no longer than a time, 0 to 1; 0 where the model is not stable.</summary>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <param name="within">The time, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is out of range.</exception>
    public double ServiceLevel(Duration handlingTime, Duration within)
    {
        Check(handlingTime);
        ArgumentOutOfRangeException.ThrowIfLessThan(within, Duration.Zero);
        return IsStable ? Probability.Of(NoWait + (WaitProbability * Exponentials.Left((Agents - OfferedLoad) * (within / handlingTime)))) : 0;
    }

    /// <summary>What an arriving contact has to expect, in no language.</summary>
    public Explanation Explain() => QueueSentences.Of(this);

    /// <summary>What an arriving contact has to expect, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private static void Check(Duration handlingTime) => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handlingTime, Duration.Zero);

    private Duration? Scaled(Duration handlingTime, double share)
    {
        Check(handlingTime);
        return IsStable && QueueTimes.CanBeTold(handlingTime.TotalSeconds * (share / (Agents - OfferedLoad))) ? handlingTime * (share / (Agents - OfferedLoad)) : null;
    }
}
