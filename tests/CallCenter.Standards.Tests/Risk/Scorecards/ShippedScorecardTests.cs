using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

public sealed class ShippedScorecardTests
{
    private static readonly RiskEvaluator Risk = StandardBook.Shipped.Compile().Risk;

    public static TheoryData<string> Codes => [.. Risk.Scorecards.All.Select(card => card.Card.Code)];

    [Fact]
    public void Three_cards_are_shipped() => Assert.Equal(["fraud", "complaint-severity", "customer-vulnerability"], Risk.Scorecards.All.Select(card => card.Card.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_number_of_a_card_is_marked_as_an_assumption(string code)
    {
        RiskScorecard card = Risk.Scorecards[code].Card;
        Assert.Equal(ProvenanceKind.Assumption, card.Provenance.Kind);
        Assert.All(card.Characteristics, one => Assert.Equal(ProvenanceKind.Assumption, one.Provenance!.Kind));
        Assert.All(card.Characteristics, one => Assert.False(one.Name.Chinese is null || one.Name.English is null));
        Assert.Empty(Risk.Scorecards[code].Findings);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_contact_of_which_nothing_is_known_is_in_the_safest_band(string code)
    {
        RiskScore score = Risk.Score(code, default);
        Assert.Equal(Risk.Scorecards[code].Card.Bands[0], score.Band);
        Assert.False(score.StopsOperation);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_band_can_be_reached_by_points(string code)
    {
        CompiledScorecard card = Risk.Scorecards[code];
        Assert.True(card.GreatestTotal >= card.Card.Bands[^1].From);
        Assert.Equal(0, card.LeastTotal);
    }

    /// <summary>D3.3: risk-related business is stopped at once.</summary>
    [Fact]
    public void A_suspicion_of_fraud_alone_stops_the_operation()
    {
        RiskScore score = Risk.Score("fraud", new Contact { SuspectedFraud = true, Identity = IdentityState.Verified });
        Assert.Equal(("high", true), (score.Band.Code, score.StopsOperation));
        Assert.Equal("suspected-fraud", score.Reasons[0].Code);
    }

    [Fact]
    public void A_coached_transfer_to_a_new_payee_is_critical()
    {
        var contact = new Contact
        {
            Need = Needs.Transaction,
            Channel = Channels.Phone,
            Amount = 60_000,
            NewPayee = true,
            NewDevice = true,
            GuidedByOther = true,
            SinceCredentialChange = Duration.FromHours(3),
            Identity = IdentityState.Verified,
            Tenure = Duration.FromDays(1_000),
            CustomerAge = 72,
        };
        RiskScore score = Risk.Score("fraud", in contact);
        Assert.Equal(30 + 15 + 12 + 25 + 15 + 10 + 15 + 3, score.Total);
        Assert.Equal(("critical", true), (score.Band.Code, score.StopsOperation));
        Assert.Equal(["guided-by-other", "since-credential-change", "new-payee", "amount"], score.Reasons.Select(reason => reason.Code));
        Assert.Equal("acute", Risk.Score("customer-vulnerability", in contact).Band.Code);
    }

    /// <summary>D12.2 names anti-money-laundering: an alert stops the operation, whatever the points.</summary>
    [Fact]
    public void An_alert_against_money_laundering_is_critical()
    {
        RiskScore score = Risk.Score("fraud", new Contact { LaunderingAlert = true, Identity = IdentityState.Verified });
        Assert.Equal(("critical", "laundering-alert"), (score.Band.Code, score.KnockOuts[0].Code));
        Assert.True(score.Total < 20);
    }

    [Fact]
    public void A_transaction_after_a_failed_identity_check_stops_the_operation() =>
        Assert.True(Risk.Score("fraud", new Contact { Need = Needs.Transaction, Identity = IdentityState.Failed }).StopsOperation);

    /// <summary>D5.7: a complaint that the responsible department handled badly is escalated.</summary>
    [Fact]
    public void A_badly_handled_complaint_that_comes_again_is_serious()
    {
        var contact = new Contact { Need = Needs.Complaint, Sentiment = Sentiment.Angry, RepeatContacts = 2, HandledBadly = true };
        Assert.Equal((55m, "serious"), (Risk.Score("complaint-severity", in contact).Total, Risk.Score("complaint-severity", in contact).Band.Code));
        Assert.Equal("severe", Risk.Score("complaint-severity", contact with { AuthorityNamed = true }).Band.Code);
    }

    [Fact]
    public void Authority_and_publicity_together_are_severe_whatever_the_points() =>
        Assert.Equal((55m, "severe"), (Risk.Score("complaint-severity", new Contact { AuthorityNamed = true, PublicityNamed = true }).Total, Risk.Score("complaint-severity", new Contact { AuthorityNamed = true, PublicityNamed = true }).Band.Code));

    [Theory]
    [InlineData(17, 20, "possible")]
    [InlineData(18, 0, "none")]
    [InlineData(59, 0, "none")]
    [InlineData(60, 8, "none")]
    [InlineData(70, 15, "possible")]
    [InlineData(80, 20, "possible")]
    public void Age_alone_makes_nobody_more_than_possibly_vulnerable(int age, int points, string band)
    {
        RiskScore score = Risk.Score("customer-vulnerability", new Contact { CustomerAge = age });
        Assert.Equal((points, band), (score.Total, score.Band.Code));
    }
}
