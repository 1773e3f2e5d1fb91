using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.Scorecards.Cards;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

/// <summary>Siddiqi's worked example: 600 points at odds of 30 to 1, doubled by 20 points.</summary>
public sealed class OddsScalingTests
{
    private static readonly OddsScaling Siddiqi = new() { Score = 600, Odds = 30, PointsToDoubleOdds = 20 };

    [Fact]
    public void Factor_and_offset_are_the_published_ones()
    {
        Assert.Equal(28.8539, Siddiqi.Factor, 4);
        Assert.Equal(501.8622, Siddiqi.Offset, 4);
    }

    [Theory]
    [InlineData(600, 30)]
    [InlineData(620, 60)]
    [InlineData(580, 15)]
    [InlineData(700, 960)]
    public void Odds_double_every_so_many_points(int total, double odds)
    {
        Assert.Equal(odds, Siddiqi.OddsAt(total), 9);
        Assert.Equal(odds / (1 + odds), Siddiqi.ProbabilityAt(total), 12);
        Assert.Equal(total, Siddiqi.ScoreAt(odds), 9);
    }

    [Fact]
    public void Odds_that_are_not_positive_have_no_score() => Assert.Throws<ArgumentOutOfRangeException>(() => Siddiqi.ScoreAt(0));

    [Fact]
    public void A_probability_of_risk_rises_with_risk()
    {
        var even = new OddsScaling { Score = 10, Odds = 3, PointsToDoubleOdds = 20 };
        RiskScore riskier = Score(Small with { Odds = even }, new Contact { NewDevice = false });
        RiskScore safer = Score(Small with { Odds = even, Direction = ScoreDirection.HigherIsSafer, KnockOuts = [] }, new Contact { NewDevice = false });
        Assert.Equal((3.0, 0.75), (riskier.Odds!.Value, riskier.RiskProbability!.Value));
        Assert.Equal((3.0, 0.25), (safer.Odds!.Value, safer.RiskProbability!.Value));
        Assert.Equal((null, null), (Score(Small, default).Odds, Score(Small, default).RiskProbability));
    }

    [Fact]
    public void A_spread_card_moves_its_bands_neutral_points_and_odds()
    {
        RiskScorecard card = Small with { Odds = Siddiqi with { Score = 10 }, Characteristics = [.. Small.Characteristics.Select(one => one with { Neutral = 1.5m })] };
        RiskScorecard spread = card.Spread(0, 225);
        Assert.Equal([null, 50m, 200m], spread.Bands.Select(band => band.From));
        Assert.Equal((0m, 200m), (spread.Odds!.Score, spread.Odds.PointsToDoubleOdds));
        Assert.Equal([0m, 50m, 125m], spread.Characteristics[0].Bins.Select(bin => bin.Points));
        Assert.Equal(15, spread.Characteristics[0].Neutral);
        Assert.Equal(0, spread.Base);
        Assert.Null(Small.Spread(0, 225).Odds);
    }

    [Fact]
    public void A_card_spreads_from_a_number_to_a_greater_one()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Spread(900, 600));
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Spread(600, 600));
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Spread(0, 1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Small.Spread(0, 1, -1));
        Assert.Throws<ArgumentException>(() => With(OnField("one", "new-device", ("-", 5))).Spread(0, 1));
    }

    [Fact]
    public void Points_are_rounded_half_to_even() =>
        Assert.Equal([0m, 2m, 10m], With(OnField("one", "failed-verifications", ("< 1, null", 0), ("1", 2.5m), ("> 1", 10))).Spread(0, 10).Characteristics[0].Bins.Select(bin => bin.Points));
}
