using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>Seconds as times.</summary>
internal static class QueueTimes
{
    /// <summary>Some thousand years: beyond, nobody asks.</summary>
    private const double Longest = 1e11;

    /// <summary>Whether so many seconds can be told as a time.</summary>
    public static bool CanBeTold(double seconds) => seconds <= Longest;

    /// <summary>The time of so many seconds; null where there is none, or it is longer than can be told.</summary>
    public static Duration? Of(double? seconds) => seconds is { } known && CanBeTold(known) ? Duration.FromSeconds(known) : null;
}
