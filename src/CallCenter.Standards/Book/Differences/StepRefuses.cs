using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A step of a workflow refuses what it took before: it asks for something more.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StepRefuses : Consequence
{
    private readonly Listed<string> from;

    /// <summary>The workflow's code.</summary>
    public required string Workflow { get; init; }

    /// <summary>The workflow's display name.</summary>
    public required LocalizedText WorkflowName { get; init; }

    /// <summary>The command's code; <c>open</c> for the one that begins a case.</summary>
    public required string Command { get; init; }

    /// <summary>The command's display name; null for the one that begins a case.</summary>
    public LocalizedText? CommandName { get; init; }

    /// <summary>The states that it refuses in; none for the command that begins a case.</summary>
    public ImmutableArray<string> From
    {
        get => from;
        init => from = value;
    }

    /// <summary>What kind of thing it asks for.</summary>
    public required StepNeed Need { get; init => field = Given.Member(value); }

    /// <summary>The code of the field or document, or of the role that may not take the step any more.</summary>
    public required string What { get; init; }

    /// <summary>The display name of that; null where it has none.</summary>
    public LocalizedText? WhatName { get; init; }

    /// <inheritdoc/>
    private protected override Explanation Told() => WorkSentences.Of(this);
}
