using System.Collections.Immutable;

namespace CallCenter.Standards.Routing;

/// <summary>What may happen to a trail.</summary>
/// <param name="Find">The department of a code; null for any department.</param>
/// <param name="Betrays">Whether a text betrays what must be kept confidential.</param>
/// <param name="MostHops">The most departments that take a matter up; null for no limit.</param>
internal sealed record TransferRules(Func<string, Department?>? Find, Func<string, bool> Betrays, int? MostHops)
{
    private static readonly TransferRefusalReason[] Illegal = [TransferRefusalReason.IllegalMove];
    private static readonly TransferRefusalReason[] NotEntitled = [TransferRefusalReason.NotEntitled];

    /// <summary>What holds by every book.</summary>
    public static TransferRules OfEveryBook { get; } = new(null, static _ => false, null);

    /// <summary>The codes of the directory; none where it is not known.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

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
        ImmutableArray<SlipFault> faults = next.Action == TransferAction.Request ? Check(next.Slip ?? new TransferSlip()) : [];
        ImmutableArray<TransferRefusalReason> against = [.. Against(trail, next, isReused, !faults.IsEmpty)];
        if (against.IsEmpty)
        {
            return null;
        }

        string? unknown = faults.Any(static fault => fault.Kind == SlipFaultKind.UnknownDepartment) ? next.Slip?.TargetDepartment : null;
        return new TransferRefusal(next, against[0], faults) { Also = against[1..], Subject = unknown, Nearest = unknown is null ? null : NearestName.Find(unknown, Departments) };
    }

    private IEnumerable<TransferRefusalReason> Against(TransferTrail trail, TransferEvent next, bool isReused, bool isIncomplete)
    {
        if (isReused)
        {
            yield return TransferRefusalReason.IdentityReused;
        }

        if (next.At < trail.LastAt)
        {
            yield return TransferRefusalReason.OutOfOrder;
        }

        if (trail.IsClosed)
        {
            yield return TransferRefusalReason.Closed;
        }

        if (isIncomplete)
        {
            yield return TransferRefusalReason.IncompleteSlip;
        }

        // A closed matter has no open transfer, and nobody who is to move one.
        IEnumerable<TransferRefusalReason> ofAction = next.Action switch
        {
            TransferAction.Request => Request(trail, next, next.Slip ?? new TransferSlip()),
            _ when trail.IsClosed => [],
            TransferAction.Close => Close(trail, next),
            _ => Move(trail, next),
        };
        foreach (TransferRefusalReason reason in ofAction)
        {
            yield return reason;
        }
    }

    private IEnumerable<TransferRefusalReason> Request(TransferTrail trail, TransferEvent next, TransferSlip slip)
    {
        if (!string.IsNullOrWhiteSpace(slip.FirstLineAgent) && slip.FirstLineAgent != trail.FirstLineAgent)
        {
            yield return TransferRefusalReason.OtherFirstLineAgent;
        }

        if (next.By != trail.Holder && next.By != trail.FirstLineAgent)
        {
            yield return TransferRefusalReason.NotEntitled;
        }

        if (trail.OpenRequest is not null || (trail.HeldIndex is var held and >= 0 && trail.Hops[held].Status == TransferStatus.Handled))
        {
            yield return TransferRefusalReason.StillOpen;
        }

        if (slip.TargetDepartment is { } target && AskedBefore(trail, target) is { } asked)
        {
            yield return asked;
        }

        if (trail.Accepted >= MostHops)
        {
            yield return TransferRefusalReason.HopLimit;
        }
    }

    private static TransferRefusalReason? AskedBefore(TransferTrail trail, string target) =>
        trail.Hops.LastOrDefault(hop => hop.To == target && hop.Status != TransferStatus.Withdrawn) switch
        {
            null => null,
            { Status: TransferStatus.Refused or TransferStatus.Returned } => TransferRefusalReason.Repeated,
            _ => TransferRefusalReason.Circular,
        };

    private static IEnumerable<TransferRefusalReason> Close(TransferTrail trail, TransferEvent next)
    {
        if (next.By != trail.FirstLineAgent)
        {
            yield return TransferRefusalReason.NotEntitled;
        }

        if (trail.OpenRequest is not null || trail.HeldIndex >= 0)
        {
            yield return TransferRefusalReason.StillOpen;
        }
    }

    /// <summary>What is against a move of the transfer that is waited for, or held.</summary>
    private static IEnumerable<TransferRefusalReason> Move(TransferTrail trail, TransferEvent next)
    {
        if (trail.Hops.IsEmpty)
        {
            return [TransferRefusalReason.NoTransfer];
        }

        bool isOfRequest = next.Action is TransferAction.Accept or TransferAction.Refuse or TransferAction.Withdraw;
        if (!isOfRequest && trail.OpenRequest is not null)
        {
            return [TransferRefusalReason.StillOpen];
        }

        int at = isOfRequest ? trail.Hops.Length - 1 : trail.HeldIndex;
        return at < 0 ? [TransferRefusalReason.IllegalMove]
            : [.. TransferMoves.IsLegal(trail.Hops[at].Status, StatusAfter(next.Action)) ? [] : Illegal, .. IsEntitled(trail, next, trail.Hops[at]) ? [] : NotEntitled];
    }

    private static bool IsEntitled(TransferTrail trail, TransferEvent next, TransferHop hop) => next.Action switch
    {
        TransferAction.Answer => next.By == trail.FirstLineAgent,
        TransferAction.Withdraw => next.By == hop.From || next.By == trail.FirstLineAgent,
        _ => next.By == hop.To,
    };
}
