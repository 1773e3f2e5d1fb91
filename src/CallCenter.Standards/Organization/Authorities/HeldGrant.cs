namespace CallCenter.Standards.Organization;

/// <summary>A grant at work.</summary>
/// <param name="Grant">The grant.</param>
/// <param name="Condition">What has to hold of the matter; null where that is nothing.</param>
internal sealed record HeldGrant(AuthorityGrant Grant, MatterCondition? Condition)
{
    /// <summary>Whether facts are within the limits, or which one they are beyond; those of amount, class, day and matter in this order.</summary>
    public AuthorityVerdict Judge(in AuthorityFacts facts, bool countsToday) =>
        Grant.Judge(in facts, countsToday) is var verdict && verdict != AuthorityVerdict.Holds ? verdict : Condition.Judge(in facts);
}
