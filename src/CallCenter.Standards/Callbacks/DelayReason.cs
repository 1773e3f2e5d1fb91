using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>Why an attempt cannot be made earlier.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DelayReason
{
    /// <summary>Another time is agreed with the customer.</summary>
    Agreed,

    /// <summary>The last attempt is too short ago.</summary>
    Spacing,

    /// <summary>It is outside suitable hours.</summary>
    OutsideHours,

    /// <summary>It is within quiet hours where the customer is.</summary>
    QuietHours,

    /// <summary>The customer would be contacted too often, over all campaigns.</summary>
    FrequencyCap,
}
