using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>How what an agent did parted from the roster.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RosterDeviationKind
{
    /// <summary>Work was planned, and the agent was not signed on: late, away, or gone early.</summary>
    Away,

    /// <summary>Work was planned, and the agent was at a break.</summary>
    OtherBreak,

    /// <summary>A break was planned, and the agent worked.</summary>
    WorkedBreak,

    /// <summary>No duty was planned, and the agent worked.</summary>
    Unplanned,
}
