using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class OverdueLadderTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;

    /// <summary>30 September 2026 is a Wednesday; the national holidays end on 7 October, and 10 October is a make-up working day.</summary>
    [Fact]
    public void Who_is_told_rises_with_the_business_days_that_something_is_overdue()
    {
        ObligationDue due = Shipped.Overdue([], Instant.FromUtc(2026, 10, 9, 4, 0)).Last(one => one.Obligation.Code == "availability-test");

        Assert.Equal(new LocalDate(2026, 9, 30), due.Due);
        Assert.Equal(
            [(1, new LocalDate(2026, 10, 8), "compliance-officer"), (5, new LocalDate(2026, 10, 13), "deputy-general-manager"), (10, new LocalDate(2026, 10, 20), "general-manager")],
            due.Notices.Select(notice => (notice.AfterDays, notice.On, notice.Tell.Single())));
        string told = due.Explain(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("To be told since", told, StringComparison.Ordinal);
        Assert.Contains("if it is still open", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_of_what_is_done_open_or_yet_to_come() =>
        Assert.All(Shipped.Due([], new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31), Instant.FromUtc(2026, 7, 1, 4, 0)), due => Assert.Equal(due.Status == ObligationStatus.Overdue, !due.Notices.IsEmpty));

    [Fact]
    public void Where_a_calendar_closes_for_good_each_day_counts() =>
        Assert.Equal([new LocalDate(2026, 1, 3), new LocalDate(2026, 1, 5)], Told(new LocalDate(2026, 1, 2), [1, 3], Closed()).Select(notice => notice.On));

    /// <summary>Weeks closed at random, counted day by day beside it.</summary>
    [Property(MaxTest = 100)]
    public void Each_step_is_told_on_its_own_business_day_after_the_one_it_was_due(byte[] closed, byte first, byte second)
    {
        LocalDate start = new(2026, 1, 1);
        HashSet<LocalDate> holidays = [.. closed.SelectMany(week => Enumerable.Range(0, 7).Select(day => start.PlusDays((7 * (week % 40)) + day)))];
        int[] steps = [1 + (first % 30), 31 + (second % 30)];
        BusinessCalendar calendar = Closed() with
        {
            Shape = new CalendarHours
            {
                Zone = "UTC",
                Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)),
                Exceptions = [.. holidays.Order().Select(day => new CalendarException { On = ExceptionDays.Through(day, day), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText(null, "Closed") })],
            },
        };

        OverdueNotice[] told = [.. Told(start, steps, calendar)];

        int gap = 0;
        LocalDate day = start;
        List<LocalDate> counted = [];
        while (counted.Count < steps[^1])
        {
            day = day.PlusDays(1);
            gap = day.DayOfWeek >= IsoDayOfWeek.Saturday || holidays.Contains(day) ? gap + 1 : 0;
            if (gap == 0)
            {
                counted.Add(day);
            }
            else if (gap == 31)
            {
                return; // no business day is so near: what then counts has an example of its own
            }
        }

        Assert.Equal(steps.Select(step => counted[step - 1]), told.Select(notice => notice.On));
    }

    private static BusinessCalendar Closed() => new()
    {
        Code = "desk",
        Name = new LocalizedText(null, "Desk"),
        Version = "1",
        Provenance = Sample.Provenance,
        Shape = new CalendarHours
        {
            Zone = "UTC",
            Week = new WeeklyHours { Monday = [LocalInterval.Hours(9, 17)] },
            Exceptions = [new CalendarException { On = ExceptionDays.Through(new LocalDate(2026, 1, 1), new LocalDate(2030, 1, 1)), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText(null, "Closed") }],
        },
    };

    private static IEnumerable<OverdueNotice> Told(LocalDate due, int[] steps, BusinessCalendar calendar)
    {
        Obligation one = StandardBook.Shipped.Compliance.Obligations[0] with { Code = "one", From = due, Until = due, Ladder = "ladder", Recurrence = new Recurrence { Every = 1, Unit = RecurrenceUnit.Days, Calendar = "desk", Roll = CycleRoll.None } };
        var ladder = new OverdueLadder { Code = "ladder", Name = one.Name, Calendar = "desk", Steps = [.. steps.Select(step => new OverdueStep { AfterDays = step, Tell = ["manager"] })], Provenance = Sample.Provenance };
        ComplianceEvaluator compliance = ComplianceEvaluator.Compile(new ComplianceCatalogue { Obligations = [one], Ladders = [ladder] }, BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [calendar] }));
        return compliance.Overdue([], due.PlusDays(2).AtMidnight().InUtc().ToInstant()).Single().Notices;
    }
}
