using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>What can happen to what somebody has to read.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReadingAction
{
    /// <summary>Somebody works in a role from now on.</summary>
    Join,

    /// <summary>Somebody leaves.</summary>
    Leave,

    /// <summary>Somebody confirms to have read a version of a document.</summary>
    Confirm,

    /// <summary>A confirmation does not count, for a reason.</summary>
    Withdraw,
}
