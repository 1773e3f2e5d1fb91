using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using static CallCenter.Standards.Tests.Risk.Scorecards.Cards;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

/// <summary>The hash changes with what a card scores by, and with nothing else.</summary>
public sealed class ScorecardHashTests
{
    private static readonly RiskScorecard Whole = Small with { Odds = new OddsScaling { Score = 600, Odds = 50, PointsToDoubleOdds = 20 } };

    public static TheoryData<string> Cultures => CultureScope.Names;

    /// <summary>Worked out apart from the library, from the canonical form.</summary>
    [Theory]
    [MemberData(nameof(Cultures))]
    public void It_is_the_same_on_every_machine(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Equal("8a03f280059e14a27f79bdcf6d5029b0e458534846d37518fd49950a539bc125", Compile(Small).ContentHash);
    }

    [Fact]
    public void Wordings_and_provenance_do_not_count()
    {
        var text = new LocalizedText(null, "another wording");
        var provenance = new Provenance(ProvenanceKind.Bank, "2026");
        RiskScorecard other = Whole with
        {
            Name = text,
            Provenance = provenance,
            Base = 10.000m,
            Characteristics = [.. Whole.Characteristics.Select(one => one with { Name = text, Provenance = provenance, Bins = [.. one.Bins.Select(bin => bin with { Reason = text, Points = bin.Points * 1.0m })] })],
            Bands = [.. Whole.Bands.Select(band => band with { Name = text, Action = text })],
            KnockOuts = [.. Whole.KnockOuts.Select(knockOut => knockOut with { Name = text })],
        };
        Assert.Equal(Compile(Whole).ContentHash, Compile(other).ContentHash);
    }

    [Fact]
    public void All_that_decides_a_score_counts()
    {
        ScoreCharacteristic failed = Whole.Characteristics[0];
        ScoreKnockOut knockOut = Whole.KnockOuts[0];
        RiskScorecard WithFailed(ScoreCharacteristic changed) => Whole with { Characteristics = Whole.Characteristics.SetItem(0, changed) };
        RiskScorecard[] cards =
        [
            Whole,
            Whole with { Code = "other" },
            Whole with { Version = "1.0.1" },
            Whole with { Direction = ScoreDirection.HigherIsSafer },
            Whole with { Base = 11 },
            Whole with { ReasonLimit = 3 },
            Whole with { Odds = null },
            Whole with { Odds = Whole.Odds! with { Score = 601 } },
            Whole with { Odds = Whole.Odds! with { Odds = 51 } },
            Whole with { Odds = Whole.Odds! with { PointsToDoubleOdds = 21 } },
            Whole with { Characteristics = [.. Whole.Characteristics.Reverse()] },
            WithFailed(failed with { Code = "other" }),
            WithFailed(failed with { Field = "repeat-contacts", Bins = [failed.Bins[0] with { When = "< 1" }, .. failed.Bins[1..]] }),
            WithFailed(failed with { Field = null, When = [new("new-device", "true")], Bins = [failed.Bins[0] with { When = "-" }] }),
            WithFailed(failed with { Field = null, When = [new("new-device", "false")], Bins = [failed.Bins[0] with { When = "-" }] }),
            WithFailed(failed with { Neutral = 1 }),
            WithFailed(failed with { Bins = failed.Bins.SetItem(0, failed.Bins[0] with { Points = 0.5m }) }),
            WithFailed(failed with { Bins = failed.Bins.SetItem(0, failed.Bins[0] with { When = "null, < 1" }) }),
            Whole with { Bands = Whole.Bands.SetItem(0, Band("lower")) },
            Whole with { Bands = Whole.Bands.SetItem(1, Band("high", 16)) },
            Whole with { Bands = Whole.Bands.SetItem(1, Band("high", 15) with { StopsOperation = true }) },
            Whole with { KnockOuts = [] },
            Whole with { KnockOuts = [knockOut with { Code = "other" }] },
            Whole with { KnockOuts = [knockOut with { Band = "high" }] },
            Whole with { KnockOuts = [knockOut with { When = [new("laundering-alert", "not(false)")] }] },
            Whole with { ReasonsAgainst = ReasonReference.Neutral, Characteristics = [.. Whole.Characteristics.Select(one => one with { Neutral = 0 })] },
            Whole with { Characteristics = [.. Whole.Characteristics.Select(one => one with { Neutral = 0 })] },
        ];
        Assert.Equal(cards.Length, cards.Select(card => Compile(card).ContentHash).Distinct().Count());
    }

    [Fact]
    public void The_record_counts() => Assert.NotEqual(
        CompiledScorecard.Compile(Level("asked"), Asked.Schema.Definition).ContentHash, CompiledScorecard.Compile(Level("other"), Asked.Schema.Definition).ContentHash);

    private static RiskScorecard Level(string record) => Small with { Record = record, Characteristics = [OnField("level", "level", ("-", 5))], KnockOuts = [] };
}
