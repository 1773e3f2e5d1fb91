using System.Runtime.InteropServices;
using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>A date of the proleptic Gregorian calendar with the years that FEEL has; NodaTime's end at 9999.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CivilDate(int Year, int Month, int Day) : IComparable<CivilDate>
{
    public const int LastYear = 999_999_999;
    public const long NanosecondsOfSecond = 1_000_000_000;
    public const long NanosecondsOfDay = 86_400 * NanosecondsOfSecond;

    private const int DaysOfEra = 146_097;

    public static readonly CivilDate Epoch = new(1970, 1, 1);

    /// <summary>Days since 1970-01-01.</summary>
    public long DayNumber
    {
        get
        {
            long year = Month <= 2 ? Year - 1L : Year;
            long era = Floor(year, 400);
            long yearOfEra = year - (era * 400);
            long dayOfYear = (((153 * (Month + (Month > 2 ? -3 : 9))) + 2) / 5) + Day - 1;
            return (era * DaysOfEra) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
        }
    }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int Weekday => (int)(DayNumber + 3 - (Floor(DayNumber + 3, 7) * 7)) + 1;

    public int DayOfYear => (int)(DayNumber - new CivilDate(Year, 1, 1).DayNumber) + 1;

    /// <summary>The week of ISO 8601.</summary>
    public int WeekOfYear
    {
        get
        {
            int week = (DayOfYear - Weekday + 10) / 7;
            return week < 1 ? WeeksOf(Year - 1) : week > WeeksOf(Year) ? 1 : week;
        }
    }

    public static CivilDate Of(LocalDate date) => new(date.Year, date.Month, date.Day);

    /// <summary>The date of a year, month and day; null where there is no such day.</summary>
    public static CivilDate? Of(long year, long month, long day) =>
        Math.Abs(year) <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysOf((int)year, (int)month) ? new CivilDate((int)year, (int)month, (int)day) : null;

    public static CivilDate? OfDayNumber(Int128 number)
    {
        if (Int128.Abs(number) > 366L * LastYear)
        {
            return null;
        }

        long days = (long)number + 719_468;
        long era = Floor(days, DaysOfEra);
        long dayOfEra = days - (era * DaysOfEra);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        long shifted = ((5 * dayOfYear) + 2) / 153;
        long month = shifted < 10 ? shifted + 3 : shifted - 9;
        return Of(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, dayOfYear - (((153 * shifted) + 2) / 5) + 1);
    }

    /// <summary>Months later, on the month's last day where the day does not exist; null beyond the calendar.</summary>
    public CivilDate? PlusMonths(long months)
    {
        long total = (Year * 12L) + Month - 1 + months;
        long year = Floor(total, 12);
        if (Math.Abs(year) > LastYear)
        {
            return null;
        }

        int month = (int)(total - (year * 12)) + 1;
        return new CivilDate((int)year, month, Math.Min(Day, DaysOf((int)year, month)));
    }

    public LocalDate? ToLocalDate() => Year is >= -9998 and <= 9999 ? new LocalDate(Year, Month, Day) : null;

    public int CompareTo(CivilDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    private static int DaysOf(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int WeeksOf(int year) => new CivilDate(year, 12, 28) is var last ? (last.DayOfYear - last.Weekday + 10) / 7 : 0;

    private static long Floor(long value, long divisor) => (value >= 0 ? value : value - divisor + 1) / divisor;
}
