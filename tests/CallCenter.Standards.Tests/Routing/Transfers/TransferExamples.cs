using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>The transfer reference (D5.3) and the special cases (D5.7), row by row.</summary>
public sealed class TransferExamples
{
    [Theory]
    [InlineData("account-inquiry", null, "personal-finance")]
    [InlineData("account-inquiry", "credit-card", "credit-card-centre")]
    [InlineData("account-inquiry", "savings", "personal-finance")]
    [InlineData("counter-business", null, "personal-finance")]
    [InlineData("counter-business", "credit-card", "personal-finance")]
    [InlineData("investment-and-wealth", null, "wealth-management-centre")]
    [InlineData("claim", null, "risk-management")]
    [InlineData("card-loss", null, "credit-card-centre")]
    [InlineData("card-loss", "credit-card", "credit-card-centre")]
    [InlineData("legal-advice", null, "legal")]
    [InlineData("external-assistance", null, "external-body")]
    [InlineData("external-assistance", "credit-report", "credit-bureau")]
    [InlineData("external-assistance", "judicial-query", "judicial-authority")]
    public void Each_problem_has_its_department(string topic, string? product, string target)
    {
        TransferDecision decision = Transfer(new Contact { Topic = topic, Product = product });

        Assert.Equal(TransferOutcome.PassedOn, decision.Outcome);
        Assert.Equal((target, target), (decision.Target!.Code, decision.OrdinaryTarget!.Code));
        Assert.Equal((TransferUrgency.Ordinary, false), (decision.Urgency, decision.PutFirst));
        Assert.Empty(decision.SpecialCases);
        Assert.Null(decision.Notice);
    }

    [Fact]
    public void A_credit_card_inquiry_carries_the_note_of_the_table() =>
        Assert.Contains("credit-card centre", Assert.Single(Transfer(new Contact { Topic = "account-inquiry", Product = "credit-card" }).Notes), StringComparison.Ordinal);

    [Theory]
    [InlineData("external-assistance", "external-body")]
    [InlineData("claim", null)]
    public void Only_external_assistance_leaves_the_bank(string topic, string? external)
    {
        Department target = Transfer(new Contact { Topic = topic }).Target!;

        Assert.Equal(external is not null, target.Kind == DepartmentKind.External);
    }

    /// <summary>D14: the fast internal support team joins; the matter goes where it goes, and whoever answered first stays responsible.</summary>
    [Theory]
    [InlineData("legal-advice", Complexity.Complex, true)]
    [InlineData(null, Complexity.Complex, true)]
    [InlineData("legal-advice", Complexity.Simple, false)]
    [InlineData("legal-advice", null, false)]
    public void A_complex_problem_has_the_fast_support_team_join(string? topic, Complexity? complexity, bool joins)
    {
        TransferDecision decision = Transfer(new Contact { Topic = topic, Complexity = complexity });

        Assert.Equal(joins ? ("fast-support", Duration.FromMinutes(5)) : null, decision.Support is { } support ? (support.Team.Code, support.Within!.Value) : ((string, Duration)?)null);
        Assert.Equal(topic, decision.Target?.Code is "legal" ? "legal-advice" : null);
        Assert.Equal(joins ? "由快速支持团队在5分钟内到位支援，首问责任人不变。" : null, decision.Explain(CultureInfo.GetCultureInfo("zh-CN")).Split('\n').FirstOrDefault(line => line.Contains("首问责任人不变", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("opening-hours")]
    public void What_the_table_does_not_name_is_the_centres_own_duty(string? topic)
    {
        TransferDecision decision = Transfer(new Contact { Topic = topic });

        Assert.Equal(TransferOutcome.Stays, decision.Outcome);
        Assert.Null(decision.Target);
    }

    [Theory]
    [InlineData(Urgency.Emergency, null)]
    [InlineData(null, Needs.Emergency)]
    [InlineData(Urgency.Emergency, Needs.Emergency)]
    public void An_emergency_goes_at_once_and_the_target_puts_it_first(Urgency? urgency, string? need)
    {
        TransferDecision decision = Transfer(new Contact { Topic = "claim", Urgency = urgency, Need = need });

        Assert.Equal("risk-management", decision.Target!.Code);
        Assert.Equal((TransferUrgency.AtOnce, true), (decision.Urgency, decision.PutFirst));
        Assert.Equal(["emergency"], decision.SpecialCases.ToArray());
    }

    [Theory]
    [InlineData(Urgency.Emergency, null)]
    [InlineData(null, Needs.Emergency)]
    public void An_emergency_of_which_nothing_else_is_known_goes_at_once_too(Urgency? urgency, string? need)
    {
        TransferDecision decision = Transfer(new Contact { Urgency = urgency, Need = need });

        Assert.Equal((TransferOutcome.PassedOn, "risk-management", true), (decision.Outcome, decision.Target?.Code, decision.PutFirst));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("account-inquiry", null)]
    [InlineData("account-inquiry", Needs.Emergency)]
    [InlineData("legal-advice", Needs.Complaint)]
    public void What_triage_stops_goes_to_risk_management_ahead_of_the_reference(string? topic, string? need)
    {
        foreach (Contact contact in new Contact[]
        {
            new() { Topic = topic, Need = need, SuspectedFraud = true },
            new() { Topic = topic, Need = need, GuidedByOther = true, CustomerAge = 76 },
            new() { Topic = topic, Need = need, LaunderingAlert = true },
            new() { Topic = topic, Need = need, FailedVerifications = 3 },
            new() { Topic = topic, Need = need, Identity = IdentityState.Failed },
            new() { Topic = topic, Need = need, Problem = ProblemType.RiskRelated, HandledBadly = true, Region = "east", CentreRegion = "west" },
        })
        {
            TransferDecision decision = Transfer(contact);

            Assert.Equal((TransferOutcome.PassedOn, "risk-management", true), (decision.Outcome, decision.Target?.Code, decision.PutFirst));
            Assert.Equal("risk", decision.SpecialCases[0]);
        }

        TransferDecision scored = ShippedRouting.Evaluator.Transfer(new Contact { Topic = topic, Need = need }, "critical");
        Assert.Equal("risk-management", scored.Target?.Code);
    }

    /// <summary>Whatever a host writes into a field: explanations and answers never show a card or identity number in full.</summary>
    [Fact]
    public void A_number_among_unknown_values_is_masked() =>
        Assert.Equal(new UnknownValue("topic", "card ************1111"), Assert.Single(Transfer(new Contact { Topic = "card 4111111111111111" }).UnknownValues));

    [Fact]
    public void A_topic_that_the_standard_does_not_know_is_told_and_not_silently_the_centres_own()
    {
        TransferDecision decision = Transfer(new Contact { Topic = "acount-inquiry" });

        Assert.Equal(new UnknownValue("topic", "acount-inquiry"), Assert.Single(decision.UnknownValues));
        Assert.Contains("acount-inquiry", Assert.Single(decision.Explain().Details, told => told.Code == "decision.unknown").ToString(), StringComparison.Ordinal);
        Assert.Empty(Transfer(new Contact { Topic = "account-inquiry" }).UnknownValues);
    }

    [Theory]
    [InlineData("north", "centre-north")]
    [InlineData("east", "centre-east")]
    [InlineData("south", "centre-south")]
    [InlineData("west", "centre-west")]
    public void A_customer_of_another_region_goes_to_the_centre_there(string region, string centre)
    {
        TransferDecision decision = Transfer(new Contact { Topic = "legal-advice", Region = region, CentreRegion = "abroad" });

        Assert.Equal((centre, "legal"), (decision.Target!.Code, decision.OrdinaryTarget!.Code));
        Assert.Equal(["cross-region"], decision.SpecialCases.ToArray());
    }

    [Theory]
    [InlineData("east", "east")]
    [InlineData("east", null)]
    [InlineData(null, "east")]
    public void A_customer_of_the_same_or_an_unknown_region_stays_with_the_ordinary_table(string? region, string? centre) =>
        Assert.Equal("legal", Transfer(new Contact { Topic = "legal-advice", Region = region, CentreRegion = centre }).Target!.Code);

    [Fact]
    public void A_region_without_a_centre_is_said_so_and_not_guessed()
    {
        TransferDecision decision = Transfer(new Contact { Topic = "legal-advice", Region = "moon", CentreRegion = "east" });

        Assert.Equal(TransferOutcome.NoRegionalCentre, decision.Outcome);
        Assert.Null(decision.Target);
        Assert.Equal("transfer.no-regional-centre", decision.Explain().Answer.Code);
    }

    [Fact]
    public void A_matter_handled_badly_is_escalated_and_those_concerned_are_told()
    {
        TransferDecision decision = Transfer(new Contact { Topic = "claim", HandledBadly = true });

        Assert.Equal(("complaint-handling", "risk-management"), (decision.Target!.Code, decision.OrdinaryTarget!.Code));
        Assert.Equal(TransferUrgency.Prompt, decision.Urgency);
        Assert.Equal(["service-manager"], decision.Notice!.Roles.ToArray());
        Assert.Equal(["risk-management"], decision.ToldDepartments.ToArray());
    }

    [Fact]
    public void Special_cases_hold_together_each_where_it_comes_first()
    {
        TransferDecision decision = Transfer(new Contact { Topic = "claim", HandledBadly = true, Urgency = Urgency.Emergency, Region = "east", CentreRegion = "west" });

        Assert.Equal(["emergency", "complaint-escalation", "cross-region"], decision.SpecialCases.ToArray());
        Assert.Equal(("complaint-handling", TransferUrgency.AtOnce, "those-concerned"), (decision.Target!.Code, decision.Urgency, decision.Notice!.Code));
        Assert.Equal(2, decision.Notes.Length);
        Assert.DoesNotContain(decision.Notes, note => note.Contains("region", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_tells_where_by_which_case_and_whom()
    {
        TransferDecision decision = Transfer(new Contact { Topic = "account-inquiry", Product = "credit-card", Urgency = Urgency.Emergency });

        Explanation why = decision.Explain();
        Assert.Equal(("transfer.passed-on", "credit-card-centre", "at-once"), (why.Answer.Code, why.Answer.Find("target")!.Code, why.Answer.Find("urgency")!.Code));
        Assert.Contains(why.Details, told => told.Code == "transfer.special" && told.Find("rule")!.Value == "emergency" && told.Find("source")!.Source!.Citation == "D5.7");
        Assert.Equal("transfer.stays", Transfer(new Contact()).Explain().Answer.Code);
        TransferDecision badly = Transfer(new Contact { Topic = "legal-advice", HandledBadly = true });
        Assert.Equal("prompt", badly.Explain().Answer.Find("urgency")!.Code);
        Assert.Equal(["service-manager", "legal"], Assert.Single(badly.Explain().Details, told => told.Code == "transfer.told").Parts.Where(part => part.Name == "told").Select(part => part.Code));
    }

    private static TransferDecision Transfer(Contact contact) => ShippedRouting.Evaluator.Transfer(in contact);
}
