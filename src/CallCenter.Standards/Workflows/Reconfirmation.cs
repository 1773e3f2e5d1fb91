using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Whether the customer has confirmed once more what is about to be changed (D3.3: before any change or important operation).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Reconfirmation : byte
{
    /// <summary>Nothing is changed.</summary>
    NotNeeded,

    /// <summary>Something is changed, and the customer has not confirmed it yet.</summary>
    Needed,

    /// <summary>Something is changed, and the customer has confirmed it.</summary>
    Given,
}
