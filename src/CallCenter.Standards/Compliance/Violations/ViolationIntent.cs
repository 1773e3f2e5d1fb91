using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>With what mind a rule was broken, the mildest first.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ViolationIntent
{
    /// <summary>Without fault that could be helped.</summary>
    Inadvertent,

    /// <summary>For want of care.</summary>
    Negligent,

    /// <summary>For want of the care that anybody would have taken.</summary>
    GrosslyNegligent,

    /// <summary>On purpose.</summary>
    Deliberate,
}
