using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Routing.Transfers;

/// <summary>Trails on random lists of events, against a plain record of who held the matter.</summary>
public sealed class TransferTrailProperties
{
    private const string Agent = "agent-1";

    private static readonly string[] Departments = ["risk-management", "legal", "personal-finance", "credit-card-centre"];

    private static readonly Gen<TransferEvent> Events =
        from action in Gen.Frequency((4, Gen.Constant(TransferAction.Request)), (4, Gen.Constant(TransferAction.Accept)), (4, Gen.Elements(Enum.GetValues<TransferAction>().Where(action => action != TransferAction.Close))), (1, Gen.Constant(TransferAction.Close)))
        from who in Gen.Elements([Agent, .. Departments])
        from target in Gen.Elements(Departments)
        select action == TransferAction.Request ? TransferTrailTests.Request(target, who) : TransferTrailTests.Event(action, who);

    public static Arbitrary<TransferEvent[]> Lists() => Gen.Choose(0, 60).SelectMany(count => Events.ArrayOf(count)).Select(events => TransferTrailTests.InOrder(events)).ToArbitrary();

    [Property(MaxTest = 500)]
    public FsCheck.Property No_department_holds_a_matter_twice_and_none_that_refused_is_asked_again() => Prop.ForAll(Lists(), events =>
    {
        TransferTrail trail = TransferTrail.Begin(Agent);
        var walk = new PlainWalk(Agent, most: 3);
        foreach (TransferEvent next in events)
        {
            Folded<TransferTrail, TransferRefusal> step = trail.Evolve(next);
            Assert.Equal(walk.Allows(next), !step.HasRefusals);
            if (!step.HasRefusals)
            {
                walk.Follow(next);
            }

            trail = step.State;
            Assert.Equal(walk.Holder, trail.Holder);
            Assert.Equal(walk.Held, trail.Hops.Where(hop => hop.AcceptedAt is not null).Select(hop => hop.To));
            Assert.Equal(walk.Held.Distinct(), walk.Held);
            Assert.InRange(trail.Accepted, 0, 3);
        }
    });

    [Property(MaxTest = 200)]
    public FsCheck.Property Folding_at_once_is_folding_one_by_one_and_refused_events_leave_no_trace() => Prop.ForAll(Lists(), events =>
    {
        Folded<TransferTrail, TransferRefusal> whole = TransferTrail.Begin(Agent).Fold(events);
        Folded<TransferTrail, TransferRefusal> halves = TransferTrail.Begin(Agent).Fold(events[..(events.Length / 2)]).State.Fold(events[(events.Length / 2)..]);
        Folded<TransferTrail, TransferRefusal> fitting = TransferTrail.Begin(Agent).Fold([.. events.Except(whole.Refusals.Select(refusal => refusal.Event))]);

        Assert.Empty(fitting.Refusals);
        Assert.Equal(whole.State.Hops.ToArray(), halves.State.Hops.ToArray());
        Assert.Equal(whole.State.Hops.ToArray(), fitting.State.Hops.ToArray());
        Assert.Equal((whole.State.Holder, whole.State.IsClosed, whole.State.LastAt), (fitting.State.Holder, fitting.State.IsClosed, fitting.State.LastAt));
    });

    /// <summary>What may happen, written from the words of D5 with nothing but lists of names.</summary>
    private sealed class PlainWalk(string agent, int most)
    {
        private readonly List<string> refused = [];
        private (string From, string To)? asked;
        private string? holding;
        private bool isHandled;
        private bool isClosed;

        public List<string> Held { get; } = [];

        public string Holder => holding ?? agent;

        public bool Allows(TransferEvent next)
        {
            string? target = next.Slip?.TargetDepartment;
            return !isClosed && next.Action switch
            {
                TransferAction.Request => asked is null && !isHandled && (next.By == Holder || next.By == agent) && !Held.Contains(target!) && !refused.Contains(target!) && Held.Count < most,
                TransferAction.Accept or TransferAction.Refuse => asked?.To == next.By,
                TransferAction.Withdraw => asked is { } one && (next.By == one.From || next.By == agent),
                TransferAction.Handle or TransferAction.Return => asked is null && holding == next.By && !isHandled,
                TransferAction.Answer => isHandled && next.By == agent,
                _ => asked is null && holding is null && next.By == agent,
            };
        }

        public void Follow(TransferEvent next)
        {
            switch (next.Action)
            {
                case TransferAction.Request:
                    asked = (next.By, next.Slip!.TargetDepartment!);
                    break;
                case TransferAction.Accept:
                    holding = next.By;
                    Held.Add(next.By);
                    asked = null;
                    break;
                case TransferAction.Refuse:
                    refused.Add(next.By);
                    asked = null;
                    break;
                case TransferAction.Withdraw:
                    asked = null;
                    break;
                case TransferAction.Handle:
                    isHandled = true;
                    break;
                case TransferAction.Return or TransferAction.Answer:
                    holding = null;
                    isHandled = false;
                    break;
                default:
                    isClosed = true;
                    break;
            }
        }
    }
}
