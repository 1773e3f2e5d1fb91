using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Where a callback stands.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CallbackPhase
{
    /// <summary>Nothing has happened yet.</summary>
    Unplanned,

    /// <summary>It is planned, and nobody has tried yet.</summary>
    Planned,

    /// <summary>An attempt is under way.</summary>
    Attempting,

    /// <summary>The customer is reached.</summary>
    Reached,

    /// <summary>The customer was not reached the last time.</summary>
    Missed,

    /// <summary>Another time is agreed.</summary>
    Rescheduled,

    /// <summary>The matter is handled a second time.</summary>
    SecondHandling,

    /// <summary>The second handling is done, and the customer has still to be told.</summary>
    SecondHandled,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>The customer did not want it.</summary>
    Declined,

    /// <summary>It was called off.</summary>
    Cancelled,
}
