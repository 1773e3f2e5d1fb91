using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>
/// What a card gives points for: a field of the record, or a condition on several. Its bins share out every value, a missing one included:
/// a value without a bin, or with two, is an error.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ScoreCharacteristic : ICoded
{
    /// <summary>The code, kebab-case, unique in the card; the code of the reason too.</summary>
    public required string Code { get; init; }

    /// <summary>The display name; the wording of the reason where the bin has none.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The field whose value is binned; null where <see cref="When"/> is given.</summary>
    public string? Field { get; init; }

    /// <summary>Conditions that all have to hold; the bins are then those of <c>true</c> and <c>false</c>. None where <see cref="Field"/> is given.</summary>
    public ImmutableArray<FieldCondition> When { get; init; } = [];

    /// <summary>The bins.</summary>
    public required ImmutableArray<ScoreBin> Bins { get; init; }

    /// <summary>How the points go with the value; null where nothing is promised. Missing values stand apart.</summary>
    public ScoreTrend? Trend { get; init => field = Given.Member(value); }

    /// <summary>The points that speak neither for nor against; needed where reasons are told against them.</summary>
    public decimal? Neutral { get; init; }

    /// <summary>Where the bins and points come from; null where it is the card's.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(ScoreCharacteristic? other) => other is not null && ScorecardForms.Characteristic.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}

/// <summary>How points go with the order of a field's values: of numbers, times and dates, and of codes in the order of their list.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ScoreTrend
{
    /// <summary>Points never fall as the value rises.</summary>
    Rising,

    /// <summary>Points never rise as the value rises.</summary>
    Falling,
}
