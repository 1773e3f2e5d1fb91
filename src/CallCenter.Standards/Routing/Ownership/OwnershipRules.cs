namespace CallCenter.Standards.Routing;

/// <summary>What may happen to an ownership.</summary>
internal static class OwnershipRules
{
    /// <summary>Why an event does not fit; null where it does.</summary>
    public static OwnershipRefusalReason? Refuse(CaseOwnership ownership, OwnershipEvent next, bool isReused)
    {
        if (isReused || next.At < ownership.LastAt)
        {
            return isReused ? OwnershipRefusalReason.IdentityReused : OwnershipRefusalReason.OutOfOrder;
        }

        if (next.Action == OwnershipAction.Answer)
        {
            return ownership.Owner is null ? null : OwnershipRefusalReason.AlreadyOwned;
        }

        if (ownership.Owner is not { } owner)
        {
            return OwnershipRefusalReason.NotAnswered;
        }

        if (next.Action == OwnershipAction.Reopen)
        {
            return ownership.IsSolved ? null : OwnershipRefusalReason.NotSolved;
        }

        return ownership.IsSolved ? OwnershipRefusalReason.Solved : next.Action switch
        {
            OwnershipAction.Accept or OwnershipAction.Decline => Reply(ownership, next),
            _ when next.By != owner => OwnershipRefusalReason.NotOwner,
            OwnershipAction.Withdraw => ownership.Offer is null ? OwnershipRefusalReason.NoOffer : null,
            OwnershipAction.Solve => ownership.Offer is null ? null : OwnershipRefusalReason.OfferOpen,
            _ => Offer(ownership, next, owner),
        };
    }

    private static OwnershipRefusalReason? Reply(CaseOwnership ownership, OwnershipEvent next) =>
        ownership.Offer is not { } offer ? OwnershipRefusalReason.NoOffer
        : offer.To != next.By ? OwnershipRefusalReason.NotOffered
        : null;

    private static OwnershipRefusalReason? Offer(CaseOwnership ownership, OwnershipEvent next, string owner) =>
        ownership.Offer is not null ? OwnershipRefusalReason.OfferOpen
        : string.IsNullOrWhiteSpace(next.To) || next.To == owner ? OwnershipRefusalReason.NoTaker
        : string.IsNullOrWhiteSpace(next.Reason) ? OwnershipRefusalReason.NoReason
        : null;
}
