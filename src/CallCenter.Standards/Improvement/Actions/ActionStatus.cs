using System.Text.Json.Serialization;

namespace CallCenter.Standards.Improvement;

/// <summary>How far an improvement is.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ActionStatus
{
    /// <summary>Nothing was planned yet.</summary>
    Unplanned,

    /// <summary>It is planned, and work has not begun.</summary>
    Planned,

    /// <summary>Work on it goes on.</summary>
    Underway,

    /// <summary>It is done, and not verified yet.</summary>
    Finished,

    /// <summary>It is known what it reached.</summary>
    Verified,

    /// <summary>It was called off.</summary>
    Cancelled,
}
