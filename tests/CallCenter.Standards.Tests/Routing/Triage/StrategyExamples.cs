using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Triage;

/// <summary>The strategy library (D3.3), row by row.</summary>
public sealed class StrategyExamples
{
    [Theory]
    [InlineData(ProblemType.BasicInquiry, "standard-answer", "knowledge-base")]
    [InlineData(ProblemType.OrdinaryComplaint, "soothe-and-tell", "customer-records, satisfaction-survey")]
    [InlineData(ProblemType.TechnicalFault, "guide-remotely", "remote-assistance, technical-knowledge-base, technical-support-interface")]
    [InlineData(ProblemType.RiskRelated, "stop-and-report", "risk-procedure, risk-reporting-interface")]
    [InlineData(ProblemType.CrossDepartment, "joint-handling", "collaboration-procedure, messaging, work-order-flow")]
    public void Each_problem_type_has_its_strategy_and_what_it_needs(ProblemType problem, string strategy, string needs)
    {
        TriageDecision decision = Triage(new Contact { Problem = problem });

        Assert.Equal(strategy, decision.Strategy?.Code);
        Assert.Equal(needs, string.Join(", ", decision.Strategy!.Resources));
        Assert.Equal(ProvenanceKind.Template, decision.Strategy.Provenance.Kind);
    }

    [Fact]
    public void A_technical_fault_left_unsolved_goes_to_technical_support() =>
        Assert.Equal("technical-support", Triage(new Contact { Problem = ProblemType.TechnicalFault }).Strategy!.Department);

    [Fact]
    public void An_ordinary_complaint_may_be_compensated_within_authority() =>
        Assert.Equal("small-compensation", Triage(new Contact { Problem = ProblemType.OrdinaryComplaint }).Strategy!.Action);

    [Fact]
    public void Risk_related_business_stops_at_once_and_is_reported_to_risk_control()
    {
        TriageDecision decision = Triage(new Contact { Problem = ProblemType.RiskRelated, Complexity = Complexity.Simple });

        Assert.True(decision.IsRisk);
        Assert.True(decision.StopsAtOnce);
        Assert.Equal("risk-management", decision.Strategy!.Department);
        Assert.Equal(("risk", "high", "agent"), (decision.Queue!.Code, decision.Priority!.Code, decision.Reception!.Code));
        Assert.Equal(2, decision.Skills.LevelOf("risk-handling"));
    }

    [Fact]
    public void Nothing_but_risk_stops_an_operation() => Assert.All(
        Enum.GetValues<ProblemType>().Where(problem => problem != ProblemType.RiskRelated),
        problem => Assert.False(Triage(new Contact { Problem = problem }).StopsAtOnce));

    [Theory]
    [InlineData(Needs.Complaint, "soothe-and-tell")]
    [InlineData(Needs.Suggestion, "record-suggestion")]
    [InlineData(Needs.Transaction, "standard-procedure")]
    [InlineData(Needs.Inquiry, "standard-answer")]
    [InlineData(Needs.Emergency, "emergency-plan")]
    public void Where_the_problem_type_is_unknown_the_need_decides(string need, string strategy) =>
        Assert.Equal(strategy, Triage(new Contact { Need = need }).Strategy!.Code);

    public static TheoryData<string, bool> Warnings => new()
    {
        { "fraud", true }, { "laundering", true }, { "guided", true }, { "failures", true }, { "failures-few", false }, { "identity", true }, { "nothing", false },
    };

    [Theory]
    [MemberData(nameof(Warnings))]
    public void What_warns_of_a_risk_stops_the_operation_too(string warning, bool stops)
    {
        var contact = new Contact
        {
            Problem = ProblemType.BasicInquiry,
            SuspectedFraud = warning == "fraud",
            LaunderingAlert = warning == "laundering" ? true : null,
            GuidedByOther = warning == "guided",
            FailedVerifications = warning switch { "failures" => 3, "failures-few" => 2, _ => null },
            Identity = warning == "identity" ? IdentityState.Failed : IdentityState.Verified,
        };

        TriageDecision decision = Triage(contact);
        Assert.Equal((stops, stops), (decision.IsRisk, decision.StopsAtOnce));
    }

    [Fact]
    public void A_contact_of_125_points_is_stopped_as_one_of_63_is()
    {
        var lesser = new Contact { Complexity = Complexity.Simple, NewPayee = true, NewDevice = false, SinceCredentialChange = Duration.FromHours(2), FailedVerifications = 1, Tenure = Duration.FromDays(30) };
        Contact grave = lesser with { NewDevice = true, Amount = 250_000m, CustomerAge = 76, Tenure = Duration.FromDays(400), GuidedByOther = true };
        RiskScorecards cards = StandardBook.Shipped.Compile().Risk.Scorecards;

        Assert.Equal((125m, 63m), (cards.Score("fraud", in grave).Total, cards.Score("fraud", in lesser).Total));
        Assert.Equal(("critical", "high"), (cards.Score("fraud", in grave).Band.Code, cards.Score("fraud", in lesser).Band.Code));
        foreach (Contact contact in new[] { grave, lesser })
        {
            TriageDecision decision = ShippedRouting.Evaluator.Triage(in contact, cards.Score("fraud", in contact).Band.Code);
            Assert.Equal((true, false), (decision.StopsAtOnce, decision.IsDiverted));
        }
    }

    [Fact]
    public void A_triage_becomes_a_request_for_an_agent()
    {
        var contact = new Contact { Channel = Channels.Chat, Need = Needs.Complaint, Language = "en", PriorOwner = "a7", Amount = 120m, Waiting = Duration.FromMinutes(2) };
        TriageDecision decision = ShippedRouting.Evaluator.Triage(in contact);

        AssignmentRequest request = decision.ToRequest(in contact)!;

        Assert.Equal((Channels.Chat, "en", "a7", Duration.FromMinutes(2)), (request.Channel, request.Language, request.PreferredOwner, request.Waiting));
        Assert.Equal(("small-compensation", 120m), (request.Authority, request.Amount));
        Assert.Equal(decision.Skills.ToImmutableArray().AsEnumerable(), request.Skills);
        Assert.Null(decision.ToRequest(new Contact()));
        Assert.Null(ShippedRouting.Evaluator.Triage(new Contact { Channel = Channels.Web, Complexity = Complexity.Simple }).ToRequest(new Contact { Channel = Channels.Web }));
    }

    [Fact]
    public void Values_that_the_standard_does_not_know_are_told_with_the_decision()
    {
        TriageDecision decision = ShippedRouting.Evaluator.Triage(new Contact { Channel = "fax", Topic = "investment-and-welth" }, "very-high");

        Assert.Equal("risk-band \"very-high\", channel \"fax\", topic \"investment-and-welth\"", string.Join(", ", decision.UnknownValues));
        Assert.EndsWith(", unknown values: risk-band \"very-high\", channel \"fax\", topic \"investment-and-welth\"", decision.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("channel is “fax”.", ShippedRouting.Evaluator.Explain(new Contact { Channel = "fax" }).ToString(), StringComparison.Ordinal);
        Assert.Empty(ShippedRouting.Evaluator.Triage(new Contact { Channel = Channels.Phone }).UnknownValues);
    }

    [Theory]
    [InlineData("high", true)]
    [InlineData("critical", true)]
    [InlineData("elevated", false)]
    [InlineData("low", false)]
    [InlineData(null, false)]
    public void A_high_risk_score_given_by_the_caller_counts_as_a_risk(string? band, bool isRisk) =>
        Assert.Equal(isRisk, ShippedRouting.Evaluator.Triage(new Contact(), band).IsRisk);

    /// <summary>A band misspelt, or of another card, is no band that stops nothing: whether there is a risk is left open, and nobody is sent to self-service.</summary>
    [Theory]
    [InlineData("hgih")]
    [InlineData("very-high")]
    [InlineData("HIGH")]
    public void A_band_that_the_standard_does_not_know_leaves_the_risk_open(string band)
    {
        var simple = new Contact { Channel = Channels.Phone, Need = Needs.Inquiry, Complexity = Complexity.Simple, Problem = ProblemType.BasicInquiry };
        Assert.True(ShippedRouting.Evaluator.Triage(in simple).IsDiverted);

        TriageExplanation explanation = ShippedRouting.Evaluator.Explain(in simple, band);
        TriageDecision decision = explanation.Decision;

        Assert.Equal((null, null, false, false), (decision.IsRisk, decision.StopsAtOnce, decision.IsComplete, decision.IsDiverted));
        Assert.Contains("风险：未能判定，判定所依据的取值有误或未登记。", explanation.Explain(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.DoesNotContain("未发现", explanation.Explain(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.True(ShippedRouting.Evaluator.Triage(simple with { SuspectedFraud = true }, band).IsRisk);
    }

    private static TriageDecision Triage(Contact contact) => ShippedRouting.Evaluator.Triage(in contact);
}
