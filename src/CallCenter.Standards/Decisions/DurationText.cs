using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>ISO-8601 durations as literals: in months, or in ticks.</summary>
internal static class DurationText
{
    /// <summary>A duration in months or ticks, one that mixes both, or null where the text is no duration.</summary>
    public static LiteralValue? Parse(ReadOnlySpan<char> text) => IsoDuration.Parse(text) switch
    {
        null => null,
        { HasMonths: true, HasTime: true } mixed => LiteralValue.Of(LiteralKind.MixedDuration, mixed.IsNegative, mixed.Months, mixed.IsExact),
        { HasMonths: true } months => LiteralValue.Of(LiteralKind.Months, months.IsNegative, months.Months, months.IsExact),
        { } time => LiteralValue.Of(LiteralKind.Duration, time.IsNegative, time.Nanoseconds / NodaConstants.NanosecondsPerTick, time.IsExact && time.Nanoseconds % NodaConstants.NanosecondsPerTick == 0),
    };
}
