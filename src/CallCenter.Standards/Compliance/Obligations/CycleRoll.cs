using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>The day that something is due on whose cycle ends on no business day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CycleRoll
{
    /// <summary>The last business day before within the cycle; where the cycle has none, the next one.</summary>
    Previous,

    /// <summary>The next business day.</summary>
    Following,

    /// <summary>The last day of the cycle, business day or not.</summary>
    None,
}
