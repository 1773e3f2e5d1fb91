using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Explanations;

/// <summary>Figures as a language writes them: by unit, rounded to what people read, halves away from zero.</summary>
internal sealed class FigureTexts(ExplanationLanguage language)
{
    private const int MostDecimals = 9;
    private const long SecondsPerMinute = NodaConstants.SecondsPerMinute;
    private const long SecondsPerDay = NodaConstants.SecondsPerDay;
    private const long SecondsPerHour = NodaConstants.SecondsPerHour;

    private readonly NumberFormatInfo numbers = new()
    {
        NumberDecimalSeparator = language.Mark("decimal"),
        NumberGroupSeparator = language.Mark("group"),
        NegativeSign = language.Mark("minus"),
    };

    /// <summary>A figure with as many decimals as its unit has, and as it takes to differ from others that it does not equal.</summary>
    public string Text(ExplanationPart part, IEnumerable<ExplanationPart> others)
    {
        string unit = part.Unit ?? "";
        if (!double.TryParse(part.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double real))
        {
            return part.Value ?? "";
        }

        if (!TryDecimal(part.Value, out decimal value))
        {
            return language.Unit(unit, real.ToString("0.###E+0", CultureInfo.InvariantCulture));
        }

        int decimals = part.Code == ExplanationPart.Exact ? MostDecimals : DecimalsOf(unit, value);
        string text = Text(value, unit, decimals);
        foreach (ExplanationPart other in others)
        {
            for (; decimals < MostDecimals && TryDecimal(other.Value, out decimal apart) && apart != value && Text(apart, unit, Math.Max(decimals, DecimalsOf(unit, apart))) == text; text = Text(value, unit, decimals))
            {
                decimals++;
            }
        }

        return text;
    }

    /// <summary>A time: <c>6 min 22 s</c>, <c>1 h</c>, below a minute with decimals; in days from two of them on where these are all of 24 hours.</summary>
    public string Time(Duration time, bool inDays, bool isExact = false) => TryDecimal(time.TotalSeconds.ToString("R", CultureInfo.InvariantCulture), out decimal seconds)
        ? Time(seconds, isExact ? MostDecimals : DecimalsOf("time", seconds), inDays)
        : time.ToString();

    /// <summary>A figure with a number of decimals, zeros at its end too, so that figures of one row or column stand beside one another.</summary>
    /// <param name="value">The value; a share as its ratio, a time in seconds.</param>
    /// <param name="unit">The unit of an <see cref="ExplanationPart.Figure(string, double, string)"/>.</param>
    /// <param name="decimals">How many decimals, 0 to 9; of seconds in a time.</param>
    public string Fixed(double value, string unit, int decimals)
    {
        if (!TryDecimal(value.ToString("R", CultureInfo.InvariantCulture), out decimal known))
        {
            return language.Unit(unit, value.ToString("0.###E+0", CultureInfo.InvariantCulture));
        }

        return Text(known, unit, decimals, '0');
    }

    /// <summary>A number without a unit.</summary>
    public string Plain(double value) => TryDecimal(value.ToString("R", CultureInfo.InvariantCulture), out decimal known) ? Number(known, MostDecimals) : value.ToString("R", CultureInfo.InvariantCulture);

    private static int DecimalsOf(string unit, decimal value) => unit switch
    {
        "count" => 0,
        "ratio" => 4,
        "time" => Math.Abs(value) switch
        {
            < 10 => 2,
            < SecondsPerMinute => 1,
            _ => 0,
        },
        _ => 2,
    };

    private string Text(decimal value, string unit, int decimals, char last = '#') => unit switch
    {
        "percent" => language.Unit(unit, Number(value * 100, decimals, last)),
        "time" => Time(value, decimals, inDays: false, last),
        "signed-percent" => language.Unit("percent", (value > 0 ? "+" : "") + Number(value * 100, decimals, last)),
        "signed-percentage-points" => language.Unit("percentage-points", (value > 0 ? "+" : "") + Number(value, decimals, last)),
        "signed-points" => language.Unit("points", (value > 0 ? "+" : "") + Number(value, decimals, last)),
        ExplanationPart.Money => Amount(value, decimals),
        { Length: 3 } when unit.All(char.IsAsciiLetterUpper) => language.Amount(unit, Amount(value, decimals)),
        _ => language.Unit(unit, Number(value, decimals, last)),
    };

    /// <summary>Money has two decimals at least, and more where it takes them to differ.</summary>
    private string Amount(decimal value, int decimals) => Math.Round(value, Math.Max(decimals, 2), MidpointRounding.AwayFromZero).ToString("#,0.00" + new string('#', Math.Max(decimals, 2) - 2), numbers);

    private string Number(decimal value, int decimals, char last = '#') => Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("#,0." + new string(last, decimals), numbers);

    private string Time(decimal seconds, int decimals, bool inDays, char last = '#')
    {
        decimal rounded = Math.Round(seconds, decimals, MidpointRounding.AwayFromZero);
        decimal size = Math.Abs(rounded);
        string sign = rounded < 0 ? numbers.NegativeSign : "";
        if (size < SecondsPerMinute)
        {
            return sign + language.Unit("second", Number(size, decimals, last));
        }

        decimal days = inDays && size >= 2 * SecondsPerDay ? Math.Floor(size / SecondsPerDay) : 0;
        decimal hours = Math.Floor((size - (days * SecondsPerDay)) / SecondsPerHour);
        decimal minutes = Math.Floor(size % SecondsPerHour / SecondsPerMinute);
        decimal rest = size % SecondsPerMinute;
        bool hasRest = rest > 0 || (last == '0' && decimals > 0);
        var parts = new List<string>(4);
        if (days > 0)
        {
            parts.Add(language.Unit("day", Number(days, 0)));
        }

        if (hours > 0)
        {
            parts.Add(language.Unit("hour", Number(hours, 0)));
        }

        if (minutes > 0)
        {
            parts.Add(language.Unit(hasRest ? "minute" : "whole-minute", Number(minutes, 0)));
        }

        if (hasRest)
        {
            parts.Add(language.Unit("second", Number(rest, decimals, last)));
        }

        return sign + string.Join(language.Mark("between-units"), parts);
    }

    private static bool TryDecimal(string? text, out decimal value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1e20m;
}
