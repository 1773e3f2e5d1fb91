using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How rules of access and decisions by them look in JSON.</summary>
internal static class AccessForms
{
    public static MembersForm<AccessPurpose> Purpose { get; } = Form.Of<AccessPurpose>("用途", "Purpose of access", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<AccessRule> Rule { get; } = Form.Of<AccessRule>("访问规则", "Rule of access", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Roles = m.List("roles", e?.Roles, As.Code, "岗位", "Roles"),
        Classes = m.List("classes", e?.Classes, As.OneOf<DataClass>(), "数据级别", "Classes of data"),
        Purposes = m.List("purposes", e?.Purposes, As.Code, "用途", "Purposes"),
        InFull = m.Flag("inFull", e?.InFull, "可见完整内容", "In full"),
        Provenance = m.Provenance(e?.Provenance),
    });

    private static readonly MembersForm<AccessDecision> Decision = Form.Of<AccessDecision>("访问结论", "Decision on access", static (m, e) =>
    {
        string role = m.Required("role", e?.Role, As.AnyText, "岗位", "Role");
        DataClass dataClass = m.Required("class", e?.Class, As.OneOf<DataClass>(), "数据级别", "Class of data");
        AccessPurpose purpose = m.Required("purpose", e?.Purpose, Purpose, "用途", "Purpose");
        AccessLevel level = m.Required("level", e?.Level, As.OneOf<AccessLevel>(), "可见程度", "Level");
        AccessReason reason = m.Required("reason", e?.Reason, As.OneOf<AccessReason>(), "理由", "Reason");
        AccessRule? rule = m.Optional("rule", e?.Rule, Rule, "规则", "Rule");
        return m.IsComplete ? new AccessDecision(role, dataClass, purpose, level, reason, rule) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Purpose),
        .. RegisteredForm.Of(Rule),
        .. RegisteredForm.Of(Decision),
        .. RegisteredForm.Of(As.OneOf<AccessLevel>()),
        .. RegisteredForm.Of(As.OneOf<AccessReason>()),
    ];
}
