using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Cases;

/// <summary>That it cannot be told where a case stands in its workflow: the standard does not have its version, or a step does not follow there.</summary>
/// <param name="First">The step from which on it cannot be told, and why.</param>
/// <param name="Workflow">The code of the workflow that the last step is of.</param>
/// <param name="Version">The version that the last step is of.</param>
internal sealed record LostPlace(WorkflowRefusal First, string Workflow, string Version)
{
    /// <summary>The workflow by name and content, as the snapshot told it; null where it told none.</summary>
    public DefinitionVersion? Followed { get; init; }

    /// <summary>The workflow and its version.</summary>
    public string Name => $"{Workflow} {Version}";
}
