using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>What a violation may lead to (D13.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Sanction : byte
{
    /// <summary>A written warning.</summary>
    WrittenWarning,

    /// <summary>A fine.</summary>
    Fine,

    /// <summary>Suspension for review.</summary>
    Suspension,
}
