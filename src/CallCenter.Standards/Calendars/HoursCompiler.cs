using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Calendars;

/// <summary>Checks opening hours and makes a shape of them.</summary>
internal sealed class HoursCompiler(string calendar, Located<CalendarHours> located, FindingList findings)
{
    private const int SecondsPerDay = NodaConstants.SecondsPerDay;

    private readonly CalendarHours hours = located.Value;
    private readonly LocatedList<CalendarException> exceptions = located.Each(hours => hours.Exceptions);

    /// <summary>The shape, or null where the zone or a date is wrong; errors of other kinds are in the findings.</summary>
    public HoursShape? Compile()
    {
        CheckWeek();
        foreach (Located<CalendarException> exception in exceptions)
        {
            CheckException(exception);
        }

        CheckSharedDates();
        if (hours.ValidTo < hours.ValidFrom)
        {
            findings.Add(CalendarFindings.CalendarRange, located.At(h => h.ValidTo), LocalDatePattern.Iso.Format(hours.ValidTo.Value), $"The data of '{calendar}' ends before it begins.");
        }

        return ZoneNames.Find(hours.Zone, located.At(h => h.Zone), findings) is { } zone ? new HoursShape(calendar, hours, zone) : null;
    }

    private void CheckWeek()
    {
        foreach (IsoDayOfWeek day in Weekdays.All)
        {
            var own = new LocatedList<LocalInterval>(hours.Week[day], located.At(h => h.Week).Member(EnumCodes<IsoDayOfWeek>.CodeOf(day)));
            CheckDay(own);
            IsoDayOfWeek before = day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;
            int shiftEnd = hours.Week[before].Select(interval => interval.EndSecond - SecondsPerDay).DefaultIfEmpty(0).Max();
            foreach (Located<LocalInterval> interval in own)
            {
                if (interval.Value.StartSecond < shiftEnd)
                {
                    Overlap(interval, $"the shift that starts on {EnumCodes<IsoDayOfWeek>.CodeOf(before)}");
                }
            }
        }
    }

    private void CheckDay(LocatedList<LocalInterval> day)
    {
        foreach (Located<LocalInterval> interval in day.Where(interval => !interval.Value.IsWholeSeconds))
        {
            findings.Add(CalendarFindings.OpeningHours, interval.Place, null, $"Opening hours have fractions of a second.");
        }

        LocalInterval? longest = null;
        foreach (Located<LocalInterval> interval in day.OrderBy(interval => interval.Value.StartSecond))
        {
            if (interval.Value.StartSecond < longest?.EndSecond)
            {
                Overlap(interval, $"{longest}");
            }

            longest = longest is { } before && before.EndSecond > interval.Value.EndSecond ? longest : interval.Value;
        }
    }

    private void Overlap(Located<LocalInterval> interval, string other) =>
        findings.Add(CalendarFindings.OverlappingHours, interval.Place, interval.Value.ToString(), $"{interval.Value} overlaps {other}.");

    private void CheckException(Located<CalendarException> of)
    {
        CheckDay(of.Each(e => e.Hours));
        if (!of.IsWhole)
        {
            return;
        }

        CalendarException exception = of.Value;
        bool isMakeUp = exception.Kind == CalendarExceptionKind.MakeUpDay;
        bool fits = exception.Kind switch
        {
            CalendarExceptionKind.Closed => exception.Hours.IsEmpty,
            CalendarExceptionKind.MakeUpDay => exception.Hours.IsEmpty || exception.Follows is null,
            _ => !exception.Hours.IsEmpty,
        };
        if (!fits || (exception.Follows is { } day && (!isMakeUp || !Weekdays.All.Contains(day))))
        {
            findings.Add(CalendarFindings.ExceptionHours, of.Place, exception.On.ToString(), $"The hours of {exception} do not fit its kind '{EnumCodes<CalendarExceptionKind>.CodeOf(exception.Kind)}'.");
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
        CalendarException exception = exceptions[index].Value;
        findings.Add(CalendarFindings.ExceptionShared, exceptions[index].At(e => e.On), exception.On.ToString(), $"Another exception '{EnumCodes<CalendarExceptionKind>.CodeOf(exception.Kind)}' has a date of {exception.On}.");
    }
}
