using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>Cases of the shipped processes from their first event to their last, and what each refuses.</summary>
public sealed class DomainProcessExamples
{
    private static readonly WorkItem Customer = Of(new Contact());

    private static WorkItem Of(Contact contact) =>
        ServiceCase.Triaged(new WorkItem { Contact = contact, CustomerName = "Li", CustomerContact = "138xxxxxxxx", BusinessType = "account" });

    /// <summary>D4: registration with its required fields, a window for simple business, and an improvement where the customer is not satisfied.</summary>
    [Fact]
    public void A_dissatisfied_visitor_leaves_an_improvement_behind()
    {
        var walk = new DomainProcessWalk<WorkItem>("reception", WorkItem.Schema, new WorkItem { Contact = new Contact { Complexity = Complexity.Simple } });
        walk.Do("open", "customer");

        Assert.Equal([RefusalReason.MissingField, RefusalReason.MissingDocument], walk.Refused("register", "service-agent"));
        Assert.Equal([RefusalReason.MissingField], walk.Refused("register", "service-agent", walk.Facts with { CustomerName = "Li", CustomerContact = " ", BusinessType = "account" }, "registration-form"));

        WorkItem registered = Of(walk.Facts.Contact);
        walk.Do("register", "service-agent", registered, "registration-form").Do("direct", "service-agent", registered with { ExpectedBy = walk.Now }).Do("serve", "service-agent")
            .Do("finish", "service-agent", registered with { Result = "done" }).Do("answer", "customer", registered with { Accepted = false });

        Assert.Equal("dissatisfied", walk.State);
        Assert.Equal([RefusalReason.Role, RefusalReason.MissingField], walk.Refused("record-improvement", "service-agent"));
        Assert.Equal("completed", walk.Do("record-improvement", "team-leader", registered with { Details = "shorter forms" }).State);
        AssertFits(walk);
    }

    /// <summary>D4: complex business comes by appointment, and waits for an expert when its time has come.</summary>
    [Fact]
    public void An_appointment_comes_due_by_itself()
    {
        WorkItem complex = Of(new Contact { Complexity = Complexity.Complex }) with { ExpectedBy = DomainProcessWalk<WorkItem>.Monday + Duration.FromDays(2) };
        var walk = new DomainProcessWalk<WorkItem>("reception", WorkItem.Schema, complex);
        walk.Do("open", "customer").Do("register", "service-agent", null, "registration-form").Do("appoint", "service-agent");

        Assert.Equal("appointed", walk.Until(complex.ExpectedBy.Value - Duration.Epsilon).State);
        Assert.Equal("at-expert", walk.Until(complex.ExpectedBy.Value).State);
    }

    /// <summary>D3.3, D3.5: what comes to light when the customer is called back is stopped there, and goes on by risk control alone.</summary>
    [Fact]
    public void A_callback_that_finds_a_fraud_is_stopped_and_goes_on_by_risk_control_alone()
    {
        WorkItem planned = Customer with { CallbackAt = DomainProcessWalk<WorkItem>.Monday + Duration.FromDays(1), Reason = "the customer knows nothing of the payment" };
        var walk = new DomainProcessWalk<WorkItem>("callback", WorkItem.Schema, planned);
        walk.Do("open", "system").Until(planned.CallbackAt.Value).Do("call", "service-agent").Do("stop-for-risk", "service-agent", planned, "risk-report");

        Assert.Equal("risk-hold", walk.State);
        Assert.All(["call", "record", "file", "decline", "handle-again", "postpone"], command => Assert.NotEmpty(walk.Refused(command, "service-agent")));
        Assert.Contains(RefusalReason.Role, walk.Refused("hand-over", "service-manager"));

        walk.Do("hand-over", "risk-control");
        Assert.Equal("handed-over", walk.State);
        AssertFits(walk);
    }

    /// <summary>D3.5, D6: a customer who is still not served starts a second handling, and is called again.</summary>
    [Fact]
    public void A_callback_that_finds_the_problem_unsolved_starts_a_second_handling()
    {
        WorkItem planned = Customer with { CallbackAt = DomainProcessWalk<WorkItem>.Monday + Duration.FromDays(1) };
        var walk = new DomainProcessWalk<WorkItem>("callback", WorkItem.Schema, planned);
        walk.Do("open", "system").Until(planned.CallbackAt.Value).Do("call", "service-agent");

        Assert.Equal([RefusalReason.MissingDocument, RefusalReason.MissingField], walk.Refused("record", "service-agent", planned with { Resolved = false }).Order().Reverse());
        walk.Do("record", "service-agent", planned with { Resolved = false, Reason = "still wrong" }, "questionnaire");
        Assert.Equal("second-handling", walk.State);

        WorkItem again = planned with { Result = "corrected", CallbackAt = walk.Now + Duration.FromDays(3) };
        walk.Do("handle-again", "team-leader", again).Until(again.CallbackAt.Value).Do("call", "service-agent").Do("record", "service-agent", again with { Resolved = true, Csat = 5 }, "questionnaire").Do("file", "service-agent", again with { Category = "account" });

        Assert.Equal("filed", walk.State);
        AssertFits(walk);
    }

    /// <summary>D5.7: handled badly, a complaint goes up, those concerned are told first, and the complainant is called back (D3.5).</summary>
    [Fact]
    public void A_complaint_goes_up_and_ends_with_a_callback()
    {
        WorkItem complaint = Customer with { Details = "charged twice" };
        var walk = new DomainProcessWalk<WorkItem>("complaint", WorkItem.Schema, complaint);
        walk.Do("open", "customer").Do("acknowledge", "service-agent").Do("refer", "service-agent", complaint with { Target = "personal-finance", ContactPerson = "Wang", ExpectedBy = walk.Now }, "transfer-slip")
            .Do("escalate", "service-manager", complaint with { Reason = "no reply" });

        Assert.Equal([RefusalReason.WrongState], walk.Refused("decide", "deputy-general-manager"));
        walk.Do("notify", "service-manager", null, "escalation-notice").Do("decide", "deputy-general-manager", complaint with { Result = "refunded" });

        WorkItem accepted = complaint with { Result = "refunded", Accepted = true, CallbackAt = walk.Now + Duration.FromDays(2) };
        walk.Do("confirm", "service-manager", accepted).Until(accepted.CallbackAt.Value);
        Assert.Equal("callback/due", walk.State);
        walk.Do("call", "service-agent").Do("record", "service-agent", accepted with { Resolved = true, Csat = 4 }, "questionnaire").Do("file", "service-agent", accepted with { Category = "charges" });

        Assert.Equal("closed", walk.State);
        AssertFits(walk, "callback");
    }

    /// <summary>D10: level 1 is due an answer after 30 minutes and restoration after 2 hours from the report.</summary>
    [Fact]
    public void A_level_1_fault_is_overdue_after_its_times_and_closed_with_its_lesson()
    {
        Instant reported = DomainProcessWalk<InternalItem>.Monday;
        var fault = new InternalItem { Subject = "work orders", Severity = SeverityLevel.Level1, ReportedAt = reported + Duration.FromHours(1) };
        var walk = new DomainProcessWalk<InternalItem>("system-fault", InternalItem.Schema, fault);
        walk.Do("open", "system");

        Assert.Equal("reported", walk.Until(reported + Duration.FromMinutes(89)).State);
        Assert.Equal("response-overdue", walk.Until(reported + Duration.FromMinutes(90)).State);
        walk.Do("respond", "technical-support").Until(reported + Duration.FromHours(4));
        Assert.Equal("restore-overdue", walk.State);

        walk.Do("restore", "technical-support", fault with { Cause = "disk", Result = "replaced" });
        Assert.Equal("in-repair-again", walk.Do("recur", "system").Until(reported + Duration.FromDays(3)).State); // its promise alone says when it is due
        walk.Do("restore", "technical-support", fault with { Cause = "disk", Result = "replaced" });
        Assert.Equal([RefusalReason.MissingField, RefusalReason.MissingDocument], walk.Refused("close", "service-manager"));
        Assert.Equal("closed", walk.Do("close", "service-manager", fault with { Lesson = "watch disks" }, "fault-report").State);
        AssertFits(walk);
    }

    /// <summary>D12.7: level 1 is for the general managers; contain, assess, learn come in this order.</summary>
    [Fact]
    public void An_emergency_takes_its_five_steps_in_order()
    {
        var emergency = new InternalItem { Subject = "data leak", Details = "list published", Severity = SeverityLevel.Level1 };
        var walk = new DomainProcessWalk<InternalItem>("risk-emergency", InternalItem.Schema, emergency);
        walk.Do("open", "service-agent");

        Assert.Equal([RefusalReason.Role], walk.Refused("start-plan", "service-manager", emergency with { Plan = "leak" }, "emergency-plan"));
        walk.Do("start-plan", "deputy-general-manager", emergency with { Plan = "leak" }, "emergency-plan");
        Assert.Equal([RefusalReason.WrongState], walk.Refused("assess", "risk-control"));
        walk.Do("publish", "deputy-general-manager", null, "situation-report").Do("contain", "technical-support", emergency with { Measures = "taken down" })
            .Do("assess", "risk-control", emergency with { Loss = "none" }, "loss-assessment").Do("learn", "service-manager", emergency with { Lesson = "drill twice a year" }, "review-report");

        Assert.Equal("learned", walk.State);
        AssertFits(walk);
    }

    /// <summary>D13.2: a founded violation ends in a sanction, correction and prevention.</summary>
    [Fact]
    public void A_violation_is_investigated_sanctioned_and_corrected()
    {
        var violation = new InternalItem { Subject = "disclosure", Details = "told a third party", Person = "agent 7" };
        var walk = new DomainProcessWalk<InternalItem>("violation", InternalItem.Schema, violation);
        walk.Do("open", "customer").Do("take-up", "compliance-officer").Do("conclude", "compliance-officer", violation with { Founded = true }, "preliminary-finding").Do("report", "compliance-officer", violation with { Result = "proved" }, "accountability-report", "hearing-record");

        InternalItem suspension = violation with { Sanction = Sanction.Suspension };
        Assert.Equal([RefusalReason.Role], walk.Refused("sanction", "deputy-general-manager", suspension, "sanction-notice"));
        Assert.Equal("suspended", walk.Do("sanction", "general-manager", suspension, "sanction-notice").State);
        walk.Do("end-review", "compliance-officer", suspension with { Result = "reviewed" }).Do("correct", "compliance-officer", suspension with { Correction = "rights withdrawn", Prevention = "training" }, "correction-plan");

        Assert.Equal("closed", walk.State);
        AssertFits(walk);
    }

    /// <summary>Up to which amount a fine is the deputy's is told by authority, and by the step: an amount that nobody names is nobody's.</summary>
    [Theory]
    [InlineData("2000.00", "deputy-general-manager")]
    [InlineData("2000.01", "general-manager")]
    [InlineData("20000", "general-manager")]
    public void A_fine_is_imposed_by_whoever_has_the_authority_for_its_amount(string amount, string by)
    {
        var violation = new InternalItem { Subject = "disclosure", Details = "told a third party", Person = "agent 7", Sanction = Sanction.Fine };
        var walk = new DomainProcessWalk<InternalItem>("violation", InternalItem.Schema, violation);
        walk.Do("open", "customer").Do("take-up", "compliance-officer").Do("conclude", "compliance-officer", violation with { Founded = true }, "preliminary-finding").Do("report", "compliance-officer", violation with { Result = "proved" }, "accountability-report", "hearing-record");
        InternalItem fine = violation with { Amount = decimal.Parse(amount, CultureInfo.InvariantCulture) };

        Assert.NotEmpty(walk.Refused("sanction", "general-manager", violation, "sanction-notice"));
        Assert.NotEmpty(walk.Refused("sanction", "service-manager", fine, "sanction-notice"));
        if (by == "general-manager")
        {
            Assert.NotEmpty(walk.Refused("sanction", "deputy-general-manager", fine, "sanction-notice"));
        }

        Assert.Equal("correcting", walk.Do("sanction", by, fine, "sanction-notice").State);
    }

    /// <summary>D9: one week of induction, then an examination in three parts that all have to be passed.</summary>
    [Fact]
    public void Whoever_fails_a_part_is_trained_again()
    {
        var training = new InternalItem { Person = "newcomer", Training = TrainingKind.Induction };
        var walk = new DomainProcessWalk<InternalItem>("training", InternalItem.Schema, training);
        walk.Do("open", "training-specialist").Do("start", "training-specialist");
        Assert.Equal("induction", walk.Until(walk.Now + Duration.FromDays(6)).State);
        walk.Until(walk.Now + Duration.FromDays(2));
        Assert.Equal("examination", walk.State);

        InternalItem failed = training with { WrittenPassed = true, OralPassed = true, PracticalPassed = false };
        Assert.Equal("retraining", walk.Do("examine", "training-specialist", failed, "examination-papers").Do("conclude", "training-specialist").State);
        InternalItem passed = failed with { PracticalPassed = true };
        walk.Do("complete", "training-specialist", null, "attendance-record").Do("examine", "training-specialist", passed, "examination-papers").Do("conclude", "training-specialist").Do("use-results", "service-manager", passed with { Result = "in post" });

        Assert.Equal("completed", walk.State);
        AssertFits(walk);
    }

    /// <summary>D14: everyone is trained before a revision takes effect; until then it is held.</summary>
    [Fact]
    public void A_revision_takes_effect_on_its_day_once_everyone_is_trained()
    {
        Instant effective = DomainProcessWalk<InternalItem>.Monday + Duration.FromDays(10);
        var revision = new InternalItem { Subject = "fraud scripts", Reason = "stiff wording", Details = "plain words", Urgent = true, EffectiveAt = effective };
        var walk = new DomainProcessWalk<InternalItem>("standard-revision", InternalItem.Schema, revision);
        walk.Do("open", "service-agent").Do("submit", "service-manager", null, "revision-draft").Do("approve", "service-manager", null, "approval");

        Assert.Equal([RefusalReason.Guard, RefusalReason.MissingDocument], walk.Refused("confirm-training", "training-specialist", revision with { AllTrained = false }).Order());
        Assert.Equal("held", walk.Until(effective).State);
        InternalItem later = revision with { EffectiveAt = effective + Duration.FromDays(5) };
        walk.Do("reschedule", "service-manager", later).Do("confirm-training", "training-specialist", later with { AllTrained = true }, "training-record");
        Assert.Equal("trained", walk.Until(later.EffectiveAt.Value - Duration.Epsilon).State);
        Assert.Equal("in-force", walk.Until(later.EffectiveAt.Value).State);
        Assert.Equal("checked", walk.Do("check", "service-manager", later with { Result = "clear" }, "scenario-check").State);
        AssertFits(walk);
    }

    /// <summary>What the engine lets happen, the comparison of logs allows, roles included.</summary>
    private static void AssertFits<T>(DomainProcessWalk<T> walk, params string[] inner)
    {
        WorkflowLibrary library = StandardBook.Shipped.Compile().Workflows;
        WorkflowDefinition workflow = library[walk.Workflow].Definition;
        WorkflowDefinition[] inside = [.. inner.Select(code => library[code].Definition)];

        CaseConformance conformance = WorkflowConformance.Compile(workflow, ActivityMapping.OfHistories(workflow, inside), inside).Check(walk.Log).Cases.Single();

        Assert.Empty(conformance.Alignment.Deviations);
        Assert.Empty(conformance.RoleDeviations);
    }
}
