using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>The way of a matter through departments (D5.1, D5.2, D5.5, D5.6).</summary>
public sealed class TransferTrailTests
{
    private const string Agent = "agent-1";
    private const string Risk = "risk-management";
    private const string Legal = "legal";

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 2, 0);

    [Fact]
    public void A_matter_is_tracked_from_the_request_to_the_customers_answer_and_closed_by_the_first_line_agent()
    {
        TransferTrail trail = Follow(Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk, "paid"), Event(TransferAction.Answer, Agent), Event(TransferAction.Close, Agent));

        TransferHop hop = Assert.Single(trail.Hops);
        Assert.True(trail.IsClosed);
        Assert.Equal(Agent, trail.Holder);
        Assert.Equal((TransferStatus.Answered, true, true, true), (hop.Status, hop.Reached, hop.Handled, hop.Succeeded));
        Assert.Equal(("paid", Duration.FromMinutes(2)), (hop.Result, hop.ReplyTime));
    }

    [Fact]
    public void A_trail_gives_the_records_that_measures_are_taken_over()
    {
        TransferRecord record = Follow(Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk, "paid")).Hops[0].ToRecord();

        Assert.Equal((Start, "c-1", Agent, "A claim is not paid", "Beyond the centre's duty"), (record.Time, record.CustomerId, record.Agent, record.Problem, record.Reason));
        Assert.Equal((Risk, "风险值班岗", "6104", "handled", "paid"), (record.TargetDepartment, record.ContactPerson, record.Phone, record.Status, record.Result));
        Assert.Equal((Duration.FromMinutes(2), true), (record.ReplyTime, record.Succeeded));
    }

    public static TheoryData<TransferStatus, bool?, bool?> Verdicts => new()
    {
        { TransferStatus.Requested, null, null }, { TransferStatus.Accepted, true, null }, { TransferStatus.Refused, false, false }, { TransferStatus.Withdrawn, false, false },
        { TransferStatus.Returned, true, false }, { TransferStatus.PassedOn, true, false }, { TransferStatus.Handled, true, true }, { TransferStatus.Answered, true, true },
    };

    [Theory]
    [MemberData(nameof(Verdicts))]
    public void A_transfer_succeeds_where_it_reached_the_target_and_was_handled(TransferStatus status, bool? reached, bool? handled)
    {
        TransferHop hop = (status switch
        {
            TransferStatus.Requested => Follow(Request(Risk)),
            TransferStatus.Accepted => Follow(Request(Risk), Event(TransferAction.Accept, Risk)),
            TransferStatus.Refused => Follow(Request(Risk), Event(TransferAction.Refuse, Risk)),
            TransferStatus.Withdrawn => Follow(Request(Risk), Event(TransferAction.Withdraw, Agent)),
            TransferStatus.Returned => Follow(Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Return, Risk)),
            TransferStatus.PassedOn => Follow(Request(Risk), Event(TransferAction.Accept, Risk), Request(Legal, by: Risk), Event(TransferAction.Accept, Legal)),
            TransferStatus.Handled => Follow(Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk)),
            _ => Follow(Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk), Event(TransferAction.Answer, Agent)),
        }).Hops[0];

        Assert.Equal((status, reached, handled, reached & handled), (hop.Status, hop.Reached, hop.Handled, hop.Succeeded));
        Assert.Equal(status is TransferStatus.Requested or TransferStatus.Accepted or TransferStatus.Withdrawn, hop.ReplyTime is null);
    }

    [Fact]
    public void A_department_that_passes_a_matter_on_holds_it_until_the_next_one_takes_it_up()
    {
        TransferTrail asked = Follow(Request(Risk), Event(TransferAction.Accept, Risk), Request(Legal, by: Risk));
        Assert.Equal((Risk, Legal), (asked.Holder, asked.OpenRequest!.To));

        TransferTrail refused = asked.Evolve(Event(TransferAction.Refuse, Legal) with { Id = "r", At = Start + Duration.FromHours(1) }).State;
        Assert.Equal((Risk, TransferStatus.Accepted), (refused.Holder, refused.Hops[0].Status));
        Assert.Empty(refused.Evolve(Event(TransferAction.Handle, Risk) with { Id = "h", At = Start + Duration.FromHours(1) }).Refusals);

        TransferTrail taken = asked.Evolve(Event(TransferAction.Accept, Legal) with { Id = "a", At = Start + Duration.FromHours(1) }).State;
        Assert.Equal((Legal, TransferStatus.PassedOn, 2), (taken.Holder, taken.Hops[0].Status, taken.Accepted));
    }

    [Fact]
    public void The_first_line_agent_may_take_a_matter_handled_badly_elsewhere()
    {
        TransferTrail trail = Follow(Request(Risk), Event(TransferAction.Accept, Risk), Request("complaint-handling", by: Agent), Event(TransferAction.Accept, "complaint-handling"));

        Assert.Equal("complaint-handling", trail.Holder);
    }

    [Fact]
    public void A_request_taken_back_may_be_made_again()
    {
        TransferTrail trail = Follow(Request(Risk), Event(TransferAction.Withdraw, Agent), Request(Risk), Event(TransferAction.Accept, Risk));

        Assert.Equal([TransferStatus.Withdrawn, TransferStatus.Accepted], trail.Hops.Select(hop => hop.Status));
    }

    public static TheoryData<TransferRefusalReason, TransferEvent[]> Refusals => new()
    {
        { TransferRefusalReason.IdentityReused, [Request(Risk) with { Id = "same" }, Event(TransferAction.Accept, Risk) with { Id = "same" }] },
        { TransferRefusalReason.OutOfOrder, [Request(Risk), Event(TransferAction.Accept, Risk) with { At = Start - Duration.FromSeconds(1) }] },
        { TransferRefusalReason.Closed, [Event(TransferAction.Close, Agent), Request(Risk)] },
        { TransferRefusalReason.IncompleteSlip, [Event(TransferAction.Request, Agent)] },
        { TransferRefusalReason.IncompleteSlip, [Request("nowhere")] },
        { TransferRefusalReason.OtherFirstLineAgent, [Request(Risk) with { Slip = TransferSlipTests.Complete with { FirstLineAgent = "agent-2" } }] },
        { TransferRefusalReason.NotEntitled, [Request(Risk, by: "agent-2")] },
        { TransferRefusalReason.NotEntitled, [Request(Risk), Event(TransferAction.Accept, Legal)] },
        { TransferRefusalReason.NotEntitled, [Request(Risk), Event(TransferAction.Refuse, Agent)] },
        { TransferRefusalReason.NotEntitled, [Request(Risk), Event(TransferAction.Withdraw, Risk)] },
        { TransferRefusalReason.NotEntitled, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Agent)] },
        { TransferRefusalReason.NotEntitled, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk), Event(TransferAction.Answer, Risk)] },
        { TransferRefusalReason.NotEntitled, [Event(TransferAction.Close, Risk)] },
        { TransferRefusalReason.StillOpen, [Request(Risk), Request(Legal)] },
        { TransferRefusalReason.StillOpen, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Handle, Risk), Request(Legal)] },
        { TransferRefusalReason.StillOpen, [Request(Risk), Event(TransferAction.Accept, Risk), Request(Legal, by: Risk), Event(TransferAction.Handle, Risk)] },
        { TransferRefusalReason.StillOpen, [Request(Risk), Event(TransferAction.Close, Agent)] },
        { TransferRefusalReason.StillOpen, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Close, Agent)] },
        { TransferRefusalReason.Repeated, [Request(Risk), Event(TransferAction.Refuse, Risk), Request(Risk)] },
        { TransferRefusalReason.Repeated, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Return, Risk), Request(Risk)] },
        { TransferRefusalReason.Circular, [Request(Risk), Event(TransferAction.Accept, Risk), Request(Risk)] },
        { TransferRefusalReason.Circular, [Request(Risk), Event(TransferAction.Accept, Risk), Request(Legal, by: Risk), Event(TransferAction.Accept, Legal), Request(Risk, by: Legal)] },
        { TransferRefusalReason.HopLimit, [.. Hop(Risk), .. Hop(Legal), .. Hop("personal-finance"), Request("wealth-management-centre")] },
        { TransferRefusalReason.NoTransfer, [Event(TransferAction.Accept, Risk)] },
        { TransferRefusalReason.IllegalMove, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Accept, Risk)] },
        { TransferRefusalReason.IllegalMove, [Request(Risk), Event(TransferAction.Refuse, Risk), Event(TransferAction.Handle, Risk)] },
        { TransferRefusalReason.IllegalMove, [Request(Risk), Event(TransferAction.Accept, Risk), Event(TransferAction.Answer, Agent)] },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_does_not_fit_is_refused_with_its_reason_and_changes_nothing(TransferRefusalReason reason, TransferEvent[] events)
    {
        TransferEvent[] inOrder = InOrder(events);
        TransferTrail before = TransferTrail.Begin(Agent).Fold(inOrder[..^1]).State;
        Folded<TransferTrail, TransferRefusal> step = before.Evolve(inOrder[^1]);

        Assert.Equal(reason, step.Refusals.Single().Reason);
        Assert.Same(before, step.State);
        Assert.Equal(reason == TransferRefusalReason.IncompleteSlip, !step.Refusals[0].SlipFaults.IsEmpty);
        Assert.Equal(
            (inOrder[^1].Id, EnumCodes<TransferRefusalReason>.CodeOf(reason)),
            step.Refusals[0].Explain().Answer is var told ? (told.Find("event")?.Value, told.Find("reason")?.Code) : default);
    }

    [Fact]
    public void Every_reason_is_told_in_its_own_words() =>
        Assert.Equal(Enum.GetValues<TransferRefusalReason>().Length, Enum.GetValues<TransferRefusalReason>().Select(static reason => new TransferRefusal(InOrder([Request("risk-management")])[0], reason, []).ToString()).Distinct().Count());

    [Fact]
    public void A_fold_names_all_that_was_refused()
    {
        Folded<TransferTrail, TransferRefusal> fold = TransferTrail.Begin(Agent).Fold(InOrder([Event(TransferAction.Accept, Risk), Request(Risk), Request(Legal), Event(TransferAction.Accept, Risk)]));

        Assert.Equal([TransferRefusalReason.NoTransfer, TransferRefusalReason.StillOpen], fold.Refusals.Select(refusal => refusal.Reason));
        Assert.Equal(Risk, fold.State.Holder);
    }

    [Fact]
    public void An_event_delivered_twice_changes_nothing()
    {
        TransferEvent[] events = InOrder([Request(Risk), Event(TransferAction.Accept, Risk)]);
        TransferTrail once = TransferTrail.Begin(Agent).Fold(events).State;

        Assert.Same(once, once.Fold([events[0] with { }, events[1] with { Result = null }]).State);
        Assert.Equal(2, TransferTrail.Begin(Agent).Fold([.. events, .. events]).State.Events.Count);
    }

    [Fact]
    public void A_status_has_moves_or_is_an_end() => Assert.All(Enum.GetValues<TransferStatus>(), from =>
        Assert.Equal(TransferMoves.IsEnd(from), !Enum.GetValues<TransferStatus>().Any(to => TransferMoves.IsLegal(from, to))));

    [Fact]
    public void A_trail_needs_somebody_to_track_it() => Assert.Throws<ArgumentException>(() => TransferTrail.Begin(" "));

    internal static TransferEvent Request(string target, string by = Agent) => new()
    {
        Id = "",
        At = default,
        Action = TransferAction.Request,
        By = by,
        Slip = ShippedRouting.Evaluator.FindDepartment(target) is { } department ? TransferSlipTests.Complete.AddressedTo(department) : TransferSlipTests.Complete with { TargetDepartment = target },
    };

    internal static TransferEvent Event(TransferAction action, string by, string? result = null) => new() { Id = "", At = default, Action = action, By = by, Result = result };

    /// <summary>The events with an identity each where they have none, a minute apart.</summary>
    internal static TransferEvent[] InOrder(IEnumerable<TransferEvent> events) => [.. events.Select((one, i) => one with
    {
        Id = one.Id.Length == 0 ? $"e{i}" : one.Id,
        At = one.At == default ? Start + Duration.FromMinutes(i) : one.At,
    })];

    private static TransferEvent[] Hop(string target) => [Request(target), Event(TransferAction.Accept, target), Event(TransferAction.Return, target)];

    private static TransferTrail Follow(params TransferEvent[] events)
    {
        Folded<TransferTrail, TransferRefusal> fold = TransferTrail.Begin(Agent).Fold(InOrder(events));
        Assert.Empty(fold.Refusals);
        return fold.State;
    }
}
