using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>The day from which a period of retention counts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RetentionTrigger
{
    /// <summary>The day the record was made.</summary>
    Created,

    /// <summary>The day the matter was closed.</summary>
    Closed,

    /// <summary>The day the business with the customer ended.</summary>
    RelationEnded,
}
