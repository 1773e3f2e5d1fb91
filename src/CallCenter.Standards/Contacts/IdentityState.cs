using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>Whether the customer is who they say (D3.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum IdentityState : byte
{
    /// <summary>Not asked for yet.</summary>
    Unverified,

    /// <summary>Shown.</summary>
    Verified,

    /// <summary>Asked for, and not shown.</summary>
    Failed,
}
