using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>How models of queues look in JSON: their parameters are written, their figures are worked out again.</summary>
internal static class StaffingForms
{
    public static MembersForm<ErlangB> ErlangB { get; } = Form.OfValue<ErlangB>("损失制模型", "Erlang B", static (m, e) =>
    {
        double load = m.Required("offeredLoad", e?.OfferedLoad, As.Real, "话务量", "Offered load");
        double servers = m.Required("servers", e?.Servers, As.Real, "服务台数", "Servers");
        return m.IsComplete ? new ErlangB(load, servers) : e.GetValueOrDefault();
    });

    public static MembersForm<ErlangC> ErlangC { get; } = Form.OfValue<ErlangC>("排队模型", "Erlang C", static (m, e) =>
    {
        double load = m.Required("offeredLoad", e?.OfferedLoad, As.Real, "话务量", "Offered load");
        double agents = m.Required("agents", e?.Agents, As.Real, "坐席数", "Agents");
        return m.IsComplete ? new ErlangC(load, agents) : e.GetValueOrDefault();
    });

    public static MembersForm<Traffic> Traffic { get; } = Form.Of<Traffic>("话务", "Traffic", static (m, e) =>
    {
        double arrivals = m.Required("arrivals", e?.Arrivals, As.Real, "来电量", "Arrivals");
        Duration period = m.Required("period", e?.Period, As.Elapsed, "时段长度", "Period");
        Duration handling = m.Required("handlingTime", e?.HandlingTime, As.Elapsed, "平均处理时长", "Handling time");
        return m.IsComplete ? new Traffic(arrivals, period, handling) : e!;
    });

    public static MembersForm<PatiencePoint> Point { get; } = Form.Of<PatiencePoint>("耐心曲线点", "Point of patience", static (m, e) => new(
        m.Required("time", e?.Time, As.Elapsed, "等待时长", "Time"), m.Required("outlasting", e?.Outlasting, As.Real, "仍在等待的比例", "Outlasting")));

    public static MembersForm<Patience> Patience { get; } = Form.Union(
        "客户耐心",
        "Patience",
        "distribution",
        Form.Case<Patience, ExponentialPatience>("exponential", Form.Of<ExponentialPatience>("指数分布", "Exponential", static (m, e) =>
        {
            Duration mean = m.Required("mean", e?.Mean, As.Elapsed, "平均耐心", "Mean");
            return m.IsComplete ? new ExponentialPatience(mean) : e!;
        })),
        Form.Case<Patience, WeibullPatience>("weibull", Form.Of<WeibullPatience>("威布尔分布", "Weibull", static (m, e) =>
        {
            Duration scale = m.Required("timeScale", e?.TimeScale, As.Elapsed, "尺度", "Time scale");
            double shape = m.Required("shape", e?.Shape, As.Real, "形状", "Shape");
            return m.IsComplete ? new WeibullPatience(scale, shape) : e!;
        })),
        Form.Case<Patience, PatienceCurve>("curve", Form.Of<PatienceCurve>("实测曲线", "Curve", static (m, e) =>
        {
            var points = m.List("points", e?.Points, Point, "点", "Points");
            return m.IsComplete ? new PatienceCurve(points) : e!;
        })));

    public static MembersForm<ServiceQueue> Queue { get; } = Form.Of<ServiceQueue>("排队系统", "Queue", static (m, e) =>
    {
        Traffic traffic = m.Required("traffic", e?.Traffic, Traffic, "话务", "Traffic");
        double agents = m.Required("agents", e?.Agents, As.Real, "坐席数", "Agents");
        Patience? patience = m.Optional("patience", e?.Patience, Patience, "客户耐心", "Patience");
        return m.IsComplete ? new ServiceQueue(traffic, agents, patience) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(ErlangB),
        .. RegisteredForm.Of(ErlangC),
        .. RegisteredForm.Of(Traffic),
        .. RegisteredForm.Of(Point),
        .. RegisteredForm.Of(Patience),
        .. RegisteredForm.Of(As.Case<Patience, ExponentialPatience>(Patience)),
        .. RegisteredForm.Of(As.Case<Patience, WeibullPatience>(Patience)),
        .. RegisteredForm.Of(As.Case<Patience, PatienceCurve>(Patience)),
        .. RegisteredForm.Of(Queue),
        .. RegisteredForm.Of(As.OneOf<NamedServiceLevel>()),
        .. RequirementForms.All,
        .. ForecastForms.All,
    ];
}
