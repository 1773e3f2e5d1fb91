using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>The workflows that cases may be of: those of one standard, or of several one after the other.</summary>
/// <param name="Find">A version of a workflow by code and version; null where there is none.</param>
/// <param name="At">The workflows in force at an instant; null where no standard is.</param>
/// <param name="All">Every version of every workflow.</param>
internal sealed record KnownWorkflows(Func<string, string, Workflow?> Find, Func<Instant, WorkflowLibrary?> At, Func<IEnumerable<Workflow>> All)
{
    /// <summary>The codes of the workflows, each once.</summary>
    public IReadOnlyList<string> Codes => [.. All().Select(static workflow => workflow.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>Each workflow, in the version that comes into force last.</summary>
    public IEnumerable<Workflow> Latest => All().GroupBy(static workflow => workflow.Code, StringComparer.Ordinal).Select(static same => same.MaxBy(static workflow => workflow.EffectiveAt)!);

    /// <summary>The version of a workflow in force at an instant; null where none is.</summary>
    public string? InForce(string code, Instant at) => At(at)?.VersionAt(code, at)?.Version;

    /// <summary>The versions of a workflow, each once.</summary>
    public IReadOnlyList<string> VersionsOf(string code) => [.. All().Where(workflow => workflow.Code == code).Select(static workflow => workflow.Version).Distinct(StringComparer.Ordinal)];
}
