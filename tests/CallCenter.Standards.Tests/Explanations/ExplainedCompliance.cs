using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about compliance of every kind, by the shipped standard.</summary>
internal static class ExplainedCompliance
{
    private static readonly ComplianceEvaluator Compliance = StandardBook.Shipped.Compile().Compliance;
    private static readonly Instant Monday = Instant.FromUtc(2026, 7, 6, 2, 0);

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("obligation that is overdue", Compliance.Next(ObligationRecord.Begin("availability-test"), Monday)!),
        ("obligation that was done", Compliance.Due([Tested], new LocalDate(2026, 3, 31), new LocalDate(2026, 3, 31), Monday).Single(one => one.Obligation.Code == "availability-test")),
        ("event of an obligation that does not fit", Compliance.Evolve(Tested, Fulfilled with { Id = "e-8" }).Refusals[0]),
        ("finding of an inspection that is overdue", Inspected(Found).Findings[0]),
        ("finding of an inspection that is to be re-checked", Inspected(Found, Rectified).Findings[0]),
        ("report of an inspection to management", Inspected(Found, Found with { Id = "f-2", Finding = "2026-2", Grade = "minor" })),
        ("report of an inspection that went to management", Inspected(Found, Rectified with { Id = "f-3", Action = InspectionAction.Report, Finding = null, Evidence = "JC-2026-2" })),
        ("event of an inspection that does not fit", Compliance.Fold(InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 4, 1)), [Found, Rectified with { Action = InspectionAction.Close, Role = "service-agent" }]).Refusals[0]),
        ("document that somebody has not read", Compliance.Unread([Reader], Monday).First(static one => one.Document.Code == "service-norms")),
        ("document that was read late", Compliance.Document("code-of-conduct", [Compliance.Evolve(Reader, Read with { Document = "code-of-conduct" }).State], Monday).Readings[0]),
        ("document and who has read it", Compliance.Document("service-norms", [Reader, Compliance.Fold(ReadingRecord.Begin("a-8"), [Arrived, Read]).State], Monday)),
        ("document before its first version", Compliance.Document("service-norms", [], Instant.FromUtc(2025, 7, 1, 2, 0))),
        ("event of reading that does not fit", Compliance.Evolve(Reader, Read with { Version = "1.1" }).Refusals[0]),
        ("risk whose controls nothing current shows", Unshown),
        ("target of systems that is met", Compliance.Check("recovery-time", 3_600)),
        ("change of systems that is not enough", Compliance.Check("transfers-to-people", 950, 1_000)),
        ("change of systems from nothing", Compliance.Check("transfers-to-people", 950)),
        ("record that is kept by the longer of two rules", Compliance.Retention(Recording with { Classes = ["recording", "complaint"], ClosedOn = new LocalDate(2034, 5, 1) }, new LocalDate(2037, 1, 1))),
        ("record under a legal hold", Compliance.Retention(Recording with { Holds = [new LegalHold { Id = "LH-3", From = new LocalDate(2026, 5, 1) }] }, new LocalDate(2040, 1, 1))),
        ("record whose period has not begun", Compliance.Retention(Recording with { Classes = ["aml-data"] }, new LocalDate(2040, 1, 1))),
        ("data that is seen masked", Compliance.Access("quality-monitor", DataClass.Sensitive, "quality-review")),
        ("data that is not seen", Compliance.Access("service-agent", DataClass.Personal, "reporting")),
        ("violation with a range of sanctions", Compliance.Sanction(Negligent, new LocalDate(2026, 4, 1))),
        ("violation that is too old", Compliance.Sanction(Negligent, new LocalDate(2029, 4, 1))),
    ];

    private static RetainedRecord Recording => new() { Classes = ["recording"], CreatedOn = new LocalDate(2026, 3, 1) };

    private static Violation Negligent => new() { Grade = "minor", Intent = ViolationIntent.Negligent, Repeats = 1, OccurredOn = new LocalDate(2026, 3, 2), ToldOn = new LocalDate(2026, 3, 10) };

    private static ObligationEvent Fulfilled => new() { Id = "e-7", At = Instant.FromUtc(2026, 3, 30, 9, 0), Action = ObligationAction.Fulfil, Cycle = new LocalDate(2026, 1, 1), By = "t-4", Evidence = "KYX-2026-07" };

    private static InspectionEvent Found => new() { Id = "f-1", At = Instant.FromUtc(2026, 6, 15, 2, 0), Action = InspectionAction.Raise, Finding = "2026-1", Grade = "serious", Text = "脱敏功能被随意关闭", Responsible = "一线服务团队", By = "c-2" };

    private static InspectionEvent Rectified => Found with { Id = "f-9", At = Instant.FromUtc(2026, 7, 2, 2, 0), Action = InspectionAction.Rectify, By = "t-4", Evidence = "ZG-2026-11" };

    private static InspectionReport Inspected(params InspectionEvent[] events) => Compliance.Report(Compliance.Fold(InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 4, 1)), events).State, Monday);

    private static ReadingEvent Arrived => new() { Id = "r-1", At = Instant.FromUtc(2026, 6, 1, 2, 0), Action = ReadingAction.Join, Role = "service-agent" };

    private static ReadingEvent Read => Arrived with { Id = "r-2", At = Instant.FromUtc(2026, 7, 3, 2, 0), Action = ReadingAction.Confirm, Role = null, Document = "service-norms", Version = "1.0" };

    private static ReadingRecord Reader => Compliance.Evolve(ReadingRecord.Begin("a-7"), Arrived).State;

    private static RiskReading Unshown
    {
        get
        {
            RiskCatalogue risk = StandardBook.Shipped.Risk;
            RiskEntry entry = risk.Register.Single(static one => one.Code == "customer-privacy");
            ControlAssessment[] controls = [.. new[] { "access-control", "compliance-training" }.Select(static code => new ControlAssessment { Control = code, Status = ControlStatus.Implemented, Effectiveness = Percentage.FromPercent(60) })];
            RiskEntry assessed = entry with { Assessments = [.. entry.Assessments.Select(assessment => assessment with { Controls = [.. controls] })] };
            Standard standard = (StandardBook.Shipped with { Risk = risk with { Register = risk.Register.Replace(entry, assessed) } }).Compile();
            var joined = new TrainingEvent { Id = "1", At = Instant.FromUtc(2026, 6, 1, 2, 0), Action = TrainingAction.Join, Role = "service-agent" };
            var facts = new ControlFacts { Obligations = [Compliance.Evolve(ObligationRecord.Begin("access-review"), Fulfilled).State], Training = [standard.Training.Fold(TrainingRecord.Begin("a-7"), [joined]).State] };
            return standard.Risk.Register.Read("customer-privacy", new LocalDate(2026, 7, 6), standard.Evidence(facts, Monday))!;
        }
    }

    private static ObligationRecord Tested => Compliance.Evolve(ObligationRecord.Begin("availability-test"), Fulfilled).State;
}
