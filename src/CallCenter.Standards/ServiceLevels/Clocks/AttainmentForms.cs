using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>How attainment looks in JSON.</summary>
internal static class AttainmentForms
{
    public static Form<ClockAttainment> Attainment { get; } = Form.OfValue<ClockAttainment>("达成情况", "Attainment", static (m, e) => ClockAttainment.Countable(new(
        m.Required("met", e?.Met, As.Quantity, "按时完成", "Met"),
        m.Required("breached", e?.Breached, As.Quantity, "超时", "Breached"),
        m.Required("cancelled", e?.Cancelled, As.Quantity, "已取消", "Cancelled"),
        m.Required("open", e?.Open, As.Quantity, "进行中", "Open"))));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => RegisteredForm.Of(Attainment);
}
