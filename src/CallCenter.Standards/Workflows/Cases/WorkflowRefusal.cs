using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>Why an event does not follow on the state of a case.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum WorkflowRefusalReason
{
    /// <summary>The case has another event of the number.</summary>
    NumberReused,

    /// <summary>Events between the last one and this are missing.</summary>
    Gap,

    /// <summary>It happened before the last one.</summary>
    OutOfOrder,

    /// <summary>It is of a workflow or version that the case does not run under.</summary>
    OtherVersion,

    /// <summary>The identity of its command was given to another command of the case before.</summary>
    CommandReused,

    /// <summary>It begins in another state, or no step, timed move, return or mapping leads from that state as it says.</summary>
    DoesNotFollow,

    /// <summary>A document that the workflow does not know came with it.</summary>
    UnknownDocument,
}

/// <summary>An event that does not follow on the state of its case; it changes nothing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">Why.</param>
/// <param name="Message">The same for people.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WorkflowRefusal(WorkflowEvent Event, WorkflowRefusalReason Reason, LocalizedText Message)
{
    /// <summary>The event's number, the reason and the message.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Event.Number}: {EnumCodes<WorkflowRefusalReason>.CodeOf(Reason)}: {Message}");

    internal static WorkflowRefusal Of(in WorkflowEvent happened, WorkflowRefusalReason reason) => new(happened, reason, reason switch
    {
        WorkflowRefusalReason.NumberReused => new("该序号已用于另一事件。", "The case has another event of the number."),
        WorkflowRefusalReason.Gap => new("与上一事件之间缺少事件。", "Events between the last one and this are missing."),
        WorkflowRefusalReason.OutOfOrder => new("该事件早于最近一次事件。", "The event is earlier than the last one."),
        WorkflowRefusalReason.OtherVersion => new("该事件不属于本案件所适用的流程版本。", "The event is of a workflow or version that the case does not run under."),
        WorkflowRefusalReason.CommandReused => new("该指令编号已用于本案件的另一指令。", "The identity of the command was given to another command of the case before."),
        WorkflowRefusalReason.UnknownDocument => new("流程中没有该事件所附的材料。", "The workflow does not know a document that came with the event."),
        _ => new("该事件与案件当前状态不衔接。", "The event does not follow on the state of the case."),
    });
}
