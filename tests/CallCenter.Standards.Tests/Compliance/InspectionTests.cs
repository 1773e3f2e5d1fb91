using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Compliance;

/// <summary>D13.1: results of inspections go to management and are rectified.</summary>
public sealed class InspectionTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;
    private static readonly LocalDate Quarter = new(2026, 4, 1);
    private static readonly InspectionEvent Raised = Event(1, 6, InspectionAction.Raise) with { Grade = "serious", Text = "Masks were lifted without a reason", Responsible = "front line", By = "inspector" };
    private static readonly InspectionEvent Rectified = Event(2, 10, InspectionAction.Rectify) with { By = "t-1", Evidence = "file 7" };
    private static readonly InspectionEvent Passed = Event(3, 14, InspectionAction.Pass) with { By = "inspector", Evidence = "file 8" };
    private static readonly InspectionEvent Closed = Event(4, 15, InspectionAction.Close) with { By = "officer", Role = "compliance-officer" };

    /// <summary>6 April 2026 (Monday) is the last day of Qingming; ten working days after it is 20 April.</summary>
    [Fact]
    public void A_finding_is_rectified_re_checked_by_another_and_closed_by_who_decides()
    {
        Assert.Equal((InspectionFindingStatus.Open, new LocalDate(2026, 4, 20)), At(20, Raised) is var open ? (open.Status, open.Due) : default);
        Assert.Equal((InspectionFindingStatus.Overdue, 1), At(21, Raised) is var late ? (late.Status, late.DaysLate) : default);
        Assert.Equal((InspectionFindingStatus.AwaitingRecheck, (LocalDate?)new LocalDate(2026, 4, 24)), At(24, Raised, Rectified) is var waits ? (waits.Status, waits.RecheckDue) : default);
        Assert.Equal(InspectionFindingStatus.RecheckOverdue, At(25, Raised, Rectified).Status);
        Assert.Equal((InspectionFindingStatus.AwaitingClosure, null), At(25, Raised, Rectified, Passed) is var passed ? (passed.Status, passed.NextDue) : default);
        Assert.Equal(InspectionFindingStatus.Closed, At(25, Raised, Rectified, Passed, Closed).Status);
    }

    [Fact]
    public void A_failed_re_check_opens_the_finding_again_with_a_new_due_day()
    {
        InspectionFinding again = At(25, Raised, Rectified, Event(3, 14, InspectionAction.Fail) with { By = "inspector", Reason = "still lifted at night" });

        Assert.Equal((InspectionFindingStatus.Overdue, new LocalDate(2026, 4, 21), (LocalDate?)null), (again.Status, again.Due, again.RectifiedOn)); // five working days after the 14th
        Assert.Equal([new LocalDate(2026, 4, 22), new LocalDate(2026, 4, 24), new LocalDate(2026, 4, 28)], again.Notices.Select(notice => notice.On));
    }

    [Fact]
    public void An_accepted_risk_is_open_again_and_due_when_the_acceptance_ends()
    {
        InspectionEvent accepted = Event(2, 8, InspectionAction.Accept) with { By = "gm", Role = "general-manager", Reason = "systems are replaced", Until = new LocalDate(2026, 6, 30) };

        Assert.Equal(InspectionFindingStatus.Accepted, At(30, Raised, accepted).Status);
        InspectionFinding ended = Shipped.Report(Of(Raised, accepted).State, new LocalDate(2026, 7, 1).At(new LocalTime(4, 0)).InUtc().ToInstant()).Findings.Single();
        Assert.Equal((InspectionFindingStatus.Overdue, new LocalDate(2026, 6, 30), 1), (ended.Status, ended.Due, ended.DaysLate));
        Assert.Equal(InspectionFindingStatus.AwaitingRecheck, At(24, Raised, accepted, Rectified with { Id = "3" }).Status);
    }

    [Fact]
    public void An_event_that_does_not_fit_is_refused_with_every_reason()
    {
        AssertRefused(Of(Raised with { Grade = "seriuos", Text = " ", Responsible = null }), InspectionRefusalReason.NoText, InspectionRefusalReason.NobodyResponsible, InspectionRefusalReason.UnknownGrade);
        AssertRefused(Of(Raised, Raised with { Id = "2" }), InspectionRefusalReason.AlreadyRaised);
        AssertRefused(Of(Raised, Raised with { By = "other" }), InspectionRefusalReason.IdentityReused, InspectionRefusalReason.AlreadyRaised);
        AssertRefused(Of(Raised, Rectified with { Finding = "F2" }), InspectionRefusalReason.UnknownFinding);
        AssertRefused(Of(Raised, Rectified with { At = Raised.At - Duration.FromTicks(1), By = null, Evidence = null }), InspectionRefusalReason.OutOfOrder, InspectionRefusalReason.NobodyNamed, InspectionRefusalReason.NoEvidence);
        AssertRefused(Of(Raised, Passed), InspectionRefusalReason.NotRectified);
        AssertRefused(Of(Raised, Rectified, Passed with { By = "t-1" }), InspectionRefusalReason.OwnWork);
        AssertRefused(Of(Raised, Rectified, Closed with { By = "t-1", Role = "service-agent" }), InspectionRefusalReason.OwnWork, InspectionRefusalReason.NotEntitled, InspectionRefusalReason.NotRechecked);
        AssertRefused(Of(Raised, Rectified, Passed, Closed, Closed with { Id = "5" }), InspectionRefusalReason.AlreadyClosed);
        AssertRefused(Of(Raised, Closed with { Id = "2", Action = InspectionAction.Reopen }), InspectionRefusalReason.NotClosed, InspectionRefusalReason.NoReason);
        AssertRefused(Of(Raised, Rectified, Rectified with { Id = "3" }), InspectionRefusalReason.AlreadyRectified);
        AssertRefused(Of(Raised with { Grade = "severe" }, Event(2, 8, InspectionAction.Accept) with { By = "gm", Role = "general-manager", Reason = "x" }), InspectionRefusalReason.NoDay, InspectionRefusalReason.NotAcceptable);
        AssertRefused(Of(Raised, Event(2, 8, InspectionAction.Plan) with { By = "t-1", Text = "new masks", Until = new LocalDate(2026, 4, 21) }), InspectionRefusalReason.DayOutOfRange);
        AssertRefused(Of(Raised, Event(2, 8, InspectionAction.Report) with { Finding = null, By = "officer" }), InspectionRefusalReason.NoEvidence);
        AssertRefused(Shipped.Fold(InspectionRecord.Begin("policy-review", new LocalDate(2026, 1, 2)), [Raised]), InspectionRefusalReason.NotAnInspection, InspectionRefusalReason.NoSuchCycle);
        AssertRefused(Shipped.Fold(InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 7, 1)), [Raised]), InspectionRefusalReason.NotBegun);
    }

    /// <summary>D13.1 检查报告: the gravest first, within five working days.</summary>
    [Fact]
    public void The_report_goes_to_management_with_the_gravest_first()
    {
        InspectionRecord record = Of(Raised, Raised with { Id = "2", Finding = "F2", Grade = "severe" }, Raised with { Id = "3", Finding = "F3", Grade = "minor" }).State;
        InspectionReport report = Shipped.Report(record, Noon(14));

        Assert.Equal(["F2", "F1", "F3"], report.Findings.Select(finding => finding.Number));
        Assert.Equal((3, 1, new LocalDate(2026, 4, 13), true), (report.OpenCount, report.OverdueCount, report.ReportDue!.Value, report.IsOverdue));
        Assert.Contains("general-manager", report.ReportTo);
        InspectionEvent reported = Event(9, 14, InspectionAction.Report) with { Finding = null, By = "officer", Evidence = "JC-2026-2" };
        Assert.False(Shipped.Report(Shipped.Evolve(record, reported).State, Noon(15)).IsOverdue);
        Assert.Null(Shipped.Report(InspectionRecord.Begin("compliance-inspection", Quarter), Noon(14)).ReportDue);
    }

    /// <summary>Reported on the 14th; a finding of the 15th goes to management within five working days as well.</summary>
    [Fact]
    public void A_finding_that_is_raised_after_the_report_has_to_be_reported_too()
    {
        InspectionEvent reported = Event(2, 14, InspectionAction.Report) with { Finding = null, By = "officer", Evidence = "JC-2026-2" };
        InspectionRecord more = Of(Raised, reported, Raised with { Id = "3", Finding = "F2", At = Noon(15) }).State;

        InspectionReport report = Shipped.Report(more, Noon(23));
        Assert.Equal((null, new LocalDate(2026, 4, 22), true), (report.ReportedBy, report.ReportDue!.Value, report.IsOverdue));
        Assert.False(Shipped.Report(Shipped.Evolve(more, reported with { Id = "4", At = Noon(16) }).State, Noon(23)).IsOverdue);
    }

    [Fact]
    public void Whoever_rectified_a_finding_once_never_re_checks_or_closes_it_whatever_the_spelling()
    {
        InspectionEvent failed = Event(3, 11, InspectionAction.Fail) with { By = "inspector", Reason = "still lifted" };
        InspectionEvent again = Event(4, 12, InspectionAction.Rectify) with { By = "t-2", Evidence = "file 9" };

        AssertRefused(Of(Raised, Rectified, failed, again, Passed with { Id = "5", By = "t-1" }), InspectionRefusalReason.OwnWork);
        AssertRefused(Of(Raised, Rectified, Passed with { By = " T-1 " }), InspectionRefusalReason.OwnWork);
        Assert.False(Of(Raised, Rectified, failed, again, Passed with { Id = "5" }).HasRefusals);
    }

    [Fact]
    public void What_happened_later_does_not_count()
    {
        InspectionRecord record = Of(Raised, Rectified, Passed, Closed).State;

        Assert.Equal(InspectionFindingStatus.Open, Shipped.Report(record, Noon(9)).Findings.Single().Status);
        Assert.Empty(Shipped.Report(record, Noon(5)).Findings);
        Assert.Empty(Shipped.OpenFindings([record], Noon(5)));
    }

    [Fact]
    public void Open_findings_of_all_inspections_stand_in_order_of_the_day_that_is_waited_for()
    {
        InspectionRecord other = Shipped.Fold(InspectionRecord.Begin("internal-audit", new LocalDate(2026, 1, 1)), [Raised with { Finding = "A1", Grade = "severe" }, Raised with { Id = "2", Finding = "A2", Grade = "minor" }, Rectified with { Id = "3", Finding = "A2" }]).State;

        Assert.Equal(["A1", "F1", "A2"], Shipped.OpenFindings([Of(Raised).State, other, InspectionRecord.Begin("of-another-book", Quarter)], Noon(14)).Select(finding => finding.Number));
        Assert.Throws<ArgumentException>(() => Shipped.OpenFindings([other, other], Noon(14)));
        Assert.Throws<UnknownCodeException>(() => Shipped.Report(InspectionRecord.Begin("intern-audit", Quarter), Noon(14)));
        Assert.Throws<InvalidOperationException>(() => (StandardBook.Shipped with { Compliance = StandardBook.Shipped.Compliance with { Inspections = null } }).Compile().Compliance.Report(other, Noon(14)));
    }

    /// <summary>Any events, fitting or not: what was closed was re-checked by another than who rectified it wherever its grade asks for that, and nothing is due before it was found.</summary>
    [Property(MaxTest = 300)]
    public void Nothing_is_closed_without_its_re_check_and_nothing_is_due_before_it_was_found(byte grade, byte[] drawn)
    {
        string code = StandardBook.Shipped.Compliance.Inspections!.Grades[grade % 3].Code;
        InspectionAction[] actions = Enum.GetValues<InspectionAction>();
        string[] people = ["t-1", "t-2", "t-3"];
        string[] roles = ["compliance-officer", "deputy-general-manager", "general-manager", "service-manager"];
        InspectionEvent[] events =
        [
            Raised with { Grade = code },
            .. drawn.Select((one, i) => Event(i + 2, 7 + i, actions[one % actions.Length]) with
            {
                By = people[one / 9 % 3],
                Role = roles[one / 27 % 4],
                Text = "text",
                Evidence = "file",
                Reason = "reason",
                Until = Noon(7 + i).InUtc().Date.PlusDays(one % 5),
            }),
        ];

        InspectionRecord record = InspectionRecord.Begin("compliance-inspection", Quarter);
        string? rectifiedBy = null;
        bool isChecked = false;
        foreach (InspectionEvent next in events)
        {
            Folded<InspectionRecord, InspectionRefusal> step = Shipped.Evolve(record, next);
            if (!step.HasRefusals && step.State != record)
            {
                if (next.Action == InspectionAction.Close)
                {
                    Assert.NotNull(rectifiedBy);
                    Assert.NotEqual(rectifiedBy, next.By);
                    Assert.True(isChecked || code == "minor");
                }

                if (next.Action == InspectionAction.Pass)
                {
                    Assert.NotEqual(rectifiedBy, next.By);
                }

                rectifiedBy = next.Action switch { InspectionAction.Rectify => next.By, InspectionAction.Fail or InspectionAction.Reopen => null, _ => rectifiedBy };
                isChecked = next.Action == InspectionAction.Pass || (isChecked && next.Action is not (InspectionAction.Rectify or InspectionAction.Fail or InspectionAction.Reopen));
                InspectionFinding standing = Shipped.Report(step.State, next.At).Findings.Single();
                Assert.True(standing.Due >= standing.RaisedOn);
                Assert.True(standing.RecheckDue is null || standing.RecheckDue > standing.RectifiedOn);
                if (next.Action is InspectionAction.Fail or InspectionAction.Reopen)
                {
                    Assert.True(standing.Due > standing.AsOf); // open again, with time to rectify it
                }
            }

            record = step.State;
        }

        Assert.Equal(record, StandardJson.Read<InspectionRecord>(StandardJson.Write(record)));
        Assert.Equal(record, Shipped.Fold(InspectionRecord.Begin("compliance-inspection", Quarter), events).State);
    }

    private static void AssertRefused(Folded<InspectionRecord, InspectionRefusal> folded, params InspectionRefusalReason[] reasons)
    {
        InspectionRefusal refusal = Assert.Single(folded.Refusals);
        Assert.Equal(reasons, [refusal.Reason, .. refusal.Also]);
    }

    private static InspectionFinding At(int day, params InspectionEvent[] events)
    {
        Folded<InspectionRecord, InspectionRefusal> folded = Of(events);
        Assert.Empty(folded.Refusals);
        return Shipped.Report(folded.State, Noon(day)).Findings.Single();
    }

    private static Folded<InspectionRecord, InspectionRefusal> Of(params InspectionEvent[] events) => Shipped.Fold(InspectionRecord.Begin("compliance-inspection", Quarter), events);

    private static InspectionEvent Event(int id, int day, InspectionAction action) => new() { Id = $"{id}", At = Noon(day), Action = action, Finding = "F1" };

    private static Instant Noon(int day) => new LocalDate(2026, 4, 1).PlusDays(day - 1).At(new LocalTime(4, 0)).InUtc().ToInstant();
}
