using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>Data: limits of an indicator; a value on a limit is still within.</summary>
/// <param name="AtLeast">The least value within; null for no lower limit.</param>
/// <param name="AtMost">The greatest value within; null for no upper limit.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record IndicatorLimits(decimal? AtLeast, decimal? AtMost)
{
    /// <summary>Whether a value lies within limits drawn in by a margin; a margin of 0 leaves them as they are.</summary>
    internal bool Hold(decimal value, decimal margin) => !(value < AtLeast + margin) && !(value > AtMost - margin);
}

/// <summary>Data: a figure that warns of risks (D12.5): a KPI, or one that people count.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RiskIndicator : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the category of risks.</summary>
    public required string Category { get; init; }

    /// <summary>The code of the KPI that gives the values; null where people count them.</summary>
    public string? Kpi { get; init; }

    /// <summary>How people count it, such as an audit or a scan; null where a KPI gives the values.</summary>
    public LocalizedText? Manual { get; init; }

    /// <summary>How the values are stated.</summary>
    public required IndicatorUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>Which way it is better.</summary>
    public required IndicatorDirection Direction { get; init => field = Given.Member(value); }

    /// <summary>The limits within which it is green.</summary>
    public required IndicatorLimits Amber { get; init; }

    /// <summary>The limits beyond which it is red; outside those of amber.</summary>
    public required IndicatorLimits Red { get; init; }

    /// <summary>How far within a limit the value has to come back before the status gets better, in the indicator's unit; 0 for not at all.</summary>
    public decimal Margin { get; init; }

    /// <summary>How many periods in a row have to be beyond the red limits before the indicator is red, 1 to 60; until then it is amber.</summary>
    public int Periods { get; init; } = 1;

    /// <summary>The codes of the entries of the register whose likelihood it informs.</summary>
    public ImmutableArray<string> Informs { get; init; } = [];

    /// <summary>Where the indicator and its limits come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RiskIndicator? other) => other is not null && IndicatorForms.Indicator.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
