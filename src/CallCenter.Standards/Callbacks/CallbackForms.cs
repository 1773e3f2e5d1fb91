using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Callbacks;

/// <summary>How a section of callbacks looks in JSON.</summary>
internal static class CallbackForms
{
    public static MembersForm<CallbackReason> Reason { get; } = Form.Of<CallbackReason>("回访原因", "Reason for callbacks", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Within = m.Required("within", e?.Within, TargetTimeForms.TargetTime, "回访时限", "Within"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "计时日历", "Calendar"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CallbackPlan> Plan { get; } = Form.Of<CallbackPlan>("回访计划", "Callback plan", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        Segments = m.OptionalList("segments", e?.Segments, As.Code, "适用客户等级", "Customer segments"),
        Months = m.Required("months", e?.Months, As.Count, "回访周期（月）", "Months of a cycle"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CallbackChannel> Channel { get; } = Form.Of<CallbackChannel>("回访渠道", "Channel of callbacks", static (m, e) => new()
    {
        Channel = m.Required("channel", e?.Channel, As.Code, "渠道", "Channel"),
        NeedsConsent = m.Flag("needsConsent", e?.NeedsConsent, "须客户同意", "Needs consent"),
    });

    public static MembersForm<FrequencyCap> Cap { get; } = Form.Of<FrequencyCap>("联系频次上限", "Frequency cap", static (m, e) => new(
        m.Required("contacts", e?.Contacts, As.Count, "次数上限", "Contacts"),
        m.Required("within", e?.Within, As.Time, "时段长度", "Within")));

    public static MembersForm<QuietHours> Quiet { get; } = Form.OfValue<QuietHours>("免打扰时段", "Quiet hours", static (m, e) => new(
        m.Required("from", e?.From, As.TimeOfDay, "开始", "From"),
        m.Required("to", e?.To, As.TimeOfDay, "结束", "To")));

    public static MembersForm<CallbackRules> Rules { get; } = Form.Of<CallbackRules>("联系规则", "Rules for attempts", static (m, e) => new()
    {
        Hours = m.Required("hours", e?.Hours, As.Code, "适宜时段日历", "Suitable hours"),
        Quiet = m.Optional("quiet", e?.Quiet, Quiet, "免打扰时段", "Quiet hours"),
        Attempts = m.Required("attempts", e?.Attempts, As.Count, "连续尝试次数", "Attempts"),
        Spacing = m.Required("spacing", e?.Spacing, As.Time, "尝试间隔", "Spacing"),
        Caps = m.OptionalList("caps", e?.Caps, Cap, "联系频次上限", "Frequency caps"),
        Channels = m.List("channels", e?.Channels, Channel, "回访渠道", "Channels"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CallbackOutcome> Outcome { get; } = Form.Of<CallbackOutcome>("回访结果", "Outcome of callbacks", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        IsReached = m.Flag("reached", e?.IsReached, "已接通", "Reached"),
        Then = m.Required("then", e?.Then, As.OneOf<OutcomeEffect>(), "后续处理", "Then"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<SecondHandling> Second { get; } = Form.Of<SecondHandling>("二次处理", "Second handling", static (m, e) => new()
    {
        Within = m.Required("within", e?.Within, TargetTimeForms.TargetTime, "办理时限", "Within"),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "计时日历", "Calendar"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<RecoveryContact> Recovery { get; } = Form.Of<RecoveryContact>("客户挽回联系人", "Recovery contact", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Regions = m.OptionalList("regions", e?.Regions, As.Code, "负责区域", "Regions"),
        Role = m.Required("role", e?.Role, As.Code, "角色", "Role"),
        Phone = m.Optional("phone", e?.Phone, As.Text, "联系电话", "Phone"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CallbackField> Field { get; } = Form.Of<CallbackField>("表格栏目", "Field of a form", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Type = m.Default("type", e?.Type, FieldType.Text, As.OneOf<FieldType>(), "类型", "Type"),
        IsRequired = m.Flag("required", e?.IsRequired, "必填", "Required"),
        IsPersonal = m.Flag("personal", e?.IsPersonal, "客户信息，须脱敏", "Personal"),
    });

    public static MembersForm<CallbackForm> Sheet { get; } = Form.Of<CallbackForm>("回访表格", "Form of callbacks", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Fields = m.List("fields", e?.Fields, Field, "栏目", "Fields"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<Rehearsal> Rehearsal { get; } = Form.Of<Rehearsal>("回访情景演练", "Rehearsal", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Situation = m.Required("situation", e?.Situation, As.Localized, "情景", "Situation"),
        Scripts = m.OptionalList("scripts", e?.Scripts, As.Code, "演练话术", "Scripts"),
        Months = m.Required("months", e?.Months, As.Count, "演练周期（月）", "Months of a cycle"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<CallbackCatalogue> Catalogue { get; } = Form.Of<CallbackCatalogue>("客户回访", "Callbacks", static (m, e) => new()
    {
        Reasons = m.OptionalList("reasons", e?.Reasons, Reason, "回访原因", "Reasons"),
        Triggers = m.Optional("triggers", e?.Triggers, TableForms.Table.AsNote(null!), "回访触发表", "Triggers"),
        Plans = m.OptionalList("plans", e?.Plans, Plan, "回访计划", "Plans"),
        Rules = m.Optional("rules", e?.Rules, Rules, "联系规则", "Rules for attempts"),
        Outcomes = m.OptionalList("outcomes", e?.Outcomes, Outcome, "回访结果", "Outcomes"),
        SecondHandling = m.Optional("secondHandling", e?.SecondHandling, Second, "二次处理", "Second handling"),
        Recovery = m.OptionalList("recovery", e?.Recovery, Recovery, "客户挽回联系人", "Recovery contacts"),
        Forms = m.OptionalList("forms", e?.Forms, Sheet, "回访表格", "Forms"),
        Rehearsals = m.OptionalList("rehearsals", e?.Rehearsals, Rehearsal, "回访情景演练", "Rehearsals"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(Reason),
        .. RegisteredForm.Of(Plan),
        .. RegisteredForm.Of(Channel),
        .. RegisteredForm.Of(Cap),
        .. RegisteredForm.Of(Quiet),
        .. RegisteredForm.Of(Rules),
        .. RegisteredForm.Of(Outcome),
        .. RegisteredForm.Of(Second),
        .. RegisteredForm.Of(Recovery),
        .. RegisteredForm.Of(Field),
        .. RegisteredForm.Of(Sheet),
        .. RegisteredForm.Of(Rehearsal),
        .. RegisteredForm.Of(As.OneOf<OutcomeEffect>()),
        .. CallbackAnswerForms.All,
    ];
}
