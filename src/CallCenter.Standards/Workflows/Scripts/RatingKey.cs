using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Data: what a customer answers a question with, and the rating it stands for: key 1 of a bank's telephone menu for 5, very satisfied.</summary>
/// <param name="Key">What is pressed or said, such as <c>1</c>.</param>
/// <param name="Value">The value on the scale of the question.</param>
/// <param name="Name">What the key stands for, in words.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RatingKey(string Key, int Value, LocalizedText Name)
{
    /// <summary>The key.</summary>
    public override string ToString() => Key;
}
