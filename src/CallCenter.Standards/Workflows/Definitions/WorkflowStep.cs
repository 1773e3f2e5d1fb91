using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: a step from one state to another: who may take it, when, and what it needs.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowStep
{
    /// <summary>The states it may be taken from, at least one; none for the opening.</summary>
    public ImmutableArray<string> From { get; init; } = [];

    /// <summary>The state it leads to; null where the case stays as it is, timed moves included. The state it is taken from enters that state anew.</summary>
    public string? To { get; init; }

    /// <summary>The roles and parties any of which may take it.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The actions such that whoever holds the authority for one of them may take it, whatever the role (D2.5).</summary>
    public ImmutableArray<string> Authorities { get; init; } = [];

    /// <summary>What has to hold for the case's facts; always holds unless given.</summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>The fields that the step's form asks for.</summary>
    public ImmutableArray<string> Collects { get; init; } = [];

    /// <summary>The fields that must not be missing or blank, collected by this step or earlier.</summary>
    public ImmutableArray<string> Requires { get; init; } = [];

    /// <summary>The documents that have to be there, brought by this command or earlier.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    /// <summary>The code of the script that has to be said when the step is taken; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>What the step does to the customer's business; null where that does not bear on what triage says.</summary>
    public MatterEffect? Effect { get; init => field = Given.Member(value); }

    /// <summary>The code of the event that the step gives, kebab-case; the clocks of service levels go by it.</summary>
    public required string Event { get; init; }

    /// <summary>Where the step comes from; null where the command or the workflow says it for all.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WorkflowStep? other) => other is not null && StepForms.Step.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Event.GetHashCode(StringComparison.Ordinal);
}
