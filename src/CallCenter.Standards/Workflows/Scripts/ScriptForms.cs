using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How scripts look in JSON.</summary>
internal static class ScriptForms
{
    public static MembersForm<ScriptPlaceholder> Placeholder { get; } = Form.Of<ScriptPlaceholder>("占位符", "Placeholder", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
    });

    public static MembersForm<RatingKey> RatingKey { get; } = Form.Of<RatingKey>("评价按键", "Key of a rating", static (m, e) => new(
        m.Required("key", e?.Key, As.Text, "按键", "Key"),
        m.Required("value", e?.Value, As.Count, "分值", "Value"),
        m.Name(e?.Name)));

    public static MembersForm<ConfidentialMatter> Matter { get; } = Form.Of<ConfidentialMatter>("保密事项", "Confidential matter", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        When = m.Conditions("when", e?.When, "适用条件", "Conditions"),
        Keeps = m.List("keeps", e?.Keeps, As.Code, "不得透露的内容", "Keeps"),
        Words = m.OptionalList("words", e?.Words, As.Text, "泄密用语", "Words that betray it"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ScriptWording> Wording { get; } = Form.Of<ScriptWording>("话术内容", "Wording", static (m, e) => new()
    {
        Channels = m.OptionalList("channels", e?.Channels, As.Code, "适用渠道", "Channels"),
        Text = m.Required("text", e?.Text, As.Localized, "内容", "Text"),
        Answers = m.OptionalList("answers", e?.Answers, RatingKey, "评价按键", "Answers"),
    });

    public static MembersForm<Script> Script { get; } = Form.Of<Script>("话术", "Script", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Version = m.Required("version", e?.Version, As.Remark, "版本", "Version"),
        Name = m.Name(e?.Name),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective"),
        Approval = m.Required("approval", e?.Approval, As.OneOf<ScriptApproval>(), "审批状态", "Approval"),
        Withdrawn = m.Optional("withdrawn", e?.Withdrawn, As.Date, "停用日期", "Withdrawn"),
        Asks = m.Optional("asks", e?.Asks, As.OneOf<RatingScale>(), "评价问题", "Asks"),
        Reveals = m.OptionalList("reveals", e?.Reveals, As.Code, "透露的内容", "Reveals"),
        Discreet = m.Optional("discreet", e?.Discreet, As.Code, "保密时改用话术", "Discreet script"),
        Placeholders = m.OptionalList("placeholders", e?.Placeholders, Placeholder, "占位符", "Placeholders"),
        Wordings = m.List("wordings", e?.Wordings, Wording, "话术内容", "Wordings"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ScriptCatalogue> Catalogue { get; } = Form.Of<ScriptCatalogue>("服务话术", "Scripts", static (m, e) => new()
    {
        Zone = m.Required("zone", e?.Zone, As.Text.AsNote("UTC"), "时区", "Time zone"),
        Confidential = m.OptionalList("confidential", e?.Confidential, Matter, "保密事项", "Confidential matters"),
        Scripts = m.List("scripts", e?.Scripts, Script, "话术", "Scripts"),
    });

    public static MembersForm<ScriptText> Text { get; } = Form.Of<ScriptText>("话术文本", "Words of a script", static (m, e) =>
    {
        var script = m.Required("script", e?.Script, Script, "话术", "Script");
        var template = m.Required("template", e?.Template, As.AnyText, "文本", "Template");
        return m.IsComplete ? ScriptText.Of(script, template) : e!;
    });

    public static MembersForm<ScriptAnswer> Answer { get; } = Form.Of<ScriptAnswer>("话术答复", "What to say", static (m, e) =>
    {
        var script = m.Optional("script", e?.Script, Script, "话术", "Script");
        var template = m.Optional("text", e?.Text?.Template, As.AnyText, "文本", "Text");
        var gap = m.Default("gap", e?.Gap, ScriptGap.None, As.OneOf<ScriptGap>(), "缺口", "Gap");
        return !m.IsComplete ? e!
            : (script, template, gap) is ({ } found, { } words, ScriptGap.None) ? new ScriptAnswer(found, ScriptText.Of(found, words))
            : template is null && gap != ScriptGap.None ? new ScriptAnswer(script, gap)
            : throw new ArgumentException("An answer has a script and its words, or a gap.");
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(Script),
        .. RegisteredForm.Of(Placeholder),
        .. RegisteredForm.Of(Wording),
        .. RegisteredForm.Of(RatingKey),
        .. RegisteredForm.Of(Matter),
        .. RegisteredForm.Of(Text),
        .. RegisteredForm.Of(Answer),
        .. RegisteredForm.Of(As.OneOf<ScriptApproval>()),
        .. RegisteredForm.Of(As.OneOf<ScriptGap>()),
    ];
}
