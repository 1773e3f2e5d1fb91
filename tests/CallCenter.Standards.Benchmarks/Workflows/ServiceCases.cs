using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>Cases of the shipped service workflow.</summary>
internal static class ServiceCases
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 2, 0);

    public static readonly WorkItem Facts = StandardBook.Shipped.Compile().Routing.Triaged(new()
    {
        Contact = new Contact { Need = Needs.Inquiry, Complexity = Complexity.Ordinary, Problem = ProblemType.BasicInquiry },
        CustomerName = "Wang",
        CustomerContact = "138",
        BusinessType = "account",
        Details = "balance",
        Category = "inquiry",
        Priority = "normal",
        TimeLimit = Start,
        Result = "told",
        Accepted = true,
        SelfChecked = true,
        Reconfirmation = Reconfirmation.NotNeeded,
    }, Start);

    public static readonly string[] Way = ["open", "answer", "accept", "register", "solve", "confirm"];

    public static Workflow Workflow { get; } = StandardBook.Shipped.Compile().Workflows["service"];

    public static CaseCommand Command(int step) =>
        new() { Id = $"command-{step}", Code = Way[step], At = Start + Duration.FromMinutes(step), By = "li", Role = step == 0 ? "customer" : "service-agent" };

    /// <summary>The state after so many steps, and the events that led there.</summary>
    public static (CaseState State, List<WorkflowEvent> Events) After(int steps)
    {
        WorkflowDecider<WorkItem> decider = Workflow.For(WorkItem.Schema);
        CaseState state = Workflow.NewCase;
        var events = new List<WorkflowEvent>();
        for (int step = 0; step < steps; step++)
        {
            StepResult result = decider.Decide(in state, Command(step), Facts);
            events.AddRange(result.Events);
            state = Workflow.Evolve(in state, in result);
        }

        return (state, events);
    }
}
