using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Conventions.Arguments;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Conventions;

/// <summary>Whatever folds events tells all that speaks against one that it refuses, and the word that was meant by a misspelt one. A new fold that does not is found here.</summary>
public sealed class RefusedEventTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly Instant Noon = Instant.FromUtc(2026, 6, 1, 4, 0);
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>An event of each area with a misspelt word of the standard, and the word that was meant.</summary>
    private static readonly Dictionary<Type, Func<(object Refusal, string Written, string? Meant)>> Misspelt = new()
    {
        [typeof(CallbackRefusal)] = static () => (Only(Standard.Callbacks.Fold(CallbackState.Unplanned, [Planned with { Code = "complant" }])), "complant", "complaint"),
        [typeof(ReviewCaseRefusal)] = static () => (Only(Standard.Quality.Fold(Unscored, [Scored with { Result = Result with { Form = Result.Form + "x" } }])), $"{Result.Form}x {Result.Version}", $"{Result.Form} {Result.Version}"),
        [typeof(ObligationRefusal)] = static () => (Only(Standard.Compliance.Evolve(Due, Waived with { Cycle = CycleFrom.PlusDays(1) })), Iso(CycleFrom.PlusDays(1)), Iso(CycleFrom)),
        [typeof(ActionRefusal)] = static () => (Only(Standard.Improvement.Fold(ActionRecord.Begin("1"), [Improved with { Plan = Improved.Plan! with { Cause = "skil" } }])), "skil", "skill"),
        [typeof(InspectionRefusal)] = static () => (Only(Standard.Compliance.Evolve(Inspection, Found with { Grade = "seriuos" })), "seriuos", "serious"),
        [typeof(ReadingRefusal)] = static () => (Only(Standard.Compliance.Evolve(Reader, Read with { Document = "servce-norms" })), "servce-norms", "service-norms"),
        [typeof(TrainingRefusal)] = static () => (Only(Standard.Training.Fold(TrainingRecord.Begin("a-1"), [Joined, Completed with { Subject = Module + "x" }])), Module + "x", Module),
        [typeof(TransferRefusal)] = static () => (Only(Standard.Routing.Evolve(TransferTrail.Begin("a-1"), Requested with { Slip = new TransferSlip { TargetDepartment = Department + "x" } })), Department + "x", Department),
        [typeof(ClockRefusal)] = static () => (Only(Standard.ServiceLevels.Begin("fault-level-1").Fold([new CaseEvent("1", Noon, "judged") { Policy = "falt-level-2" }])), "falt-level-2", "fault-level-2"),
        [typeof(WorkflowRefusal)] = static () => (Only(Workflow.Fold([Opened with { Code = Opened.Code + "x" }])), Opened.Code + "x", Opened.Code),
        [typeof(TimelineRefusal)] = static () => (Only(Rules.Begin().Evolve(new TimelineEvent<WorkItem> { Id = "1", At = Noon, Policies = [new("falt-level-2")] })), "falt-level-2", "fault-level-2"),
    };

    private static readonly Dictionary<Type, string> WithoutWords = new()
    {
        [typeof(OwnershipRefusal)] = "names people, of whom the standard has no list",
    };

    /// <summary>An event of each area that cannot be for several reasons, and these in order.</summary>
    private static readonly Dictionary<Type, Func<(object Refusal, Enum[] Reasons)>> Manifold = new()
    {
        [typeof(CallbackRefusal)] = static () => (
            Only(Standard.Callbacks.Fold(CallbackState.Unplanned, [Planned, Planned with { At = Noon - Duration.FromHours(1), Action = CallbackAction.StartSecondHandling, Until = null, Code = "no such outcome" }])),
            [CallbackRefusalReason.IdentityReused, CallbackRefusalReason.OutOfOrder, CallbackRefusalReason.NotReached, CallbackRefusalReason.NoTime, CallbackRefusalReason.UnknownCode]),
        [typeof(ReviewCaseRefusal)] = static () => (
            Only(Standard.Quality.Evolve(Unscored, new ReviewEvent { Id = "1", At = Noon, Action = ReviewAction.Recheck, By = "a-1", IsAutomatic = true })),
            [ReviewCaseRefusalReason.NotScored, ReviewCaseRefusalReason.OwnContact, ReviewCaseRefusalReason.NotHuman, ReviewCaseRefusalReason.NoOtherContact, ReviewCaseRefusalReason.NoResult]),
        [typeof(ObligationRefusal)] = static () => (
            Only(Standard.Compliance.Evolve(Due, Waived with { Action = ObligationAction.Reopen, Reason = null, Cycle = CycleFrom.PlusDays(1) })),
            [ObligationRefusalReason.NotSettled, ObligationRefusalReason.NoReason, ObligationRefusalReason.NoSuchCycle]),
        [typeof(ActionRefusal)] = static () => (
            Only(Standard.Improvement.Fold(ActionRecord.Begin("1"), [Improved with { Plan = Improved.Plan! with { Verification = " ", Target = Improved.Plan.Baseline, Due = Improved.Plan.Start.PlusDays(-1), Owner = "nobody", Indicator = "none" } }])),
            [ActionRefusalReason.Blank, ActionRefusalReason.NothingToReach, ActionRefusalReason.DatesReversed, ActionRefusalReason.UnknownOwner, ActionRefusalReason.UnknownIndicator]),
        [typeof(InspectionRefusal)] = static () => (
            Only(Standard.Compliance.Evolve(Inspection, Found with { Grade = "seriuos", By = null, Responsible = null })),
            [InspectionRefusalReason.NobodyNamed, InspectionRefusalReason.NobodyResponsible, InspectionRefusalReason.UnknownGrade]),
        [typeof(ReadingRefusal)] = static () => (
            Only(Standard.Compliance.Evolve(Reader, Read with { Action = ReadingAction.Withdraw, At = Noon - Duration.FromHours(1) })),
            [ReadingRefusalReason.OutOfOrder, ReadingRefusalReason.NotConfirmed, ReadingRefusalReason.NoReason]),
        [typeof(TrainingRefusal)] = static () => (
            Only(Standard.Training.Evolve(TrainingRecord.Begin("a-1"), new TrainingEvent { Id = "1", At = Noon, Action = TrainingAction.Sit, By = "a-1" })),
            [TrainingRefusalReason.NotHere, TrainingRefusalReason.NoSubject, TrainingRefusalReason.NoScore, TrainingRefusalReason.OwnExaminer]),
        [typeof(TransferRefusal)] = static () => (
            Only(Standard.Routing.Evolve(TransferTrail.Begin("a-1"), Requested with { By = "stranger", Slip = new TransferSlip { FirstLineAgent = "a-2" } })),
            [TransferRefusalReason.IncompleteSlip, TransferRefusalReason.OtherFirstLineAgent, TransferRefusalReason.NotEntitled]),
        [typeof(OwnershipRefusal)] = static () => (
            Only(CaseOwnership.Unanswered.Fold([new() { Id = "1", At = Noon, Action = OwnershipAction.Answer, By = "a-1" }, new() { Id = "1", At = Noon, Action = OwnershipAction.Offer, By = "a-2" }])),
            [OwnershipRefusalReason.IdentityReused, OwnershipRefusalReason.NotOwner, OwnershipRefusalReason.NoTaker, OwnershipRefusalReason.NoReason]),
        [typeof(ClockRefusal)] = static () => (
            Only(Standard.ServiceLevels.Begin("fault-level-1").Fold([new CaseEvent("1", Noon, "reported"), new CaseEvent("2", Noon - Duration.FromHours(1), "judged") { From = Noon, Policy = "none" }])),
            [ClockRefusalReason.OutOfOrder, ClockRefusalReason.StartsLater, ClockRefusalReason.UnknownPolicy]),
        [typeof(WorkflowRefusal)] = static () => (
            Only(Workflow.Fold([Opened with { Number = 3, Documents = ["no such document"] }])),
            [WorkflowRefusalReason.Gap, WorkflowRefusalReason.UnknownDocument]),
        [typeof(TimelineRefusal)] = static () => (
            Only(Rules.Begin().Evolve(new TimelineEvent<WorkItem> { Id = "1", At = Noon, Code = "reported", From = Noon + Duration.FromHours(1), Acknowledges = "no such step", Policies = [new("none")] })),
            [TimelineRefusalReason.StartsLater, TimelineRefusalReason.UnknownStep, TimelineRefusalReason.UnknownPolicy]),
    };

    public static TheoryData<string> All => [.. Refusals.Select(static type => type.Name)];

    private static CallbackEvent Planned => new() { Id = "1", At = Noon, Action = CallbackAction.Plan, Until = Noon + Duration.FromDays(1), Code = "complaint" };

    private static ActionEvent Improved => new()
    {
        Id = "1",
        At = Noon,
        Step = ActionStep.Plan,
        Plan = new ActionPlan { Measure = "Coach", Cause = "skill", Owner = "service-manager", Unit = KpiUnit.Percent, Baseline = 0.8m, Target = 0.9m, Start = new LocalDate(2026, 6, 1), Due = new LocalDate(2026, 6, 30), Verification = "Reviews" },
    };

    private static ReviewCase Unscored => ReviewCase.Begin("c-1", "a-1");

    private static ReviewResult Result => Standard.Quality.Score(new Review { Form = Standard.Quality.Forms[0].Form.Code, Version = Standard.Quality.Forms[0].Form.Version, Contact = "c-1", Agent = "a-1", Reviewer = "q-1", Time = Noon, Answers = [] });

    private static ReviewEvent Scored => new() { Id = "1", At = Noon, Action = ReviewAction.Score, By = "q-1", Result = Result };

    private static ObligationRecord Due => ObligationRecord.Begin(Obligation.Obligation.Code);

    private static ObligationDue Obligation => Standard.Compliance.Due([], new LocalDate(2026, 1, 1), new LocalDate(2028, 1, 1), Noon).First(static due => Period.DaysBetween(due.From, due.To) > 27);

    private static LocalDate CycleFrom => Obligation.From;

    private static ObligationEvent Waived => new() { Id = "1", At = CycleFrom.PlusDays(3).AtMidnight().InUtc().ToInstant(), Action = ObligationAction.Waive, Cycle = CycleFrom, By = "t-4", Reason = "closed" };

    private static InspectionRecord Inspection => InspectionRecord.Begin("compliance-inspection", new LocalDate(2026, 4, 1));

    private static InspectionEvent Found => new() { Id = "1", At = Noon, Action = InspectionAction.Raise, Finding = "F1", Grade = "serious", Text = "no masks", Responsible = "front line", By = "c-1" };

    private static ReadingRecord Reader => Standard.Compliance.Evolve(ReadingRecord.Begin("a-1"), new ReadingEvent { Id = "0", At = Noon, Action = ReadingAction.Join, Role = "service-agent" }).State;

    private static ReadingEvent Read => new() { Id = "1", At = Noon, Action = ReadingAction.Confirm, Document = "service-norms", Version = "1.0" };

    private static TrainingEvent Joined => new() { Id = "0", At = Noon, Action = TrainingAction.Join, Role = "service-agent" };

    private static TrainingEvent Completed => new() { Id = "1", At = Noon, Action = TrainingAction.Complete, Subject = Module };

    private static string Module => Standard.Training.Catalogue.Modules[0].Code;

    private static TransferEvent Requested => new() { Id = "1", At = Noon, Action = TransferAction.Request, By = "a-1" };

    private static string Department => Standard.Routing.Catalogue.Departments[0].Code;

    private static Workflow Workflow => Standard.Workflows["service"];

    private static WorkflowEvent Opened { get; } = new() { Number = 1, At = Noon, Kind = EventKind.Command, Code = Workflow.Definition.Opening.Event, Command = "open", CommandId = "1", Workflow = Workflow.Code, Version = Workflow.Version, From = "", To = Workflow.Definition.Opening.To! };

    private static CaseRules<WorkItem> Rules => Standard.Cases(WorkItem.Schema, LateEvents.FoldByTime);

    private static ImmutableArray<Type> Refusals { get; } =
    [
        .. PublicMethod.All.OfType<MethodInfo>().Select(static method => method.ReturnType)
            .Where(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Folded<,>))
            .Select(static type => type.GetGenericArguments()[1]).Where(static type => !type.IsGenericParameter).Distinct().OrderBy(static type => type.Name, StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_fold_is_asked_here()
    {
        Assert.Equal(Refusals, Manifold.Keys.OrderBy(static type => type.Name, StringComparer.Ordinal));
        Assert.Equal(Refusals, Misspelt.Keys.Concat(WithoutWords.Keys).OrderBy(static type => type.Name, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_misspelt_word_of_an_event_is_told_with_the_one_that_is_near(string name)
    {
        Type type = Refusals.Single(known => known.Name == name);
        if (WithoutWords.ContainsKey(type))
        {
            Assert.Null(type.GetProperty("Subject"));
            return;
        }

        (object refusal, string written, string? meant) = Misspelt[type]();

        Assert.Equal((written, meant), ((string?)Value(refusal, "Subject"), (string?)Value(refusal, "Nearest")));
        Assert.Contains($"您是否指「{meant}」", ((IExplained)refusal).Explain(Chinese), StringComparison.Ordinal);
        Assert.Contains("is near", ((IExplained)refusal).Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(refusal, Reread(refusal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_event_that_cannot_be_for_several_reasons_carries_all_of_them(string name)
    {
        (object refusal, Enum[] reasons) = Manifold[Refusals.Single(known => known.Name == name)]();

        Assert.Equal(reasons, [(Enum)Value(refusal, "Reason")!, .. ((System.Collections.IEnumerable)Value(refusal, "Also")!).Cast<Enum>()]);
        string explained = ((IExplained)refusal).Explain(Chinese);
        Assert.All(reasons, reason => Assert.Contains(WordOf(reason), explained, StringComparison.Ordinal));
        Assert.Equal(refusal, Reread(refusal));
    }

    /// <summary>What was meant stands beside the reason that it is about, and not beside the first one.</summary>
    [Fact]
    public void A_misspelt_word_is_told_beside_its_reason()
    {
        var refusal = (IExplained)Only(Standard.Callbacks.Fold(CallbackState.Unplanned, [Planned, Planned with { Id = "2", At = Noon - Duration.FromHours(1), Action = CallbackAction.Plan, Code = "complant" }]));
        string[] lines = refusal.Explain(Chinese).Split('\n');

        Assert.Contains(WordOf(CallbackRefusalReason.OutOfOrder), lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("complaint", lines[0], StringComparison.Ordinal);
        Assert.Contains("complaint", Assert.Single(lines, line => line.Contains(WordOf(CallbackRefusalReason.UnknownCode), StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timeline_tells_of_each_reason_what_it_is_about()
    {
        CaseTimeline<WorkItem> noted = Rules.Begin().Evolve(new TimelineEvent<WorkItem> { Id = "1", At = Noon, Code = "noted" }).State;
        var refusal = (TimelineRefusal)Only(noted.Evolve(TimelineEvent.Of<WorkItem>(Opened with { Code = Opened.Code + "x" }) with { Id = "2", Policies = [new("falt-level-2")] }));

        Assert.Equal([TimelineRefusalReason.Workflow, TimelineRefusalReason.UnknownPolicy], refusal.Also.Prepend(refusal.Reason));
        Assert.Equal(Opened.Code + "x", refusal.Workflow?.Subject);
        Assert.Equal(("falt-level-2", "fault-level-2"), (refusal.Subject, refusal.Nearest));
        Assert.Contains(Opened.Code, refusal.Explain(Chinese).Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("fault-level-2", refusal.Explain(Chinese).Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(refusal, Reread(refusal));
    }

    private static object? Value(object refusal, string property) => refusal.GetType().GetProperty(property)!.GetValue(refusal);

    private static object Reread(object refusal) => typeof(RefusedEventTests).GetMethod(nameof(RereadAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(refusal.GetType()).Invoke(null, [refusal])!;

    private static T RereadAs<T>(T refusal) => StandardJson.Read<T>(StandardJson.Write(refusal));

    private static string WordOf(Enum reason) => (string)typeof(RefusedEventTests).GetMethod(nameof(WordIn), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(reason.GetType()).Invoke(null, [reason])!;

    /// <summary>The reason as it is said where it is the only one.</summary>
    private static string WordIn<TReason>(TReason reason)
        where TReason : struct, Enum => Explanation.Of(EventSentences.Refused("", ExplanationPart.Word("reason", reason))).In(Chinese).Split('：', 2)[^1].TrimEnd('。');

    private static object Only<TState, TRefusal>(Folded<TState, TRefusal> folded)
        where TRefusal : notnull => Assert.Single(folded.Refusals);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
