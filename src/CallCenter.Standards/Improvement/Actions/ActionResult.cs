using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>What an improvement reached, and the counts behind it where they are known: without them nobody can tell whether it is beyond chance.</summary>
/// <param name="Value">The figure after, in the unit of the plan.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ActionResult(decimal Value)
{
    /// <summary>The counts behind the baseline, where it is a share; null where they are not known.</summary>
    public Proportion? CountedBefore { get; init; }

    /// <summary>The counts behind the value, where it is a share; null where they are not known.</summary>
    public Proportion? CountedAfter { get; init; }

    /// <summary>The sample behind the baseline, where it is a mean; null where it is not known.</summary>
    public SampleMean? SampledBefore { get; init; }

    /// <summary>The sample behind the value, where it is a mean; null where it is not known.</summary>
    public SampleMean? SampledAfter { get; init; }

    /// <summary>Whether the counts and samples are those of the plan's baseline and of the value, told to four decimals: both sides or none, and one kind alone.</summary>
    internal bool AreOf(ActionPlan plan)
    {
        if (CountedBefore.HasValue != CountedAfter.HasValue || SampledBefore.HasValue != SampledAfter.HasValue || (CountedBefore.HasValue && SampledBefore.HasValue))
        {
            return false;
        }

        return CountedBefore is { } first && CountedAfter is { } second
            ? plan.Unit == KpiUnit.Percent && IsShare(first, plan.Baseline) && IsShare(second, Value)
            : SampledBefore is not { } before || SampledAfter is not { } after || (IsMean(before, plan.Baseline) && IsMean(after, Value));
    }

    private static bool IsShare(Proportion counted, decimal figure) => counted.Count > 0 && IsNear((double)counted.Successes / counted.Count, figure);

    private static bool IsMean(SampleMean sample, decimal figure) => sample.Count > 0 && IsNear(sample.Mean, figure);

    private static bool IsNear(double known, decimal told) => Math.Abs(known - (double)told) <= 0.000_05;
}
