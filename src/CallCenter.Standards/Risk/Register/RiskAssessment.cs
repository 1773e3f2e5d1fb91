using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Data: one way in which a risk strikes, with controls of its own. A control on one exposure does nothing for the others.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskExposure : ICoded
{
    /// <summary>The code, kebab-case; unique in its assessment.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of its likelihood; null for that of the risk.</summary>
    public string? Likelihood { get; init; }

    /// <summary>The code of its impact; null for that of the risk.</summary>
    public string? Impact { get; init; }

    /// <summary>The controls of this exposure alone.</summary>
    public ImmutableArray<ControlAssessment> Controls { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskExposure? other) => other is not null && RegisterForms.Exposure.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>Data: a risk as it was assessed on a day; the assessments of a risk are its history.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskAssessment
{
    /// <summary>The day from which it holds, until the next one does; null for the first one, where no day is known.</summary>
    public LocalDate? On { get; init; }

    /// <summary>The code of the likelihood before controls.</summary>
    public required string Likelihood { get; init; }

    /// <summary>The code of the impact before controls.</summary>
    public required string Impact { get; init; }

    /// <summary>The code of the level as the sheet states it, before controls; null where it states none. What the matrix says is told beside it, never replaced by it.</summary>
    public string? Level { get; init; }

    /// <summary>The code of the level after controls as the sheet states it; null where it states none.</summary>
    public string? ResidualLevel { get; init; }

    /// <summary>What likelihood and impact rest on; null for nothing recorded.</summary>
    public LocalizedText? Evidence { get; init; }

    /// <summary>The controls of every exposure.</summary>
    public ImmutableArray<ControlAssessment> Controls { get; init; } = [];

    /// <summary>The exposures; none where the risk is one exposure.</summary>
    public ImmutableArray<RiskExposure> Exposures { get; init; } = [];

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskAssessment? other) => other is not null && RegisterForms.Assessment.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Likelihood, Impact, Controls.Length, Exposures.Length);
}
