using System.Text.Json.Serialization;

namespace CallCenter.Standards.Calendars;

/// <summary>Where business time ends that runs out exactly at an edge of the open time.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum EdgeRule
{
    /// <summary>At the edge: the closing for time added, the opening for time taken away.</summary>
    StayAtEdge,

    /// <summary>Across the closed time: the next opening for time added, the previous closing for time taken away.</summary>
    MoveAcross,
}

/// <summary>What adding or taking away no time gives.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ZeroRule
{
    /// <summary>
    /// The nearest open moment: the first one at or after the start for time added (a closing moves to the next opening),
    /// the last one at or before it for time taken away (a closing stays).
    /// </summary>
    OpenMoment,

    /// <summary>The start itself, open or not.</summary>
    Identity,
}
