using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>One inspection by the book at hand: which events fit it, and how its findings stand on a day.</summary>
internal sealed class CompiledInspection(CompiledInspections all, CompiledObligation obligation, LocalDate cycle)
{
    /// <summary>The kinds of obligations that findings are raised at.</summary>
    private static readonly ObligationKind[] Kinds = [ObligationKind.PlannedInspection, ObligationKind.UnannouncedInspection, ObligationKind.InternalAudit, ObligationKind.ExternalAudit];

    /// <summary>The codes of the grades.</summary>
    public IEnumerable<string> Grades => all.Rules.Grades.Select(static grade => grade.Code);

    /// <summary>What of the book speaks against an event; empty where it fits.</summary>
    public IEnumerable<InspectionRefusalReason> Against(InspectionRecord record, InspectionEvent next)
    {
        if (!Kinds.Contains(obligation.Definition.Kind))
        {
            yield return InspectionRefusalReason.NotAnInspection;
        }

        if (!obligation.HasCycle(cycle))
        {
            yield return InspectionRefusalReason.NoSuchCycle;
        }
        else if (obligation.DayOf(next.At) < cycle)
        {
            yield return InspectionRefusalReason.NotBegun;
        }

        if (next.Action == InspectionAction.Report)
        {
            yield break;
        }

        FindingState? finding = record.Find(next.Finding);
        InspectionGrade? grade = all.Grade(next.Action == InspectionAction.Raise ? next.Grade : finding?.Raised.Grade);
        if (grade is null)
        {
            if (next.Action == InspectionAction.Raise || finding is not null)
            {
                yield return InspectionRefusalReason.UnknownGrade;
            }

            yield break;
        }

        foreach (InspectionRefusalReason reason in finding is null ? [] : Against(finding, grade, next))
        {
            yield return reason;
        }
    }

    /// <summary>The first day on which a finding is late is the one after this; never before the finding was raised, failed or reopened.</summary>
    public LocalDate DueOf(FindingState finding, InspectionGrade grade) =>
        all.Days.After(all.Days.DayOf(finding.Since.At), finding.Since.Action == InspectionAction.Raise ? grade.Days : grade.DaysAgain);

    /// <summary>How a finding stands on a day.</summary>
    /// <exception cref="UnknownCodeException">The book has no grade of its code.</exception>
    public InspectionFinding Read(FindingState finding, LocalDate today)
    {
        InspectionGrade grade = all.Grade(finding.Raised.Grade) ?? throw new UnknownCodeException("grade of findings", finding.Raised.Grade ?? "", Grades);
        LocalDate granted = DueOf(finding, grade);
        LocalDate? acceptedUntil = finding.Accepted?.Until?.WithCalendar(CalendarSystem.Iso);
        LocalDate due = acceptedUntil > granted ? acceptedUntil.Value : granted;
        LocalDate? rectifiedOn = finding.Rectified is { } rectified ? all.Days.DayOf(rectified.At) : null;
        LocalDate? recheckDue = rectifiedOn is { } from && grade.RecheckDays is { } count ? all.Days.After(from, count) : null;
        InspectionFindingStatus status = finding.Closed is not null ? InspectionFindingStatus.Closed
            : rectifiedOn is not null ? (recheckDue is not { } recheck || finding.Passed is not null ? InspectionFindingStatus.AwaitingClosure
                : today <= recheck ? InspectionFindingStatus.AwaitingRecheck
                : InspectionFindingStatus.RecheckOverdue)
            : acceptedUntil >= today ? InspectionFindingStatus.Accepted
            : today <= due ? InspectionFindingStatus.Open
            : InspectionFindingStatus.Overdue;
        return new InspectionFinding
        {
            Obligation = obligation.Definition,
            Cycle = cycle,
            Number = finding.Raised.Finding!,
            Grade = grade,
            Text = finding.Raised.Text ?? "",
            Responsible = finding.Raised.Responsible ?? "",
            RaisedOn = all.Days.DayOf(finding.Raised.At),
            Due = due,
            PlannedFor = finding.Planned?.Until?.WithCalendar(CalendarSystem.Iso),
            AcceptedUntil = acceptedUntil,
            RectifiedOn = rectifiedOn,
            RecheckDue = recheckDue,
            Status = status,
            AsOf = today,
            Notices = status == InspectionFindingStatus.Overdue ? all.LadderOf(grade)?.After(due) ?? [] : status == InspectionFindingStatus.RecheckOverdue ? all.LadderOf(grade)?.After(recheckDue!.Value) ?? [] : [],
        };
    }

    /// <summary>The inspection as it goes to management.</summary>
    public InspectionReport Report(InspectionRecord record, LocalDate today) => new()
    {
        Obligation = obligation.Definition,
        Cycle = cycle,
        AsOf = today,
        Findings = [.. record.Findings.Select(finding => Read(finding, today)).OrderByDescending(finding => all.RankOf(finding.Grade)).ThenBy(static finding => finding.Due)],
        ReportTo = all.Rules.ReportTo,
        ReportDue = (record.FirstUnreported ?? record.Findings.FirstOrDefault()?.Raised) is { } first ? all.Days.After(all.Days.DayOf(first.At), all.Rules.ReportDays) : null,
        ReportedBy = record.ReportedBy,
    };

    private IEnumerable<InspectionRefusalReason> Against(FindingState finding, InspectionGrade grade, InspectionEvent next)
    {
        if (next.Action is InspectionAction.Close or InspectionAction.Reopen && next.Role != grade.Decides || (next.Action == InspectionAction.Accept && grade.AcceptedBy is { } may && next.Role != may))
        {
            yield return InspectionRefusalReason.NotEntitled;
        }

        if (next.Action == InspectionAction.Close && grade.RecheckDays is not null && finding is { Rectified: not null, Passed: null })
        {
            yield return InspectionRefusalReason.NotRechecked;
        }

        if (next.Action == InspectionAction.Accept && grade.AcceptedBy is null)
        {
            yield return InspectionRefusalReason.NotAcceptable;
        }

        if (next is { Action: InspectionAction.Plan or InspectionAction.Accept, Until: { } until } && IsOutOfRange(finding, next, until.WithCalendar(CalendarSystem.Iso)))
        {
            yield return InspectionRefusalReason.DayOutOfRange;
        }
    }

    /// <summary>A plan ends by the day the rectification is due, where it is not late already; neither a plan nor an acceptance ends before it begins.</summary>
    private bool IsOutOfRange(FindingState finding, InspectionEvent next, LocalDate until)
    {
        LocalDate today = all.Days.DayOf(next.At);
        LocalDate due = Read(finding, today).Due;
        return until < today || until.Year > CountedYears.Last || (next.Action == InspectionAction.Plan && today <= due && until > due);
    }
}
