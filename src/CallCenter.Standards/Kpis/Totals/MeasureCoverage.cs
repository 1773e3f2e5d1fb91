using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Of how many records a total is told. <paramref name="All"/> ≥ <paramref name="Recorded"/> ≥ <paramref name="Known"/> ≥ 0. The default value is of no records.
/// </summary>
/// <param name="All">The records of the measure's kind.</param>
/// <param name="Recorded">Those of sources that record what the measure asks.</param>
/// <param name="Known">Those of which the answer is known: the others lack a value that would decide whether they count, or what they add.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct MeasureCoverage(long All, long Recorded, long Known)
{
    /// <summary>The share of the records that are known; null without records.</summary>
    public Percentage? Share => All == 0 ? null : Percentage.FromRatio((decimal)Known / All);
}
