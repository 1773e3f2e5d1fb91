using System.Globalization;
using System.Text;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads and writes ISO-8601 durations exactly: years and months (<c>P1Y6M</c>), or weeks, days and time (<c>P3D</c>, <c>-PT1H30M</c>, <c>PT0.25S</c>).</summary>
internal static class DurationText
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const int TickDigits = 7;

    private static readonly long[] UnitSizes =
    [
        12, 1, NodaConstants.TicksPerWeek, NodaConstants.TicksPerDay, NodaConstants.TicksPerHour, NodaConstants.TicksPerMinute, NodaConstants.TicksPerSecond,
    ];

    // Far above every field, and small enough that the sum of all units stays within 128 bits.
    private static readonly Int128 Saturated = (Int128)long.MaxValue * 1_000;

    /// <summary>A duration in months or ticks, one that mixes both, or null where the text is no duration.</summary>
    public static LiteralValue? Parse(ReadOnlySpan<char> text)
    {
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = isNegative ? text[1..] : text;
        if (!rest.StartsWith("P", StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest[1..];
        int timeAt = rest.IndexOf('T');
        var parts = new Parts();
        bool isRead = timeAt < 0
            ? parts.TryAdd(rest, DateUnits, 0)
            : (timeAt == 0 || parts.TryAdd(rest[..timeAt], DateUnits, 0)) && parts.TryAdd(rest[(timeAt + 1)..], TimeUnits, DateUnits.Length);
        return isRead ? LiteralValue.Of(parts.Kind, isNegative, parts.Units, parts.IsExact) : null;
    }

    /// <summary>The canonical text of a number of ticks: <c>P1DT30M</c>, <c>-PT0.5S</c>, <c>PT0S</c>.</summary>
    public static string Format(long ticks)
    {
        var text = new StringBuilder(ticks < 0 ? "-P" : "P");
        UInt128 rest = (UInt128)Int128.Abs(ticks);
        Take("D", NodaConstants.TicksPerDay);
        text.Append(rest == 0 && text[^1] == 'D' ? "" : "T");
        Take("H", NodaConstants.TicksPerHour);
        Take("M", NodaConstants.TicksPerMinute);
        decimal seconds = (decimal)rest / NodaConstants.TicksPerSecond;
        return seconds == 0 && text[^1] != 'T' ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"{seconds:0.#######}S").ToString();

        void Take(string unit, long size)
        {
            (UInt128 whole, rest) = UInt128.DivRem(rest, (UInt128)size);
            if (whole != 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{whole}{unit}");
            }
        }
    }

    private struct Parts()
    {
        public Int128 Units { get; private set; }

        public bool IsExact { get; private set; } = true;

        public readonly LiteralKind Kind => hasMonths && hasTicks ? LiteralKind.MixedDuration : hasMonths ? LiteralKind.Months : LiteralKind.Duration;

        private bool hasMonths;
        private bool hasTicks;

        /// <summary>Adds at least one part such as <c>20S</c>; the units come in order.</summary>
        public bool TryAdd(ReadOnlySpan<char> text, string units, int offset)
        {
            int next = 0;
            do
            {
                int digits = CountDigits(text);
                ReadOnlySpan<char> fraction = text.Length > digits && text[digits] == '.' ? text.Slice(digits + 1, CountDigits(text[(digits + 1)..])) : "";
                int end = digits + (fraction.IsEmpty ? 0 : fraction.Length + 1);
                int unit = end < text.Length ? units.IndexOf(text[end], next) : -1;
                if (digits == 0 || unit < 0 || (!fraction.IsEmpty && text[end] != 'S'))
                {
                    return false;
                }

                Add(text[..digits], UnitSizes[offset + unit]);
                AddTicks(fraction);
                hasMonths |= offset + unit < 2;
                hasTicks |= offset + unit >= 2;
                next = unit + 1;
                text = text[(end + 1)..];
            }
            while (!text.IsEmpty);
            return true;
        }

        private void Add(ReadOnlySpan<char> digits, long size)
        {
            Int128 count = 0;
            foreach (char c in digits)
            {
                count = Int128.Min((count * 10) + (c - '0'), Saturated);
            }

            Units += count * size;
        }

        private void AddTicks(ReadOnlySpan<char> fraction)
        {
            long ticks = 0;
            for (int i = 0; i < TickDigits; i++)
            {
                ticks = (ticks * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
            }

            Units += ticks;
            IsExact &= fraction.Length <= TickDigits || !fraction[TickDigits..].ContainsAnyExcept('0');
        }

        private static int CountDigits(ReadOnlySpan<char> text)
        {
            int end = text.IndexOfAnyExceptInRange('0', '9');
            return end < 0 ? text.Length : end;
        }
    }
}
