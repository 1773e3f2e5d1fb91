using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What opening a stopped clock again does to the time already counted.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReopenMode
{
    /// <summary>The clock goes on where it stopped; the time between does not count, as in a pause. A breach stays.</summary>
    Continue,

    /// <summary>The clock counts from zero.</summary>
    Restart,
}
