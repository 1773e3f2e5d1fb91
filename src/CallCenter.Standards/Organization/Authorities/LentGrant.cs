using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>A delegation with the grant that it lends, and the number of the post that lends it.</summary>
internal sealed record LentGrant(Delegation Delegation, HeldGrant Held, int Lender)
{
    /// <summary>Whether facts are within the limits of the grant and the delegation's own, or which one they are beyond.</summary>
    public AuthorityVerdict Judge(in AuthorityFacts facts, bool countsToday, Instant at) =>
        Delegation.Judge(Held.Grant, in facts, countsToday, at) is var verdict && verdict != AuthorityVerdict.Holds ? verdict : Held.Condition.Judge(in facts);
}
