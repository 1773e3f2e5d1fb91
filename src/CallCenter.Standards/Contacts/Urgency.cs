using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>How long a matter can wait (D3.1, D5.7), from longest to shortest.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Urgency : byte
{
    /// <summary>Any day will do.</summary>
    Low,

    /// <summary>Within the ordinary promises.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,

    /// <summary>At once (D5.7).</summary>
    Emergency,
}
