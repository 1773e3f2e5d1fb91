using System.Diagnostics;
using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Forms;

/// <summary>An ISO-8601 duration as written: years and months (<c>P1Y6M</c>), weeks, days and time (<c>P3D</c>, <c>-PT1H30M</c>, <c>PT0.25S</c>), or both.</summary>
/// <param name="HasMonths">Whether years or months are written.</param>
/// <param name="HasTime">Whether weeks, days or smaller units are written.</param>
/// <param name="IsNegative">Whether it starts with a minus sign.</param>
/// <param name="Months">The months, without sign.</param>
/// <param name="Nanoseconds">The nanoseconds, without sign; far above every field where there are too many to count.</param>
/// <param name="IsExact">Whether no digit lies beyond the nanosecond.</param>
internal readonly record struct IsoDuration(bool HasMonths, bool HasTime, bool IsNegative, Int128 Months, Int128 Nanoseconds, bool IsExact)
{
    private const string DateUnits = "YMWD";
    private const string TimeUnits = "HMS";
    private const int Digits = 9;

    /// <summary>More than any duration of 128 bits takes.</summary>
    private const int Longest = 64;

    private static readonly long[] UnitSizes =
    [
        12, 1, NodaConstants.NanosecondsPerWeek, NodaConstants.NanosecondsPerDay, NodaConstants.NanosecondsPerHour, NodaConstants.NanosecondsPerMinute, NodaConstants.NanosecondsPerSecond,
    ];

    // Far above every field, and small enough that the sum of all units stays within 128 bits.
    private static readonly Int128 Saturated = (Int128)long.MaxValue * 1_000;

    /// <summary>The duration, or null where the text is none.</summary>
    public static IsoDuration? Parse(ReadOnlySpan<char> text)
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
        return isRead ? new IsoDuration(parts.HasMonths, parts.HasTime, isNegative, parts.Months, parts.Nanoseconds, parts.IsExact) : null;
    }

    /// <summary>The text as elapsed time: weeks, days and smaller units, exact to the nanosecond, within what a duration holds.</summary>
    public static bool TryParse(string text, out Duration time)
    {
        time = default;
        return Parse(text) is { HasMonths: false, IsExact: true } read && Hold(read, out time);
    }

    /// <summary>The canonical text of a number of ticks: <c>P1DT30M</c>, <c>-PT0.5S</c>, <c>PT0S</c>.</summary>
    public static string Format(long ticks) => FormatNanoseconds((Int128)ticks * NodaConstants.NanosecondsPerTick);

    /// <summary>The canonical text of an elapsed time, to the nanosecond.</summary>
    public static string Format(Duration time) => FormatNanoseconds(time.ToInt128Nanoseconds());

    private static string FormatNanoseconds(Int128 nanoseconds)
    {
        Span<char> text = stackalloc char[Longest];
        int length = 0;
        if (nanoseconds < 0)
        {
            text[length++] = '-';
        }

        text[length++] = 'P';
        UInt128 whole = (UInt128)Int128.Abs(nanoseconds);
        ulong days = whole <= ulong.MaxValue ? (ulong)whole / NodaConstants.NanosecondsPerDay : (ulong)(whole / NodaConstants.NanosecondsPerDay);
        ulong rest = (ulong)(whole - ((UInt128)days * NodaConstants.NanosecondsPerDay));
        Put(text, ref length, days, 'D');
        if (rest == 0 && days != 0)
        {
            return new string(text[..length]);
        }

        text[length++] = 'T';
        (ulong hours, rest) = Math.DivRem(rest, (ulong)NodaConstants.NanosecondsPerHour);
        (ulong minutes, rest) = Math.DivRem(rest, (ulong)NodaConstants.NanosecondsPerMinute);
        (ulong seconds, ulong fraction) = Math.DivRem(rest, (ulong)NodaConstants.NanosecondsPerSecond);
        Put(text, ref length, hours, 'H');
        Put(text, ref length, minutes, 'M');
        if (rest != 0 || text[length - 1] == 'T')
        {
            length += Written(text[length..], seconds, "");
            if (fraction != 0)
            {
                text[length++] = '.';
                length += Written(text[length..], fraction, "D9");
                length = text[..length].LastIndexOfAnyExcept('0') + 1;
            }

            text[length++] = 'S';
        }

        return new string(text[..length]);
    }

    private static void Put(Span<char> text, ref int length, ulong count, char unit)
    {
        if (count != 0)
        {
            length += Written(text[length..], count, "");
            text[length++] = unit;
        }
    }

    private static int Written(Span<char> text, ulong number, string format) => number.TryFormat(text, out int written, format, CultureInfo.InvariantCulture) ? written : throw new UnreachableException();

    private static bool Hold(IsoDuration read, out Duration time)
    {
        Int128 nanoseconds = read.IsNegative ? -read.Nanoseconds : read.Nanoseconds;
        bool fits = nanoseconds >= Duration.MinValue.ToInt128Nanoseconds() && nanoseconds <= Duration.MaxValue.ToInt128Nanoseconds();
        time = fits ? Duration.FromNanoseconds(nanoseconds) : default;
        return fits;
    }

    private struct Parts()
    {
        public Int128 Months { get; private set; }

        public Int128 Nanoseconds { get; private set; }

        public bool IsExact { get; private set; } = true;

        public bool HasMonths { get; private set; }

        public bool HasTime { get; private set; }

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

                Add(text[..digits], offset + unit);
                AddFraction(fraction);
                next = unit + 1;
                text = text[(end + 1)..];
            }
            while (!text.IsEmpty);
            return true;
        }

        private void Add(ReadOnlySpan<char> digits, int unit)
        {
            Int128 count = 0;
            foreach (char c in digits)
            {
                count = Int128.Min((count * 10) + (c - '0'), Saturated);
            }

            if (unit < 2)
            {
                Months += count * UnitSizes[unit];
                HasMonths = true;
            }
            else
            {
                Nanoseconds += count * UnitSizes[unit];
                HasTime = true;
            }
        }

        private void AddFraction(ReadOnlySpan<char> fraction)
        {
            long nanoseconds = 0;
            for (int i = 0; i < Digits; i++)
            {
                nanoseconds = (nanoseconds * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
            }

            Nanoseconds += nanoseconds;
            IsExact &= fraction.Length <= Digits || !fraction[Digits..].ContainsAnyExcept('0');
        }

        private static int CountDigits(ReadOnlySpan<char> text)
        {
            int end = text.IndexOfAnyExceptInRange('0', '9');
            return end < 0 ? text.Length : end;
        }
    }
}
