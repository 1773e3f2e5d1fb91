using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>A value that is filled in when a script is used.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScriptPlaceholder : ICoded
{
    /// <summary>Its name, kebab-case: <c>customer</c> for <c>{customer}</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What to fill in.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The placeholder as it is written.</summary>
    public override string ToString() => $"{{{Code}}}";
}
