using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>Judges facts by the limits of what is granted and lent.</summary>
internal static class AuthorityLimits
{
    /// <summary>Whether facts are within the limits of a grant, or which one they are beyond; those of amount, class and day in this order.</summary>
    public static AuthorityVerdict Judge(this AuthorityGrant grant, in AuthorityFacts facts, bool countsToday)
    {
        if (grant.Amount is { } limit && !(facts.Amount <= limit))
        {
            return facts.Amount is null ? AuthorityVerdict.AmountUnknown : AuthorityVerdict.AmountBeyondLimit;
        }

        if (!grant.Segments.IsEmpty && (facts.Segment is null || !grant.Segments.Contains(facts.Segment)))
        {
            return facts.Segment is null ? AuthorityVerdict.SegmentUnknown : AuthorityVerdict.SegmentNotCovered;
        }

        return countsToday && facts.DoneToday >= grant.PerDay ? AuthorityVerdict.DayUsedUp : AuthorityVerdict.Holds;
    }

    /// <summary>Whether a condition on the matter holds; where it is on what triage answers and no answer holds, that is what is told.</summary>
    public static AuthorityVerdict Judge(this MatterCondition? condition, in AuthorityFacts facts) =>
        condition is null || condition.Holds(in facts) ? AuthorityVerdict.Holds
        : condition.IsOnTriage && facts.Triage.State != TriageState.Current ? AuthorityVerdict.TriageOpen
        : AuthorityVerdict.ConditionNotMet;

    /// <summary>The same of a grant that is lent, within the delegation's own limit and time.</summary>
    public static AuthorityVerdict Judge(this Delegation delegation, AuthorityGrant lent, in AuthorityFacts facts, bool countsToday, Instant at) =>
        at < delegation.Start || at >= delegation.End ? AuthorityVerdict.NotGranted
        : delegation.Amount is { } limit && !(facts.Amount <= limit) ? (facts.Amount is null ? AuthorityVerdict.AmountUnknown : AuthorityVerdict.AmountBeyondLimit)
        : lent.Judge(in facts, countsToday);
}
