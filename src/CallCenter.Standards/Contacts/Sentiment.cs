using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>The customer's mood as sensed at the opening (D3.1), from worst to best.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Sentiment : byte
{
    /// <summary>Angry or distressed.</summary>
    Angry,

    /// <summary>Displeased.</summary>
    Negative,

    /// <summary>Neither way.</summary>
    Neutral,

    /// <summary>Pleased.</summary>
    Positive,
}
