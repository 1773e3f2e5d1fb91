using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Counts deviations that are the same.</summary>
internal static class DeviationTally
{
    public static ImmutableArray<DeviationCount> Count(ImmutableArray<VariantConformance> variants)
    {
        var counts = new Dictionary<(DeviationKind Kind, string? State, string? Found, string? Step), DeviationCount>();
        foreach (VariantConformance known in variants)
        {
            foreach (var same in known.Alignment.Deviations.GroupBy(deviation => (deviation.Kind, deviation.State, deviation.Found, deviation.Step)))
            {
                DeviationCount before = counts.GetValueOrDefault(same.Key) ?? new DeviationCount(same.First(), 0, 0);
                counts[same.Key] = before with { Cases = before.Cases + known.Variant.Cases, Occurrences = before.Occurrences + (known.Variant.Cases * same.LongCount()) };
            }
        }

        return
        [
            .. counts.Values
                .OrderByDescending(count => count.Cases)
                .ThenByDescending(count => count.Occurrences)
                .ThenBy(count => count.Deviation.State, StringComparer.Ordinal)
                .ThenBy(count => count.Deviation.Found, StringComparer.Ordinal)
                .ThenBy(count => count.Deviation.Step, StringComparer.Ordinal),
        ];
    }
}
