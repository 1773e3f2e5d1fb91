using System.Text.Json.Serialization;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>The states that decide which events a clock allows.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockPhase
{
    /// <summary>Nothing has started it.</summary>
    NotStarted,

    /// <summary>It is started, paused or not.</summary>
    Open,

    /// <summary>What was promised is done; it may be opened again.</summary>
    Stopped,

    /// <summary>It was ended without an outcome; it may be started again.</summary>
    Cancelled,
}
