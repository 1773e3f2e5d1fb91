using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Tests.Workflows.EventLogs;
using CallCenter.Standards.Tests.Workflows.EventLogs.Conformance;
using CallCenter.Standards.Workflows;
using NodaTime;
using Process = CallCenter.Standards.Tests.Workflows.ServiceCase;
using ServiceCase = CallCenter.Standards.ServiceLevels.ServiceCase;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers about cases, scripts, risks and reports of every kind, by the shipped standard.</summary>
internal static class ExplainedCases
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly Instant Friday = Instant.FromUtc(2026, 9, 25, 8, 0);
    private static readonly LocalDate Day = new(2026, 9, 28);

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        .. Steps(),
        .. Refusals(),
        .. Scripts(),
        .. Risks(),
        .. Logs(),
        ("plan of a ladder", Standard.ServiceLevels.Plan(Complaint(Friday + Duration.FromDays(20)).Targets.First(promise => promise.Target.Ladder is not null))),
        ("plan of a ladder at first", Standard.ServiceLevels.Plan(Complaint(Friday).Targets.First(promise => promise.Target.Ladder is not null))),
        ("report over a time without a standard", new KpiReport { Results = [], Outside = 2 }),
        ("report of a day without contacts", Standard.Kpis.Report(Standard.Kpis.Accumulate(ContactRecord.Schema).ToTotals())),
    ];

    /// <summary>Explanations that are asked of an evaluator and belong to no answer.</summary>
    public static IEnumerable<(string Title, Explanation Told)> Told =>
    [
        ("business time over a weekend", Standard.Calendars["china-service"].Explain(Friday, Friday + Duration.FromDays(3))),
        ("business time of centuries", Standard.Calendars["china-service"].Explain(Friday, Friday + Duration.FromDays(146_097)) is var long_ ? long_ with { Details = [.. long_.Details.Take(1), .. long_.Details.Skip(1_000)] } : null!),
        ("walk through a case", Process.Workflow.Explain(Process.At("transferring").Events.AsSpan(), DateTimeZoneProviders.Tzdb["Asia/Shanghai"])),
        ("events of which some were refused", Process.Workflow.Fold([.. Process.At("triage").Events, Process.At("triage").Events[1] with { Number = 9 }]).Explain()),
    ];

    private static IEnumerable<(string Title, IExplained Answer)> Steps()
    {
        CaseRun<WorkItem> run = Process.At("triage");
        StepResult guest = run.Try("accept", "customer");
        yield return ("step carried out", run.Try("accept", "service-agent"));
        yield return ("step refused for the role", guest);
        yield return ("step refused in the state", Process.At("triage").Try("transfer", "service-agent"));
        yield return ("step refused for what is missing", Process.At("working").With(Process.Facts with { Result = null, Target = null }).Try("transfer", "service-agent"));
        yield return ("step refused by a condition", Process.At("working").With(Process.Facts with { Reconfirmation = Reconfirmation.Needed }).Try("solve", "service-agent"));
        yield return ("refusal of a command", guest.Refusals[0]);
    }

    private static IEnumerable<(string Title, IExplained Answer)> Refusals()
    {
        yield return ("event of a workflow refused", Process.Workflow.Fold([Process.At("triage").Events[1]]).Refusals[0]);
        yield return ("event of a clock refused", Standard.ServiceLevels.Begin(new ServiceCase { Kind = "work-order" }).Fold([new CaseEvent("1", Friday, "created"), new CaseEvent("2", Friday - Duration.FromHours(1), "customer-asked")]).Refusals[0]);
        yield return ("pause that cannot end", new ClockRefusal("e-7", Friday, ClockRefusalReason.NotApplicable) { Action = ClockAction.Resume, Phase = ClockPhase.Stopped });
        yield return ("event of a timeline refused", new CallCenter.Standards.Cases.TimelineRefusal("e-9", Friday, CallCenter.Standards.Cases.TimelineRefusalReason.PolicyHeld) { Subject = "work-order" });
        WorkflowRefusal gap = Process.Workflow.Fold([Process.At("triage").Events[1]]).Refusals[0];
        yield return ("misspelt event of a workflow refused", Process.Workflow.Fold([Process.At("triage").Events[0], Process.At("triage").Events[1] with { Code = "registred" }]).Refusals[0]);
        yield return ("command of a case whose version is gone", RefusalWording.VersionGone(Process.Workflow.Definition, "0.9.0", Process.Workflow.Version, ["1.0.0", "1.1.0"]));
        yield return ("command of a case whose workflow is gone", RefusalWording.WorkflowGone("servise", "0.9.0", [Process.Workflow.Definition]));
        yield return ("command of a case whose events do not follow", RefusalWording.DoesNotFollow(Process.Workflow.Definition, gap));
        yield return ("case resumed under a standard without its version", new CallCenter.Standards.Cases.TimelineRefusal("e-9", Friday, CallCenter.Standards.Cases.TimelineRefusalReason.PlaceLost) { Subject = "service 0.9.0", InForce = "service 1.0.0", Workflow = gap });
        yield return ("step of escalation in a case", new CallCenter.Standards.Cases.CaseStep("work-order/handle/1/near/1", "work-order", "handle", "1", "work-escalation", "near", 1, Friday, "service-manager", ["general-manager"], 3));
    }

    private static IEnumerable<(string Title, IExplained Answer)> Scripts()
    {
        CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");
        Script first = Standard.Scripts.All[0];
        yield return ("script in its words", Standard.Scripts.SayVersion(first.Code, first.Version, Channels.Phone, chinese));
        yield return ("script that is not in force", Standard.Scripts.Say(first.Code, Channels.Phone, chinese, Instant.FromUtc(2020, 1, 1, 0, 0), default));
    }

    private static IEnumerable<(string Title, IExplained Answer)> Risks()
    {
        yield return ("risk of the register", Standard.Risk.Register.Read(Day)[0]);
        yield return ("movement of a risk", Standard.Risk.Register.Compare(Day.PlusMonths(-1), Day)[0]);
        yield return ("heat map", Standard.Risk.Register.HeatMap("standard", Day));
        yield return ("emergency plan", Standard.Risk.Plans.Choose(new EmergencyIncident { Risk = "network-attack" }));
        yield return ("no emergency plan", Standard.Risk.Plans.Choose(new EmergencyIncident { Risk = "operation-error" }));
    }

    private static IEnumerable<(string Title, IExplained Answer)> Logs()
    {
        ConformanceReport report = SampleFlow.Compare(SampleFlow.Repair).Check(SampleLog.Of("otsc", "osc", "otxsc"));
        yield return ("log held against a workflow", report);
        yield return ("case that leaves its workflow", report.Cases.First(one => !one.Alignment.Fits));
        yield return ("place where a case leaves its workflow", report.Deviations[0].Deviation);
        yield return ("step by a role that may not", new RoleDeviation(2, "sent", "ask", "service-agent", ["service-manager"]));
    }

    private static ServiceLevelReading Complaint(Instant at) =>
        Standard.ServiceLevels.Read(new ServiceCase { Kind = "complaint", Jurisdiction = "cn" }, [new CaseEvent("1", Friday, "received")], at);
}
