using System.Runtime.CompilerServices;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>The bounds fact records hold their values to; a value outside is an <see cref="ArgumentOutOfRangeException"/>, null passes.</summary>
internal static class RecordBounds
{
    /// <summary>Ticks of more would not fit an integer of 64 bits.</summary>
    public static Duration LongestTime { get; } = Duration.FromTicks(Ordinal.Greatest);

    public static long? NotNegative(long? value, [CallerMemberName] string name = "") =>
        value is < 0 ? throw Refused.Range(name, value, $"A count is never negative.") : value;

    public static decimal? NotNegative(decimal? value, [CallerMemberName] string name = "") =>
        value is < 0 ? throw Refused.Range(name, value, $"The value is never negative.") : value;

    public static Duration? NotNegative(Duration? value, [CallerMemberName] string name = "") =>
        value < Duration.Zero ? throw Refused.Range(name, value, $"A time taken is never negative.")
        : value > LongestTime ? throw Refused.Range(name, value, $"A time taken is at most 29,000 years.")
        : value;

    public static int? Within(int? value, int least, int greatest, [CallerMemberName] string name = "") =>
        value < least || value > greatest ? throw Refused.Range(name, value, $"The scale runs from {least} to {greatest}.") : value;
}
