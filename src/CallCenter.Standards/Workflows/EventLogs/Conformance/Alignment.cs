using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// How a sequence of activities compares with a workflow: an optimal alignment, which explains the sequence by the run of the workflow that differs from it least
/// (van der Aalst, Adriansyah and van Dongen, Replaying history on process models for conformance checking and performance analysis, 2012; Adriansyah 2014).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Alignment
{
    private readonly Listed<Deviation> deviations;

    internal Alignment(int cost, int greatestCost, ImmutableArray<Deviation> deviations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        ArgumentOutOfRangeException.ThrowIfLessThan(greatestCost, cost);
        Cost = cost;
        GreatestCost = greatestCost;
        Deviations = deviations;
    }

    /// <summary>How many events have no step and how many steps no event, together, each by what it costs; the least that any run of the workflow allows.</summary>
    public int Cost { get; }

    /// <summary>The cost where nothing agrees: all events, and all activities of the shortest run, each by what it costs. Never less than <see cref="Cost"/>.</summary>
    public int GreatestCost { get; }

    /// <summary>Whether the workflow allows the sequence as it is.</summary>
    public bool Fits => Cost == 0;

    /// <summary>1 − <see cref="Cost"/> ÷ <see cref="GreatestCost"/>, from 0 % to 100 %; 100 % exactly where it fits.</summary>
    public Percentage Fitness => FitnessOf(Cost, GreatestCost);

    /// <summary>Where the sequence leaves the workflow, in order; as many as the cost where each costs 1. The first is where it does so at first.</summary>
    public ImmutableArray<Deviation> Deviations
    {
        get => deviations;
        private init => deviations = value;
    }

    internal ImmutableArray<EventInStep> InStep { get; init; } = [];

    /// <summary>Whether both found the same costs and deviations.</summary>
    public bool Equals(Alignment? other) => other is not null && Cost == other.Cost && GreatestCost == other.GreatestCost && deviations.Equals(other.deviations);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cost, GreatestCost, deviations);

    // Nothing at all against a run that shows nothing agrees.
    internal static Percentage FitnessOf(long cost, long greatest) => Percentage.FromRatio(cost == 0 ? 1 : 1 - ((decimal)cost / greatest));
}
