using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>What comes of asking for authority.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AuthorityOutcome
{
    /// <summary>The one who asks may decide.</summary>
    Allowed,

    /// <summary>It is beyond the authority of the one who asks; the nearest holder up the line may decide.</summary>
    NeedsHolder,

    /// <summary>The one who asks would have the authority, but may not decide this matter: separation of duties or four eyes; or there is no post to ask from.</summary>
    Forbidden,

    /// <summary>Nobody in the line may decide.</summary>
    NobodyHolds,
}

/// <summary>Whether a post on the line may decide, and if not, why.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AuthorityVerdict
{
    /// <summary>It may.</summary>
    Holds,

    /// <summary>Its role does not have the action, and no delegation lends it at the time.</summary>
    NotGranted,

    /// <summary>The amount is beyond the limit.</summary>
    AmountBeyondLimit,

    /// <summary>There is a limit of amount, and the amount is not known.</summary>
    AmountUnknown,

    /// <summary>The customer's class is not one it is for.</summary>
    SegmentNotCovered,

    /// <summary>It is for some classes of customers, and the class is not known.</summary>
    SegmentUnknown,

    /// <summary>The number for the day is used up.</summary>
    DayUsedUp,

    /// <summary>A condition on the matter does not hold, such as that the operation does not stand still.</summary>
    ConditionNotMet,

    /// <summary>A condition is on what triage answers, and there is no answer that holds: it was not asked, its answer is outdated, or leaves it open.</summary>
    TriageOpen,

    /// <summary>Who would decide entered the matter.</summary>
    EnteredIt,

    /// <summary>Who would decide has approved already, and another person is needed.</summary>
    ApprovedAlready,

    /// <summary>Nobody is in the post at the time.</summary>
    Vacant,

    /// <summary>The person has no post at the time, or the role no post at all.</summary>
    NoPost,
}
