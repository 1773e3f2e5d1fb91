using System.Runtime.CompilerServices;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How fact records hold their times compactly: non-negative ticks, with the missing ordinal for an unknown one.</summary>
internal static class RecordTime
{
    public static long ToTicks(Duration value, [CallerMemberName] string name = "")
    {
        if (value < Duration.Zero)
        {
            throw Refused.Range(name, value, $"A time taken is never negative.");
        }

        if (value > RecordBounds.LongestTime)
        {
            throw Refused.Range(name, value, $"A time taken is at most 29,000 years.");
        }

        return Ordinal.Of(value);
    }

    public static long ToTicks(Duration? value, [CallerMemberName] string name = "") =>
        value is { } known ? ToTicks(known, name) : Ordinal.Missing;

    public static Duration? ToDuration(long ticks) => ticks == Ordinal.Missing ? null : Duration.FromTicks(ticks);
}
