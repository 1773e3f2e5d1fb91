using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>How far a version of a script has come.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ScriptApproval
{
    /// <summary>It is being written or trained; never in force.</summary>
    Draft,

    /// <summary>It is in force from its effective date on.</summary>
    Approved,

    /// <summary>It was in force until the day of its withdrawal.</summary>
    Withdrawn,
}
