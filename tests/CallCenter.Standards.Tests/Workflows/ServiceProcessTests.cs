using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>The shipped five-stage service process and the transfer inside it, step by step.</summary>
public sealed class ServiceProcessTests
{
    [Fact]
    public void D3_a_simple_inquiry_goes_through_five_stages_and_closes()
    {
        CaseRun<WorkItem> run = ServiceCase.At("feedback").Do("confirm", "service-agent");

        Assert.Equal(["queued", "answered", "created", "registered", "handled", "closed"], run.Codes);
        Assert.Equal(["queued", "triage", "intake", "handling", "feedback", "closed"], run.Events.Select(happened => happened.To));
        Assert.Equal("closed", run.State.Outcome);
        Assert.All(run.Events, happened => Assert.Equal(("service", "1.0.0"), (happened.Workflow, happened.Version)));
    }

    [Fact]
    public void D3_1_a_simple_frequent_problem_is_diverted_to_self_service()
    {
        CaseRun<WorkItem> run = ServiceCase.At("triage");

        Assert.Equal(["Guard divert"], run.Refused("divert", "service-agent"));
        Assert.Equal("self-served", run.With(Changed(complexity: Complexity.Simple)).Do("divert", "service-agent").State.Outcome);
    }

    [Fact]
    public void D3_1_a_customer_who_settles_it_in_self_service_is_not_waiting_any_more()
    {
        CaseRun<WorkItem> run = ServiceCase.New().Do("open", "customer");

        Assert.Equal("self-served", run.Do("self-serve", "customer").State.Outcome);
        Assert.Contains("self-served", run.Codes);
    }

    [Fact]
    public void D3_1_a_transaction_is_accepted_once_the_identity_is_verified()
    {
        CaseRun<WorkItem> run = ServiceCase.At("triage").With(Changed(need: Needs.Transaction));

        Assert.Equal(["Guard accept", "Guard accept"], run.Refused("accept", "service-agent"));
        Assert.Equal("intake", run.With(Changed(need: Needs.Transaction, identity: IdentityState.Verified)).Do("verify-identity", "service-agent").Do("accept", "service-agent").State.State);
    }

    [Fact]
    public void D4_the_registration_form_has_its_required_fields()
    {
        CaseRun<WorkItem> run = ServiceCase.At("triage").Do("accept", "service-agent").With(new WorkItem { SelfChecked = true });

        Assert.Equal(
            ["MissingField customer-name", "MissingField customer-contact", "MissingField business-type", "MissingField details", "MissingField category", "MissingField priority", "MissingField time-limit"],
            run.Refused("register", "service-agent"));
    }

    [Fact]
    public void D2_5_what_is_beyond_the_agents_authority_goes_up_the_line()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(ServiceCase.Facts with { BeyondAuthority = true });

        Assert.Contains("Guard solve", run.Refused("solve", "service-agent"));
        run.Do("escalate", "service-agent");
        Assert.Contains("Role service-agent", run.Refused("solve", "service-agent"));
        Assert.Equal("feedback", run.Do("solve", "service-manager").State.State);
    }

    /// <summary>Whose complaint it is says who settles it, in every workflow in which it can be; what the customer only asks is answered by the agent, whoever asks.</summary>
    [Theory]
    [InlineData("ordinary", "service-agent")]
    [InlineData("gold", "team-leader")]
    [InlineData("vip", "service-manager")]
    [InlineData(null, "service-manager")]
    public void D2_5_the_complaint_of_a_valued_customer_is_settled_by_whoever_has_the_authority(string? segment, string settler)
    {
        string[] ranks = ["service-agent", "team-leader", "service-manager"];
        WorkItem facts = ServiceCase.Triaged(ServiceCase.Facts with { Contact = new Contact { Need = Needs.Complaint, ComplaintSettled = false, Segment = segment } });
        foreach (string role in ranks.TakeWhile(role => role != settler))
        {
            Assert.NotEmpty(ServiceCase.At("handling").With(facts).Refused("solve", role));
            Assert.NotEmpty(ServiceCase.At("handling").With(facts with { BeyondAuthority = true }).Do("escalate", "service-agent").Refused("solve", role));
        }

        Assert.Equal("feedback", ServiceCase.At("handling").With(facts).Do("solve", settler).State.State);
        Assert.Equal("closed", ServiceCase.At("handling").With(facts).Do("solve", settler).Do("confirm", "service-agent").State.Outcome);
        Assert.Equal("feedback", ServiceCase.At("handling").With(ServiceCase.Triaged(facts with { Contact = new Contact { Need = Needs.Inquiry, Segment = segment } })).Do("solve", "service-agent").State.State);
    }

    [Fact]
    public void D3_3_risk_related_business_is_stopped_at_once_and_reported()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(Changed(problem: ProblemType.RiskRelated));

        Assert.Equal(["MissingDocument risk-report"], run.Refused("stop-for-risk", "service-agent"));
        Assert.Equal("risk-hold", run.Do("stop-for-risk", "service-agent", "risk-report").State.State);
        Assert.Equal(["Guard release", "Role service-agent"], run.Refused("release", "service-agent").Distinct());
        Assert.Equal("handed-over", run.Do("hand-over", "risk-control").State.Outcome);
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("intake")]
    public void What_was_stopped_before_it_was_registered_is_taken_in_once_released(string state)
    {
        WorkItem unregistered = ServiceCase.Facts with { SelfChecked = null };
        CaseRun<WorkItem> run = ServiceCase.At("triage").With(unregistered);
        run = (state == "intake" ? run.Do("accept", "service-agent") : run).Do("stop-for-risk", "service-agent", "risk-report").Do("release", "risk-control");

        Assert.Equal("triage", run.State.State);
        Assert.NotEmpty(run.Refused("solve", "service-agent"));
        Assert.Equal("handling", run.Do("accept", "service-agent").With(ServiceCase.Facts).Do("register", "service-agent").State.State);
    }

    /// <summary>A second handling is the team leader's and the manager's: what comes between does not give it back to the front line.</summary>
    [Fact]
    public void D3_5_a_second_handling_stays_one_until_the_customer_says_that_it_is_resolved()
    {
        WorkItem unresolved = ServiceCase.Facts with { CallbackDue = true, CallbackAt = CaseRun<WorkItem>.Start + Duration.FromDays(1), Resolved = false };
        CaseRun<WorkItem> run = ServiceCase.At("feedback").With(unresolved).Do("confirm", "service-agent").Do("call-back", "service-agent");
        Assert.Equal("second-handling", run.State.State);

        Assert.Equal("second-handling", run.Do("ask-customer", "team-leader").Do("customer-reply", "customer").State.State);
        Assert.Equal("second-handling", run.Do("stop-for-risk", "team-leader", "risk-report").Do("release", "risk-control").State.State);
        Assert.Equal("second-handling", run.Do("solve", "team-leader").With(unresolved with { Accepted = false }).Do("decline", "team-leader").State.State);
    }

    [Fact]
    public void D3_3_an_unsolved_technical_fault_goes_to_technical_support_and_comes_back() => Assert.Equal(
        "handling", ServiceCase.At("handling").With(Changed(problem: ProblemType.TechnicalFault)).Do("call-support", "service-agent").Do("report-back", "technical-support").State.State);

    [Fact]
    public void D3_3_joint_handling_names_the_department_and_the_people()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling").With(Changed(problem: ProblemType.CrossDepartment) with { ContactPerson = null, Target = null });

        Assert.Equal(["MissingField target", "MissingField contact-person"], run.Refused("convene", "team-leader"));
        Assert.Equal("feedback", run.With(Changed(problem: ProblemType.CrossDepartment)).Do("convene", "team-leader").Do("solve", "team-leader").State.State);
    }

    [Fact]
    public void D5_2_a_transfer_needs_its_slip_and_is_tracked_until_the_customer_is_answered()
    {
        CaseRun<WorkItem> run = ServiceCase.At("handling");
        Assert.Equal(["MissingDocument transfer-slip"], run.Refused("transfer", "service-agent"));

        run.Do("transfer", "service-agent", "transfer-slip").Do("tell-customer", "service-agent").Do("take-up", "department-contact").Do("reply", "department-contact").Do("complete", "service-agent");

        Assert.Equal(["transferring/requested", "transferring/requested", "transferring/taken-up", "transferring/replied", "transferring/handled", "feedback"], run.Events[4..].Select(happened => happened.To));
        Assert.Equal((EventKind.Return, "transfer-handled", null), (run.Events[^1].Kind, run.Events[^1].Code, run.Events[^1].By));
    }

    [Fact]
    public void D5_1_a_wrong_transfer_comes_back() => Assert.Equal("handling", ServiceCase.At("transferring").Do("return", "department-contact").State.State);

    [Fact]
    public void D5_7_a_transfer_that_is_handled_badly_is_escalated()
    {
        CaseRun<WorkItem> run = ServiceCase.At("transferring").Do("take-up", "department-contact");

        Assert.Equal(["Guard escalate-transfer"], run.Refused("escalate-transfer", "service-agent"));
        Assert.Equal("transferring/escalated", run.With(ServiceCase.Facts with { Contact = ServiceCase.Facts.Contact with { HandledBadly = true } }).Do("escalate-transfer", "service-agent").State.State);
    }

    [Fact]
    public void D3_4_a_result_that_the_customer_declines_is_handled_again() =>
        Assert.Equal("handling", ServiceCase.At("feedback").With(ServiceCase.Facts with { Accepted = false }).Do("decline", "service-agent").State.State);

    [Fact]
    public void D3_5_an_unresolved_problem_found_at_the_callback_is_handled_a_second_time()
    {
        CaseRun<WorkItem> run = ServiceCase.At("feedback").With(ServiceCase.Facts with { CallbackDue = true, CallbackAt = CaseRun<WorkItem>.Start }).Do("confirm", "service-agent");
        Assert.Equal("callback", run.State.State);

        run.With(run.Facts with { Resolved = false }).Do("call-back", "service-agent").Do("solve", "service-manager").With(ServiceCase.Facts).Do("confirm", "service-agent");

        Assert.Equal("closed", run.State.Outcome);
        Assert.Contains("reopened", run.Codes);
    }

    [Fact]
    public void A_case_is_told_in_Chinese() => Assert.Equal(
        ["建单 排队等候", "接听应答 接入分流"],
        ServiceCase.Workflow.Explain(ServiceCase.At("triage").Events.AsSpan()).Details.Select(told => told.Find("doing") is { Text: { Chinese: var doing } } ? $"{doing} {told.Find("state")!.Text!.Chinese}" : $"建单 {told.Find("state")!.Text!.Chinese}"));

    [Fact]
    public void A_walk_names_transfers_returns_and_documents()
    {
        CaseRun<WorkItem> run = ServiceCase.At("transferring").Do("return", "department-contact");
        Explanation walk = ServiceCase.Workflow.Explain(run.Events.AsSpan());
        string text = walk.In(CultureInfo.GetCultureInfo("en"));

        Assert.Contains("Transferred / Requested; with Transfer slip", text, StringComparison.Ordinal);
        Assert.Contains("Sub-workflow ended", text, StringComparison.Ordinal);
        Assert.Contains("子流程结束", walk.In(CultureInfo.GetCultureInfo("zh-Hans")), StringComparison.Ordinal);
    }

    private static WorkItem Changed(string need = Needs.Inquiry, Complexity complexity = Complexity.Ordinary, ProblemType problem = ProblemType.BasicInquiry, IdentityState identity = default) =>
        ServiceCase.Triaged(ServiceCase.Facts with { Contact = new Contact { Need = need, Complexity = complexity, Problem = problem, Identity = identity } });
}
