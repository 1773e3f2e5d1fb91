using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Where a clock stands at an instant.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockStatus
{
    /// <summary>Nothing has started it.</summary>
    NotStarted,

    /// <summary>It counts.</summary>
    Running,

    /// <summary>It would count, but its calendar is closed.</summary>
    OutsideHours,

    /// <summary>It is held by at least one pause; a paused clock does not fall due.</summary>
    Paused,

    /// <summary>Its due instant has come, and it is still open, paused or not.</summary>
    Breached,

    /// <summary>It was stopped at or before its due instant.</summary>
    Met,

    /// <summary>It was stopped after its due instant.</summary>
    Late,

    /// <summary>It was ended without an outcome.</summary>
    Cancelled,
}
