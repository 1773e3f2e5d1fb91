using CallCenter.Standards.Explanations;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>How what is still to be decided looks in JSON.</summary>
internal static class OpenForms
{
    private static MembersForm<OpenValue> Value { get; } = Form.Of<OpenValue>("待定内容", "Open value", static (m, e) => new(
        m.Required("path", e?.Path, As.Text, "路径", "Path"),
        m.Name(e?.Name),
        m.Required("value", e?.Value, As.AnyText, "取值", "Value"),
        m.List("told", e?.Told, ExplanationForms.Part, "取值说明", "Told")));

    private static MembersForm<DecidingRole> Role { get; } = Form.Of<DecidingRole>("决定岗位", "Deciding role", static (m, e) => new(
        m.Required("code", e?.Code, As.Code, "代码", "Code"),
        m.Name(e?.Name)));

    private static MembersForm<Dependent> Dependent { get; } = Form.Of<Dependent>("受影响内容", "Dependent", static (m, e) => new(
        m.Required("kind", e?.Kind, As.Text, "所属列表", "Kind"),
        m.Required("kindName", e?.KindName, As.Localized, "类别", "Name of the kind"),
        m.Required("pointer", e?.Pointer, As.AnyText, "位置", "Pointer"),
        m.Required("code", e?.Code, As.Code, "代码", "Code"),
        m.Name(e?.Name)));

    private static MembersForm<OpenDecision> Decision { get; } = Form.Of<OpenDecision>("待定事项", "Open decision", static (m, e) => new()
    {
        Section = m.Required("section", e?.Section, As.Text, "所属部分", "Section"),
        SectionName = m.Required("sectionName", e?.SectionName, As.Localized, "部分名称", "Name of the section"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<OpenDecisionKind>(), "待定原因", "Kind"),
        Pointer = m.Required("pointer", e?.Pointer, As.AnyText, "位置", "Pointer"),
        Path = m.Required("path", e?.Path, As.AnyText, "路径", "Path"),
        Code = m.Optional("code", e?.Code, As.Code, "代码", "Code"),
        Name = m.Optional("name", e?.Name, As.Localized, "名称", "Name"),
        Values = m.List("values", e?.Values, Value, "取值", "Values"),
        Citation = m.Required("citation", e?.Citation, As.Text, "出处", "Citation"),
        DecidedBy = m.List("decidedBy", e?.DecidedBy, Role, "决定岗位", "Decided by"),
        Dependents = m.List("dependents", e?.Dependents, Dependent, "受影响内容", "Dependents"),
    });

    private static MembersForm<OpenDecisions> Open { get; } = Form.Of<OpenDecisions>("待定清单", "Open decisions", static (m, e) => new()
    {
        Book = m.Required("book", e?.Book, RootForms.Version, "标准", "Book"),
        Decisions = m.List("decisions", e?.Decisions, Decision, "待定事项", "Decisions"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Value), .. RegisteredForm.Of(Role), .. RegisteredForm.Of(Dependent), .. RegisteredForm.Of(Decision), .. RegisteredForm.Of(Open), .. RegisteredForm.Of(As.OneOf<OpenDecisionKind>()),
    ];
}
