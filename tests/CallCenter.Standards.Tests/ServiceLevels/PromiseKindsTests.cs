using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;
using PromisedCase = CallCenter.Standards.ServiceLevels.ServiceCase;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>What a standard promises to each kind of case, and what it says where it promises nothing, or is in doubt.</summary>
public sealed class PromiseKindsTests
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();
    private static readonly ServiceLevelEvaluator Promises = Shipped.ServiceLevels;

    [Theory]
    [InlineData("complaint", null, null, null, "cn-complaint")]
    [InlineData("complaint", "cn", null, null, "cn-complaint")]
    [InlineData("complaint", "fr", null, null, "complaint")] // no word of the vocabulary, and not a missing one: what holds for every complaint
    [InlineData("complaint", "eu", null, null, "complaint")]
    [InlineData("transfer-error", null, null, null, "transfer-error")]
    [InlineData("fault", null, null, null, "fault-level-1")]
    [InlineData("fault", null, "level-2", null, "fault-level-2")]
    [InlineData("contact", null, null, "video", "contact-answer")]
    [InlineData("contact", null, null, "branch", "contact-answer")]
    [InlineData("contact", null, null, null, "contact-answer")]
    [InlineData("contact", null, null, "app", "chat-reply")]
    [InlineData("contact", null, null, "web", "chat-reply")]
    [InlineData("contact", null, null, "sms", "chat-reply")]
    public void Every_case_of_a_known_kind_has_a_promise(string kind, string? jurisdiction, string? severity, string? channel, string policy) =>
        Assert.Equal(policy, Promises.Select(new PromisedCase { Kind = kind, Jurisdiction = jurisdiction, Severity = severity, Channel = channel }, At("2026-01-05 01:00"))?.Code);

    [Fact]
    public void A_kind_that_some_case_of_has_no_promise_is_found_with_that_case()
    {
        StandardBook book = StandardBook.Shipped with { ServiceLevels = StandardBook.Shipped.ServiceLevels with { Policies = [.. StandardBook.Shipped.ServiceLevels.Policies.Where(policy => policy.Code != "complaint")] } };
        Finding gap = Assert.Single(book.Validate(), finding => finding.Code == "CCS5016");

        Assert.Equal((FindingSeverity.Warning, "complaint"), (gap.Severity, gap.Value));
        Assert.Contains("jurisdiction = ", gap.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Code == "CCS5016");
    }

    /// <summary>That no case without a promise was found where not all were looked at shows nothing, and is told.</summary>
    [Theory]
    [InlineData(3, "CCS5016")]
    [InlineData(10_000, "CCS5021")]
    public void A_kind_with_more_policies_than_are_looked_at_says_so(int policies, string code)
    {
        RecordDefinition record = PromisedCase.Schema.Definition;
        var findings = new FindingList();
        KindCoverage.Check(
            [.. Enumerable.Range(0, policies).Select(i => Condition.Compile([new FieldCondition("kind", "complaint"), new FieldCondition("product", $"\"p{i}\"")], record))], Place.At(""), findings);

        Assert.Equal((code, "complaint"), (Assert.Single(findings.ToImmutable()).Code, findings.ToImmutable()[0].Value));
    }

    [Fact]
    public void D10_work_that_people_do_escalates_before_and_after_it_is_due()
    {
        (string Policy, string Target)[] machines = [("monitor-refresh", "refresh"), ("ivr-response", "respond"), ("knowledge-search", "show")];
        string[] kinds = ["fault", "work-order", "exception", "alarm", "transfer", "callback"];
        foreach (ServiceLevelPolicy policy in Promises.Policies.Where(policy => policy.When.Any(test => test.Field == "kind" && kinds.Contains(test.Tests))))
        {
            Assert.All(policy.Targets.Where(target => !machines.Contains((policy.Code, target.Code))), target =>
            {
                EscalationLadder ladder = Promises.Ladders.Single(known => known.Code == target.Ladder);
                Assert.Equal(ProvenanceKind.Assumption, ladder.Provenance.Kind);
                Assert.Contains(ladder.Steps, step => step.Trigger is EscalationTrigger.PercentOfTarget or EscalationTrigger.BeforeDue);
                Assert.Contains(ladder.Steps, step => step.Trigger == EscalationTrigger.AfterDue);
            });
        }
    }

    [Fact]
    public void A_next_reply_is_promised_only_after_a_first_one()
    {
        CaseEvent[] events = [new("1", At("2026-01-05 01:00"), "queued"), new("2", At("2026-01-05 01:00"), "customer-replied"), new("3", At("2026-01-05 01:01"), "replied")];

        Assert.Equal(ClockStatus.NotStarted, Promises.Read("chat-reply", events, At("2026-01-05 02:00")).Find("next-reply")!.Clock.Status);
        Assert.Equal(ClockStatus.Breached, Promises.Read("chat-reply", [.. events, new("4", At("2026-01-05 01:10"), "customer-replied")], At("2026-01-05 02:00")).Find("next-reply")!.Clock.Status);
    }

    [Fact]
    public void A_misspelt_event_is_told_with_the_nearest_word_and_one_that_moved_nothing_is_listed()
    {
        CaseEvent[] events = [new("1", At("2026-01-05 01:00"), "created"), new("2", At("2026-01-05 01:10"), "registered"), new("3", At("2026-01-05 01:20"), "clsoed"), new("4", At("2026-01-05 01:30"), "created")];
        ServiceLevelReading reading = Promises.Read("work-order", events, At("2026-01-05 02:00"));

        Assert.Equal(["2", "3", "4"], reading.Unmoved.Select(happened => happened.Id));
        Finding unknown = Assert.Single(reading.Findings);
        Assert.Equal(("CCS5017", "/events/3", "clsoed"), (unknown.Code, unknown.Pointer, unknown.Value));
        Assert.Contains("'closed' is near", unknown.Message, StringComparison.Ordinal);
        Assert.Empty(Promises.Read("work-order", events.AsSpan(0, 2), At("2026-01-05 02:00")).Findings);
    }

    /// <summary>A value that the standard does not know is told, and is never taken for a missing one: no promise of another jurisdiction, grade or segment comes of it.</summary>
    [Theory]
    [InlineData("complaint", "jurisdiction", "uk", "complaint")]
    [InlineData("complaint", "jurisdiction", "GB", "complaint")]
    [InlineData("complaint", "jurisdiction", "CN", "complaint")]
    [InlineData("fault", "severity", "level2", "fault-level-1")]
    [InlineData("callback", "segment", "VIP", "callback-ordinary")]
    [InlineData("contact", "channel", "Chat", "contact-answer")]
    [InlineData("transfer", "priority", "Emergency", "transfer")]
    public void A_value_that_the_standard_does_not_know_is_told(string kind, string field, string value, string policy)
    {
        var facts = new PromisedCase
        {
            Kind = kind,
            Jurisdiction = field == "jurisdiction" ? value : null,
            Severity = field == "severity" ? value : null,
            Segment = field == "segment" ? value : null,
            Channel = field == "channel" ? value : null,
            Priority = field == "priority" ? value : null,
        };

        ServiceLevelReading reading = Promises.Read(facts, [new CaseEvent("1", At("2026-01-05 01:00"), "received")], At("2026-01-05 02:00"));

        Finding told = Assert.Single(reading.Findings, finding => finding.Code == "CCS5022");
        Assert.Equal(("/case/" + field, value, policy), (told.Pointer, told.Value, reading.Policy?.Code));
    }

    [Fact]
    public void A_misspelt_kind_of_case_is_told()
    {
        ServiceLevelReading reading = Promises.Read(new PromisedCase { Kind = "complant" }, [new CaseEvent("1", At("2026-01-05 01:00"), "received")], At("2026-01-05 02:00"));

        Assert.Equal((ServiceLevelOutcome.NoPolicy, "CCS5018"), (reading.Outcome, Assert.Single(reading.Findings).Code));
        Assert.Contains("'complaint' is near", reading.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_due_instant_beyond_the_calendars_data_is_in_doubt()
    {
        ClockReading Reading(string at) => Promises.Read("transfer", [new CaseEvent("1", At(at), "requested")], At(at)).Find("reply")!.Clock;

        Assert.Empty(Reading("2026-12-29 02:00").Findings);
        Assert.Equal(["CCS4011"], Reading("2026-12-31 02:00").Findings.Select(finding => finding.Code));
        Assert.Equal(["CCS4011"], StandardJson.Read<ClockReading>(StandardJson.Write(Reading("2026-12-31 02:00"))).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_due_instant_in_the_time_of_a_later_version_of_the_calendar_is_in_doubt()
    {
        BusinessCalendar first = Office.Calendar with { Code = "desk" };
        BusinessCalendars calendars = BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [first, first with { Version = "2", Effective = new LocalDate(2026, 2, 1), Shape = Extended.Calendar.Shape }] });
        ClockReading Reading(string at, int hours) => new ServiceClock(new ClockTarget(new BusinessDuration(Hours(hours)), calendars.InVersion("desk", "1"))).Read(at, ClockEvent.Start("s", At(at)));

        Assert.Empty(Reading("2026-01-29 10:00", 4).Findings);
        Assert.Equal(["CCS4013"], Reading("2026-01-29 10:00", 20).Findings.Select(finding => finding.Code));
        Assert.Empty(new ServiceClock(new ClockTarget(new ElapsedDuration(Hours(500)), calendars.InVersion("desk", "1"))).Read("2026-01-29 10:00", ClockEvent.Start("s", At("2026-01-29 10:00"))).Findings);
    }

    [Theory]
    [InlineData("PT24H", true)]
    [InlineData("P1D", true)]
    [InlineData("P2D", true)]
    [InlineData("PT25H", false)]
    [InlineData("PT4H", false)]
    public void Whole_days_of_open_hours_are_seldom_meant(string time, bool isTold) => Assert.Equal(
        isTold ? ["CCS5014 /serviceLevels/policies/1/targets/0/time"] : [],
        ExampleBook.Places([.. StandardBook.Parse(ServiceLevelBook.With("\"time\":\"PT4H\"", $"\"time\":\"{time}\"")).Validate().Where(finding => finding.Code == "CCS5014")]));

    [Fact]
    public void A_complaint_is_given_30_and_60_days_by_recorded_steps_only()
    {
        Workflow workflow = Shipped.Workflows["complaint"];
        var run = new CaseRun<WorkItem>(workflow.For(WorkItem.Schema), new WorkItem { Contact = new Contact { Need = Needs.Complaint, Complexity = Complexity.Complex }, Details = "fee" });
        run.Do("open", "customer").After(Duration.FromDays(1)).Do("acknowledge", "service-agent");
        Instant? Due() => Promises.Read(new PromisedCase { Kind = "complaint", Complexity = "complex" }, CaseClocks.EventsOf(run.Events).AsSpan(), run.Now).Find("decide")!.Clock.Due;
        Instant fifteen = Due()!.Value;

        Assert.Equal(["MissingField reason"], run.Refused("find-complex", "service-manager"));
        Assert.Equal(["Role service-agent"], run.With(run.Facts with { Reason = "several banks involved" }).Refused("find-complex", "service-agent"));
        run.Do("find-complex", "service-manager");
        Assert.Equal(fifteen + Duration.FromDays(15), Due());

        Assert.Equal(["MissingField approver", "MissingDocument extension-notice"], run.Refused("extend", "service-manager"));
        run.With(run.Facts with { Approver = "wang" }).Do("extend", "service-manager", "extension-notice");
        Assert.Equal(fifteen + Duration.FromDays(45), Due());
        run.Do("find-complex", "service-manager");
        Assert.Equal(fifteen + Duration.FromDays(45), Due());
    }

    [Fact]
    public void An_extension_that_is_no_longer_is_a_finding() => Assert.Equal(
        ["CCS5015 /serviceLevels/policies/1/targets/1/extensions/0/time"],
        ExampleBook.Places(ExampleBook.FindingsOf(ServiceLevelBook.With(
            "\"dueAt\":\"same-time\"},\"calendar\":\"office\",",
            "\"dueAt\":\"same-time\"},\"calendar\":\"office\",\"extensions\":[{\"on\":[\"granted\"],\"time\":{\"kind\":\"calendar-days\",\"count\":3},\"provenance\":{\"kind\":\"bank\",\"citation\":\"1\"}}],"))));
}
