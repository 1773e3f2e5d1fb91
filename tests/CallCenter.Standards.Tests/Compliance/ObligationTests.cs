using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class ObligationTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;
    private static readonly System.Collections.Immutable.ImmutableArray<LocalInterval> Day = [LocalInterval.Hours(9, 17)];

    /// <summary>D10: quarterly; 31 October and 31 January 2026 are Saturdays, and 14 February 2026 is a make-up working day.</summary>
    [Fact]
    public void Availability_is_tested_by_the_last_business_day_of_each_quarter()
    {
        ObligationDue[] due = [.. Shipped.Due([], Date("2026-01-01"), Date("2026-12-31"), Noon("2026-07-01")).Where(one => one.Obligation.Code == "availability-test")];

        Assert.Equal(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"], due.Select(one => LocalDatePattern.Iso.Format(one.Due)));
        Assert.Equal([ObligationStatus.Overdue, ObligationStatus.Overdue, ObligationStatus.Open, ObligationStatus.Planned], due.Select(one => one.Status));
        Assert.Equal([92, 1, 0, 0], due.Select(one => one.DaysOverdue));
    }

    /// <summary>D3.5: monthly; where the month ends on no business day, on the last one before.</summary>
    [Theory]
    [InlineData("2026-01-01", "2026-01-30")] // 31 January is a Saturday
    [InlineData("2026-02-01", "2026-02-28")] // a Saturday that is worked to make up for the Spring Festival
    [InlineData("2026-05-01", "2026-05-29")]
    [InlineData("2026-08-01", "2026-08-31")]
    public void Processes_are_reviewed_within_the_month(string from, string due) =>
        Assert.Equal(Date(due), Shipped.Due([], Date(from), Date(from).PlusMonths(1).PlusDays(-1), Noon("2026-01-01")).Single(one => one.Obligation.Code == "monthly-process-review").Due);

    [Fact]
    public void What_is_done_late_or_waived_is_told_and_what_is_left_is_next()
    {
        ObligationRecord record = Shipped.Fold(ObligationRecord.Begin("access-review"),
        [
            Done("1", "2026-04-02", "2026-01-01"),
            Done("2", "2026-06-30", "2026-04-01"),
            new ObligationEvent { Id = "3", At = Noon("2026-09-30"), Action = ObligationAction.Waive, Cycle = Date("2026-07-01"), By = "t-4", Reason = "systems are replaced" },
        ]).State;

        Assert.Equal(
            [ObligationStatus.FulfilledLate, ObligationStatus.Fulfilled, ObligationStatus.Waived, ObligationStatus.Overdue],
            Shipped.Due([record], Date("2026-01-01"), Date("2026-12-31"), Noon("2027-02-01")).Where(one => one.Obligation.Code == "access-review").Select(one => one.Status));
        Assert.Equal(Date("2026-10-01"), Shipped.Next(record, Noon("2027-02-01"))!.From);
        Assert.Equal(["2026-12-31"], Shipped.Overdue([record], Noon("2027-02-01")).Where(one => one.Obligation.Code == "access-review").Select(one => LocalDatePattern.Iso.Format(one.Due)));
        ObligationRecord reopened = Shipped.Evolve(record, new ObligationEvent { Id = "4", At = Noon("2026-10-02"), Action = ObligationAction.Reopen, Cycle = Date("2026-04-01"), By = "t-4", Reason = "the list was not signed" }).State;
        Assert.Equal(Date("2026-04-01"), Shipped.Next(reopened, Noon("2027-02-01"))!.From);
        Assert.Equal(ObligationStatus.Overdue, Shipped.Next(reopened, Noon("2027-02-01"))!.Status);
    }

    [Fact]
    public void What_is_done_later_does_not_count_yet()
    {
        ObligationRecord record = Shipped.Fold(ObligationRecord.Begin("availability-test"), [Done("1", "2026-09-30", "2026-01-01")]).State;

        Assert.Equal(ObligationStatus.Overdue, Shipped.Due([record], Date("2026-01-01"), Date("2026-04-01"), Noon("2026-07-01")).Single(one => one.Obligation.Code == "availability-test").Status);
        Assert.Equal(2, Shipped.Overdue([record], Noon("2026-07-01")).Count(one => one.Obligation.Code == "availability-test"));
        Assert.Equal(Date("2026-01-01"), Shipped.Next(record, Noon("2026-07-01"))!.From);
        Assert.Equal(Date("2026-04-01"), Shipped.Next(record, Noon("2026-10-01"))!.From);
    }

    [Fact]
    public void An_event_that_does_not_fit_is_refused_and_told()
    {
        ObligationRecord begun = Shipped.Evolve(ObligationRecord.Begin("access-review"), Done("1", "2026-03-02", "2026-01-01")).State;
        var (after, refusals) = Shipped.Fold(begun,
        [
            Done("1", "2026-03-02", "2026-01-01"), // the same event again
            Done("1", "2026-03-03", "2026-01-01"),
            Done("2", "2026-03-01", "2026-04-01"),
            Done("3", "2026-04-02", "2026-01-01"),
            Done("4", "2026-04-02", "2026-04-02"),
            Done("5", "2026-04-02", "2026-07-01"),
            Done("6", "2026-04-02", "2026-04-01") with { Evidence = " " },
            Done("7", "2026-04-02", "2026-04-01") with { Action = ObligationAction.Reopen, Reason = "none" },
            Done("8", "2026-04-02", "2026-04-01") with { Action = ObligationAction.Waive },
            Done("9", "2026-04-02", "1850-01-01"),
        ]);

        Assert.Equal(begun, after);
        Assert.Equal(
            [
                ObligationRefusalReason.IdentityReused, ObligationRefusalReason.OutOfOrder, ObligationRefusalReason.AlreadySettled, ObligationRefusalReason.NoSuchCycle, ObligationRefusalReason.NotBegun,
                ObligationRefusalReason.NoEvidence, ObligationRefusalReason.NotSettled, ObligationRefusalReason.NoReason, ObligationRefusalReason.NoSuchCycle,
            ],
            refusals.Select(refusal => refusal.Reason));
    }

    /// <summary>Calendars in versions that close weeks at random: cycles follow one another without a gap, each is due once, never before an earlier one, on a business day wherever one is near.</summary>
    [Property(MaxTest = 60)]
    public void Due_dates_never_skip_a_cycle_over_calendar_versions(byte[] closed, byte every, byte unit, byte roll, ushort start)
    {
        LocalDate first = new LocalDate(2026, 1, 1).PlusDays(start % 700);
        BusinessCalendar[] versions = [.. Enumerable.Range(0, 3).Select(version => new BusinessCalendar
        {
            Code = "desk",
            Name = new LocalizedText(null, "Desk"),
            Version = $"{version}",
            Effective = version == 0 ? null : first.PlusDays(version * 40),
            Provenance = Sample.Provenance,
            Shape = new CalendarHours
            {
                Zone = "UTC",
                Week = new WeeklyHours { Monday = Day, Wednesday = version == 1 ? [] : Day, Friday = Day },
                Exceptions = [.. closed.Select(week => first.PlusDays(7 * (week % 50))).Distinct().Select(from => new CalendarException { On = ExceptionDays.Through(from, from.PlusDays(6)), Kind = CalendarExceptionKind.Closed, Name = new LocalizedText(null, "Closed") })],
            },
        })];
        var calendars = BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [.. versions] });
        var recurrence = new Recurrence { Every = 1 + (every % 4), Unit = (RecurrenceUnit)(unit % 5), Calendar = "desk", Roll = (CycleRoll)(roll % 3) };
        Obligation one = StandardBook.Shipped.Compliance.Obligations[0] with { From = first, Recurrence = recurrence, Ladder = null, Kpis = [], Targets = [], Roles = [] };
        ComplianceEvaluator compliance = ComplianceEvaluator.Compile(new ComplianceCatalogue { Obligations = [one] }, calendars);

        // Stretches that follow one another give the same as one, so that nothing is lost between two reports.
        LocalDate last = first.PlusDays(800);
        ObligationDue[] due = [.. compliance.Due([], first, last, Instant.FromUtc(2026, 1, 1, 0, 0))];
        Assert.Equal(due, Enumerable.Range(0, 801).SelectMany(days => compliance.Due([], first.PlusDays(days), first.PlusDays(days), Instant.FromUtc(2026, 1, 1, 0, 0))));

        LocalDate expected = first;
        int number = 0;
        foreach (ObligationDue next in due)
        {
            Assert.Equal(expected, next.From);
            number++;
            expected = First(number);
            Assert.Equal(expected.PlusDays(-1), next.To);
            LocalDate[] within = [.. Enumerable.Range(0, 32).Select(days => next.To.PlusDays(-days)).Where(day => day >= next.From && IsBusinessDay(day))];
            LocalDate[] after = [.. Enumerable.Range(0, 32).Select(days => next.To.PlusDays(days)).Where(IsBusinessDay)];
            LocalDate[] near = recurrence.Roll switch { CycleRoll.None => [], CycleRoll.Following => after, _ => [.. within, .. after] };
            Assert.Equal(near.Length == 0 ? next.To : near[0], next.Due);
            Assert.True(next.Due >= next.From);
        }

        Assert.Equal(due.OrderBy(next => next.Due).ThenBy(next => next.From), due);
        Assert.True(First(number + 1) > last.PlusDays(-32));

        bool IsBusinessDay(LocalDate date) => calendars.InForce("desk", date.AtMidnight().InUtc().ToInstant())!.IsBusinessDay(date);

        LocalDate First(int cycle) => recurrence.Unit switch
        {
            RecurrenceUnit.Days => first.PlusDays(cycle * recurrence.Every),
            RecurrenceUnit.Weeks => first.PlusDays(7 * cycle * recurrence.Every),
            RecurrenceUnit.Months => first.PlusMonths(cycle * recurrence.Every),
            RecurrenceUnit.Quarters => first.PlusMonths(3 * cycle * recurrence.Every),
            _ => first.PlusMonths(12 * cycle * recurrence.Every),
        };
    }

    [Fact]
    public void The_last_cycle_ends_with_the_obligation_and_then_nothing_is_left()
    {
        ComplianceEvaluator example = StandardBook.Parse(ComplianceBook.Json).Compile().Compliance;
        ObligationDue[] due = [.. example.Due([], Date("2026-01-01"), Date("2030-01-01"), Noon("2026-01-01")).Where(one => one.Obligation.Code == "audit")];

        Assert.Equal((18, Date("2027-06-30"), Date("2027-06-30")), (due.Length, due[^1].From, due[^1].To));
        Assert.Equal((Date("2026-02-28"), Date("2026-03-30")), (due[1].From, due[1].To)); // the 31st does not wear off
        ObligationRecord all = example.Fold(ObligationRecord.Begin("audit"), [.. due.Select((one, i) => new ObligationEvent { Id = $"{i}", At = Noon("2027-07-01"), Action = ObligationAction.Fulfil, Cycle = one.From, By = "t-4", Evidence = "report" })]).State;
        Assert.Null(example.Next(all, Noon("2027-07-01")));
        Assert.DoesNotContain(example.Overdue([all], Noon("2028-01-01")), one => one.Obligation.Code == "audit");
    }

    [Fact]
    public void Days_that_no_answer_can_be_given_for_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Due([], Date("1899-12-31"), Date("1900-01-01"), Noon("2026-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Due([], Date("2026-01-01"), Date("2026-01-01").PlusDays(3_661), Noon("2026-01-01")));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Overdue([], Instant.FromUtc(2201, 1, 2, 0, 0)));
        Assert.Throws<ArgumentException>(() => Shipped.Overdue([ObligationRecord.Begin("access-review"), ObligationRecord.Begin("access-review")], Noon("2026-01-01")));
        Assert.Throws<UnknownCodeException>(() => Shipped.Next(ObligationRecord.Begin("acces-review"), Noon("2026-01-01")));
        Assert.Empty(Shipped.Due([], Date("2026-12-31"), Date("2026-01-01"), Noon("2026-01-01")));
    }

    /// <summary>D10: transfers to people 10 % less than before; two sites; restored within the time.</summary>
    [Theory]
    [InlineData("transfers-to-people", "900", "1000", KpiStatus.Met)]
    [InlineData("transfers-to-people", "900.0000000000000000001", "1000", KpiStatus.Missed)]
    [InlineData("transfers-to-people", "0", "0", KpiStatus.NoData)]
    [InlineData("transfers-to-people", "900", null, KpiStatus.NoData)]
    [InlineData("sites", "2", null, KpiStatus.Met)]
    [InlineData("sites", "1", null, KpiStatus.Missed)]
    [InlineData("recovery-time", "7200", null, KpiStatus.Met)]
    [InlineData("recovery-time", "7201", null, KpiStatus.Missed)]
    [InlineData("key-length", "128", null, KpiStatus.Missed)]
    public void A_measured_value_meets_its_bound_or_not(string target, string value, string? before, KpiStatus status) =>
        Assert.Equal(status, Shipped.Check(target, Number(value)!.Value, Number(before)).Status);

    [Fact]
    public void A_target_that_is_not_there_is_told_by_name() => Assert.Throws<UnknownCodeException>(() => Shipped.Check("site", 2));

    [Theory]
    [InlineData("D13.1", "compliance-training", ObligationKind.Training, RecurrenceUnit.Years)]
    [InlineData("D10", "availability-test", ObligationKind.Test, RecurrenceUnit.Quarters)]
    [InlineData("D3.5", "monthly-process-review", ObligationKind.ProcessReview, RecurrenceUnit.Months)]
    [InlineData("D3.5", "quarterly-process-review", ObligationKind.ProcessReview, RecurrenceUnit.Quarters)]
    public void What_the_template_says_how_often_is_its_own(string section, string code, ObligationKind kind, RecurrenceUnit unit)
    {
        Obligation obligation = StandardBook.Shipped.Compliance.Obligations.Single(one => one.Code == code);

        Assert.Equal((kind, 1, unit), (obligation.Kind, obligation.Recurrence.Every, obligation.Recurrence.Unit));
        Assert.Equal(ProvenanceKind.Template, obligation.Provenance.Of("recurrence/every").Kind);
        Assert.StartsWith(section + ":", obligation.Provenance.Citation, StringComparison.Ordinal);
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ObligationEvent Done(string id, string day, string cycle) => new() { Id = id, At = Noon(day), Action = ObligationAction.Fulfil, Cycle = Date(cycle), By = "c-1", Evidence = "file 7" };

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static Instant Noon(string day) => Date(day).At(new LocalTime(4, 0)).InUtc().ToInstant();
}
