using System.Collections.Immutable;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Cases;

/// <summary>What became of the contacts of a log as cases of the service workflow.</summary>
internal sealed record CaseDay
{
    /// <summary>The workflow.</summary>
    public required Workflow Workflow { get; init; }

    /// <summary>Its definition, and those of the workflows that run inside its states.</summary>
    public required ImmutableArray<WorkflowDefinition> Definitions { get; init; }

    /// <summary>The organisation whose roles take the steps.</summary>
    public required OrganizationStructure Organization { get; init; }

    /// <summary>How many cases were opened.</summary>
    public required int Cases { get; init; }

    /// <summary>How many contacts were turned away before there was a case.</summary>
    public required int WithoutCase { get; init; }

    /// <summary>The commands of all cases, refused or not, against the order that the workflow allows.</summary>
    public required ConformanceReport Conformance { get; init; }

    /// <summary>The commands that are inferred.</summary>
    public required ImmutableHashSet<string> Inferred { get; init; }

    /// <summary>Where the cases stand after their last command, the most frequent first.</summary>
    public required ImmutableArray<CasePlace> Places { get; init; }

    /// <summary>How many cases went from one state to another, by both; from none for the opening.</summary>
    public required ImmutableDictionary<(string From, string To), int> Traffic { get; init; }

    /// <summary>What was refused, the most frequent first. A refused command ends the run of its case: what comes after it has nothing to stand on.</summary>
    public required ImmutableArray<RefusedCommand> Refusals { get; init; }

    /// <summary>What the workflow requires and the log is silent on, the most frequent first.</summary>
    public required ImmutableArray<MissingEntry> Missing { get; init; }

    /// <summary>The fields of a contact that tell the course of a case and that the log does not record.</summary>
    public required ImmutableArray<string> Silent { get; init; }

    /// <summary>The cases to explain; several where contacts share the identity.</summary>
    public required ImmutableArray<ExplainedCase> Explained { get; init; }

    /// <summary>How many cases a refused command left where they were.</summary>
    public required int RefusedCases { get; init; }

    /// <summary>How many cases have not ended.</summary>
    public int Open => Places.Where(place => !place.IsEnd).Sum(place => place.Cases);
}

/// <summary>A state in which cases stand.</summary>
/// <param name="State">The path of the state.</param>
/// <param name="IsEnd">Whether they have ended there.</param>
/// <param name="Cases">How many.</param>
internal sealed record CasePlace(string State, bool IsEnd, int Cases);

/// <summary>A command refused for one of its reasons.</summary>
/// <param name="Command">The command.</param>
/// <param name="Refusal">The reason.</param>
/// <param name="Cases">How many cases it was refused to for this.</param>
internal sealed record RefusedCommand(string Command, CaseRefusal Refusal, int Cases);

/// <summary>A field or document that a step requires, and that the log does not tell.</summary>
/// <param name="Kind">Whether it is a field or a document.</param>
/// <param name="Code">Its code.</param>
/// <param name="Cases">How many cases it was taken as entered for.</param>
internal sealed record MissingEntry(RefusalReason Kind, string Code, int Cases);

/// <summary>A case to explain.</summary>
/// <param name="Id">The log's identity of the contact.</param>
/// <param name="Events">What happened.</param>
/// <param name="Inferred">Its commands that are inferred.</param>
/// <param name="Missing">What was taken as entered for it.</param>
/// <param name="Refused">The command that was refused, or null.</param>
/// <param name="Refusals">Why.</param>
internal sealed record ExplainedCase(
    string Id, ImmutableArray<WorkflowEvent> Events, ImmutableArray<string> Inferred, ImmutableArray<MissingEntry> Missing, string? Refused, ImmutableArray<CaseRefusal> Refusals);
