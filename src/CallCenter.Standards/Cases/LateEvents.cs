using System.Text.Json.Serialization;

namespace CallCenter.Standards.Cases;

/// <summary>What a timeline does with an event that happened before one it has taken.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum LateEvents
{
    /// <summary>It is refused, and told.</summary>
    Refuse,

    /// <summary>
    /// It is folded by its time, as if it had come in order; the case is folded again, which costs as much time and memory as the case is long: many late events are given at once (<see cref="CaseTimeline{T}.FoldBacklog"/>). Steps that were due and moves that were made by then stay. An event that
    /// contradicts what followed is refused, and told.
    /// </summary>
    FoldByTime,
}
