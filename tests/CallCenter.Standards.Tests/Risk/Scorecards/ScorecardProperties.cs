using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

/// <summary>Compiled cards against cards read bin by bin, on every combination of values.</summary>
public sealed class ScorecardProperties
{
    private static readonly Asked[] Everything = WrittenScorecards.Everything;

    [Property(MaxTest = 60, Arbitrary = [typeof(WrittenScorecards)])]
    public void Totals_bands_and_knock_outs_are_those_of_the_bins(WrittenScorecard card)
    {
        ScorecardEvaluator<Asked> evaluator = card.Bind();
        foreach (Asked asked in Everything)
        {
            ScoreOutcome outcome = evaluator.Evaluate(in asked);
            int[] knockOuts = card.KnockOutsOf(asked);
            Assert.Equal(card.Base + card.PointsOf(asked).Sum(), outcome.Total);
            Assert.Equal((card.BandOf(asked), $"b{card.BandOf(asked)}"), (outcome.BandIndex, outcome.Band.Code));
            Assert.Equal(knockOuts.Length == 0 ? null : $"k{knockOuts[0]}", outcome.KnockOut?.Code);
        }
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(WrittenScorecards)])]
    public void A_span_is_scored_as_its_records_are_one_by_one(WrittenScorecard card, byte length)
    {
        ScorecardEvaluator<Asked> evaluator = card.Bind();
        int count = length * 3;
        var outcomes = new ScoreOutcome[count + 1];
        evaluator.EvaluateAll(Everything.AsSpan(0, count), outcomes);
        Assert.All(Enumerable.Range(0, count), i => Assert.Equal(Told(evaluator.Evaluate(in Everything[i])), Told(outcomes[i])));
        Assert.Throws<InvalidOperationException>(() => outcomes[count].Total);
    }

    [Property(MaxTest = 40, Arbitrary = [typeof(WrittenScorecards)])]
    public void Contributions_sum_to_the_total_and_reasons_are_the_farthest_ones(WrittenScorecard card)
    {
        ScorecardEvaluator<Asked> evaluator = card.Bind();
        foreach (Asked asked in Everything.Where((_, index) => index % 7 == 0))
        {
            RiskScore score = evaluator.Score(in asked);
            Assert.Equal(score.Total, score.Base + score.Contributions.Sum(contribution => contribution.Points));
            Assert.Equal(card.PointsOf(asked), score.Contributions.Select(contribution => contribution.Points));
            Assert.Equal(card.ReasonsOf(asked).Select(reason => ($"c{reason.Characteristic}", reason.Distance)), score.Reasons.Select(reason => (reason.Code, reason.Distance)));
            Assert.Equal(card.KnockOutsOf(asked).Select(index => $"k{index}"), score.KnockOuts.Select(knockOut => knockOut.Code));
            Assert.Equal(card.BandOf(asked), evaluator.Card.Card.Bands.IndexOf(score.Band));
        }
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(WrittenScorecards)])]
    public void Counts_of_bins_are_those_of_the_records(WrittenScorecard card)
    {
        ReadOnlySpan<Asked> some = Everything.AsSpan(0, 500);
        Asked[] listed = [.. some];
        Assert.Equal(
            card.Characteristics.Select(characteristic => characteristic.Bins.Select(bin => (long)listed.Count(bin.Holds))),
            card.Bind().CountBins(some).Select(counts => counts.AsEnumerable()));
    }

    /// <summary>A value that moves in the promised direction never moves the total the other way.</summary>
    [Property(MaxTest = 40, Arbitrary = [typeof(WrittenScorecards)])]
    public void A_card_with_a_trend_is_monotone_or_refused(WrittenScorecard card, bool rising)
    {
        ScoreTrend trend = rising ? ScoreTrend.Rising : ScoreTrend.Falling;
        RiskScorecard written = card.ToCard();
        RiskScorecard promised = written with { Characteristics = [.. written.Characteristics.Select(one => one.Field is "level" or "wait" ? one with { Trend = trend } : one)] };
        bool isMonotone = true;
        foreach (AskedField field in AskedField.All.Where(field => field.Name is "level" or "wait"))
        {
            WrittenCharacteristic[] own = [.. card.Characteristics.Where(characteristic => characteristic.Field == field.Name)];
            object?[] values = [.. field.Samples.Where(value => value is not null)];
            foreach ((object? low, object? high) in values.Zip(values.Skip(1)))
            {
                foreach (WrittenCharacteristic one in own)
                {
                    decimal PointsAt(object? value) => one.Bins.Single(bin => bin.Holds(field.With(new Asked(), value))).Points;
                    isMonotone &= rising ? PointsAt(low) <= PointsAt(high) : PointsAt(low) >= PointsAt(high);
                }
            }
        }

        Assert.Equal(isMonotone, Cards.FindingsOf(promised, Asked.Schema.Definition).All(finding => finding.Code != "CCS9107"));
    }

    [Property(MaxTest = 30, Arbitrary = [typeof(WrittenScorecards)])]
    public void A_spread_card_keeps_the_order_of_totals_but_for_rounding(WrittenScorecard card)
    {
        RiskScorecard written = card.ToCard();
        if (written.Characteristics.All(characteristic => characteristic.Bins.Select(bin => bin.Points).Distinct().Count() == 1))
        {
            return;
        }

        ScorecardEvaluator<Asked> before = card.Bind();
        ScorecardEvaluator<Asked> after = CompiledScorecard.Compile(written.Spread(300, 850, 6), Asked.Schema.Definition).Bind(Asked.Schema);
        decimal slack = 0.000001m * (1 + card.Characteristics.Length);
        Assert.Equal(300, after.Card.LeastTotal);
        Assert.InRange(after.Card.GreatestTotal, 850 - slack, 850 + slack);
        decimal slope = 550 / (before.Card.GreatestTotal - before.Card.LeastTotal);
        Assert.All(Everything.Where((_, index) => index % 11 == 0), asked =>
            Assert.InRange(after.Evaluate(asked).Total - (300 + ((before.Evaluate(asked).Total - before.Card.LeastTotal) * slope)), -slack, slack));
    }

    [Property(MaxTest = 10, Arbitrary = [typeof(WrittenScorecards)])]
    public void Cultures_do_not_matter(WrittenScorecard card)
    {
        (string Hash, string Told) invariant = Told(card);
        foreach (string culture in new[] { "tr-TR", "de-DE", "ar-SA", "zh-CN" })
        {
            using var scope = new CultureScope(culture);
            Assert.Equal(invariant, Told(card));
        }
    }

    private static (string Hash, string Told) Told(WrittenScorecard card)
    {
        ScorecardEvaluator<Asked> evaluator = card.Bind();
        return (evaluator.Card.ContentHash, string.Join('\n', Everything.Take(20).Select(asked => evaluator.Score(asked).ToString())));
    }

    private static (decimal, int, string?) Told(ScoreOutcome outcome) => (outcome.Total, outcome.BandIndex, outcome.KnockOut?.Code);
}
