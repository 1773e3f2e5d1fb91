using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a card says of one record: total, band, knock-out. Small, so that millions of them fit in memory. The default value belongs to no card; its members throw.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct ScoreOutcome : IEquatable<ScoreOutcome>
{
    private readonly IScoreSource? card;
    private readonly long units;
    private readonly short band;
    private readonly short knockOut;

    internal ScoreOutcome(IScoreSource card, long units, short band, short knockOut)
    {
        this.card = card;
        this.units = units;
        this.band = band;
        this.knockOut = knockOut;
    }

    /// <summary>The card's code.</summary>
    /// <exception cref="InvalidOperationException">This is the default value. The same holds for the other members.</exception>
    public string Code => Card.Code;

    /// <summary>The card's version.</summary>
    public string Version => Card.Version;

    /// <summary>The hash of what the card scores by; see <see cref="CompiledScorecard.ContentHash"/>.</summary>
    public string ContentHash => Card.ContentHash;

    /// <summary>The base and all points.</summary>
    public decimal Total => ScorePoints.FromUnits(units, Card.Decimals);

    /// <summary>The position of the band in the card.</summary>
    public int BandIndex => Card is not null ? band : 0;

    /// <summary>The riskiest of the total's band and those of the knock-outs that hold.</summary>
    public ScoreBand Band => Card.BandAt(band);

    /// <summary>The first knock-out that holds, in the card's order; null for none.</summary>
    public ScoreKnockOut? KnockOut => Card is var known && knockOut < 0 ? null : known.KnockOutAt(knockOut);

    /// <summary>Whether it is the default value.</summary>
    internal bool BelongsToNoCard => card is null;

    private IScoreSource Card => card ?? throw new InvalidOperationException("The default outcome belongs to no card.");

    /// <summary>An outcome as it was written.</summary>
    internal static ScoreOutcome Recorded(RecordedScore score, decimal total, int band) =>
        new(score, ScorePoints.ToUnits(total, score.Decimals), checked((short)band), (short)(score.KnockOut is null ? -1 : 0));

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(ScoreOutcome left, ScoreOutcome right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ScoreOutcome left, ScoreOutcome right) => !left.Equals(right);

    /// <summary>Whether both say the same by the same content of a card; the default value equals itself only.</summary>
    public bool Equals(ScoreOutcome other) => (card is null) == (other.card is null)
        && (card is null || (Code == other.Code && Version == other.Version && ContentHash == other.ContentHash && Total == other.Total && BandIndex == other.BandIndex && KnockOut == other.KnockOut));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScoreOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => card is null ? 0 : HashCode.Combine(Code, Version, Total, BandIndex);

    /// <summary>The total and the band's code, such as <c>75 (high)</c>.</summary>
    public override string ToString() => card is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Total:0.######} ({Band.Code})");
}
