using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>The day that something is due on whose cycle ends on no business day.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum CycleRoll
{
    /// <summary>The last business day before, so that it is done within the cycle.</summary>
    Previous,

    /// <summary>The next business day.</summary>
    Following,

    /// <summary>The last day of the cycle, business day or not.</summary>
    None,
}
