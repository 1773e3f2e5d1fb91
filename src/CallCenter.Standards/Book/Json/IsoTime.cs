using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Times as ISO-8601 durations: <c>PT20S</c>, <c>PT4M30S</c>, <c>P2DT1H</c>, <c>-PT0.5S</c>.</summary>
internal static class IsoTime
{
    /// <summary>What is needed where a time cannot be read.</summary>
    public const string Form = "A time such as PT20S, PT1H30M or P2D is needed here, exact to 100 ns.";

    /// <summary>The time, where the text is one that ticks of 100 ns hold exactly.</summary>
    public static bool TryParse(string text, out Duration time)
    {
        time = default;
        if (DurationText.Parse(text) is not { Kind: LiteralKind.Duration, IsExact: true } literal || Int128.Abs(literal.Units) > Ordinal.Greatest)
        {
            return false;
        }

        time = Duration.FromTicks((long)literal.Units);
        return true;
    }
}
