using NodaTime;

namespace CallCenter.Standards.Forms;

/// <summary>Times of a standard as ISO-8601 durations: <c>PT20S</c>, <c>PT4M30S</c>, <c>P2DT1H</c>, <c>-PT0.5S</c>, exact to 100 ns.</summary>
internal static class IsoTime
{
    /// <summary>What is needed where a time cannot be read.</summary>
    public static FindingWords Needed => $"A time such as PT20S, PT1H30M or P2D is needed here, exact to 100 ns.";

    /// <summary>The time, where the text is one that ticks of 100 ns hold exactly.</summary>
    public static bool TryParse(string text, out Duration time) =>
        IsoDuration.TryParse(text, out time)
        && time.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick == 0
        && Int128.Abs(time.ToInt128Nanoseconds()) <= (Int128)Ordinal.Greatest * NodaConstants.NanosecondsPerTick;

    public static string Format(Duration time) => IsoDuration.Format(time);
}
