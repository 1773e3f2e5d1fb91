using System.Text.Json.Serialization;

namespace CallCenter.Standards.Staffing;

/// <summary>What a number of agents has to reach.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum StaffingGoal
{
    /// <summary>The agents can keep up with the traffic where nobody hangs up.</summary>
    Capacity,

    /// <summary>The service level.</summary>
    ServiceLevel,

    /// <summary>The mean wait of the answered.</summary>
    AnsweredWait,

    /// <summary>The abandonment rate.</summary>
    Abandonment,

    /// <summary>The occupancy.</summary>
    Occupancy,

    /// <summary>The least number of agents that the bank wants on duty.</summary>
    LeastAgents,
}
