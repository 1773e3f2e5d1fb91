using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ServiceLevelEvaluatorTests
{
    private static readonly ServiceLevelEvaluator Shipped = StandardBook.Shipped.Compile().ServiceLevels;
    private static readonly ServiceLevelEvaluator Example = StandardBook.Parse(ServiceLevelBook.Json).Compile().ServiceLevels;

    [Theory]
    [InlineData("fault", "level-1", null, null, null, "fault-level-1")]
    [InlineData("fault", "level-2", null, null, null, "fault-level-2")]
    [InlineData("fault", "level-3", null, null, null, "fault-level-1")]
    [InlineData("contact", null, "phone", null, null, "phone-answer")]
    [InlineData("callback", null, null, "vip", null, "callback-valued")]
    [InlineData("callback", null, null, "ordinary", null, "callback-ordinary")]
    [InlineData("complaint", null, null, null, "cn", "cn-complaint")]
    [InlineData("complaint", null, null, null, "gb", "gb-complaint")]
    public void The_first_policy_that_holds_is_a_cases_policy(string kind, string? severity, string? channel, string? segment, string? jurisdiction, string? policy)
    {
        var facts = new ServiceCase { Kind = kind, Severity = severity, Channel = channel, Segment = segment, Jurisdiction = jurisdiction };

        Assert.Equal(policy, Shipped.Select(facts, At("2026-01-05 10:00"))?.Code);
    }

    [Fact]
    public void D10_faults_are_responded_to_and_restored_in_time()
    {
        var fault = new ServiceCase { Kind = "fault", Severity = "level-1" };
        CaseEvent[] events = [new("1", At("2026-01-05 01:00"), "reported"), new("2", At("2026-01-05 01:20"), "responded"), new("3", At("2026-01-05 03:30"), "restored")];
        ServiceLevelReading reading = Shipped.Read(fault, events, At("2026-01-05 04:00"));

        Assert.Equal("fault-level-1", reading.Policy!.Code);
        Assert.Equal((ClockStatus.Met, ClockStatus.Late, At("2026-01-05 03:00")), (reading.Find("respond")!.Clock.Status, reading.Find("restore")!.Clock.Status, reading.Find("restore")!.Clock.Due));
        Assert.Equal(At("2026-01-05 02:00"), Shipped.Plan(Shipped.Read(fault, events, At("2026-01-05 02:10")).Find("restore")!).Due[0].At);
        Assert.Equal(At("2026-01-05 03:00"), Shipped.Read(fault, events, At("2026-01-05 02:10")).NextSignalAt());
        Assert.Null(reading.NextSignalAt());
        Assert.Null(reading.Find("answer"));
    }

    [Fact]
    public void An_emergency_passed_on_late_on_Friday_is_due_in_five_minutes_and_not_on_Monday()
    {
        Instant friday = At("2026-01-09 23:00");
        ServiceLevelReading reading = Shipped.Read(new ServiceCase { Kind = "transfer", Need = Needs.Emergency }, [new("1", friday, "requested")], friday);

        Assert.Equal("transfer-emergency", reading.Policy!.Code);
        Assert.Equal(friday + Duration.FromMinutes(5), reading.Find("take-up")!.Clock.Due);
    }

    /// <summary>What is passed on at once (D5.7) is promised so, whatever makes it so: the need, what triage stops, or the urgency by its priority.</summary>
    [Fact]
    public void What_triage_stops_and_what_is_urgent_is_passed_on_late_on_Friday_due_in_five_minutes_too()
    {
        Instant friday = At("2026-01-09 23:00");
        var fraud = new Contact { SuspectedFraud = true };
        var urgent = new Contact { Need = Needs.Inquiry, Urgency = Urgency.Emergency };
        Standard standard = StandardBook.Shipped.Compile();
        TriageAnswer stopped = standard.Routing.Answer(in fraud, friday);

        AssertDue("transfer-stopped", new ServiceCase { Kind = "transfer", Triage = TriageStanding.Of(stopped, in fraud) });
        AssertDue("transfer-urgent", new ServiceCase { Kind = "transfer", Need = urgent.Need, Priority = standard.Routing.Triage(in urgent).Priority!.Code });
        Assert.Equal("transfer", Shipped.Select(new ServiceCase { Kind = "transfer", Triage = TriageStanding.Of(stopped.Released("chen", friday), in fraud) }, friday)?.Code);
        Assert.Equal("transfer", Shipped.Select(new ServiceCase { Kind = "transfer" }, friday)?.Code);

        void AssertDue(string policy, ServiceCase facts)
        {
            ServiceLevelReading reading = Shipped.Read(facts, [new("1", friday, "requested")], friday);
            Assert.Equal((policy, friday + Duration.FromMinutes(5)), (reading.Policy?.Code, reading.Find("take-up")?.Clock.Due));
            Assert.Equal(friday + Duration.FromHours(4), reading.Find("reply")?.Clock.Due);
        }
    }

    /// <summary>However a complaint comes in, it is promised an answer; one that the customer refuses is answered once more in the same time.</summary>
    [Theory]
    [InlineData("created", "handled")]
    [InlineData("received", "decided")]
    public void A_complaint_is_promised_an_answer_on_either_way_and_again_where_it_is_refused(string opened, string answered)
    {
        CaseEvent[] events = [new("1", At("2026-01-05 01:00"), opened), new("2", At("2026-01-12 01:00"), answered), new("3", At("2026-01-14 01:00"), "answer-declined")];
        ClockReading Read(int known) => Shipped.Read(new ServiceCase { Kind = "complaint" }, events.AsSpan(0, known), At("2026-01-14 02:00")).Find("decide")!.Clock;

        Assert.Equal((ClockStatus.Running, At("2026-01-20 16:00")), (Read(1).Status, Read(1).Due));
        Assert.Equal(ClockStatus.Met, Read(2).Status);
        Assert.Equal((ClockStatus.Running, At("2026-01-29 16:00"), 2), (Read(3).Status, Read(3).Due, Read(3).Runs.Length));
    }

    /// <summary>A message that answers no question (<c>customer-wrote</c>) is another event than what the customer was asked for (<c>customer-replied</c>): only the second ends a pause, both want a reply.</summary>
    [Theory]
    [InlineData("customer-wrote", true)]
    [InlineData("customer-replied", false)]
    public void A_message_wants_a_reply_and_ends_a_pause_only_where_it_is_what_was_asked_for(string code, bool isPaused)
    {
        CaseEvent[] chat = [new("1", At("2026-01-05 01:00"), "queued"), new("2", At("2026-01-05 01:01"), "replied"), new("3", At("2026-01-05 01:05"), code)];
        Assert.Equal(ClockStatus.Running, Shipped.Read(new ServiceCase { Kind = "contact", Channel = Channels.Chat }, chat, At("2026-01-05 01:05")).Find("next-reply")!.Clock.Status);

        CaseEvent[] order = [new("1", At("2026-01-05 01:00"), "created"), new("2", At("2026-01-05 01:10"), "customer-asked"), new("3", At("2026-01-05 01:20"), code)];
        Assert.Equal(isPaused, Shipped.Read(new ServiceCase { Kind = "work-order" }, order, At("2026-01-05 01:30")).Find("handle")!.Clock.IsPaused);
    }

    [Fact]
    public void A_recurring_promise_counts_from_zero_each_time()
    {
        CaseEvent[] events =
        [
            new("1", At("2026-01-05 01:00"), "queued"), new("2", At("2026-01-05 01:01"), "replied"), new("3", At("2026-01-05 01:05"), "customer-replied"),
            new("4", At("2026-01-05 01:07"), "replied"), new("5", At("2026-01-05 01:10"), "customer-replied"),
        ];

        Assert.Equal(ClockStatus.Late, Shipped.Read("chat-reply", events.AsSpan(0, 4), At("2026-01-05 01:09")).Find("next-reply")!.Clock.Status);
        Assert.Equal((ClockStatus.Running, "5"), (Shipped.Read("chat-reply", events, At("2026-01-05 01:10")).Find("next-reply")!.Clock.Status, Shipped.Read("chat-reply", events, At("2026-01-05 01:10")).Find("next-reply")!.Clock.RunId));
    }

    [Fact]
    public void A_case_is_read_under_the_version_in_force_at_its_start_and_any_other_by_one_call()
    {
        CaseEvent[] before = [new("1", At("2026-06-30 15:59"), "opened")];
        CaseEvent[] after = [new("1", At("2026-06-30 16:00"), "opened")];

        // 1 July begins in Shanghai at 16:00 UTC.
        Assert.Equal("1", Example.Read("general", before, At("2026-07-10 00:00")).Policy!.Version);
        Assert.Equal("2", Example.Read("general", after, At("2026-07-10 00:00")).Policy!.Version);
        Assert.Equal(Duration.FromHours(8), Example.Read("general", before, At("2026-07-10 00:00"), version: "2").Find("resolve")!.Clock.Whole);
        Assert.Equal("2", Example.InForce("general", At("2027-01-01 00:00"))!.Version);
        Assert.Throws<UnknownCodeException>(() => Example.Read("general", before, At("2026-07-10 00:00"), version: "3"));
        Assert.Throws<UnknownCodeException>(() => Example.Read("nothing", before, At("2026-07-10 00:00")));
        Assert.Throws<UnknownCodeException>(() => Example.TargetOf("general", "nothing"));
        Assert.Throws<UnknownCodeException>(() => Example.Plan("nothing", "clock", Example.Read("general", before, At("2026-07-10 00:00")).Find("resolve")!.Clock));
        Assert.Equal(Duration.FromHours(8), Assert.IsType<CallCenter.Standards.Calendars.BusinessDuration>(Example.TargetOf("general", "resolve").Time).Time);
    }

    [Fact]
    public void Before_its_first_version_a_policy_promises_nothing()
    {
        ServiceLevelReading reading = Example.Read("urgent", [new("1", At("2025-01-01 00:00"), "opened")], At("2026-07-10 00:00"));

        Assert.Equal((ServiceLevelOutcome.NotInForce, null, 0), (reading.Outcome, reading.Policy, reading.Targets.Length));
        Assert.Null(Example.InForce("urgent", At("2025-01-01 00:00")));
    }

    [Fact]
    public void A_change_of_policy_carries_clocks_over_ends_what_is_no_more_promised_and_begins_what_is()
    {
        CaseEvent[] events =
        [
            new("1", At("2026-02-02 02:00"), "opened"),
            new("2", At("2026-02-02 03:00"), "raised") { Policy = "urgent" },
        ];
        ServiceLevelReading reading = Example.Read("general", events, At("2026-02-02 03:30"));

        Assert.Equal(["resolve", "update", "call"], reading.Targets.Select(target => target.Target.Code));
        Assert.Equal((ClockStatus.Running, At("2026-02-02 04:00")), (reading.Find("resolve")!.Clock.Status, reading.Find("resolve")!.Clock.Due));
        Assert.Equal(ClockStatus.Cancelled, reading.Find("update")!.Clock.Status);
        Assert.Equal((ClockStatus.Running, At("2026-02-02 02:00")), (reading.Find("call")!.Clock.Status, reading.Find("call")!.Clock.Origin));

        ServiceLevelReading restarted = Example.Read("general", [events[0], events[1] with { Mode = ChangeMode.Restart }], At("2026-02-02 03:30"));
        Assert.Equal(At("2026-02-02 05:00"), restarted.Find("resolve")!.Clock.Due);

        ServiceLevelReading closed = Example.Read("general", [events[0], new("x", events[0].At, "closed"), events[1]], At("2026-02-02 03:30"));
        Assert.Equal((ClockStatus.Met, ClockStatus.Met), (closed.Find("resolve")!.Clock.Status, closed.Find("update")!.Clock.Status));
    }

    [Fact]
    public void Events_move_clocks_only_where_their_state_has_a_use_for_them()
    {
        CaseEvent[] events =
        [
            new("0", At("2026-02-02 01:00"), "closed"), new("1", At("2026-02-02 02:00"), "opened"), new("2", At("2026-02-02 02:10"), "opened"),
            new("3", At("2026-02-02 02:20"), "customer-replied"), new("4", At("2026-02-02 02:30"), "customer-asked"), new("5", At("2026-02-02 02:40"), "customer-replied"),
            new("6", At("2026-02-02 02:50"), "rewritten"), new("7", At("2026-02-02 03:00"), "closed"), new("8", At("2026-02-02 03:10"), "closed"),
            new("9", At("2026-02-02 03:20"), "reopened"), new("10", At("2026-02-02 03:30"), "withdrawn"), new("11", At("2026-02-02 03:40"), "reopened"),
        ];
        ClockReading At8(int count) => Example.Read("general", events.AsSpan(0, count), events[count - 1].At).Find("resolve")!.Clock;

        Assert.Equal(
            [
                ClockStatus.NotStarted, ClockStatus.Running, ClockStatus.Running, ClockStatus.Running, ClockStatus.Paused, ClockStatus.Running, ClockStatus.Running, ClockStatus.Met, ClockStatus.Met,
                ClockStatus.Running, ClockStatus.Cancelled, ClockStatus.Cancelled,
            ],
            Enumerable.Range(1, events.Length).Select(count => At8(count).Status));
        Assert.Equal("6", At8(7).RunId);
    }

    [Fact]
    public void Events_that_cannot_be_are_named_and_the_rest_is_read()
    {
        CaseEvent[] events =
        [
            new("1", At("2026-02-02 02:00"), "opened"), new("1", At("2026-02-02 02:10"), "closed"), new("2", At("2026-02-02 01:10"), "closed"),
            new("3", At("2026-02-02 02:10"), "closed") { From = At("2026-02-02 02:20") }, new("4", At("2026-02-02 02:20"), "raised") { Policy = "nothing" },
            new("5", At("2026-02-03 00:00"), "closed"),
        ];
        ServiceLevelReading reading = Example.Read("general", events, At("2026-02-02 12:00"));

        Assert.Equal((ServiceLevelOutcome.EventsRefused, ClockStatus.Breached), (reading.Outcome, reading.Find("resolve")!.Clock.Status));
        Assert.Equal(
            [("1", ClockRefusalReason.IdentityReused), ("2", ClockRefusalReason.OutOfOrder), ("3", ClockRefusalReason.StartsLater), ("4", ClockRefusalReason.UnknownPolicy)],
            reading.Refusals.Select(refusal => (refusal.EventId, refusal.Reason)));
        Assert.All(reading.Refusals, refusal => Assert.Equal(EnumCodes<ClockRefusalReason>.CodeOf(refusal.Reason), refusal.Explain().Answer.Find("reason")!.Code));
    }

    [Fact]
    public void An_event_delivered_twice_changes_nothing()
    {
        CaseEvent[] events = [new("1", At("2026-02-02 02:00"), "opened"), new("2", At("2026-02-02 02:10"), "customer-asked")];
        ServiceLevelState state = Example.Begin("general").Fold([.. events, events[0] with { }, events[1]]).State;

        Assert.Equal(2, state.Events.Count);
        Assert.Equal(new Folded<ServiceLevelState, ClockRefusal>(state), state.Evolve(events[0] with { }));
        Assert.Equal((ServiceLevelOutcome.Promised, ClockStatus.Paused), state.Read(At("2026-02-02 03:00")) is var reading ? (reading.Outcome, reading.Find("resolve")!.Clock.Status) : default);
    }

    [Fact]
    public void Two_clocks_of_a_case_with_one_ladder_have_steps_of_their_own()
    {
        CaseEvent[] events = [new("1", At("2026-01-05 02:00"), "received")];
        ServiceLevelReading reading = Shipped.Read("gb-payment-complaint", events, At("2026-03-30 02:00"));
        TargetReading[] promises = [reading.Find("final-response")!, reading.Find("final-response-exceptional")!];
        string[][] ids = [.. promises.Select(promise => Shipped.Plan(promise).Due.Select(step => step.Id).ToArray())];

        Assert.All(promises, promise => Assert.Equal("complaint-escalation", promise.Target.Ladder));
        Assert.Equal(["gb-payment-complaint/final-response/1/near/0", "gb-payment-complaint/final-response/1/warn/0", "gb-payment-complaint/final-response/1/due/0", "gb-payment-complaint/final-response/1/unanswered/0"], ids[0]);
        Assert.Empty(ids[0].Intersect(ids[1]));

        Acknowledgement[] taken = [.. Shipped.Plan(promises[0]).Due.Where(step => step.Step.Code == "due").Select(step => new Acknowledgement(step.Id, step.At))];
        Assert.Equal(3, Shipped.Plan(promises[0], taken).Due.Length);
        Assert.Equal(ids[1], Shipped.Plan(promises[1], taken).Due.Select(step => step.Id));
        Assert.Empty(Shipped.Plan(reading.Find("summary-resolution")!).Due);
    }

    [Fact]
    public void A_host_chooses_by_cases_of_its_own()
    {
        RecordSchema<(ServiceCase Case, string Desk)> schema = ServiceCase.Schema
            .Within(static (in (ServiceCase Case, string Desk) whole) => ref whole.Case).WithText("desk", static (in r) => r.Desk);

        Assert.Equal("fault-level-1", Shipped.For(schema).Select((new ServiceCase { Kind = "fault", Severity = "level-1" }, "night"), At("2026-01-05 10:00"))!.Code);
        Assert.Null(Shipped.For(schema).Select((new ServiceCase(), "night"), At("2026-01-05 10:00")));
    }

    [Fact]
    public void A_case_without_a_policy_or_events_has_no_clocks()
    {
        ServiceLevelReading none = Shipped.Read(new ServiceCase { Kind = "riddle" }, [], At("2026-01-05 10:00"));
        Assert.Equal((ServiceLevelOutcome.NoPolicy, 0), (none.Outcome, none.Targets.Length));
        Assert.Equal(ClockStatus.NotStarted, Assert.Single(Shipped.Read(new ServiceCase { Kind = "alarm" }, [], At("2026-01-05 10:00")).Targets).Clock.Status);
        Assert.Equal("alarm 1", Shipped.Read("alarm", [], At("2026-01-05 10:00")).Policy!.ToString());
    }
}
