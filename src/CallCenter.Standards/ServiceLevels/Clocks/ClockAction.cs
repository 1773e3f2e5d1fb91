using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What an event does to a clock.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockAction
{
    /// <summary>Starts it, or starts it again after it was cancelled.</summary>
    Start,

    /// <summary>Holds it for a reason; pauses nest, and pauses for several reasons may overlap.</summary>
    Pause,

    /// <summary>Ends one pause for a reason; the clock runs again once none is left.</summary>
    Resume,

    /// <summary>Stops it: what was promised is done.</summary>
    Stop,

    /// <summary>Counts from zero; pauses stay.</summary>
    Reset,

    /// <summary>Ends it without an outcome.</summary>
    Cancel,

    /// <summary>Opens it again after it was stopped.</summary>
    Reopen,

    /// <summary>Puts another target in force.</summary>
    Change,
}
