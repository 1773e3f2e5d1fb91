using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Workflows;

/// <summary>A workflow of one command with a role and one guard, and nothing required.</summary>
internal static class BareWorkflow
{
    public static Workflow Workflow { get; } = WorkflowLibrary.Compile(new WorkflowCatalogue { Zone = "UTC", Workflows = [Definition()] })["bare"];

    public static CaseCommand Command { get; } = new() { Id = "command-1", Code = "register", At = ServiceCases.Start + Duration.FromMinutes(1), By = "li", Role = "service-agent" };

    public static CaseState Intake()
    {
        StepResult opened = Workflow.For(WorkItem.Schema).Decide(Workflow.NewCase, Command with { Id = "command-0", Code = CaseCommand.Open, At = ServiceCases.Start }, ServiceCases.Facts);
        return Workflow.Evolve(Workflow.NewCase, in opened);
    }

    private static WorkflowDefinition Definition() => new()
    {
        Code = "bare",
        Version = "1",
        Name = Name("bare"),
        Record = "work-item",
        Fields = [new WorkflowField { Field = "accepted", Name = Name("accepted"), IsGiven = true }],
        Opening = new WorkflowStep { To = "intake", Roles = ["service-agent"], Event = "created" },
        States =
        [
            new WorkflowState { Code = "intake", Name = Name("intake") },
            new WorkflowState { Code = "handling", Name = Name("handling"), IsFinal = true },
        ],
        Commands = [new WorkflowCommand { Code = "register", Name = Name("register"), Steps = [Register()] }],
        Provenance = new Provenance(ProvenanceKind.Assumption, "benchmark"),
    };

    private static WorkflowStep Register() => new()
    {
        From = ["intake"],
        To = "handling",
        Roles = ["service-agent", "team-leader"],
        When = [new("accepted", "true")],
        Event = "registered",
    };

    private static LocalizedText Name(string text) => new(text, text);
}
