using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What has to be followed up.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum FollowUpKind
{
    /// <summary>A contact that was drawn is scored (D7).</summary>
    Review,

    /// <summary>The appeal of an agent is decided (D7).</summary>
    AppealDecision,

    /// <summary>An agent is coached after a review (D7).</summary>
    Coaching,

    /// <summary>Another contact of an agent is scored after coaching (D7).</summary>
    Recheck,

    /// <summary>A customer is called back (D3.5, D6).</summary>
    Callback,

    /// <summary>A matter is handled a second time (D3.5).</summary>
    SecondHandling,

    /// <summary>A module is completed (D9).</summary>
    Module,

    /// <summary>An exam is taken (D9).</summary>
    Exam,

    /// <summary>A situation of callbacks is rehearsed (D6).</summary>
    Rehearsal,
}
