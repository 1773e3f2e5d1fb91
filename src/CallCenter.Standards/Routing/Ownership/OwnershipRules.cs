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

    public static LocalizedText Message(OwnershipRefusalReason reason) => reason switch
    {
        OwnershipRefusalReason.IdentityReused => new("该事件编号已用于另一事件。", "Another event has the same identity."),
        OwnershipRefusalReason.OutOfOrder => new("该事件早于最近一次事件。", "The event is earlier than the last one."),
        OwnershipRefusalReason.NotAnswered => new("尚无人接待客户。", "Nobody has answered the customer yet."),
        OwnershipRefusalReason.AlreadyOwned => new("该事项已有首问责任人。", "The matter has an owner already."),
        OwnershipRefusalReason.Solved => new("该事项已解决。", "The matter is solved."),
        OwnershipRefusalReason.NotSolved => new("该事项尚未解决。", "The matter is not solved."),
        OwnershipRefusalReason.NotOwner => new("只有责任人可以执行此操作。", "Only the owner may do this."),
        OwnershipRefusalReason.OfferOpen => new("尚有移交待答复。", "A hand-over is offered and not replied to."),
        OwnershipRefusalReason.NoOffer => new("没有待答复的移交。", "No hand-over is offered."),
        OwnershipRefusalReason.NotOffered => new("该移交不是提出给此人的。", "The hand-over was offered to somebody else."),
        OwnershipRefusalReason.NoTaker => new("移交未指明他人为接手人。", "The hand-over does not name somebody else to take it."),
        _ => new("移交未说明原因。", "The hand-over does not say why."),
    };

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
