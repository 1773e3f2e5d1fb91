using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads <c>10:30</c>, <c>10:30:00</c> and <c>10:30:00.25</c>, of any number of decimals; <c>24:00</c> is the end of the day.</summary>
internal static class TimeOfDayText
{
    private const int LengthToSeconds = 8;

    public static LiteralValue? Parse(ReadOnlySpan<char> text)
    {
        bool hasSeconds = text.Length > 5;
        if (TwoDigits(text, 0, 24) is not { } hour
            || TwoDigits(text, 3, 59) is not { } minute || text[2] != ':'
            || (hasSeconds ? TwoDigits(text, 6, 59) : 0) is not { } second || (hasSeconds && text[5] != ':'))
        {
            return null;
        }

        // The decimals of the second are read by the exact reader of durations.
        ReadOnlySpan<char> decimals = text.Length > LengthToSeconds ? text[LengthToSeconds..] : "";
        if (DurationText.Parse(string.Create(CultureInfo.InvariantCulture, $"PT{(hour * 3600) + (minute * 60) + second}{decimals}S")) is not { } time)
        {
            return null;
        }

        bool isAfterDay = time.Units > NodaConstants.TicksPerDay || (time.Units == NodaConstants.TicksPerDay && !time.IsExact);
        return isAfterDay ? null : time with { Kind = LiteralKind.Time };
    }

    private static int? TwoDigits(ReadOnlySpan<char> text, int at, int greatest)
    {
        if (text.Length < at + 2 || !char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return null;
        }

        int number = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return number <= greatest ? number : null;
    }
}
