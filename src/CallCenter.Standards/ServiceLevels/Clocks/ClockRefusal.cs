using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Why an event cannot be folded into clocks.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ClockRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before an event that was taken earlier.</summary>
    OutOfOrder,

    /// <summary>The clock's state does not allow it, such as a resume without a pause.</summary>
    NotApplicable,

    /// <summary>A start counts from an instant after the event itself.</summary>
    StartsLater,

    /// <summary>It names a policy that does not exist, or was not in force when the case began.</summary>
    UnknownPolicy,
}

/// <summary>An event that clocks refuse; it changes nothing. What is refused is expected of real event streams, so it is an answer and not an exception.</summary>
/// <param name="EventId">The event's identity.</param>
/// <param name="At">When the event happened.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The same for people.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ClockRefusal(string EventId, Instant At, ClockRefusalReason Reason, LocalizedText Message)
{
    /// <summary>The event's identity, the reason and the message.</summary>
    public override string ToString() => $"{EventId}: {EnumCodes<ClockRefusalReason>.CodeOf(Reason)}: {Message}";

    internal static ClockRefusal Of(string id, Instant at, ClockRefusalReason reason, Instant last) => new(id, at, reason, reason switch
    {
        ClockRefusalReason.IdentityReused => new($"该事件编号 {id} 已用于另一事件。", $"Another event has the identity '{id}'."),
        ClockRefusalReason.OutOfOrder => new($"事件 {id}（{at}）早于已记录的最近一次事件（{last}）。", $"Event '{id}' of {at} comes after one of {last}."),
        ClockRefusalReason.StartsLater => new($"事件 {id}（{at}）的起算时间晚于事件本身。", $"Event '{id}' of {at} starts clocks later than itself."),
        _ => new($"事件 {id} 所指的服务时限政策不存在，或在受理时尚未生效。", $"Event '{id}' names a policy that does not exist or was not in force when the case began."),
    });

    internal static ClockRefusal NotApplicable(ClockEvent happened, ClockPhase phase) => new(happened.Id, happened.At, ClockRefusalReason.NotApplicable, (phase, happened.Action) switch
    {
        (ClockPhase.Open, ClockAction.Resume) => new($"事件 {happened.Id} 要结束的暂停并不存在。", $"Event '{happened.Id}' ends a pause for '{happened.Reason}', but there is none."),
        (_, ClockAction.Change) when happened.Target is null => new($"事件 {happened.Id} 未给出新的时限。", $"Event '{happened.Id}' changes the target and gives none."),
        _ => new($"事件 {happened.Id} 与计时的当前状态不符。", $"Event '{happened.Id}' cannot {EnumCodes<ClockAction>.CodeOf(happened.Action)} a clock that is {EnumCodes<ClockPhase>.CodeOf(phase)}."),
    });
}
