using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Something that happened to a case: who did what when, under which version of the standard, and what changed. The events of a case, in order, are its audit trail,
/// and all that a host has to keep: the state follows from them. Plain data, ready to be stored as JSON or rows.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct WorkflowEvent
{
    private readonly Listed<string> documents;

    /// <summary>The number of the event in its case, from 1 without a gap: the case's version after it.</summary>
    public required int Number { get; init; }

    /// <summary>When it happened. For a timed move, when it fell due.</summary>
    public required Instant At { get; init; }

    /// <summary>What brought it about.</summary>
    public required EventKind Kind { get; init => field = Given.Member(value); }

    /// <summary>What happened, kebab-case, such as <c>created</c> or <c>closed</c>: the word that the clocks of service levels go by.</summary>
    public required string Code { get; init; }

    /// <summary>The command, or the timed move; null for the end of a sub-workflow and for migrations.</summary>
    public string? Command { get; init; }

    /// <summary>The command's identity; null where no command brought it about.</summary>
    public string? CommandId { get; init; }

    /// <summary>Who gave the command; null where time or the end of a sub-workflow brought it about.</summary>
    public string? By { get; init; }

    /// <summary>The role or party they acted in; null where <see cref="By"/> is.</summary>
    public string? Role { get; init; }

    /// <summary>The code of the workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version of the workflow that held.</summary>
    public required string Version { get; init; }

    /// <summary>The path of the state before, such as <c>transferring/requested</c>; empty for the opening.</summary>
    public required string From { get; init; }

    /// <summary>The path of the state after.</summary>
    public required string To { get; init; }

    /// <summary>The documents that came with the command.</summary>
    public ImmutableArray<string> Documents
    {
        get => documents;
        init => documents = value;
    }

    /// <summary>The remark of the command, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whether every part that is always given is there; the default value has none.</summary>
    internal bool IsWhole => Code is not null && Workflow is not null && Version is not null && From is not null && To is not null;

    /// <summary>One line: number, instant, code, the states before and after.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number} {At} {Code}: {From} → {To}");
}
