using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Callbacks;

public sealed class CallbackPlanTests
{
    private static readonly CallbackEvaluator Shipped = StandardBook.Shipped.Compile().Callbacks;
    private static readonly CallbackEvaluator Example = StandardBook.Parse(CallbackBook.Json).Compile().Callbacks;

    /// <summary>D6: ordinary customers monthly, gold and VIP customers quarterly, as the template prints it.</summary>
    [Theory]
    [InlineData("ordinary", "2026-03-10", "ordinary", "2026-04-10", "2026-04-10")]
    [InlineData(null, "2026-03-10", "ordinary", "2026-04-10", "2026-04-10")]
    [InlineData("gold", "2026-03-10", "valued", "2026-06-10", "2026-06-10")]
    [InlineData("vip", "2026-03-10", "valued", "2026-06-10", "2026-06-10")]
    [InlineData("ordinary", "2026-01-31", "ordinary", "2026-02-28", "2026-02-28")] // make-up working day before the holidays' end
    [InlineData("ordinary", "2026-09-01", "ordinary", "2026-10-01", "2026-10-08")] // National Day
    [InlineData("ordinary", "2025-12-31", null, "2026-01-31", "2026-02-02")]
    public void The_next_callback_is_the_last_and_a_cycle_on_a_business_day(string? segment, string last, string? plan, string cycle, string due)
    {
        PlannedCallback next = Shipped.NextPlanned(segment, Date(last))!;

        Assert.Equal((Date(cycle), Date(due)), (next.Cycle, next.Due));
        Assert.Equal(plan ?? "ordinary", next.Plan);
    }

    [Fact]
    public void A_new_version_of_a_plan_asks_earlier_and_never_puts_off()
    {
        Assert.Equal(new PlannedCallback("all", "1", Date("2027-01-20"), Date("2027-01-20")), Example.NextPlanned(null, Date("2026-12-20")));
        Assert.Equal(new PlannedCallback("all", "2", Date("2027-03-02"), Date("2027-03-02")), Example.NextPlanned(null, Date("2027-01-02")));
        CallbackPlan slow = Plan("1", null, 12);
        CallbackEvaluator sooner = CallbackEvaluator.Compile(new CallbackCatalogue { Plans = [slow, Plan("2", "2026-06-01", 1)] }, StandardBook.Shipped.Compile().Calendars);
        Assert.Equal(new PlannedCallback("all", "2", Date("2026-06-01"), Date("2026-06-01")), sooner.NextPlanned("gold", Date("2026-01-15")));
        Assert.Equal(new PlannedCallback("all", "2", Date("2026-06-20"), Date("2026-06-20")), sooner.NextPlanned("gold", Date("2026-05-20")));
        CallbackEvaluator begun = CallbackEvaluator.Compile(new CallbackCatalogue { Plans = [Plan("2", "2026-06-01", 1)] }, StandardBook.Shipped.Compile().Calendars);
        Assert.Equal(Date("2026-06-01"), begun.NextPlanned(null, Date("2020-01-01"))!.Due);
        Assert.Null(begun.Plan(null, Date("2026-05-31")));
        Assert.Null(CallbackEvaluator.Compile(CallbackCatalogue.Empty, StandardBook.Shipped.Compile().Calendars).NextPlanned("gold", Date("2026-01-15")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Example.NextPlanned(null, new LocalDate(9901, 1, 1)));
    }

    /// <summary>Calendars in versions that close weeks at random: each callback is due after the last and before the end of a second cycle, on a business day wherever that stretch has one, so that no cycle is skipped.</summary>
    [Property(MaxTest = 60)]
    public void Due_dates_never_skip_a_cycle_over_calendar_versions(byte[] closed, byte months, ushort start)
    {
        LocalDate first = new LocalDate(2026, 1, 1).PlusDays(start % 700);
        BusinessCalendar[] versions = [.. Enumerable.Range(0, 3).Select(version => new BusinessCalendar
        {
            Code = "desk",
            Name = new LocalizedText(null, "Desk"),
            Version = $"{version}",
            Effective = version == 0 ? null : first.PlusDays(version * 40),
            Provenance = Generators.Sample.Provenance,
            Shape = new CalendarHours
            {
                Zone = "UTC",
                Week = new WeeklyHours { Monday = Day, Wednesday = version == 1 ? [] : Day, Friday = Day },
                Exceptions = [.. closed.Select(week => first.PlusDays(7 * (week % 50))).Distinct().Select(from => new CalendarException { On = ExceptionDays.Through(from, from.PlusDays(6)), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText(null, "Closed") })],
            },
        })];
        var calendars = BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [.. versions] });
        int cycle = 1 + (months % 3);
        CallbackEvaluator callbacks = CallbackEvaluator.Compile(new CallbackCatalogue { Plans = [Plan("1", null, cycle)], Rules = StandardBook.Shipped.Callbacks.Rules! with { Hours = "desk" } }, calendars);

        LocalDate last = first;
        for (int i = 0; i < 6; i++)
        {
            PlannedCallback next = callbacks.NextPlanned("gold", last)!;

            Assert.Equal(last.PlusMonths(cycle), next.Cycle);
            Assert.True(next.Due > last && next.Due < next.Cycle.PlusMonths(cycle));
            bool hasAny = Enumerable.Range(1, Period.DaysBetween(last, next.Cycle.PlusMonths(cycle)) - 1).Any(days => IsBusinessDay(last.PlusDays(days)));
            Assert.Equal(hasAny, IsBusinessDay(next.Due));
            Assert.True(next.Due >= next.Cycle || !Enumerable.Range(0, Period.DaysBetween(next.Cycle, next.Cycle.PlusMonths(cycle))).Any(days => IsBusinessDay(next.Cycle.PlusDays(days))));
            last = next.Due;
        }

        bool IsBusinessDay(LocalDate date) => calendars.InForce("desk", date.AtMidnight().InUtc().ToInstant())!.IsBusinessDay(date);
    }

    private static readonly System.Collections.Immutable.ImmutableArray<LocalInterval> Day = [LocalInterval.Hours(9, 17)];

    private static CallbackPlan Plan(string version, string? effective, int months) => new()
    {
        Code = "all",
        Version = version,
        Name = new LocalizedText(null, "All"),
        Effective = effective is null ? null : Date(effective),
        Months = months,
        Provenance = Generators.Sample.Provenance,
    };

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
