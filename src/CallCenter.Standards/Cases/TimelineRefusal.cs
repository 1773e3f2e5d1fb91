using System.Text.Json.Serialization;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>Why a timeline cannot take an event.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TimelineRefusalReason
{
    /// <summary>Another event has the identity.</summary>
    IdentityReused,

    /// <summary>It happened before an event that was taken, and late events are refused.</summary>
    Late,

    /// <summary>It happened before events that were taken, and these could not have been as they were.</summary>
    Contradicts,

    /// <summary>Its clocks would start later than itself.</summary>
    StartsLater,

    /// <summary>It names a policy that does not exist or is not in force, or replaces one that the case does not have.</summary>
    UnknownPolicy,

    /// <summary>It begins a policy that the case has already.</summary>
    PolicyHeld,

    /// <summary>It acknowledges a step that has not fallen due.</summary>
    UnknownStep,

    /// <summary>The step of its workflow does not follow; <see cref="TimelineRefusal.Workflow"/> says why.</summary>
    Workflow,

    /// <summary>The standard that a snapshot is resumed under has another version in force than the one the case was followed under.</summary>
    OtherVersion,

    /// <summary>The standard that a snapshot is resumed under has the same version of a policy or workflow with other content: it was edited in place.</summary>
    ChangedContent,

    /// <summary>A snapshot cannot have been taken so: its version, or a step of escalation, does not fit its events. It was changed, or part of it was lost.</summary>
    Inconsistent,
}

/// <summary>An event that a timeline refuses; it changes nothing.</summary>
/// <param name="EventId">The event's identity.</param>
/// <param name="At">When it happened.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The same for people.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TimelineRefusal(string EventId, Instant At, TimelineRefusalReason Reason, LocalizedText Message)
{
    /// <summary>Why the step of the workflow does not follow; null for every other reason.</summary>
    public WorkflowRefusal? Workflow { get; init; }

    /// <summary>The event's identity, the reason and the message.</summary>
    public override string ToString() => $"{EventId}: {EnumCodes<TimelineRefusalReason>.CodeOf(Reason)}: {Message}";

    internal static TimelineRefusal Of(string id, Instant at, TimelineRefusalReason reason, string? subject = null) => new(id, at, reason, reason switch
    {
        TimelineRefusalReason.IdentityReused => new("该事件编号已用于另一事件。", "Another event has the same identity."),
        TimelineRefusalReason.Late => new("该事件早于已记录的最近一次事件。", "The event is earlier than the last one."),
        TimelineRefusalReason.Contradicts => new("该事件与其后已记录的事件相矛盾。", "The event contradicts what followed it."),
        TimelineRefusalReason.StartsLater => new("该事件的起算时间晚于事件本身。", "The event starts clocks later than itself."),
        TimelineRefusalReason.UnknownPolicy => new($"服务时限政策 {subject} 不存在、尚未生效，或不适用于本案件。", $"Policy '{subject}' does not exist, is not in force, or does not hold for the case."),
        TimelineRefusalReason.PolicyHeld => new($"服务时限政策 {subject} 已适用于本案件。", $"Policy '{subject}' holds for the case already."),
        TimelineRefusalReason.UnknownStep => new($"升级步骤 {subject} 尚未到期。", $"Step '{subject}' has not fallen due."),
        TimelineRefusalReason.ChangedContent => new($"{subject} 的内容已变更而版本号未变，本案件原按旧内容办理。", $"{subject} has other content than the case was followed under, and the same version."),
        TimelineRefusalReason.Inconsistent => new($"快照前后不一致（{subject}），可能被改动或不完整。", $"The snapshot contradicts itself ({subject}): it was changed, or part of it was lost."),
        _ => new($"服务时限政策 {subject} 的现行版本与本案件所适用的不同。", $"Another version of policy '{subject}' is in force than the case was followed under."),
    });

    internal static TimelineRefusal Of(string id, Instant at, WorkflowRefusal workflow) => new(id, at, TimelineRefusalReason.Workflow, workflow.Message) { Workflow = workflow };
}
