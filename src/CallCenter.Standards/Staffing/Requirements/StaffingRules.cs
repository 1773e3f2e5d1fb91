using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>
/// How a queue is to be staffed: the goals, which all have to be reached together, and what is supposed of customers and agents. Without a goal, as many agents as can keep up.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StaffingRules
{
    /// <summary>The lowest limit of occupancy that can be asked for.</summary>
    public const decimal LeastOccupancy = 0.01m;

    /// <summary>The greatest shrinkage, as a ratio.</summary>
    public const decimal GreatestShrinkage = 0.99m;

    /// <summary>The most contacts that an agent can have at a time.</summary>
    public const decimal MostConcurrency = 100;

    /// <summary>The most agents that can be asked for at least.</summary>
    public const int MostLeastAgents = 10_000_000;

    /// <summary>The most intervals of a curve: a year of half hours and more.</summary>
    public const int MostIntervals = 20_000;

    /// <summary>The service level to reach; null for none.</summary>
    public ServiceLevelGoal? ServiceLevel { get; init; }

    /// <summary>The greatest mean wait of the answered (average speed of answer), positive; null for none.</summary>
    public Duration? AnsweredWait
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value ?? Duration.Epsilon, Duration.Zero, nameof(AnsweredWait));
            field = value;
        }
    }

    /// <summary>The greatest abandonment rate, above 0 % and below 100 %; null for none. It needs <see cref="Patience"/>.</summary>
    public Percentage? Abandonment
    {
        get;
        init => field = value is { } share ? QueueArguments.Within(share, nameof(Abandonment)) : null;
    }

    /// <summary>The greatest occupancy, 1 % to 100 %; null for none.</summary>
    public Percentage? Occupancy
    {
        get;
        init => field = value is null or { Ratio: >= LeastOccupancy and <= 1 } ? value : throw new ArgumentOutOfRangeException(nameof(Occupancy), value, "A limit of occupancy is 1 % to 100 %.");
    }

    /// <summary>How long customers are willing to wait; null where nobody hangs up.</summary>
    public Patience? Patience { get; init; }

    /// <summary>The share of their paid time that agents are not there to handle contacts: leave, training, breaks. 0 % to 99 % (<see cref="GreatestShrinkage"/>): beyond, nobody is there.</summary>
    public Percentage Shrinkage
    {
        get;
        init => field = value.Ratio is >= 0 and <= GreatestShrinkage ? value : throw new ArgumentOutOfRangeException(nameof(Shrinkage), value, "Shrinkage is 0 % to 99 %.");
    }

    /// <summary>
    /// How many contacts an agent has at a time, 1 to <see cref="MostConcurrency"/>, whole or not: 1 on the phone, more in chats. The handling time of the traffic is then that of a chat among as many others, longer
    /// than that of one alone.
    /// </summary>
    public decimal Concurrency
    {
        get;
        init => field = value is >= 1 and <= MostConcurrency ? value : throw new ArgumentOutOfRangeException(nameof(Concurrency), value, $"An agent has 1 to {MostConcurrency} contacts at a time.");
    }

    = 1;

    /// <summary>How many agents are on duty at least, 0 to <see cref="MostLeastAgents"/>.</summary>
    public int LeastAgents
    {
        get;
        init => field = value is >= 0 and <= MostLeastAgents ? value : throw new ArgumentOutOfRangeException(nameof(LeastAgents), value, $"The least number of agents is 0 to {MostLeastAgents}.");
    }

    /// <summary>The least agents that reach every goal.</summary>
    /// <param name="traffic">What arrives.</param>
    /// <exception cref="ArgumentException">An abandonment rate is to be kept, but nobody hangs up: give the patience.</exception>
    public StaffingRequirement Require(Traffic traffic)
    {
        ArgumentNullException.ThrowIfNull(traffic);
        return new StaffingRequirement(traffic, this);
    }

    /// <summary>The least agents for each interval of a day, or of a longer time.</summary>
    /// <param name="intervals">What arrives in each interval, in any order; 1 to <see cref="MostIntervals"/>, which do not overlap.</param>
    /// <exception cref="ArgumentException">No intervals, too many, two that overlap, or an abandonment rate without patience.</exception>
    public RequirementCurve Require(params ImmutableArray<IntervalTraffic> intervals) => new(this, intervals);

    /// <summary>The queue that so many agents have.</summary>
    internal ServiceQueue Queue(Traffic traffic, int agents) => new(traffic, (double)(agents * Concurrency), Patience);

    /// <summary>What so many agents do not reach.</summary>
    internal ImmutableArray<StaffingGoal> Missed(Traffic traffic, int agents)
    {
        if (agents < LeastAgents)
        {
            return [StaffingGoal.LeastAgents];
        }

        if (traffic.OfferedLoad == 0)
        {
            return [];
        }

        if (agents == 0)
        {
            return [StaffingGoal.Capacity];
        }

        ServiceQueue queue = Queue(traffic, agents);
        if (queue.IsOverloaded)
        {
            return [StaffingGoal.Capacity];
        }

        ImmutableArray<StaffingGoal>.Builder missed = ImmutableArray.CreateBuilder<StaffingGoal>();
        if (ServiceLevel is { } goal && goal.Of(queue) < (double)goal.Level.Ratio)
        {
            missed.Add(StaffingGoal.ServiceLevel);
        }

        if (AnsweredWait is { } wait && queue.AnsweredWaitSeconds > wait.TotalSeconds)
        {
            missed.Add(StaffingGoal.AnsweredWait);
        }

        if (Abandonment is { } abandonment && queue.Abandonment > (double)abandonment.Ratio)
        {
            missed.Add(StaffingGoal.Abandonment);
        }

        if (Occupancy is { } occupancy && IsBusier(queue, occupancy.Ratio))
        {
            missed.Add(StaffingGoal.Occupancy);
        }

        return missed.DrainToImmutable();
    }

    /// <summary>A load is a figure of few digits: held against the limit as decimals, so that 8.5 erlangs on ten agents are 85 %, and no more.</summary>
    private static bool IsBusier(ServiceQueue queue, decimal limit) =>
        queue.Patience is null ? (decimal)queue.Traffic.OfferedLoad > limit * (decimal)queue.Agents : queue.Occupancy > (double)limit;
}
