using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>How overdue ladders and their notices look in JSON.</summary>
internal static class OverdueForms
{
    private static readonly MembersForm<OverdueStep> Step = Form.Of<OverdueStep>("逾期告知步骤", "Step of an overdue ladder", static (m, e) => new()
    {
        AfterDays = m.Required("afterDays", e?.AfterDays, As.Count, "逾期工作日数", "After business days"),
        Tell = m.List("tell", e?.Tell, As.Code, "告知岗位", "Tell"),
    });

    public static MembersForm<OverdueLadder> Ladder { get; } = Form.Of<OverdueLadder>("逾期告知阶梯", "Overdue ladder", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Calendar = m.Required("calendar", e?.Calendar, As.Code, "日历", "Calendar"),
        Steps = m.List("steps", e?.Steps, Step, "步骤", "Steps"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<OverdueNotice> Notice { get; } = Form.Of<OverdueNotice>("逾期告知", "Overdue notice", static (m, e) => new()
    {
        AfterDays = m.Required("afterDays", e?.AfterDays, As.Count, "逾期工作日数", "After business days"),
        On = m.Required("on", e?.On, As.Date, "告知日期", "On"),
        Tell = m.List("tell", e?.Tell, As.AnyText, "告知岗位", "Tell"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Step),
        .. RegisteredForm.Of(Ladder),
        .. RegisteredForm.Of(Notice),
    ];
}
