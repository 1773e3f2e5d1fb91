using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Times as people write them.</summary>
internal static class Times
{
    private const int MostDays = 3_650;

    /// <summary>Whether a time is above zero, and at most ten years: nothing in a centre takes longer.</summary>
    public static bool IsLength(Duration time) => time > Duration.Zero && time <= Duration.FromDays(MostDays);

    /// <summary>A time such as <c>PT3M</c>, <c>3:20</c> (minutes and seconds), <c>200s</c>, <c>5m</c>, or <c>200</c> (seconds); null where it is none.</summary>
    public static Duration? Parse(string text)
    {
        string plain = text.Trim();
        return IsoDuration.TryParse(plain, out Duration iso) && iso >= Duration.Zero ? iso
            : plain.Split(':') is [var minutes, { Length: 2 } seconds] && Whole(minutes) is { } m && Whole(seconds) is { } s && s < 60 ? Duration.FromSeconds((m * 60) + s)
            : plain.EndsWith('s') ? Seconds(plain[..^1], 1)
            : plain.EndsWith('m') ? Seconds(plain[..^1], 60)
            : plain.EndsWith('h') ? Seconds(plain[..^1], 3_600)
            : Seconds(plain, 1);
    }

    private static Duration? Seconds(string text, int unit) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number <= 1_000_000_000m ? Duration.FromTicks((double)(number * unit * NodaConstants.TicksPerSecond)) : null;

    private static long? Whole(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number < 1_000_000 ? number : null;
}
