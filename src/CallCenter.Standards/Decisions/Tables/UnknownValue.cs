using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>A value of a closed field that the standard does not know, such as a misspelt topic: it counted as missing where a decision was made.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Value">The value as the record has it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct UnknownValue(string Field, string Value)
{
    /// <summary>The field and the value, such as <c>topic "acount-inquiry"</c>.</summary>
    public override string ToString() => $"{Field} {OrdinalText.Quote(Excerpt.Of(Value ?? ""))}";
}
