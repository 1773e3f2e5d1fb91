using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What a script says on some channels.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScriptWording
{
    /// <summary>The codes of the channels it is for; empty for all that have no wording of their own.</summary>
    public ImmutableArray<string> Channels { get; init; } = [];

    /// <summary>The words by language, with placeholders such as <c>{customer}</c>; <c>{{</c> and <c>}}</c> are braces.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>The keys that it is answered with, and what they stand for on the scale of the script's question; empty where it is answered by a value of the scale itself.</summary>
    public ImmutableArray<RatingKey> Answers { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ScriptWording? other) => other is not null && ScriptForms.Wording.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode();
}
