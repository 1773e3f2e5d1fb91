using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How far the review of a contact is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewCaseStatus : byte
{
    /// <summary>Nobody has scored it, and it was not drawn.</summary>
    NotScored,

    /// <summary>It was drawn, and is to be scored.</summary>
    ReviewDue,

    /// <summary>It was drawn, and the day for its score has passed.</summary>
    ReviewOverdue,

    /// <summary>An appeal waits to be decided.</summary>
    AppealOpen,

    /// <summary>An appeal waits to be decided, and the day for it has passed.</summary>
    AppealOverdue,

    /// <summary>It was not passed, and the agent is to be coached.</summary>
    CoachingDue,

    /// <summary>The day of coaching has passed.</summary>
    CoachingOverdue,

    /// <summary>The agent was coached, and another contact is to be scored.</summary>
    RecheckDue,

    /// <summary>The day of the re-check has passed.</summary>
    RecheckOverdue,

    /// <summary>Nothing is left to do.</summary>
    Settled,
}
