using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a population stability index means.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum StabilityLevel
{
    /// <summary>No shift to speak of.</summary>
    Stable,

    /// <summary>Some shift: to be looked into.</summary>
    Moderate,

    /// <summary>A great shift: the card or indicator no longer sees the population it was made for.</summary>
    Significant,
}

/// <summary>Data: from where on an index is a moderate shift, and above what a significant one.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StabilityThresholds
{
    /// <summary>Creates thresholds.</summary>
    /// <param name="moderate">The least index of a moderate shift; positive.</param>
    /// <param name="significant">The greatest index of a moderate shift; above <paramref name="moderate"/>.</param>
    /// <param name="provenance">Where they come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not positive and rising.</exception>
    public StabilityThresholds(decimal moderate, decimal significant, Provenance provenance)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(moderate);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(significant, moderate);
        Moderate = moderate;
        Significant = significant;
        Provenance = provenance;
    }

    /// <summary>The rule of thumb of credit scoring: stable below 0.1, moderate up to 0.25, significant above.</summary>
    public static StabilityThresholds Usual { get; } = new(0.1m, 0.25m, new Provenance(ProvenanceKind.Assumption, "Siddiqi, Credit Risk Scorecards, 2006, ch. 8: rule of thumb"));

    /// <summary>The least index of a moderate shift.</summary>
    public decimal Moderate { get; }

    /// <summary>The greatest index of a moderate shift.</summary>
    public decimal Significant { get; }

    /// <summary>Where they come from.</summary>
    public Provenance Provenance { get; }
}
