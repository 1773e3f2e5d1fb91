using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: how often a risk comes true in a year, and what it costs when it does.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskQuantity
{
    /// <summary>The code of the risk in the register, kebab-case; its random numbers go by it, so that they stay the same whatever other risks there are.</summary>
    public required string Risk { get; init; }

    /// <summary>How often, a year.</summary>
    public required LossFrequency Frequency { get; init; }

    /// <summary>How much, an event.</summary>
    public required LossSeverity Severity { get; init; }

    /// <summary>Where the estimates come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The risk's code.</summary>
    public override string ToString() => Risk;
}
