using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>Finds the exception that speaks for a date: dated before yearly, then the later kind.</summary>
internal sealed class ExceptionIndex
{
    private readonly (SortedPoints Firsts, CalendarException[] Exceptions)[] dated;
    private readonly Dictionary<(int Month, int Day), CalendarException> yearly = [];

    /// <param name="exceptions">Exceptions of one kind do not share a date.</param>
    public ExceptionIndex(ImmutableArray<CalendarException> exceptions)
    {
        dated = [.. exceptions
            .Where(exception => exception.On.Yearly is null)
            .GroupBy(exception => exception.Kind)
            .OrderByDescending(group => group.Key)
            .Select(group => group.OrderBy(exception => exception.On.First).ToArray())
            .Select(sorted => (new SortedPoints(Array.ConvertAll(sorted, exception => DayNumber.Of(exception.On.First))), sorted))];
        foreach (CalendarException exception in exceptions.Where(exception => exception.On.Yearly is not null).OrderBy(exception => exception.Kind))
        {
            AnnualDate day = exception.On.Yearly!.Value;
            yearly[(day.Month, day.Day)] = exception;
        }
    }

    public CalendarException? Find(LocalDate date, long number)
    {
        foreach ((SortedPoints firsts, CalendarException[] sorted) in dated)
        {
            int i = firsts.LastAtMost(number);
            if (i >= 0 && date <= sorted[i].On.Last)
            {
                return sorted[i];
            }
        }

        return yearly.GetValueOrDefault((date.Month, date.Day));
    }
}
