namespace CallCenter.Standards.Routing;

/// <summary>What may happen to an ownership.</summary>
internal static class OwnershipRules
{
    /// <summary>All that speaks against an event; empty where it fits.</summary>
    public static IEnumerable<OwnershipRefusalReason> Against(CaseOwnership ownership, OwnershipEvent next, bool isReused)
    {
        if (isReused)
        {
            yield return OwnershipRefusalReason.IdentityReused;
        }

        if (next.At < ownership.LastAt)
        {
            yield return OwnershipRefusalReason.OutOfOrder;
        }

        if (Stage(ownership, next.Action) is { } stage)
        {
            yield return stage;
        }
        else if (ownership.Owner is { } owner && next.Action is not (OwnershipAction.Answer or OwnershipAction.Reopen))
        {
            foreach (OwnershipRefusalReason reason in InHand(ownership, next, owner))
            {
                yield return reason;
            }
        }

        if (next.Action == OwnershipAction.Offer)
        {
            if (string.IsNullOrWhiteSpace(next.To) || next.To == ownership.Owner)
            {
                yield return OwnershipRefusalReason.NoTaker;
            }

            if (string.IsNullOrWhiteSpace(next.Reason))
            {
                yield return OwnershipRefusalReason.NoReason;
            }
        }
    }

    /// <summary>What the matter as it stands allows nobody to do.</summary>
    private static OwnershipRefusalReason? Stage(CaseOwnership ownership, OwnershipAction action) => action switch
    {
        OwnershipAction.Answer => ownership.Owner is null ? null : OwnershipRefusalReason.AlreadyOwned,
        _ when ownership.Owner is null => OwnershipRefusalReason.NotAnswered,
        OwnershipAction.Reopen => ownership.IsSolved ? null : OwnershipRefusalReason.NotSolved,
        _ => ownership.IsSolved ? OwnershipRefusalReason.Solved : null,
    };

    /// <summary>What is against it in a matter that is owned and not solved.</summary>
    private static IEnumerable<OwnershipRefusalReason> InHand(CaseOwnership ownership, OwnershipEvent next, string owner)
    {
        bool isReply = next.Action is OwnershipAction.Accept or OwnershipAction.Decline;
        if (!isReply && next.By != owner)
        {
            yield return OwnershipRefusalReason.NotOwner;
        }

        bool needsOffer = isReply || next.Action == OwnershipAction.Withdraw;
        if (needsOffer != (ownership.Offer is not null))
        {
            yield return needsOffer ? OwnershipRefusalReason.NoOffer : OwnershipRefusalReason.OfferOpen;
        }
        else if (isReply && ownership.Offer!.To != next.By)
        {
            yield return OwnershipRefusalReason.NotOffered;
        }
    }
}
