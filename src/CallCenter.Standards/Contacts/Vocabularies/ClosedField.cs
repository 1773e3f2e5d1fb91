using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>A field whose values a standard knows: it declares them in its vocabulary, or they are the codes of what it defines elsewhere, such as its queues.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Record">The record whose field it is; null for every record that has no closer one.</param>
/// <param name="Codes">The values, each once, in the standard's order.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClosedField(string Field, string? Record, ImmutableArray<string> Codes)
{
    private readonly Listed<string> codes = Codes;

    /// <summary>The values, each once, in the standard's order.</summary>
    public ImmutableArray<string> Codes
    {
        get => codes;
        init => codes = value;
    }
}
