using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Shared;
using NodaTime;
using static CallCenter.Standards.Tests.Risk.Scorecards.Cards;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

public sealed class ScorecardTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 15)]
    [InlineData(2, 15)]
    [InlineData(3, 22.5)]
    [InlineData(1_000, 22.5)]
    [InlineData(null, 10)]
    public void Points_are_those_of_the_bin(int? failed, double total) =>
        Assert.Equal((decimal)total, Score(Small, new Contact { FailedVerifications = failed, NewDevice = false }).Total);

    [Fact]
    public void A_missing_value_has_a_bin_of_its_own() => Assert.Equal((10m, 12m), (Score(Small, new Contact { NewDevice = false }).Total, Score(Small, default).Total));

    [Fact]
    public void A_band_begins_at_its_least_total()
    {
        var contact = new Contact { FailedVerifications = 1, NewDevice = false };
        Assert.Equal("high", Score(Small, contact).Band.Code);
        Assert.Equal("low", Score(Small with { Bands = [Small.Bands[0], Band("high", 15.0000000001m), Small.Bands[2]] }, contact).Band.Code);
        CompiledScorecard card = Compile(Small);
        Assert.Equal(["low", "low", "high", "high", "stop"], new[] { -1_000m, 14.999m, 15m, 29.9m, 30m }.Select(total => card.BandOf(total).Code));
    }

    [Fact]
    public void Least_and_greatest_totals_are_sums_of_bins() => Assert.Equal((10m, 32.5m), (Compile(Small).LeastTotal, Compile(Small).GreatestTotal));

    [Fact]
    public void A_knock_out_brings_a_band_and_leaves_the_total()
    {
        RiskScore score = Score(Small, new Contact { NewDevice = false, LaunderingAlert = true });
        Assert.Equal((10m, "stop", true, "laundering"), (score.Total, score.Band.Code, score.StopsOperation, Assert.Single(score.KnockOuts).Code));
        Assert.Empty(score.Reasons);
    }

    [Fact]
    public void A_knock_out_never_makes_a_record_look_safer()
    {
        RiskScorecard card = Small with { KnockOuts = [Small.KnockOuts[0] with { Band = "high" }] };
        var contact = new Contact { FailedVerifications = 3, NewDevice = true, Topic = "claim", LaunderingAlert = true };
        Assert.Equal("stop", Score(card, contact).Band.Code);
        Assert.Equal("high", Score(card, new Contact { LaunderingAlert = true }).Band.Code);
        RiskScorecard safer = card with { Direction = ScoreDirection.HigherIsSafer };
        Assert.Equal("high", Score(safer, contact).Band.Code);
        Assert.Equal("low", Score(safer, new Contact { LaunderingAlert = true }).Band.Code);
    }

    [Fact]
    public void Reasons_as_far_from_the_best_come_in_the_order_of_the_card()
    {
        RiskScore score = Score(Small, new Contact { FailedVerifications = 1, NewDevice = true, Topic = "claim" });
        Assert.Equal([("failed", 5m), ("device", 5m), ("topic", 5m)], score.Reasons.Select(reason => (reason.Code, reason.Distance)));
        score = Score(Small with { ReasonLimit = 2, Characteristics = [.. Small.Characteristics.Reverse()] }, new Contact { FailedVerifications = 1, NewDevice = true, Topic = "claim" });
        Assert.Equal(["topic", "device"], score.Reasons.Select(reason => reason.Code));
        Assert.Empty(Score(Small with { ReasonLimit = 0 }, new Contact { FailedVerifications = 1 }).Reasons);
    }

    [Fact]
    public void Reasons_of_a_card_where_higher_is_safer_are_points_not_earned()
    {
        RiskScore score = Score(Small with { Direction = ScoreDirection.HigherIsSafer, KnockOuts = [] }, new Contact { FailedVerifications = 1, NewDevice = true });
        Assert.Equal([("failed", 7.5m), ("topic", 5m)], score.Reasons.Select(reason => (reason.Code, reason.Distance)));
    }

    [Fact]
    public void Reasons_may_be_told_against_neutral_points()
    {
        RiskScorecard card = Small with { ReasonsAgainst = ReasonReference.Neutral, Characteristics = [.. Small.Characteristics.Select(one => one with { Neutral = 4 })] };
        RiskScore score = Score(card, new Contact { FailedVerifications = 3, NewDevice = true, Topic = "other" });
        Assert.Equal([("failed", 8.5m), ("device", 1m)], score.Reasons.Select(reason => (reason.Code, reason.Distance)));
    }

    [Fact]
    public void A_reason_is_worded_by_its_bin_or_else_its_characteristic()
    {
        ScoreCharacteristic failed = Small.Characteristics[0];
        RiskScorecard card = Small with { Characteristics = [failed with { Bins = [failed.Bins[0], failed.Bins[1] with { Reason = new LocalizedText(null, "some") }, failed.Bins[2]] }] };
        Assert.Equal("some", Assert.Single(Score(card, new Contact { FailedVerifications = 2 }).Reasons).Text.ToString());
        Assert.Equal("failed", Assert.Single(Score(card, new Contact { FailedVerifications = 3 }).Reasons).Text.ToString());
    }

    [Fact]
    public void A_score_tells_what_it_is_made_of()
    {
        RiskScore score = Score(Small, new Contact { FailedVerifications = 2, Topic = "claim", LaunderingAlert = true });
        Assert.Equal(("small", "1.0.0", 10m), (score.Code, score.Version, score.Base));
        Assert.Equal(["2", "null", "\"claim\""], score.Contributions.Select(contribution => contribution.Value));
        Assert.Equal(
            "small 1.0.0: 22 (stop)\n  knock-out laundering: stop\n  +10 base\n  +5 failed = 2 is '[1..3)'\n  +2 device = null is 'null'\n  +5 topic = \"claim\" is 'claim'",
            score.ToString());
        Assert.Equal("22 (stop)", Compile(Small).Bind(Contact.Schema).Evaluate(new Contact { FailedVerifications = 2, Topic = "claim", LaunderingAlert = true }).ToString());
        Assert.DoesNotContain("base", Score(Small with { Base = 0 }, default).ToString(), StringComparison.Ordinal);
        Assert.Contains("\n  -1.5 failed", Score(With(OnField("failed", "failed-verifications", ("-", -1.5m))), default).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_on_several_fields_is_a_characteristic()
    {
        ScoreCharacteristic both = OnField("both", "-", ("true", 7), ("false", 1)) with { Field = null, When = [new("new-device", "true"), new("amount", ">= 100")] };
        Assert.Equal((18m, 13m), (Score(Small with { Characteristics = [both, OnField("d", "new-device", ("true", 1), ("not(true)", 2))] }, new Contact { NewDevice = true, Amount = 100 }).Total,
            Score(Small with { Characteristics = [both, OnField("d", "new-device", ("true", 1), ("not(true)", 2))] }, new Contact { NewDevice = false, Amount = 100 }).Total));
        Assert.Equal(["true", "false"], new[] { 100m, 99m }.Select(amount => Score(With(both), new Contact { NewDevice = true, Amount = amount }).Contributions[0].Value));
    }

    [Fact]
    public void A_condition_may_give_points_once_and_none_the_other_way_round()
    {
        ScoreCharacteristic any = OnField("any", "-", ("-", 3)) with { Field = null, When = [new("new-device", "true")] };
        Assert.Equal(13, Score(With(any) with { Bands = [Band("all")], KnockOuts = [] }, default).Total);
    }

    [Fact]
    public void A_host_scores_a_record_of_its_own()
    {
        RecordSchema<(Contact Contact, int Dependants)> schema = Contact.Schema.Within<(Contact Contact, int Dependants)>(static (in (Contact Contact, int Dependants) whole) => ref whole.Contact)
            .WithNumber("dependants", Dimension.Count, static (in (Contact Contact, int Dependants) whole) => (long)whole.Dependants);
        RiskScorecard card = Small with { Characteristics = [.. Small.Characteristics, OnField("dependants", "dependants", ("< 1", 0), (">= 1", 4))] };
        RiskScorecards cards = RiskScorecards.Compile([card, Small with { Code = "plain" }], [schema.Definition]);
        ScorecardEvaluator<(Contact, int)> evaluator = cards["small"].Bind(schema);
        Assert.Equal(16, evaluator.Evaluate((default(Contact), 2)).Total);
        Assert.Equal(12, cards.Score("plain", default).Total); // it reads nothing but what contacts have
        Assert.Throws<ArgumentException>(() => cards.OverContacts("small"));
        Assert.Throws<UnknownCodeException>(() => cards.OverContacts("smal"));
        Assert.Same(cards.All[1], cards.Find("plain"));
        Assert.Null(cards.Find("smal"));
    }

    [Fact]
    public void Outcomes_do_not_allocate()
    {
        ScorecardEvaluator<Contact> card = Compile(Small).Bind(Contact.Schema);
        Contact[] contacts = [.. Enumerable.Range(0, 200).Select(i => new Contact { FailedVerifications = i % 5, Topic = i % 2 == 0 ? "claim" : null, Tenure = Duration.FromDays(i) })];
        var outcomes = new ScoreOutcome[contacts.Length];
        decimal sum = 0;
        Assert.Equal(0, Allocation.Of(() =>
        {
            card.EvaluateAll(contacts, outcomes);
            foreach (ref readonly Contact contact in contacts.AsSpan())
            {
                sum += card.Evaluate(in contact).Total;
            }
        }));
        Assert.True(sum > 0);
    }

    [Fact]
    public void A_span_needs_room_for_its_outcomes()
    {
        ScorecardEvaluator<Contact> card = Compile(Small).Bind(Contact.Schema);
        Assert.Throws<ArgumentException>(() => card.EvaluateAll(new Contact[2], new ScoreOutcome[1]));
        card.EvaluateAll([], []);
    }

    [Fact]
    public void The_default_outcome_belongs_to_no_card()
    {
        ScoreOutcome none = default;
        Assert.Equal("", none.ToString());
        Assert.Throws<InvalidOperationException>(() => none.Code);
        Assert.Throws<InvalidOperationException>(() => none.Total);
        Assert.Throws<InvalidOperationException>(() => none.Band);
        Assert.Throws<InvalidOperationException>(() => none.BandIndex);
        Assert.Throws<InvalidOperationException>(() => none.KnockOut);
    }
}
