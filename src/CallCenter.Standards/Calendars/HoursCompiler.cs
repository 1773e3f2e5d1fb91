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
            int shiftEnd = LastEnd(hours.Week[before]) - SecondsPerDay;
            for (int i = 0; i < own.Length; i++)
            {
                if (own[i].StartSecond < shiftEnd)
                {
                    Overlap(own[i], $"{place}/{i}", $"the shift that starts on {EnumCodes<IsoDayOfWeek>.CodeOf(before)}");
                }
            }
        }
    }

    /// <summary>Where the last interval of a day ends, midnight at the earliest.</summary>
    private static int LastEnd(ImmutableArray<LocalInterval> day)
    {
        int last = SecondsPerDay;
        foreach (LocalInterval interval in day)
        {
            last = Math.Max(last, interval.EndSecond);
        }

        return last;
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

        int longest = -1;
        foreach (int i in StableOrder.Of(day.Length, (x, y) => day[x].StartSecond.CompareTo(day[y].StartSecond)))
        {
            if (longest >= 0 && day[i].StartSecond < day[longest].EndSecond)
            {
                Overlap(day[i], $"{place}/{i}", $"{day[longest]}");
            }

            longest = longest >= 0 && day[longest].EndSecond > day[i].EndSecond ? longest : i;
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
        // By kind, in each the yearly days after the dates: what shares a date lies side by side, or within the longest before it.
        ImmutableArray<CalendarException> exceptions = hours.Exceptions;
        int longest = -1;
        int previous = -1;
        foreach (int i in StableOrder.Of(exceptions.Length, (x, y) => Compare(exceptions[x], exceptions[y])))
        {
            ExceptionDays on = exceptions[i].On;
            bool isAlike = previous >= 0 && exceptions[previous].Kind == exceptions[i].Kind && exceptions[previous].On.Yearly is null == on.Yearly is null;
            if (on.Yearly is { } day)
            {
                if (isAlike && exceptions[previous].On.Yearly == day)
                {
                    Shared(i);
                }
            }
            else
            {
                longest = isAlike ? longest : -1;
                if (longest >= 0 && on.First <= exceptions[longest].On.Last)
                {
                    Shared(i);
                }

                longest = longest >= 0 && exceptions[longest].On.Last > on.Last ? longest : i;
            }

            previous = i;
        }
    }

    private static int Compare(CalendarException one, CalendarException other)
    {
        if (one.Kind != other.Kind)
        {
            return ((int)one.Kind).CompareTo((int)other.Kind);
        }

        return (one.On.Yearly, other.On.Yearly) switch
        {
            (null, null) => one.On.First.CompareTo(other.On.First),
            ({ } day, { } otherDay) => day.CompareTo(otherDay),
            (null, _) => -1,
            _ => 1,
        };
    }

    private void Shared(int index)
    {
        CalendarException exception = hours.Exceptions[index];
        findings.Add(FindingRules.ExceptionShared, $"{at}/exceptions/{index}/on", exception.On.ToString(), $"Another exception '{EnumCodes<CalendarExceptionKind>.CodeOf(exception.Kind)}' has a date of {exception.On}.");
    }
}
