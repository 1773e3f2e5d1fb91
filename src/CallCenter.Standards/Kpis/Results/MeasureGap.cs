using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>A measure that totals do not tell of all their records.</summary>
/// <param name="Measure">The measure's code, or the call that derives it in a formula.</param>
/// <param name="Coverage">Of how many records it is told.</param>
/// <param name="Definition">What it is of: <c>count over contact where outcome is "answered"</c>.</param>
/// <param name="Others">What other standards that made the totals call by its name; empty where none does.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MeasureGap(string Measure, MeasureCoverage Coverage, string Definition, ImmutableArray<string> Others)
{
    private readonly Listed<string> others = Others;

    /// <summary>What other standards that made the totals call by its name; empty where none does.</summary>
    public ImmutableArray<string> Others
    {
        get => others;
        init => others = value;
    }
}
