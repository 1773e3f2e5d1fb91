using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>What is wrong with a field of a slip.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SlipFaultKind
{
    /// <summary>It is not filled in.</summary>
    Missing,

    /// <summary>It names a department that the directory does not have.</summary>
    UnknownDepartment,

    /// <summary>The time is not positive.</summary>
    NotPositive,

    /// <summary>The customer was not told (D5.2).</summary>
    CustomerNotTold,

    /// <summary>It holds a card or identity number in full (<see cref="SensitiveNumbers"/>).</summary>
    SensitiveNumber,

    /// <summary>A body outside of the bank may see it, and it betrays what must be kept confidential, such as an alert against money laundering.</summary>
    Confidential,
}

/// <summary>A field that keeps a slip from being passed on.</summary>
/// <param name="Field">The field, named as its property in kebab-case.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">The same for people.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SlipFault(string Field, SlipFaultKind Kind, LocalizedText Message)
{
    /// <summary>The field and the kind, such as <c>reason: missing</c>.</summary>
    public override string ToString() => $"{Field}: {EnumCodes<SlipFaultKind>.CodeOf(Kind)}";
}
