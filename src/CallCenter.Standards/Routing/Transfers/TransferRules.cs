using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>What may happen to a trail.</summary>
/// <param name="Find">The department of a code; null for any department.</param>
/// <param name="Betrays">Whether a text betrays what must be kept confidential.</param>
/// <param name="MostHops">The most departments that take a matter up; null for no limit.</param>
internal sealed record TransferRules(Func<string, Department?>? Find, Func<string, bool> Betrays, int? MostHops)
{
    /// <summary>What holds by every book.</summary>
    public static TransferRules OfEveryBook { get; } = new(null, static _ => false, null);

    public static TransferStatus StatusAfter(TransferAction action) => action switch
    {
        TransferAction.Accept => TransferStatus.Accepted,
        TransferAction.Refuse => TransferStatus.Refused,
        TransferAction.Withdraw => TransferStatus.Withdrawn,
        TransferAction.Return => TransferStatus.Returned,
        TransferAction.Handle => TransferStatus.Handled,
        _ => TransferStatus.Answered,
    };

    /// <summary>The trail after an event, or the same trail and the reason why the event does not fit.</summary>
    public Folded<TransferTrail, TransferRefusal> Evolve(TransferTrail trail, TransferEvent next)
    {
        Arrival arrival = trail.Events.Judge(next);
        return arrival == Arrival.Repeat ? new(trail)
            : Refuse(trail, next, arrival == Arrival.Conflict) is { } refusal ? new(trail, [refusal])
            : new(trail.With(next));
    }

    /// <summary>What keeps a slip from being passed on.</summary>
    public ImmutableArray<SlipFault> Check(TransferSlip slip) => SlipCheck.Check(slip, Find, Betrays);

    /// <summary>The trail after events in order, and those that do not fit.</summary>
    public Folded<TransferTrail, TransferRefusal> Fold(TransferTrail trail, ReadOnlySpan<TransferEvent> events)
    {
        var folded = new FoldedBuilder<TransferTrail, TransferRefusal>(trail);
        foreach (TransferEvent next in events)
        {
            folded.Add(Evolve(folded.State, next));
        }

        return folded.Build();
    }

    private TransferRefusal? Refuse(TransferTrail trail, TransferEvent next, bool isReused)
    {
        ImmutableArray<SlipFault> faults = [];
        TransferRefusalReason? reason =
            isReused ? TransferRefusalReason.IdentityReused
            : next.At < trail.LastAt ? TransferRefusalReason.OutOfOrder
            : trail.IsClosed ? TransferRefusalReason.Closed
            : next.Action switch
            {
                TransferAction.Request => Request(trail, next, out faults),
                TransferAction.Close => Close(trail, next),
                _ => Move(trail, next),
            };
        return reason is { } known ? new TransferRefusal(next, known, faults) : null;
    }

    private TransferRefusalReason? Request(TransferTrail trail, TransferEvent next, out ImmutableArray<SlipFault> faults)
    {
        TransferSlip slip = next.Slip ?? new TransferSlip();
        faults = Check(slip);
        TransferRefusalReason? reason =
            !faults.IsEmpty ? TransferRefusalReason.IncompleteSlip
            : slip.FirstLineAgent != trail.FirstLineAgent ? TransferRefusalReason.OtherFirstLineAgent
            : next.By != trail.Holder && next.By != trail.FirstLineAgent ? TransferRefusalReason.NotEntitled
            : trail.OpenRequest is not null || (trail.HeldIndex is var held and >= 0 && trail.Hops[held].Status == TransferStatus.Handled) ? TransferRefusalReason.StillOpen
            : AskedBefore(trail, slip.TargetDepartment!) ?? (trail.Accepted >= MostHops ? TransferRefusalReason.HopLimit : null);
        return reason;
    }

    private static TransferRefusalReason? AskedBefore(TransferTrail trail, string target) =>
        trail.Hops.LastOrDefault(hop => hop.To == target && hop.Status != TransferStatus.Withdrawn) switch
        {
            null => null,
            { Status: TransferStatus.Refused or TransferStatus.Returned } => TransferRefusalReason.Repeated,
            _ => TransferRefusalReason.Circular,
        };

    private static TransferRefusalReason? Close(TransferTrail trail, TransferEvent next) =>
        next.By != trail.FirstLineAgent ? TransferRefusalReason.NotEntitled
        : trail.OpenRequest is not null || trail.HeldIndex >= 0 ? TransferRefusalReason.StillOpen
        : null;

    private static TransferRefusalReason? Move(TransferTrail trail, TransferEvent next)
    {
        if (trail.Hops.IsEmpty)
        {
            return TransferRefusalReason.NoTransfer;
        }

        bool isOfRequest = next.Action is TransferAction.Accept or TransferAction.Refuse or TransferAction.Withdraw;
        if (!isOfRequest && trail.OpenRequest is not null)
        {
            return TransferRefusalReason.StillOpen;
        }

        int at = isOfRequest ? trail.Hops.Length - 1 : trail.HeldIndex;
        if (at < 0 || !TransferMoves.IsLegal(trail.Hops[at].Status, StatusAfter(next.Action)))
        {
            return TransferRefusalReason.IllegalMove;
        }

        TransferHop hop = trail.Hops[at];
        bool isEntitled = next.Action switch
        {
            TransferAction.Answer => next.By == trail.FirstLineAgent,
            TransferAction.Withdraw => next.By == hop.From || next.By == trail.FirstLineAgent,
            _ => next.By == hop.To,
        };
        return isEntitled ? null : TransferRefusalReason.NotEntitled;
    }
}
