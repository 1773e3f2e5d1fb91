using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Why an event of a callback does not fit.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CallbackRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>The callback is not planned yet.</summary>
    NotPlanned,

    /// <summary>The callback is planned already.</summary>
    AlreadyPlanned,

    /// <summary>The callback is done, declined or cancelled.</summary>
    Closed,

    /// <summary>An attempt is under way: first it is told whether the customer was reached.</summary>
    AttemptOpen,

    /// <summary>No attempt is under way.</summary>
    NoAttempt,

    /// <summary>The customer has not been reached.</summary>
    NotReached,

    /// <summary>The matter is handled a second time: that has to be done first.</summary>
    InSecondHandling,

    /// <summary>The matter is not handled a second time.</summary>
    NoSecondHandling,

    /// <summary>The time it is due by, or that was agreed, is not given or not after the event.</summary>
    NoTime,

    /// <summary>The standard has no such reason or outcome; asked by the section of a book alone.</summary>
    UnknownCode,

    /// <summary>The outcome says the contrary of whether the customer was reached; asked by the section of a book alone.</summary>
    ContraryOutcome,

    /// <summary>Something else follows the outcome: <see cref="CallbackOutcome.Then"/>; asked by the section of a book alone.</summary>
    OtherFollows,
}
