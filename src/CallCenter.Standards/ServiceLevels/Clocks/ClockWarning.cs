using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A warning of a clock, passed or coming.</summary>
/// <param name="Threshold">The threshold.</param>
/// <param name="At">When it was or will be reached; for a paused clock as if it ran on at once. Null where it never is, since the clock ended before or its calendar never opens.</param>
/// <param name="IsPassed">Whether it is reached.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockWarning(WarningThreshold Threshold, Instant? At, bool IsPassed);

/// <summary>What a clock does by itself, without an event: the next instant at which a host has to look at it.</summary>
/// <param name="At">When.</param>
/// <param name="Warning">The warning that is reached; null where the clock falls due.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ClockSignal(Instant At, WarningThreshold? Warning)
{
    /// <summary>Whether the clock falls due, and so is breached unless it is stopped at that instant.</summary>
    public bool IsDue => Warning is null;
}
