using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What can happen to one cycle of an obligation.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ObligationAction
{
    /// <summary>It was done.</summary>
    Fulfil,

    /// <summary>Somebody with the authority to do so let it go, for a reason.</summary>
    Waive,

    /// <summary>It counts as not done, for a reason: the proof was rejected, or the waiver withdrawn.</summary>
    Reopen,
}
