using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>How centres to be simulated look in JSON.</summary>
internal static class SimulationForms
{
    public static MembersForm<TimeDistribution> Time { get; } = Form.Union(
        "时长分布",
        "Distribution of a time",
        "distribution",
        Form.Case<TimeDistribution, FixedTime>("fixed", Form.Of<FixedTime>("固定时长", "Fixed", static (m, e) =>
        {
            Duration time = m.Required("time", e?.Mean, As.Elapsed, "时长", "Time");
            return m.IsComplete ? new FixedTime(time) : e!;
        })),
        Form.Case<TimeDistribution, ExponentialTime>("exponential", Form.Of<ExponentialTime>("指数分布", "Exponential", static (m, e) =>
        {
            Duration mean = m.Required("mean", e?.Mean, As.Elapsed, "平均时长", "Mean");
            return m.IsComplete ? new ExponentialTime(mean) : e!;
        })),
        Form.Case<TimeDistribution, LognormalTime>("lognormal", Form.Of<LognormalTime>("对数正态分布", "Lognormal", static (m, e) =>
        {
            Duration median = m.Required("median", e?.Median, As.Elapsed, "中位时长", "Median");
            double deviation = m.Required("deviation", e?.Deviation, As.Real, "对数标准差", "Standard deviation of the logarithm");
            return m.IsComplete ? new LognormalTime(median, deviation) : e!;
        })),
        Form.Case<TimeDistribution, MeasuredTimes>("measured", Form.Of<MeasuredTimes>("实测时长", "Measured", static (m, e) =>
        {
            var times = m.List("times", e?.Times, As.Elapsed, "时长", "Times");
            return m.IsComplete ? new MeasuredTimes(times) : e!;
        })));

    public static MembersForm<ArrivalInterval> Interval { get; } = Form.Of<ArrivalInterval>("到达时段", "Interval of arrivals", static (m, e) =>
    {
        Instant start = m.Required("start", e?.Start, As.Instant, "开始时间", "Start");
        Duration length = m.Required("length", e?.Length, As.Elapsed, "时长", "Length");
        double expected = m.Required("expected", e?.Expected, As.Real, "预计联络量", "Expected contacts");
        return m.IsComplete ? new ArrivalInterval(start, length, expected) : e!;
    });

    public static MembersForm<ArrivalProfile> Profile { get; } = Form.Of<ArrivalProfile>("到达曲线", "Profile of arrivals", static (m, e) =>
    {
        var intervals = m.List("intervals", e?.Intervals, Interval, "时段", "Intervals");
        return m.IsComplete ? new ArrivalProfile(intervals) : e!;
    });

    public static MembersForm<ReturnRule> Return { get; } = Form.Of<ReturnRule>("再次联络规则", "Rule of trying again", static (m, e) =>
    {
        Percentage share = m.Required("share", e?.Share, As.Percentage, "比例", "Share");
        TimeDistribution after = m.Required("after", e?.After, Time, "间隔", "After");
        int most = m.Default("most", e?.Most, 3, As.Count, "最多次数", "Most times");
        return m.IsComplete ? new ReturnRule(share, after) { Most = most } : e!;
    });

    public static MembersForm<WeightedContact> Weighted { get; } = Form.Of<WeightedContact>("按权重的联络", "Contact by weight", static (m, e) =>
    {
        Contact facts = m.Required("facts", e?.Facts, ContactForms.Contact, "联络信息", "Facts");
        double weight = m.Default("weight", e?.Weight, 1, As.Real, "权重", "Weight");
        return m.IsComplete ? new WeightedContact(facts, weight) : e!;
    });

    public static MembersForm<ContactSource> Source { get; } = Form.Of<ContactSource>("联络来源", "Source of contacts", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.AnyText, "代码", "Code");
        var contacts = m.List("contacts", e?.Contacts, Weighted, "联络", "Contacts");
        ArrivalProfile arrivals = m.Required("arrivals", e?.Arrivals, Profile, "到达曲线", "Arrivals");
        TimeDistribution talk = m.Required("talk", e?.Talk, Time, "通话时长", "Talk");
        TimeDistribution? wrapUp = m.Optional("wrapUp", e?.WrapUp, Time, "话后处理时长", "Wrap-up");
        TimeDistribution? ivr = m.Optional("ivr", e?.Ivr, Time, "自助语音时长", "IVR");
        string? bot = m.Optional("bot", e?.Bot, As.AnyText, "机器人", "Bot");
        Percentage containment = m.Default("containment", e?.Containment, default, As.Percentage, "自助解决率", "Containment");
        Patience? patience = m.Optional("patience", e?.Patience, StaffingForms.Patience, "客户耐心", "Patience");
        Percentage resolved = m.Default("resolved", e?.Resolved, Percentage.FromRatio(1), As.Percentage, "解决比例", "Share resolved");
        ReturnRule? redial = m.Optional("redial", e?.Redial, Return, "未接通后重拨", "Redial");
        ReturnRule? back = m.Optional("return", e?.Return, Return, "未解决后再次联络", "Return");
        return !m.IsComplete ? e! : new()
        {
            Code = code,
            Contacts = contacts,
            Arrivals = arrivals,
            Talk = talk,
            WrapUp = wrapUp,
            Ivr = ivr,
            Bot = bot,
            Containment = containment,
            Patience = patience,
            Resolved = resolved,
            Redial = redial,
            Return = back,
        };
    });

    public static MembersForm<ChannelLines> Lines { get; } = Form.Of<ChannelLines>("渠道线路数", "Lines of a channel", static (m, e) => new(
        m.Required("channel", e?.Channel, As.AnyText, "渠道", "Channel"), m.Required("most", e?.Most, As.Count, "线路数", "Most at once")));

    public static MembersForm<BotSessions> Sessions { get; } = Form.Of<BotSessions>("机器人会话数", "Sessions of a bot", static (m, e) => new(
        m.Required("bot", e?.Bot, As.AnyText, "机器人", "Bot"), m.Required("most", e?.Most, As.Count, "会话数", "Most at once")));

    public static MembersForm<PlannedContact> Planned { get; } = Form.Of<PlannedContact>("待模拟联络", "Planned contact", static (m, e) =>
    {
        string id = m.Required("id", e?.Id, As.AnyText, "编号", "Identity");
        Contact facts = m.Required("facts", e?.Facts, ContactForms.Contact, "联络信息", "Facts");
        Instant arrival = m.Required("arrival", e?.Arrival, As.Instant, "到达时间", "Arrival");
        Duration ivr = m.Default("ivr", e?.Ivr, default, As.Elapsed, "自助语音时长", "IVR");
        bool contained = m.Default("contained", e?.Contained, false, As.Flag, "已自助解决", "Contained");
        Duration talk = m.Default("talk", e?.Talk, default, As.Elapsed, "通话时长", "Talk");
        Duration wrapUp = m.Default("wrapUp", e?.WrapUp, default, As.Elapsed, "话后处理时长", "Wrap-up");
        Duration? patience = m.Optional("patience", e?.Patience, As.Elapsed, "耐心", "Patience");
        bool resolved = m.Default("resolved", e?.Resolved, true, As.Flag, "已解决", "Resolved");
        return !m.IsComplete ? e! : new() { Id = id, Facts = facts, Arrival = arrival, Ivr = ivr, Contained = contained, Talk = talk, WrapUp = wrapUp, Patience = patience, Resolved = resolved };
    });

    public static MembersForm<SimulationModel> Model { get; } = Form.Of<SimulationModel>("模拟模型", "Simulation model", static (m, e) =>
    {
        var sources = m.OptionalList("sources", e?.Sources, Source, "联络来源", "Sources");
        var agents = m.List("agents", e?.Agents, AgentForms.Agent, "坐席", "Agents");
        Roster? roster = m.Optional("roster", e?.Roster, RosterForms.Roster, "排班表", "Roster");
        string? strategy = m.Optional("strategy", e?.Strategy, As.AnyText, "派单策略", "Strategy");
        var lines = m.OptionalList("lines", e?.Lines, Lines, "线路数", "Lines");
        var bots = m.OptionalList("bots", e?.Bots, Sessions, "机器人会话数", "Sessions of bots");
        bool ownership = m.Default("firstContactOwnership", e?.FirstContactOwnership, true, As.Flag, "首问负责", "First-contact ownership");
        return !m.IsComplete ? e! : new() { Sources = sources, Agents = agents, Roster = roster, Strategy = strategy, Lines = lines, Bots = bots, FirstContactOwnership = ownership };
    });

    public static MembersForm<WorkedStep> Step { get; } = Form.Of<WorkedStep>("办理步骤", "Step that is taken", static (m, e) =>
    {
        string state = m.Required("state", e?.State, As.AnyText, "状态", "State");
        string command = m.Required("command", e?.Command, As.AnyText, "操作", "Command");
        string role = m.Required("role", e?.Role, As.AnyText, "角色", "Role");
        TimeDistribution? after = m.Optional("after", e?.After, Time, "间隔", "After");
        string? calendar = m.Optional("calendar", e?.Calendar, As.AnyText, "日历", "Calendar");
        WorkOccasion occasion = m.Default("occasion", e?.Occasion, WorkOccasion.Any, As.OneOf<WorkOccasion>(), "适用联络", "Contacts");
        double weight = m.Default("weight", e?.Weight, 1, As.Real, "权重", "Weight");
        var documents = m.OptionalList("documents", e?.Documents, As.AnyText, "材料", "Documents");
        var policies = m.OptionalList("policies", e?.Policies, As.AnyText, "服务承诺", "Policies");
        bool? accepted = m.Optional("accepted", e?.Accepted, As.Flag, "客户是否认可", "Accepted");
        bool? resolved = m.Optional("resolved", e?.Resolved, As.Flag, "是否解决", "Resolved");
        bool? beyond = m.Optional("beyondAuthority", e?.BeyondAuthority, As.Flag, "是否超出权限", "Beyond authority");
        return !m.IsComplete ? e! : new()
        {
            State = state,
            Command = command,
            Role = role,
            After = after,
            Calendar = calendar,
            Occasion = occasion,
            Weight = weight,
            Documents = documents,
            Policies = policies,
            Accepted = accepted,
            Resolved = resolved,
            BeyondAuthority = beyond,
        };
    });

    public static MembersForm<CaseWork> Work { get; } = Form.Of<CaseWork>("事项办理", "Work on cases", static (m, e) =>
    {
        string workflow = m.Default("workflow", e?.Workflow, "service", As.AnyText, "流程", "Workflow");
        var steps = m.List("steps", e?.Steps, Step, "步骤", "Steps");
        var policies = m.OptionalList("policies", e?.Policies, As.AnyText, "服务承诺", "Policies");
        return m.IsComplete ? new CaseWork { Workflow = workflow, Steps = steps, Policies = policies } : e!;
    });

    public static MembersForm<FitDistance> Distance { get; } = Form.OfValue<FitDistance>("拟合距离", "Distance of a fit", static (m, e) => new(
        m.Required("distance", e?.Distance, As.Real, "距离", "Distance"), m.Required("count", e?.Count, As.LongCount, "数量", "Count")));

    public static MembersForm<MeanInterval> Mean { get; } = Form.Of<MeanInterval>("均值区间", "Interval of a mean", static (m, e) => new()
    {
        Mean = m.Required("mean", e?.Mean, As.Real, "均值", "Mean"),
        Margin = m.Required("margin", e?.Margin, As.Real, "误差范围", "Margin"),
        Days = m.Required("days", e?.Days, As.Count, "天数", "Days"),
        Confidence = m.Required("confidence", e?.Confidence, As.Percentage, "置信度", "Confidence"),
    });

    public static MembersForm<SimulatedKpi> Kpi { get; } = Form.Of<SimulatedKpi>("模拟指标", "Simulated KPI", static (m, e) =>
    {
        KpiDefinition kpi = m.Required("kpi", e?.Kpi, KpiForms.Kpi, "指标", "KPI");
        MeanInterval value = m.Required("value", e?.Value, Mean, "数值", "Value");
        return m.IsComplete ? new SimulatedKpi(kpi, value) : e!;
    });

    public static MembersForm<ComparedKpi> Compared { get; } = Form.Of<ComparedKpi>("指标对比", "Compared KPI", static (m, e) =>
    {
        KpiDefinition kpi = m.Required("kpi", e?.Kpi, KpiForms.Kpi, "指标", "KPI");
        MeanInterval asIs = m.Required("asIs", e?.AsIs, Mean, "现状", "As is");
        MeanInterval other = m.Required("other", e?.Other, Mean, "另一方案", "Other");
        MeanInterval difference = m.Required("difference", e?.Difference, Mean, "差异", "Difference");
        return m.IsComplete ? new ComparedKpi(kpi, asIs, other, difference) : e!;
    });

    public static MembersForm<ComparedScenario> Scenario { get; } = Form.Of<ComparedScenario>("方案对比", "Compared scenario", static (m, e) =>
    {
        LocalizedText name = m.Required("name", e?.Name, As.Localized, "方案", "Scenario");
        var kpis = m.List("kpis", e?.Kpis, Compared, "指标", "KPIs");
        return m.IsComplete ? new ComparedScenario { Name = name, Kpis = kpis } : e!;
    });

    public static MembersForm<QueueFigures> Figures { get; } = Form.OfValue<QueueFigures>("排队指标", "Figures of a queue", static (m, e) => new(
        m.Optional("answeredWaitSeconds", e?.AnsweredWaitSeconds, As.Real, "平均应答时长（秒）", "Mean wait of the answered in seconds"),
        m.Optional("abandonment", e?.Abandonment, As.Real, "放弃率", "Abandonment rate"),
        m.Optional("serviceLevel", e?.ServiceLevel, As.Real, "服务水平", "Service level")));

    public static MembersForm<BacktestInterval> Backtest { get; } = Form.Of<BacktestInterval>("回测时段", "Interval of a backtest", static (m, e) => new()
    {
        Start = m.Required("start", e?.Start, As.Instant, "开始时间", "Start"),
        Arrivals = m.Required("arrivals", e?.Arrivals, As.Count, "来电量", "Arrivals"),
        Forecast = m.Required("forecast", e?.Forecast, As.Real, "预测来电量", "Forecast"),
        Agents = m.Required("agents", e?.Agents, As.Real, "坐席数", "Agents"),
        Actual = m.Required("actual", e?.Actual, Figures, "实际", "Actual"),
        Naive = m.Required("naive", e?.Naive, Figures, "上周同期", "A week before"),
        Model = m.Required("model", e?.Model, Figures, "排队模型", "Model of the queue"),
        Simulated = m.Required("simulated", e?.Simulated, Figures, "模拟", "Simulation"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Time),
        .. RegisteredForm.Of(As.Case<TimeDistribution, FixedTime>(Time)),
        .. RegisteredForm.Of(As.Case<TimeDistribution, ExponentialTime>(Time)),
        .. RegisteredForm.Of(As.Case<TimeDistribution, LognormalTime>(Time)),
        .. RegisteredForm.Of(As.Case<TimeDistribution, MeasuredTimes>(Time)),
        .. RegisteredForm.Of(Interval),
        .. RegisteredForm.Of(Profile),
        .. RegisteredForm.Of(Return),
        .. RegisteredForm.Of(Weighted),
        .. RegisteredForm.Of(Source),
        .. RegisteredForm.Of(Lines),
        .. RegisteredForm.Of(Sessions),
        .. RegisteredForm.Of(Planned),
        .. RegisteredForm.Of(Distance),
        .. RegisteredForm.Of(Model),
        .. RegisteredForm.Of(As.OneOf<WorkOccasion>()),
        .. RegisteredForm.Of(Step),
        .. RegisteredForm.Of(Work),
        .. RegisteredForm.Of(Mean),
        .. RegisteredForm.Of(Kpi),
        .. RegisteredForm.Of(Compared),
        .. RegisteredForm.Of(Scenario),
        .. RegisteredForm.Of(Figures),
        .. RegisteredForm.Of(Backtest),
    ];
}
