using System.Globalization;
using System.Text;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;
using NodaTime;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>A time that something took; never negative. Finer parts than a tick of 100 ns are dropped.</summary>
internal sealed class DurationColumn(string name, int index, FieldSource source, bool required) : Column<Duration?>
{
    // A contact that takes longer than a year is a wrong number, not a long call.
    private const long Longest = 366 * NodaConstants.TicksPerDay;

    private readonly long ticksPerUnit = source.Format == FieldFormat.Milliseconds ? NodaConstants.TicksPerMillisecond : NodaConstants.TicksPerSecond;

    public override RowFault? Read(CsvReader row, out Duration? value)
    {
        ReadOnlySpan<byte> text = row.GetSpan(index);
        value = null;
        if (text.IsEmpty || source.Missing?.Contains(row.GetString(index)) == true)
        {
            return required ? new RowFault(name, null, RowFault.Empty) : null;
        }

        bool read = source.Format == FieldFormat.HoursMinutesSeconds ? TryReadClock(text, out decimal ticks) : TryReadNumber(text, out ticks);
        if (!read || ticks > Longest)
        {
            return new RowFault(name, Encoding.UTF8.GetString(text), Unit);
        }

        if (ticks < 0)
        {
            return new RowFault(name, Encoding.UTF8.GetString(text), RowFault.Negative);
        }

        value = Duration.FromTicks((long)ticks);
        return null;
    }

    private LocalizedText Unit => source.Format switch
    {
        FieldFormat.HoursMinutesSeconds => RowFault.NoLength("时:分:秒", "h:mm:ss"),
        FieldFormat.Milliseconds => RowFault.NoLength("毫秒", "milliseconds"),
        _ => RowFault.NoLength("秒", "seconds"),
    };

    private bool TryReadNumber(ReadOnlySpan<byte> text, out decimal ticks)
    {
        bool read = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        bool sane = read && Math.Abs(number) <= Longest;
        ticks = sane ? number * ticksPerUnit : 0;
        return sane;
    }

    private static bool TryReadClock(ReadOnlySpan<byte> text, out decimal ticks)
    {
        bool negative = text[0] == '-';
        ReadOnlySpan<byte> rest = negative ? text[1..] : text;
        ticks = 0;
        int count = 0;
        for (int colon = 0; colon >= 0; count++)
        {
            colon = rest.IndexOf((byte)':');
            ReadOnlySpan<byte> part = colon < 0 ? rest : rest[..colon];
            if (count == 3 || !long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out long number) || number > 100_000 || (count > 0 && number > 59))
            {
                return false;
            }

            ticks = (ticks * 60) + number;
            rest = rest[(colon + 1)..];
        }

        ticks *= negative ? -NodaConstants.TicksPerSecond : NodaConstants.TicksPerSecond;
        return count == 3;
    }
}
