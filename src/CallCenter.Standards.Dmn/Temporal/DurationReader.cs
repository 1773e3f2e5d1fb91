namespace CallCenter.Standards.Dmn;

/// <summary>Reads durations in the forms of XML Schema; null where the text is none, or mixes months and days.</summary>
internal static class DurationReader
{
    public static FeelValue? Read(string text)
    {
        int at = text.StartsWith('-') ? 1 : 0;
        bool isNegative = at == 1;
        if (at >= text.Length || text[at++] != 'P' || at == text.Length)
        {
            return null;
        }

        var parts = new Parts();
        bool inTime = false;
        while (at < text.Length)
        {
            if (text[at] == 'T' && !inTime && at + 1 < text.Length)
            {
                inTime = true;
                at++;
            }

            if (!Part(text, ref at, inTime, parts))
            {
                return null;
            }
        }

        int sign = isNegative ? -1 : 1;
        return parts.HasMonths
            ? parts.HasDays ? null : FeelMonthsDuration.Of(sign * parts.Months)
            : FeelDaysDuration.Of(sign * parts.Nanoseconds);
    }

    private static bool Part(string text, ref int at, bool inTime, Parts parts)
    {
        int start = at;
        Int128 whole = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            whole = (whole * 10) + (text[at] - '0');
            if (at - start > 18)
            {
                return false;
            }
        }

        long fraction = 0;
        bool hasFraction = at > start && at < text.Length && text[at] == '.';
        if (hasFraction)
        {
            long unit = CivilDate.NanosecondsOfSecond;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            {
                unit /= 10;
                fraction += (text[at] - '0') * unit;
            }
        }

        return at > start && at < text.Length && parts.Add(text[at++], inTime, whole, fraction, hasFraction);
    }

    private sealed class Parts
    {
        private int last = -1;

        public Int128 Months { get; private set; }

        public Int128 Nanoseconds { get; private set; }

        public bool HasMonths { get; private set; }

        public bool HasDays { get; private set; }

        /// <summary>Adds a part; false where it is out of order, or has a fraction that only seconds may have.</summary>
        public bool Add(char letter, bool inTime, Int128 amount, long fraction, bool hasFraction)
        {
            int rank = (inTime ? "HMS" : "YMD").IndexOf(letter, StringComparison.Ordinal) + (inTime ? 3 : 0);
            if (rank < (inTime ? 3 : 0) || rank <= last || (hasFraction && rank != 5))
            {
                return false;
            }

            last = rank;
            HasMonths |= rank <= 1;
            HasDays |= rank >= 2;
            Months += rank switch { 0 => amount * 12, 1 => amount, _ => 0 };
            Int128 seconds = rank switch { 2 => 86_400, 3 => 3600, 4 => 60, 5 => 1, _ => 0 };
            Nanoseconds += (amount * seconds * CivilDate.NanosecondsOfSecond) + fraction;
            return true;
        }
    }
}
