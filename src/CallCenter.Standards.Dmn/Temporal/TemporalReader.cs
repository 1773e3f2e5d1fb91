using System.Globalization;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads dates and times in the forms of XML Schema, with FEEL's zones; strictly: what is not of the form is null.</summary>
internal static class TemporalReader
{
    /// <summary>The value of an at-literal: a date, time, date and time or duration; null where the text is none.</summary>
    public static FeelValue? Any(string text) =>
        text.StartsWith('P') || text.StartsWith("-P", StringComparison.Ordinal) ? DurationReader.Read(text)
        : Date(text) ?? (FeelValue?)DateTime(text) ?? Time(text);

    public static FeelDate? Date(string text) => CivilDate(text) is { } date ? new FeelDate(date) : null;

    /// <summary>A date and time; a date alone is its midnight.</summary>
    public static FeelDateTime? DateTime(string text)
    {
        int split = text.IndexOf('T', StringComparison.Ordinal);
        if (split < 0)
        {
            return CivilDate(text) is { } midnight ? new FeelDateTime(midnight, 0, null) : null;
        }

        return CivilDate(text[..split]) is { } date && Time(text[(split + 1)..]) is { } time ? new FeelDateTime(date, time.Nanoseconds, time.Zone) : null;
    }

    public static FeelTime? Time(string text)
    {
        int hour = Two(text, 0);
        int minute = Two(text, 3);
        int second = Two(text, 6);
        bool isTime = text.Length >= 8 && text[2] == ':' && text[5] == ':' && hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60;
        if (!isTime)
        {
            return null;
        }

        int at = 8;
        long fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            int end = at + 1;
            long unit = Dmn.CivilDate.NanosecondsOfSecond;
            for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            {
                unit /= 10;
                fraction += (text[end] - '0') * unit;
            }

            if (end == at + 1)
            {
                return null;
            }

            at = end;
        }

        long nanoseconds = ((((hour * 60L) + minute) * 60) + second) * Dmn.CivilDate.NanosecondsOfSecond;
        return at == text.Length ? new FeelTime(nanoseconds + fraction, null)
            : Zone(text[at..]) is { } zone ? new FeelTime(nanoseconds + fraction, zone)
            : null;
    }

    /// <summary>A zone's id, with or without the sign before it, or an offset.</summary>
    private static FeelZone? Zone(string text)
    {
        if (text == "Z" || text == "z")
        {
            return FeelZone.OfUtc;
        }

        if (text[0] == '@')
        {
            return FeelZone.Of(text[1..]);
        }

        bool hasSeconds = text.Length == 9;
        bool isOffset = text[0] is '+' or '-' && (text.Length == 6 || (hasSeconds && text[6] == ':')) && text[3] == ':';
        int hours = Two(text, 1);
        int minutes = Two(text, 4);
        int seconds = hasSeconds ? Two(text, 7) : 0;
        if (!isOffset || hours < 0 || minutes is < 0 or > 59 || seconds is < 0 or > 59)
        {
            return null;
        }

        int total = (((hours * 60) + minutes) * 60) + seconds;
        return total <= FeelZone.LargestOffset ? FeelZone.Of(text[0] == '-' ? -total : total) : null;
    }

    private static CivilDate? CivilDate(string text)
    {
        int start = text.StartsWith('-') ? 1 : 0;
        int dash = text.Length > start ? text.IndexOf('-', start) : -1;
        int digits = dash - start;
        bool isDate = digits is >= 4 and <= 9 && text.Length == dash + 6 && text[dash + 3] == '-' && (digits == 4 || text[start] != '0');
        if (!isDate || !int.TryParse(text.AsSpan(start, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return null;
        }

        return Dmn.CivilDate.Of(start == 1 ? -year : year, Two(text, dash + 1), Two(text, dash + 4));
    }

    /// <summary>Two digits at a place, or -1.</summary>
    private static int Two(string text, int at) =>
        text.Length >= at + 2 && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -1;
}
