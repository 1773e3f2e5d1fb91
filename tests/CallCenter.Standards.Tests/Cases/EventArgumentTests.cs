using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Cases;

/// <summary>What a host gives by mistake is an argument error that says what to do, wherever events come in.</summary>
public sealed class EventArgumentTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 1, 5, 1, 0);
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    public static TheoryData<string, string> Mistakes => new()
    {
        { nameof(CaseEvent), "identity" },
        { nameof(CaseEvent) + " null", "identity" },
        { nameof(CaseEvent.Code), "the word of what happened, such as 'received'" },
        { nameof(CaseEvent) + " with", "the word of what happened, such as 'received'" },
        { nameof(PolicyChange), "the code of the policy that holds from now on" },
        { nameof(PolicyChange.InPlaceOf), "the code of the policy that it replaces, or null" },
        { nameof(TimelineEvent), "identity" },
        { nameof(TimelineEvent) + " code", "the word of what happened, or null" },
        { nameof(TimelineEvent<WorkItem>.Step), "give one that a workflow decided on, or null" },
        { nameof(TimelineEvent.Of), "give one that a workflow decided on, or null" },
        { nameof(TimelineEvent<WorkItem>.Policies), "Policies" },
        { nameof(ClockEvent), "identity" },
        { nameof(TransferEvent), "identity" },
        { nameof(OwnershipEvent), "identity" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_in_an_event_says_what_to_give(string mistake, string told)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(() => Make(mistake));

        Assert.Contains(told, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Clocks hear of every event; one without a word of its own says that the policies changed, which every standard knows.</summary>
    [Fact]
    public void The_word_of_a_change_of_policy_is_no_unknown_word() =>
        Assert.Empty(Standard.ServiceLevels.Begin("fault-level-1").Evolve(new CaseEvent("1", At, "policy-changed")).State.Read(At).Findings);

    /// <summary>The default values of what a host hands to a workflow are refused, not followed.</summary>
    [Fact]
    public void The_default_of_a_command_or_an_event_is_refused()
    {
        Workflow workflow = Standard.Workflows["service"];
        CaseState begun = workflow.NewCase;

        Assert.True(workflow.Evolve(in begun, default(WorkflowEvent)).HasRefusals);
        Assert.True(Record.Exception(() => Assert.Equal(StepOutcome.Refused, workflow.For(WorkItem.Schema).Decide(in begun, default, new WorkItem()).Outcome)) is null or ArgumentException);
    }

    private static object Make(string mistake) => mistake switch
    {
        nameof(CaseEvent) => new CaseEvent("", At, ""),
        nameof(CaseEvent) + " null" => new CaseEvent(null!, At, "received"),
        nameof(CaseEvent.Code) => new CaseEvent("1", At, " "),
        nameof(CaseEvent) + " with" => new CaseEvent("1", At, "received") with { Code = null! },
        nameof(PolicyChange) => new PolicyChange(""),
        nameof(PolicyChange.InPlaceOf) => new PolicyChange("general") { InPlaceOf = " " },
        nameof(TimelineEvent) => new TimelineEvent<WorkItem> { Id = " ", At = At },
        nameof(TimelineEvent) + " code" => new TimelineEvent<WorkItem> { Id = "1", At = At, Code = "" },
        nameof(TimelineEvent<WorkItem>.Step) => new TimelineEvent<WorkItem> { Id = "1", At = At, Step = default(WorkflowEvent) },
        nameof(TimelineEvent.Of) => TimelineEvent.Of<WorkItem>(default),
        nameof(TimelineEvent<WorkItem>.Policies) => new TimelineEvent<WorkItem> { Id = "1", At = At, Policies = [null!] },
        nameof(ClockEvent) => ServiceLevels.ClockSample.Clock(4).NotStarted.Evolve(ClockEvent.Stop("", At)),
        nameof(TransferEvent) => Standard.Routing.Fold(TransferTrail.Begin("a"), [new TransferEvent { Id = "", At = At, Action = TransferAction.Close, By = "a" }]),
        _ => CaseOwnership.Unanswered.Evolve(new OwnershipEvent { Id = null!, At = At, Action = OwnershipAction.Answer, By = "a" }),
    };
}
