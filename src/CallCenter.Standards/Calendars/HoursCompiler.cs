using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>Checks opening hours and makes a shape of them.</summary>
internal sealed class HoursCompiler(string calendar, CalendarHours hours, string at, FindingList findings)
{
    private const int SecondsPerDay = NodaConstants.SecondsPerDay;

    /// <summary>The shape, or null where the zone or a date is wrong; errors of other kinds are in the findings.</summary>
    public HoursShape? Compile()
    {
        CheckWeek();
        for (int i = 0; i < hours.Exceptions.Length; i++)
        {
            CheckException(hours.Exceptions[i], $"{at}/exceptions/{i}");
        }

        CheckSharedDates();
        if (hours.ValidTo < hours.ValidFrom)
        {
            findings.Add(FindingRules.CalendarRange, at + "/validTo", LocalDatePattern.Iso.Format(hours.ValidTo.Value), $"The data of '{calendar}' ends before it begins.");
        }

        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(hours.Zone);
        if (zone is null)
        {
            findings.Add(FindingRules.UnknownZone, at + "/zone", Excerpt.Of(hours.Zone), $"There is no time zone '{Excerpt.Of(hours.Zone)}'.");
            return null;
        }

        return new HoursShape(calendar, hours, zone);
    }

    private void CheckWeek()
    {
        foreach (IsoDayOfWeek day in Weekdays.All)
        {
            string place = $"{at}/week/{EnumCodes<IsoDayOfWeek>.CodeOf(day)}";
            ImmutableArray<LocalInterval> own = hours.Week[day];
            CheckDay(own, place);
            IsoDayOfWeek before = day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;
            int shiftEnd = hours.Week[before].Select(interval => interval.EndSecond - SecondsPerDay).DefaultIfEmpty(0).Max();
            for (int i = 0; i < own.Length; i++)
            {
                if (own[i].StartSecond < shiftEnd)
                {
                    Overlap(own[i], $"{place}/{i}", $"the shift that starts on {EnumCodes<IsoDayOfWeek>.CodeOf(before)}");
                }
            }
        }
    }

    private void CheckDay(ImmutableArray<LocalInterval> day, string place)
    {
        for (int i = 0; i < day.Length; i++)
        {
            if (!day[i].IsWholeSeconds)
            {
                findings.Add(FindingRules.OpeningHours, $"{place}/{i}", null, "Opening hours have fractions of a second.");
            }

        }

        LocalInterval? longest = null;
        foreach ((LocalInterval interval, int i) in day.Select((interval, i) => (interval, i)).OrderBy(item => item.interval.StartSecond))
        {
            if (interval.StartSecond < longest?.EndSecond)
            {
                Overlap(interval, $"{place}/{i}", $"{longest}");
            }

            longest = longest is { } before && before.EndSecond > interval.EndSecond ? longest : interval;
        }
    }

    private void Overlap(LocalInterval interval, string place, string other) =>
        findings.Add(FindingRules.OverlappingHours, place, interval.ToString(), $"{interval} overlaps {other}.");

    private void CheckException(CalendarException exception, string place)
    {
        CheckDay(exception.Hours, place + "/hours");
        bool isMakeUp = exception.Kind == CalendarExceptionKind.MakeUpDay;
        bool fits = exception.Kind switch
        {
            CalendarExceptionKind.Closed => exception.Hours.IsEmpty,
            CalendarExceptionKind.MakeUpDay => exception.Hours.IsEmpty || exception.Follows is null,
            _ => !exception.Hours.IsEmpty,
        };
        if (!fits || (exception.Follows is { } day && (!isMakeUp || !Weekdays.All.Contains(day))))
        {
            findings.Add(FindingRules.ExceptionHours, place, exception.On.ToString(), $"The hours of {exception} do not fit its kind '{EnumCodes<CalendarExceptionKind>.CodeOf(exception.Kind)}'.");
        }
    }

    private void CheckSharedDates()
    {
        var entries = hours.Exceptions.Select((exception, index) => (exception.On, exception.Kind, Index: index)).ToArray();
        foreach (var kind in entries.Where(entry => entry.On.Yearly is null).GroupBy(entry => entry.Kind))
        {
            LocalDate? last = null;
            foreach (var entry in kind.OrderBy(entry => entry.On.First).ThenBy(entry => entry.Index))
            {
                if (entry.On.First <= last)
                {
                    Shared(entry.Index);
                }

                last = last > entry.On.Last ? last : entry.On.Last;
            }
        }

        foreach (var day in entries.Where(entry => entry.On.Yearly is not null).GroupBy(entry => (entry.Kind, entry.On.Yearly)))
        {
            foreach (var entry in day.Skip(1))
            {
                Shared(entry.Index);
            }
        }
    }

    private void Shared(int index)
    {
        CalendarException exception = hours.Exceptions[index];
        findings.Add(FindingRules.ExceptionShared, $"{at}/exceptions/{index}/on", exception.On.ToString(), $"Another exception '{EnumCodes<CalendarExceptionKind>.CodeOf(exception.Kind)}' has a date of {exception.On}.");
    }
}
