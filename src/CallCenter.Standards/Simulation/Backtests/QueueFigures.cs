using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>How an interval went, or is predicted to go. The default value knows nothing.</summary>
/// <param name="AnsweredWaitSeconds">The mean wait of the answered; null where nobody was answered.</param>
/// <param name="Abandonment">The share of those who asked for a person and gave up; null where nobody asked.</param>
/// <param name="ServiceLevel">The share of those who asked for a person and were answered in time; null where nobody asked.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct QueueFigures(double? AnsweredWaitSeconds, double? Abandonment, double? ServiceLevel)
{
    /// <summary>A figure by its place: wait, abandonment, service level.</summary>
    internal double? this[int figure] => figure switch { 0 => AnsweredWaitSeconds, 1 => Abandonment, _ => ServiceLevel };
}
