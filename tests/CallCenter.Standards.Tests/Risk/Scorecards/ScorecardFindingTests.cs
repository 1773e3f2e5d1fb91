using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.Scorecards.Cards;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

/// <summary>What is wrong with a card is told by a finding each, with a value that shows it.</summary>
public sealed class ScorecardFindingTests
{
    [Fact]
    public void A_good_card_has_none() => Assert.Empty(FindingsOf(Small));

    [Fact]
    public void A_card_gives_points_for_something()
    {
        Assert.Contains("CCS9101 /characteristics", Told(With()));
        Assert.Contains("CCS9101 /characteristics/0/bins", Told(With(OnField("failed", "failed-verifications"))));
        Assert.Contains("CCS9101 /characteristics", Told(With([.. Enumerable.Range(0, 257).Select(i => OnField($"c{i}", "failed-verifications", ("-", i)))])));
        Assert.Empty(Told(With([.. Enumerable.Range(0, 256).Select(i => OnField($"c{i}", "failed-verifications", ("-", 1)))]) with { Bands = [Band("only")], KnockOuts = [] }));
    }

    [Fact]
    public void Conditions_and_knock_outs_are_64_at_most_together()
    {
        ScoreKnockOut[] KnockOuts(int count) => [.. Enumerable.Range(0, count).Select(i => Small.KnockOuts[0] with { Code = $"k{i}" })];
        ScoreCharacteristic[] conditions = [.. Enumerable.Range(0, 32).Select(i => OnField($"c{i}", "-", ("true", 1), ("false", 0)) with { Field = null, When = [new("new-device", "true")] })];
        Assert.Empty(Told(With(conditions) with { KnockOuts = [.. KnockOuts(32)] }));
        Assert.Equal(["CCS9101 "], Told(With(conditions) with { KnockOuts = [.. KnockOuts(33)] }));
    }

    [Theory]
    [InlineData("0.0000001")]
    [InlineData("1000000000.1")]
    [InlineData("-1000000001")]
    [InlineData("79228162514264337593543950335")]
    public void Points_have_few_digits(string digits)
    {
        decimal points = decimal.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["CCS9102 /characteristics/0/bins/0/points"], Told(With(OnField("failed", "failed-verifications", ("-", points)))));
        Assert.Equal(["CCS9102 /base"], Told(Small with { Base = points }));
        Assert.Empty(FindingsOf(Small with { Base = 0.1000000000m }).Where(finding => finding.Severity == FindingSeverity.Error));
    }

    [Fact]
    public void A_characteristic_looks_at_a_field_or_a_condition()
    {
        Assert.Equal(["CCS9103 /characteristics/0"], Told(With(OnField("none", "-", ("-", 0)) with { Field = null })));
        Assert.Equal(["CCS9103 /characteristics/0"], Told(With(OnField("both", "new-device", ("-", 0)) with { When = [new("new-device", "true")] })));
        Assert.Equal(["CCS2002 /characteristics/0/field"], Told(With(OnField("unknown", "new-devise", ("-", 0)))));
        Assert.Equal(["CCS2002 /characteristics/0/when/x"], Told(With(OnField("unknown", "-", ("-", 0)) with { Field = null, When = [new("x", "true")] })));
        Assert.Equal(["CCS2001 /characteristics/0/bins/0/when"], Told(With(OnField("unreadable", "new-device", ("[", 0)))));
        Assert.Equal(["CCS2003 /characteristics/0/bins/0/when"], Told(With(OnField("type", "new-device", ("PT1S", 0)))));
    }

    [Theory]
    [InlineData("failed-verifications", "< 3, null", "> 3", "3")]
    [InlineData("failed-verifications", "< 3", ">= 3", "null")]
    [InlineData("new-device", "true", "null", "false")]
    [InlineData("problem", "basic-inquiry, ordinary-complaint, risk-related, null", "technical-fault", "\"cross-department\"")]
    [InlineData("topic", "claim", "null", "\"Other\"")]
    [InlineData("tenure", "< P1D, null", "> P1D", "duration(\"P1D\")")]
    [InlineData("amount", "<= 100, null", ">= 100.02", "100.01")]
    [InlineData("identity", "verified", "failed", "\"unverified\"")]
    public void A_value_without_a_bin_is_a_gap(string field, string one, string other, string witness)
    {
        Finding finding = FindingsOf(With(OnField("gap", field, (one, 0), (other, 50)))).First();
        Assert.Equal(("CCS9104", "/characteristics/0/bins", witness), (finding.Code, finding.Pointer, finding.Value));
        Assert.Contains($"no bin for {witness}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed-verifications", "<= 3, null", ">= 3", "3 is")]
    [InlineData("failed-verifications", "< 3, null", ">= 3, null", "null is")]
    [InlineData("topic", "-", "claim", "\"claim\" is")]
    [InlineData("new-device", "true, null", "true, false", "true is")]
    public void A_value_in_two_bins_is_an_overlap(string field, string one, string other, string witness)
    {
        Finding finding = Assert.Single(FindingsOf(With(OnField("overlap", field, (one, 0), (other, 50)))));
        Assert.Equal(("CCS9105", "/characteristics/0/bins/1"), (finding.Code, finding.Pointer));
        Assert.StartsWith(witness, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlaps_of_two_bins_are_told_once_and_each_pair_is()
    {
        Assert.Equal(
            ["CCS9105 /characteristics/0/bins/1", "CCS9105 /characteristics/0/bins/2"],
            Told(With(OnField("overlap", "failed-verifications", ("-", 0), ("[1..2], [5..6]", 1), ("[5..9]", 2)))));
    }

    [Fact]
    public void A_bin_that_no_value_is_in_is_dead()
    {
        Finding finding = Assert.Single(FindingsOf(With(OnField("dead", "handled-badly", ("true", 0), ("false", 20), ("null", 50)))));
        Assert.Equal(("CCS9106", FindingSeverity.Warning, "/characteristics/0/bins/2"), (finding.Code, finding.Severity, finding.Pointer));
        Assert.Equal(["CCS9106 /characteristics/0/bins/1"], Told(With(OnField("dead", "failed-verifications", ("-", 20), ("[5..1]", 50))) with { Bands = [Band("all")], KnockOuts = [] }));
    }

    [Theory]
    [InlineData(ScoreTrend.Rising, "0, 5, 12.5", null)]
    [InlineData(ScoreTrend.Rising, "5, 5, 5", null)]
    [InlineData(ScoreTrend.Falling, "5, 5, 0", null)]
    [InlineData(ScoreTrend.Falling, "0, 5, 5", "/characteristics/0/bins/1")]
    [InlineData(ScoreTrend.Rising, "0, 5, 4", "/characteristics/0/bins/2")]
    public void Points_go_as_promised(ScoreTrend trend, string points, string? offender)
    {
        decimal[] given = [.. points.Split(',').Select(text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
        RiskScorecard card = With(OnField("failed", "failed-verifications", ("< 1", given[0]), ("[1..3)", given[1]), (">= 3", given[2]), ("null", 7)) with { Trend = trend }) with { Bands = [Band("all")], KnockOuts = [] };
        Assert.Equal(offender is null ? [] : [$"CCS9107 {offender}"], Told(card));
    }

    [Fact]
    public void A_trend_names_two_values_that_break_it()
    {
        ScoreCharacteristic mood = OnField("mood", "sentiment", ("angry", 20), ("negative", 25), ("neutral, positive, null", 0)) with { Trend = ScoreTrend.Falling };
        Finding finding = Assert.Single(FindingsOf(With(mood)));
        Assert.Equal("'mood' is to have falling points, and has 20 for \"angry\", 25 for \"negative\".", finding.Message);
    }

    [Fact]
    public void Free_text_has_no_trend()
    {
        Assert.Equal(["CCS9107 /characteristics/0/trend"], Told(With(OnField("topic", "topic", ("-", 40)) with { Trend = ScoreTrend.Rising }) with { Bands = [Band("all")], KnockOuts = [] }));
    }

    [Fact]
    public void Bands_share_out_every_total()
    {
        Assert.Equal(["CCS9108 /bands"], Told(Small with { Bands = [], KnockOuts = [] }));
        Assert.Equal(["CCS9108 /bands/0/from"], Told(Small with { Bands = [Band("low", 0), Band("stop", 30)] }));
        Assert.Equal(["CCS9108 /bands/1/from"], Told(Small with { Bands = [Band("low"), Band("stop")] }));
        Assert.Equal(["CCS9108 /bands/2/from"], Told(Small with { Bands = [Band("low"), Band("high", 15), Band("stop", 15)] }));
        Assert.Equal(["CCS9108 /bands/1/from"], Told(Small with { Bands = [Band("low"), Band("stop", decimal.MaxValue)] }));
        Assert.Equal(["CCS1009 /bands/1/code", "CCS1010 /bands/2/code"], Told(Small with { Bands = [Band("stop"), Band("No", 15), Band("stop", 30)], KnockOuts = [] }));
    }

    [Fact]
    public void A_band_that_no_total_reaches_is_told()
    {
        Assert.Equal(["CCS9109 /bands/3"], Told(Small with { Bands = [.. Small.Bands, Band("beyond", 32.6m)] }));
        Assert.Empty(Told(Small with { Bands = [.. Small.Bands, Band("beyond", 32.5m)] }));
        Assert.Equal(["CCS9109 /bands/0"], Told(Small with { Bands = [Band("low"), Band("high", 10), Band("stop", 30)] }));
        Assert.Empty(Told(Small with { Bands = [Band("low"), Band("high", 15), Band("stop", 99)] }));
    }

    [Fact]
    public void A_knock_out_has_a_condition_and_a_band_that_is_riskier()
    {
        ScoreKnockOut knockOut = Small.KnockOuts[0];
        Assert.Equal(["CCS9110 /knockOuts/0/when"], Told(Small with { KnockOuts = [knockOut with { When = [] }] }));
        Assert.Equal(["CCS1011 /knockOuts/0/band"], Told(Small with { KnockOuts = [knockOut with { Band = "stopp" }] }));
        Assert.Equal(["CCS2002 /knockOuts/0/when/x"], Told(Small with { KnockOuts = [knockOut with { When = [new("x", "true")] }] }));
        Assert.Equal(["CCS1010 /knockOuts/1/code"], Told(Small with { KnockOuts = [knockOut, knockOut] }));
        Assert.Equal(["CCS9113 /knockOuts/0/band"], Told(Small with { KnockOuts = [knockOut with { Band = "low" }] }));
        Assert.Equal(["CCS9113 /knockOuts/0/band"], Told(Small with { Direction = ScoreDirection.HigherIsSafer }));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(-2, 20)]
    [InlineData(50, 0)]
    [InlineData(50, -1)]
    public void Odds_are_positive_and_double(int odds, int points) =>
        Assert.Equal(["CCS9111 /odds"], Told(Small with { Odds = new OddsScaling { Score = 600, Odds = odds, PointsToDoubleOdds = points } }));

    [Fact]
    public void Reasons_are_a_number_and_have_something_to_be_told_against()
    {
        Assert.Equal(["CCS9112 /reasonLimit"], Told(Small with { ReasonLimit = -1 }));
        Assert.Equal(["CCS9112 /reasonLimit"], Told(Small with { ReasonLimit = 257 }));
        Assert.Equal(
            ["CCS9112 /characteristics/0", "CCS9112 /characteristics/2"],
            Told(Small with { ReasonsAgainst = ReasonReference.Neutral, Characteristics = [Small.Characteristics[0], Small.Characteristics[1] with { Neutral = 0 }, Small.Characteristics[2]] }));
    }

    [Fact]
    public void Codes_and_versions_are_told()
    {
        Assert.Equal(["CCS1009 /code", "CCS1008 /version"], Told(Small with { Code = "Small", Version = " " }));
        Assert.Equal(["CCS1010 /characteristics/1/code"], Told(With(Small.Characteristics[0], Small.Characteristics[0])));
    }

    [Fact]
    public void Cards_of_one_section_have_codes_of_their_own_and_known_records()
    {
        FindingsException thrown = Assert.Throws<FindingsException>(() => RiskScorecards.Compile([Small, Small, Small with { Code = "other", Record = "contract" }]));
        Assert.Equal(["CCS1010 /1/code", "CCS1011 /2/record"], thrown.Findings.Select(finding => $"{finding.Code} {finding.Pointer}"));
        Assert.Throws<FindingsException>(() => RiskScorecards.Compile([Small with { Base = 0.00000001m }]));
    }

    [Fact]
    public void An_evaluator_needs_the_fields_of_the_card()
    {
        RecordSchema<Contact> other = RecordSchema.Create<Contact>("incoming-contact").WithFlag("new-device", static (in Contact contact) => contact.NewDevice);
        Assert.Throws<ArgumentException>(() => Compile(Small).Bind(other));
    }
}
