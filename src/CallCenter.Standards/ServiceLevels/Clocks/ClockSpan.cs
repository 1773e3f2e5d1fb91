using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What a clock does between two events.</summary>
internal enum ClockMotion
{
    Running,
    Paused,
    Stopped,
}

/// <summary>A stretch of a clock's life from an event to the next one.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Motion">What the clock does.</param>
/// <param name="Reason">The reasons of the pauses.</param>
/// <param name="Target">The target that measures it.</param>
/// <param name="Before">The time counted in its run before it.</param>
/// <param name="Begin">Nothing counts before: where the start of its run rolls to.</param>
internal readonly record struct ClockSpan(Instant From, ClockMotion Motion, string? Reason, ClockTarget Target, Duration Before, Instant Begin);
