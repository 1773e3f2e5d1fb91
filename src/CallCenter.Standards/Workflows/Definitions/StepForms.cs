using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How commands, their steps and the opening look in JSON.</summary>
internal static class StepForms
{
    /// <summary>A step from nowhere.</summary>
    public static MembersForm<WorkflowStep> Opening { get; } = Form.Of<WorkflowStep>("受理", "Opening", static (m, e) => new()
    {
        To = m.Optional("to", e?.To, As.Code, "进入状态", "To"),
        Event = m.Required("event", e?.Event, As.Code, "事件", "Event"),
        Roles = m.OptionalList("roles", e?.Roles, As.Code, "经办角色", "Roles"),
        Authorities = m.OptionalList("authorities", e?.Authorities, As.Code, "所需权限", "Authorities"),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        Collects = m.OptionalList("collects", e?.Collects, As.Code, "登记字段", "Collects"),
        Requires = m.OptionalList("requires", e?.Requires, As.Code, "必填字段", "Requires"),
        Documents = m.OptionalList("documents", e?.Documents, As.Code, "所需单据", "Documents"),
        Script = m.Optional("script", e?.Script, As.Code, "话术", "Script"),
        Effect = m.Optional("effect", e?.Effect, As.OneOf<MatterEffect>(), "业务效果", "Effect"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });

    /// <summary>A step from one state to another.</summary>
    public static MembersForm<WorkflowStep> Step { get; } = Form.Of<WorkflowStep>("步骤", "Step", static (m, e) =>
    {
        ImmutableArray<string> from = m.List("from", e?.From, As.Code, "起始状态", "From");
        return Opening.Visit(m, e, e is not null) with { From = from };
    });

    public static MembersForm<WorkflowCommand> Command { get; } = Form.Of<WorkflowCommand>("操作", "Command", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Steps = m.List("steps", e?.Steps, Step, "步骤", "Steps"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "来源", "Provenance"),
    });
}
