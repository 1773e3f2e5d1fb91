using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>Whether an agent takes contacts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AgentState : byte
{
    /// <summary>Ready for a contact, as far as the capacity of its channel goes.</summary>
    Available,

    /// <summary>Busy, and not to be given anything besides.</summary>
    Engaged,

    /// <summary>Finishing the record of a contact (D3.2).</summary>
    WrapUp,

    /// <summary>At a pause, a training or a meeting.</summary>
    Break,

    /// <summary>Not signed on.</summary>
    Offline,

    /// <summary>Outside its shifts by the roster.</summary>
    OffShift,

    /// <summary>Away by the roster: leave, illness, travel.</summary>
    Absent,
}
