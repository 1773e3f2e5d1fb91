namespace CallCenter.Standards.Organization;

/// <summary>A delegation with the grant that it lends, and the number of the post that lends it.</summary>
internal sealed record LentGrant(Delegation Delegation, AuthorityGrant Grant, int Lender);
