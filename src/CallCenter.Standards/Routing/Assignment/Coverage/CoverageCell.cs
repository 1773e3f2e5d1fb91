using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What is missing at a time of a weekday, over all dates of a plan: a cell of a heat map.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="Start">The local time at which its intervals begin.</param>
/// <param name="Intervals">The number of intervals.</param>
/// <param name="Required">The time of agents that they require.</param>
/// <param name="Missing">Of that, the time that is missing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct CoverageCell(IsoDayOfWeek Weekday, LocalTime Start, int Intervals, Duration Required, Duration Missing)
{
    /// <summary>What is missing, as a share of what is required, 0 to 1; null where nothing is.</summary>
    public double? Share => Required == Duration.Zero ? null : Missing / Required;
}
