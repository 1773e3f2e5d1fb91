using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Why there is no next attempt.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AttemptRefusal
{
    /// <summary>The callback is not planned.</summary>
    NotPlanned,

    /// <summary>The callback is done, declined or cancelled.</summary>
    Closed,

    /// <summary>An attempt is under way.</summary>
    AttemptOpen,

    /// <summary>The customer is reached: what follows is for whoever talks to him.</summary>
    Reached,

    /// <summary>The matter is handled a second time.</summary>
    InSecondHandling,

    /// <summary>The customer was missed as often as the rules try.</summary>
    AttemptsUsedUp,

    /// <summary>The customer must not be contacted.</summary>
    DoNotContact,

    /// <summary>The customer has consented to no channel.</summary>
    NoConsent,

    /// <summary>The standard has no rules for attempts.</summary>
    NoRules,

    /// <summary>There is no suitable time within ten years.</summary>
    NoSuitableTime,

    /// <summary>The outcome of the last attempt ends the callback, such as a wrong number: it is to be called off, or another time agreed.</summary>
    OutcomeEnds,
}
