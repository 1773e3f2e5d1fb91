using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>What follows an outcome.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum OutcomeEffect
{
    /// <summary>The callback is closed.</summary>
    Close,

    /// <summary>The customer is tried again.</summary>
    TryAgain,

    /// <summary>The matter is handled a second time.</summary>
    SecondHandling,

    /// <summary>The customer is not contacted any more.</summary>
    DoNotContact,
}
