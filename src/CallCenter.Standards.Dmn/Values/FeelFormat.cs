using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>Writes values: as literals of FEEL, or as its function <c>string</c> does.</summary>
internal static class FeelFormat
{
    /// <summary>The value as an expression that gives it, where there is one.</summary>
    public static string Literal(FeelValue value) => Write(value, isLiteral: true);

    /// <summary>The value as the function <c>string</c> gives it: strings inside lists and contexts are quoted, dates are not.</summary>
    public static string Text(FeelValue value) => value is FeelText text ? text.Value : Write(value, isLiteral: false);

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    public static string Time(long nanoseconds)
    {
        long seconds = nanoseconds / CivilDate.NanosecondsOfSecond;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}{Fraction(nanoseconds % CivilDate.NanosecondsOfSecond)}");
    }

    public static string Date(CivilDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Year < 0 ? "-" : "")}{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");

    private static string Write(FeelValue value, bool isLiteral)
    {
        var text = new StringBuilder();
        Write(text, value, isLiteral);
        return text.ToString();
    }

    private static void Write(StringBuilder text, FeelValue value, bool isLiteral)
    {
        switch (value)
        {
            case FeelList list:
                text.Append('[');
                for (int i = 0; i < list.Items.Length; i++)
                {
                    text.Append(i > 0 ? ", " : "");
                    Write(text, list.Items[i], isLiteral);
                }

                text.Append(']');
                break;
            case FeelContext context:
                text.Append('{');
                for (int i = 0; i < context.Entries.Length; i++)
                {
                    (string key, FeelValue entry) = context.Entries[i];
                    text.Append(i > 0 ? ", " : "").Append(FeelName.IsPlain(key) ? key : Quoted(key)).Append(": ");
                    Write(text, entry, isLiteral);
                }

                text.Append('}');
                break;
            case FeelRange range:
                Write(text, range, isLiteral);
                break;
            default:
                text.Append(Single(value, isLiteral));
                break;
        }
    }

    private static void Write(StringBuilder text, FeelRange range, bool isLiteral)
    {
        if (range.Start is null || range.End is null)
        {
            text.Append(range.End is null ? range.StartIncluded ? "(>=" : "(>" : range.EndIncluded ? "(<=" : "(<");
            Write(text, range.Start ?? range.End ?? FeelValue.Null, isLiteral);
            text.Append(')');
            return;
        }

        text.Append(range.StartIncluded ? '[' : '(');
        Write(text, range.Start, isLiteral);
        text.Append("..");
        Write(text, range.End, isLiteral);
        text.Append(range.EndIncluded ? ']' : ')');
    }

    private static string Single(FeelValue value, bool isLiteral) => value switch
    {
        FeelNull => "null",
        FeelBoolean flag => flag.Value ? "true" : "false",
        FeelNumber number => number.Value.ToString(),
        FeelText text => Quoted(text.Value),
        FeelFunction { Name: { Length: > 0 } name } => name,
        FeelFunction => "function",
        _ => isLiteral ? $"@\"{Temporal(value)}\"" : Temporal(value),
    };

    private static string Temporal(FeelValue value) => value switch
    {
        FeelDate date => Date(date.Date),
        FeelTime time => Time(time.Nanoseconds) + time.Zone,
        FeelDateTime time => $"{Date(time.Date)}T{Time(time.Nanoseconds)}{time.Zone}",
        FeelMonthsDuration months => Months(months.Months),
        FeelDaysDuration days => Days(days.Nanoseconds),
        _ => "",
    };

    private static string Months(long months)
    {
        long magnitude = Math.Abs(months);
        string years = magnitude >= 12 ? string.Create(CultureInfo.InvariantCulture, $"{magnitude / 12}Y") : "";
        string rest = magnitude % 12 != 0 || magnitude == 0 ? string.Create(CultureInfo.InvariantCulture, $"{magnitude % 12}M") : "";
        return $"{(months < 0 ? "-" : "")}P{years}{rest}";
    }

    private static string Days(Int128 nanoseconds)
    {
        Int128 magnitude = Int128.Abs(nanoseconds);
        if (magnitude == 0)
        {
            return "PT0S";
        }

        Int128 days = magnitude / CivilDate.NanosecondsOfDay;
        long rest = (long)(magnitude % CivilDate.NanosecondsOfDay);
        long seconds = rest / CivilDate.NanosecondsOfSecond;
        var text = new StringBuilder(nanoseconds < 0 ? "-P" : "P");
        Append(text, days, 'D');
        text.Append(rest == 0 ? "" : "T");
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        long fraction = rest % CivilDate.NanosecondsOfSecond;
        if (seconds % 60 != 0 || fraction != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{seconds % 60}{Fraction(fraction)}S");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Int128 amount, char letter)
    {
        if (amount != 0)
        {
            text.Append(amount.ToString(CultureInfo.InvariantCulture)).Append(letter);
        }
    }

    private static string Fraction(long nanoseconds) =>
        nanoseconds == 0 ? "" : "." + nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0');
}
