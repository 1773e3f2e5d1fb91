using System.Globalization;
using System.Text;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Decisions;

/// <summary>Writes values as FEEL literals that <see cref="UnaryTests"/> read back as the same values.</summary>
internal static class OrdinalText
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static LocalDate DateOf(long days) => Epoch.PlusDays((int)days);

    public static LocalDateTime DateTimeOf(long ticks)
    {
        (long days, long tickOfDay) = FloorDivision(ticks, NodaConstants.TicksPerDay);
        return DateOf(days) + LocalTime.FromTicksSinceMidnight(tickOfDay);
    }

    /// <summary>An ordinal as a literal of a type; the scale is that of a number.</summary>
    public static string Literal(FieldType type, int scale, long ordinal) => type switch
    {
        FieldType.Number => scale == 0 ? ordinal.ToString(CultureInfo.InvariantCulture) : Number(ordinal / Ordinal.PowerOfTen(scale)),
        FieldType.Boolean => ordinal == 0 ? "false" : "true",
        FieldType.Duration => string.Concat("duration(\"", IsoDuration.Format(ordinal), "\")"),
        FieldType.Months => $"duration(\"{Months(ordinal)}\")",
        FieldType.Date => $"date(\"{LocalDatePattern.Iso.Format(DateOf(ordinal))}\")",
        FieldType.Time => $"time(\"{LocalTimePattern.ExtendedIso.Format(LocalTime.FromTicksSinceMidnight(ordinal))}\")",
        FieldType.DateTime => $"date and time(\"{LocalDateTimePattern.ExtendedIso.Format(DateTimeOf(ordinal))}\")",
        _ => string.Concat("date and time(\"", LocalDateTimePattern.ExtendedIso.Format(DateTimeOf(ordinal)), "Z\")"),
    };

    /// <summary>A field's value as a literal; a text with a closed set of values by its index.</summary>
    public static string Literal(FieldDefinition field, long ordinal) =>
        ordinal == Ordinal.Missing ? "null" : field.Type == FieldType.Text ? Quote(field.Values[(int)ordinal]) : Literal(field.Type, field.Scale, ordinal);

    public static string Number(decimal number) => number.ToString("0.#############################", CultureInfo.InvariantCulture);

    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            int simple = "\"\\\n\r\t".IndexOf(c, StringComparison.Ordinal);
            if (simple >= 0)
            {
                quoted.Append('\\').Append("\"\\nrt"[simple]);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string Months(long months)
    {
        (decimal years, decimal rest) = (decimal.Truncate(Math.Abs((decimal)months) / 12), Math.Abs((decimal)months) % 12);
        string sign = months < 0 ? "-P" : "P";
        string whole = years == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{years}Y");
        return rest == 0 && years != 0 ? sign + whole : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}{rest}M");
    }

    private static (long Quotient, long Remainder) FloorDivision(long dividend, long divisor)
    {
        (long quotient, long remainder) = Math.DivRem(dividend, divisor);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }
}
