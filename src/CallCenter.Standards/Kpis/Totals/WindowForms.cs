using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>How sliding windows, and what totals are grouped by, look in JSON.</summary>
internal static class WindowForms
{
    public static MembersForm<TotalsWindow> Window { get; } = Form.Of<TotalsWindow>("滑动窗口", "Window", static (m, e) =>
    {
        MeasureTotals none = m.Required("none", e?.None, TotalsForms.Totals, "空合计", "No records");
        ImmutableArray<MeasureTotals> oldest = m.OptionalList("oldest", e?.Oldest, TotalsForms.Totals, "较早各期累计", "Older panes, summed");
        ImmutableArray<MeasureTotals> newest = m.OptionalList("newest", e?.Newest, TotalsForms.Totals, "较新各期", "Newer panes");
        return m.IsComplete ? TotalsWindow.Of(none, oldest, newest) : e!;
    });

    public static MembersForm<Grouping> Grouping { get; } = Form.Of<Grouping>("分组维度", "Dimension", static (m, e) => new(
        m.Required("name", e?.Name, As.AnyText, "名称", "Name"),
        m.Required("field", e?.Field, As.AnyText, "字段", "Field"),
        m.Optional("unit", e?.Unit, As.OneOf<TimeUnit>(), "时间单位", "Unit"),
        m.Optional("zone", e?.Zone, As.Zone, "时区", "Zone"),
        m.Optional("begins", e?.Begins, As.Count, "起始", "Begins")));

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Window),
        .. RegisteredForm.Of(Grouping),
    ];
}
