using System.Globalization;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>What a card says of one record: total, band, knock-out. Small, so that millions of them fit in memory. The default value belongs to no card; its members throw.</summary>
[JsonConverter(typeof(NoJsonConverter))]
public readonly struct ScoreOutcome
{
    private readonly CompiledScorecard? card;
    private readonly long units;
    private readonly short band;
    private readonly short knockOut;

    internal ScoreOutcome(CompiledScorecard card, long units, short band, short knockOut)
    {
        this.card = card;
        this.units = units;
        this.band = band;
        this.knockOut = knockOut;
    }

    /// <summary>The card.</summary>
    /// <exception cref="InvalidOperationException">This is the default value. The same holds for the other members.</exception>
    public CompiledScorecard Scorecard => card ?? throw new InvalidOperationException("The default outcome belongs to no card.");

    /// <summary>The base and all points.</summary>
    public decimal Total => ScorePoints.FromUnits(units, Scorecard.Decimals);

    /// <summary>The position of the band in the card.</summary>
    public int BandIndex => Scorecard is not null ? band : 0;

    /// <summary>The riskiest of the total's band and those of the knock-outs that hold.</summary>
    public ScoreBand Band => Scorecard.Card.Bands[band];

    /// <summary>The first knock-out that holds, in the card's order; null for none.</summary>
    public ScoreKnockOut? KnockOut => Scorecard is var known && knockOut < 0 ? null : known.Card.KnockOuts[knockOut];

    /// <summary>The total and the band's code, such as <c>75 (high)</c>.</summary>
    public override string ToString() => card is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Total:0.######} ({Band.Code})");
}
