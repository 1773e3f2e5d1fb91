using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A command of a workflow can no longer be given in states where it could.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StepGone : Consequence
{
    private readonly Listed<string> from;

    /// <summary>The workflow's code.</summary>
    public required string Workflow { get; init; }

    /// <summary>The workflow's display name.</summary>
    public required LocalizedText WorkflowName { get; init; }

    /// <summary>The command's code.</summary>
    public required string Command { get; init; }

    /// <summary>The command's display name.</summary>
    public required LocalizedText CommandName { get; init; }

    /// <summary>The states.</summary>
    public required ImmutableArray<string> From
    {
        get => from;
        init => from = value;
    }

    /// <inheritdoc/>
    private protected override Explanation Told() => WorkSentences.Of(this);
}
