using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// Erlang's delay model, M/M/c: contacts arrive at random at a steady rate, handling times are exponential, c agents serve them in the order of arrival, nobody hangs up. What an arriving contact has to expect
/// in the long run. Real customers do hang up, and rates change in the day: the model then tells too long a wait.
/// </summary>
/// <remarks>
/// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges" (1917). Each answer costs less than a microsecond for any number of agents, and its
/// relative error is below 10^-12. Probabilities are doubles, since they get as small as 10^-300. The default value has no agents, and is not stable.
/// </remarks>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ErlangC
{
    /// <summary>Creates the model of a load.</summary>
    /// <param name="offeredLoad">The load in erlangs: contacts arriving in a mean handling time. Not negative, finite.</param>
    /// <param name="agents">The number of agents, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public ErlangC(double offeredLoad, int agents)
    {
        if (!double.IsFinite(offeredLoad) || offeredLoad < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(offeredLoad), offeredLoad, "A load is finite and not negative.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agents);
        OfferedLoad = offeredLoad;
        Agents = agents;
        WaitProbability = Probability(offeredLoad, agents);
    }

    /// <summary>The load in erlangs.</summary>
    public double OfferedLoad { get; }

    /// <summary>The number of agents.</summary>
    public int Agents { get; }

    /// <summary>Whether the agents can keep up: the load is below their number. Else the queue grows without end.</summary>
    public bool IsStable => OfferedLoad < Agents;

    /// <summary>The share of their time that agents are busy, 0 to 1.</summary>
    public double Occupancy => IsStable ? OfferedLoad / Agents : 1;

    /// <summary>The probability that an arriving contact has to wait, 0 to 1: Erlang's C. 1 where the model is not stable.</summary>
    public double WaitProbability { get; }

    /// <summary>The mean number of contacts waiting; infinite where the model is not stable.</summary>
    public double MeanQueueLength => IsStable ? WaitProbability * OfferedLoad / (Agents - OfferedLoad) : double.PositiveInfinity;

    /// <summary>The mean wait over all contacts, also those that need not wait: the average speed of answer. Null where the model is not stable.</summary>
    /// <param name="handlingTime">The mean handling time (AHT), positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public Duration? AverageSpeedOfAnswer(Duration handlingTime) => Scaled(handlingTime, WaitProbability);

    /// <summary>The mean wait of those that have to wait. Null where the model is not stable.</summary>
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
        return IsStable ? 1 - (WaitProbability * Math.Exp(-(Agents - OfferedLoad) * (within / handlingTime))) : 0;
    }

    /// <summary>C = 1 / (ρ + (1 − ρ) / B), with B from Erlang's loss formula: every term is positive, so that nothing cancels.</summary>
    private static double Probability(double load, int agents)
    {
        if (load >= agents)
        {
            return 1;
        }

        double busy = load / agents;
        return load == 0 ? 0 : 1 / (busy + ((agents - load) / agents * PoissonRatio.Of(agents, load)));
    }

    private static void Check(Duration handlingTime) => ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(handlingTime, Duration.Zero);

    private Duration? Scaled(Duration handlingTime, double share)
    {
        Check(handlingTime);
        return IsStable ? handlingTime * (share / (Agents - OfferedLoad)) : null;
    }
}
