using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Finds the exception that speaks for a date: dated before yearly, then the later kind.</summary>
internal sealed class ExceptionIndex
{
    private const int DaysOfYear = 13 * 32;

    private readonly List<SortedPoints> firsts = [];
    private readonly List<CalendarException[]> dated = [];
    private readonly CalendarException?[] yearly = new CalendarException?[DaysOfYear];

    /// <param name="exceptions">Exceptions of one kind do not share a date.</param>
    public ExceptionIndex(ImmutableArray<CalendarException> exceptions)
    {
        CalendarException[] sorted = Array.ConvertAll(StableOrder.Of(exceptions.Length, (x, y) => Compare(exceptions[x], exceptions[y])), i => exceptions[i]);
        int next = 0;
        while (next < sorted.Length)
        {
            CalendarExceptionKind kind = sorted[next].Kind;
            CalendarException[] same = Array.FindAll(sorted, exception => exception.Kind == kind && exception.On.Yearly is null);
            if (same.Length > 0)
            {
                firsts.Add(new SortedPoints(Array.ConvertAll(same, exception => DayNumber.Of(exception.On.First))));
                dated.Add(same);
            }

            for (; next < sorted.Length && sorted[next].Kind == kind; next++)
            {
                if (sorted[next].On.Yearly is { } day)
                {
                    yearly[IndexOf(day.Month, day.Day)] ??= sorted[next];
                }
            }
        }
    }

    public CalendarException? Find(LocalDate date, long number)
    {
        for (int kind = 0; kind < dated.Count; kind++)
        {
            int i = firsts[kind].LastAtMost(number);
            if (i >= 0 && date <= dated[kind][i].On.Last)
            {
                return dated[kind][i];
            }
        }

        return yearly[IndexOf(date.Month, date.Day)];
    }

    private static int IndexOf(int month, int day) => (32 * month) + day;

    /// <summary>The later kinds first, then by date.</summary>
    private static int Compare(CalendarException one, CalendarException other) =>
        one.Kind != other.Kind ? ((int)other.Kind).CompareTo((int)one.Kind) : one.On.First.CompareTo(other.On.First);
}
