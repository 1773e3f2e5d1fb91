using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A state of a workflow is there no more: a case in it has to be moved elsewhere.</summary>
/// <param name="Workflow">The workflow's code.</param>
/// <param name="WorkflowName">The workflow's display name.</param>
/// <param name="State">The state's code.</param>
/// <param name="StateName">The state's display name.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StateGone(string Workflow, LocalizedText WorkflowName, string State, LocalizedText StateName) : Consequence
{
    /// <inheritdoc/>
    private protected override Explanation Told() => WorkSentences.Of(this);
}
