using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>How timelines look in JSON.</summary>
internal static class TimelinePlanForms
{
    public static MembersForm<OpenCaseModes> Modes { get; } = Form.Of<OpenCaseModes>("未结事项的处理", "Open cases", static (m, e) => new()
    {
        Organization = m.Default("organization", e?.Organization, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "组织与授权", "Organization"),
        ServiceLevels = m.Default("serviceLevels", e?.ServiceLevels, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "服务时限", "Service levels"),
        Routing = m.Default("routing", e?.Routing, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "分流与转接", "Routing"),
        Risk = m.Default("risk", e?.Risk, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "风险", "Risk"),
        Workflows = m.Default("workflows", e?.Workflows, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "流程", "Workflows"),
        Scripts = m.Default("scripts", e?.Scripts, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "话术", "Scripts"),
        Quality = m.Default("quality", e?.Quality, OpenCaseMode.Stay, As.OneOf<OpenCaseMode>(), "质检", "Quality"),
    });

    public static MembersForm<PlannedStandard> Standard { get; } = Form.Of<PlannedStandard>("计划实施的标准", "Planned standard", static (m, e) => new()
    {
        Book = m.Optional("book", e?.Book, As.Text, "标准文件", "Book"),
        Overlays = m.OptionalList("overlays", e?.Overlays, As.Text, "调整文件", "Overlays"),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date"),
        Sunset = m.Optional("sunset", e?.Sunset, As.Date, "失效前最后一日", "Sunset"),
        Hash = m.Optional("hash", e?.Hash, As.Text, "内容校验码", "Hash"),
    });

    public static MembersForm<TimelinePlan> Plan { get; } = Form.Of<TimelinePlan>("标准实施时间表", "Timeline", static (m, e) =>
    {
        m.Aside("$schema", As.Text);
        m.Required("format", e is null ? null : (int?)BookForm.Version, BookForm.FormatVersion, "格式版本", "Format version");
        return new()
        {
            Zone = m.Required("zone", e?.Zone, As.Text, "时区", "Time zone"),
            OpenCases = m.Default("openCases", e?.OpenCases, OpenCaseModes.AllStay, Modes, "未结事项的处理", "Open cases"),
            Standards = m.List("standards", e?.Standards, Standard, "各期标准", "Standards"),
        };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Modes), .. RegisteredForm.Of(Standard), .. RegisteredForm.Of(Plan), .. RegisteredForm.Of(As.OneOf<OpenCaseMode>()), .. RegisteredForm.Of(As.OneOf<CaseArea>()),
    ];
}
