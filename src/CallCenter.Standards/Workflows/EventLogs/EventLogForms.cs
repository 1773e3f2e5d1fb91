using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>How event logs look in JSON: a log is its cases, all else is counted from them.</summary>
internal static class EventLogForms
{
    private static readonly MembersForm<LoggedEvent> Event = Form.OfValue<LoggedEvent>("日志事件", "Logged event", static (m, e) => new(
        m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity"),
        m.Required("at", e?.At, As.Instant, "时间", "At"),
        m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        m.Optional("started", e?.Started, As.Instant, "开始时间", "Started")));

    public static MembersForm<LogVariant> Variant { get; } = Form.Of<LogVariant>("活动序列", "Variant", static (m, e) =>
    {
        var activities = m.List("activities", e?.Activities, As.AnyText, "活动", "Activities");
        var cases = m.Required("cases", e?.Cases, As.Quantity, "案件数", "Cases");
        return m.IsComplete ? new LogVariant(activities, cases) : e!;
    });

    public static MembersForm<LoggedCase> Case { get; } = Form.Of<LoggedCase>("日志案件", "Logged case", static (m, e) =>
    {
        var id = m.Required("id", e?.Id, As.AnyText, "编号", "Id");
        var events = m.List("events", e?.Events, Event, "事件", "Events");
        var variant = m.Required("variant", e?.Variant, Variant, "活动序列", "Variant");
        return m.IsComplete ? new LoggedCase(id, events, variant) : e!;
    });

    private static readonly MembersForm<LogEntry> Entry = Form.OfValue<LogEntry>("日志记录", "Entry of a log", static (m, e) => new(
        m.Required("case", e?.Case, As.AnyText, "案件", "Case"),
        m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity"),
        m.Required("at", e?.At, As.Instant, "时间", "At"),
        m.Optional("role", e?.Role, As.AnyText, "岗位", "Role"),
        m.Optional("id", e?.Id, As.AnyText, "编号", "Id"),
        m.Optional("started", e?.Started, As.Instant, "开始时间", "Started")));

    /// <summary>A log as its events, each with its case, in order.</summary>
    public static Form<EventLog> Log { get; } = As.ListOf<EventLog, LogEntry>(
        Entry,
        static entries => EventLog.From(entries, EventOrder.Rows),
        static log => [.. log.Cases.SelectMany(logged => logged.Events.Select(happened => new LogEntry(logged.Id, happened.Activity, happened.At, happened.Role, Started: happened.Started)))]);

    private static readonly MembersForm<EventLogReading> Reading = Form.Of<EventLogReading>("日志读取结果", "Reading of a log", static (m, e) =>
    {
        var log = m.Optional("log", e?.Log, Log, "日志", "Log");
        var rows = m.Required("rows", e?.Rows, As.Quantity, "行数", "Rows");
        var rejected = m.Required("rejectedRows", e?.RejectedRows, As.Quantity, "拒绝的行数", "Rejected rows");
        var findings = m.OptionalList("findings", e?.Findings, RootForms.Finding, "检查结果", "Findings");
        return m.IsComplete ? new EventLogReading(log, rows, rejected, findings) : e!;
    });

    private static readonly MembersForm<EventLogFormat> Format = Form.Of<EventLogFormat>("日志格式", "Format of a log", static (m, e) => new()
    {
        CaseColumn = m.Required("caseColumn", e?.CaseColumn, As.AnyText, "案件列", "Column of the case"),
        ActivityColumn = m.Required("activityColumn", e?.ActivityColumn, As.AnyText, "活动列", "Column of the activity"),
        TimeColumn = m.Required("timeColumn", e?.TimeColumn, As.AnyText, "时间列", "Column of the time"),
        StartColumn = m.Optional("startColumn", e?.StartColumn, As.AnyText, "开始时间列", "Column of the start"),
        RoleColumn = m.Optional("roleColumn", e?.RoleColumn, As.AnyText, "岗位列", "Column of the role"),
        IdColumn = m.Optional("idColumn", e?.IdColumn, As.AnyText, "编号列", "Column of the id"),
        Missing = m.OptionalList("missing", e?.Missing, As.AnyText, "缺失值写法", "Missing"),
        TimePattern = m.Optional("timePattern", e?.TimePattern, As.AnyText, "时间格式", "Pattern of times"),
        Zone = m.Optional("zone", e?.Zone, As.AnyText, "时区", "Time zone"),
        Order = m.Default("order", e?.Order, EventOrder.Time, As.OneOf<EventOrder>(), "事件顺序", "Order"),
    });

    private static readonly MembersForm<ActivityCount> Count = Form.OfValue<ActivityCount>("活动次数", "Count of an activity", static (m, e) => new(
        m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity"),
        m.Required("count", e?.Count, As.LongCount, "次数", "Count")));

    private static readonly MembersForm<DirectlyFollows> Follows = Form.OfValue<DirectlyFollows>("直接后继", "Directly follows", static (m, e) => new(
        m.Required("from", e?.From, As.AnyText, "前一活动", "From"),
        m.Required("to", e?.To, As.AnyText, "后一活动", "To"),
        m.Required("count", e?.Count, As.LongCount, "次数", "Count")));

    private static readonly MembersForm<ElapsedTimes> Elapsed = Form.Of<ElapsedTimes>("耗时", "Elapsed times", static (m, e) => new(
        m.Required("count", e?.Count, As.LongCount, "次数", "Count"),
        m.Required("least", e?.Least, As.Elapsed, "最短", "Least"),
        m.Required("median", e?.Median, As.Elapsed, "中位数", "Median"),
        m.Required("mean", e?.Mean, As.Elapsed, "平均", "Mean"),
        m.Required("greatest", e?.Greatest, As.Elapsed, "最长", "Greatest")));

    private static readonly MembersForm<PassageTimes> Passage = Form.Of<PassageTimes>("环节间耗时", "Times between activities", static (m, e) => new(
        m.Required("from", e?.From, As.AnyText, "前一活动", "From"),
        m.Required("to", e?.To, As.AnyText, "后一活动", "To"),
        m.Required("times", e?.Times, Elapsed, "耗时", "Times")));

    private static readonly MembersForm<ActivityTimes> Activity = Form.Of<ActivityTimes>("活动耗时", "Times of an activity", static (m, e) => new(
        m.Required("activity", e?.Activity, As.AnyText, "活动", "Activity"),
        m.Required("times", e?.Times, Elapsed, "耗时", "Times")));

    private static readonly MembersForm<LogTimes> Times = Form.Of<LogTimes>("日志耗时", "Times of a log", static (m, e) =>
    {
        var throughput = m.Optional("throughput", e?.Throughput, Elapsed, "全程耗时", "Throughput");
        var passages = m.OptionalList("passages", e?.Passages, Passage, "环节间耗时", "Passages");
        var activities = m.OptionalList("activities", e?.Activities, Activity, "活动耗时", "Activities");
        return m.IsComplete ? new LogTimes(throughput, passages, activities) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Event),
        .. RegisteredForm.Of(Variant),
        .. RegisteredForm.Of(Case),
        .. RegisteredForm.Of(Entry),
        .. RegisteredForm.Of(Log),
        .. RegisteredForm.Of(Reading),
        .. RegisteredForm.Of(Format),
        .. RegisteredForm.Of(Count),
        .. RegisteredForm.Of(Follows),
        .. RegisteredForm.Of(Elapsed),
        .. RegisteredForm.Of(Passage),
        .. RegisteredForm.Of(Activity),
        .. RegisteredForm.Of(Times),
        .. RegisteredForm.Of(As.OneOf<EventOrder>()),
    ];
}
