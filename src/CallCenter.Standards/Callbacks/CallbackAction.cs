using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>What can happen to a callback.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CallbackAction
{
    /// <summary>It is planned, with the day it is due by.</summary>
    Plan,

    /// <summary>An attempt to reach the customer begins.</summary>
    Attempt,

    /// <summary>The customer is reached.</summary>
    Reach,

    /// <summary>The customer is not reached.</summary>
    Miss,

    /// <summary>Another time is agreed with the customer.</summary>
    Reschedule,

    /// <summary>The matter is not solved, or the customer not satisfied: it is handled a second time.</summary>
    StartSecondHandling,

    /// <summary>The second handling is done; the customer is called once more.</summary>
    FinishSecondHandling,

    /// <summary>The callback is done.</summary>
    Finish,

    /// <summary>The customer does not want to be called back.</summary>
    Decline,

    /// <summary>It is called off: the reason has gone, or attempts are used up.</summary>
    Cancel,
}
