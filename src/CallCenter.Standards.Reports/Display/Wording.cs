using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The words of the reports in Chinese and English; names of KPIs come from the book.</summary>
internal sealed class Wording(CultureInfo culture)
{
    private readonly ExplanationLanguage language = ExplanationLanguage.Of(culture);

    public CultureInfo Culture => culture;

    private static readonly string Weekday = EnumCodes<TimeUnit>.CodeOf(TimeUnit.Weekday);

    private static readonly LocalizedText[] Weekdays =
        [new("星期一", "Monday"), new("星期二", "Tuesday"), new("星期三", "Wednesday"), new("星期四", "Thursday"), new("星期五", "Friday"), new("星期六", "Saturday"), new("星期日", "Sunday")];

    /// <summary>What the bank calls teams, queues and agents of its logs.</summary>
    public LogNames Names { get; init; } = LogNames.None;

    public string Title => In("服务日报", "Service day");

    public string Reading => In("正在读取…", "Reading …");

    public string RowsRead(string count) => In($"已读取{count}行", $"{Counted(count, "row", "rows")} read");

    public string Rows => In("行数", "Rows");

    public string Rejected => In("剔除", "Rejected");

    public string Excluded => In("排除", "Excluded");

    public string Offered => In("呼入", "Offered");

    public string Answered => In("接通", "Answered");

    public string Abandoned => In("放弃", "Abandoned");

    public string LeftQueue => In("未接听离队", "Left the queue unanswered");

    public string Other => In("自助或占线", "Self-served or blocked");

    public string KeyFigures => In("关键指标", "Key figures");

    public string KpisAgainstTarget => In("指标与目标", "KPIs against target");

    public string Kpi => In("指标", "KPI");

    public string Value => In("实际值", "Value");

    public string Target => In("目标", "Target");

    public string Status => In("状态", "Status");

    public string Known => In("已知比例", "Known");

    public string Source => In("目标来源", "Source of target");

    public string NoDataKpis => In("无数据的指标", "KPIs without data in this log");

    public string NoDataCount(string count) => In($"{count}项（需要调查、工单、投诉、人员或系统记录）", $"{count} (they need records of surveys, work orders, complaints, staff or systems)");

    public string NoTargetKpis => In("未设目标的指标", "KPIs without a target");

    public string DayByHour => In("分时表现", "The day by hour");

    public string Hour => In("时段", "Hour");

    public string ServiceLevel => In("服务水平", "Service level");

    public string Wait => In("平均应答", "Mean wait");

    public string HandlingTime => In("平均处理", "Handling time");

    public string Resolution => In("一次解决", "First-contact resolution");

    public string ByNeed => In("按需求类型", "By need");

    public string ByChannel => In("按渠道", "By channel");

    public string ByQueue => In("按队列", "By queue");

    public string Channel => In("渠道", "Channel");

    public string Queue => In("队列", "Queue");

    public string Navigation => In("本页内容", "On this page");

    public string ByTeam => In("按班组", "By team");

    public string Need => In("需求", "Need");

    public string Team => In("班组", "Team");

    public string None => In("（无）", "(none)");

    public string Worst => In("离目标最远的五项", "Furthest from target");

    public string LookAt => In("需要关注的事项", "What needs attention");

    public string AllMet => In("所有有目标的指标均已达标。", "Every KPI that has a target meets it.");

    public string VolumeChart => In("联络量（每半小时）", "Contacts per half hour");

    public string ServiceLevelChart => In("服务水平（每小时）", "Service level by hour");

    public string WaitChart => In("应答时间（每小时，秒）", "Wait before the answer by hour, seconds");

    public string HandlingChart => In("平均处理时间（每小时，秒）", "Handling time by hour, seconds");

    public string Mean => In("平均", "Mean");

    public string NinetyPercent => In("九成以内", "90 % within");

    public string Rejects => In("剔除的记录", "Rejected rows");

    public string RejectsNote(string file) => In($"数据有误的记录连同原因已写入{file}。", $"Invalid rows are in {file}, each with its reason.");

    public string Reason => In("原因", "Reason");

    public string Provenance => In("目标来源说明", "Where the targets come from");

    public string ProvenanceNote => In(
        "标有“暂定值”的目标在模板中留空，由标准暂定，应由采用本标准的银行自行确定。",
        "Targets marked as assumptions are blank in the template; the standard chose a default that the adopting bank still has to decide.");

    public string Written => In("已写入", "Written");

    public string In(string chinese, string english) => culture.TwoLetterISOLanguageName == "zh" ? chinese : english;

    public string In(LocalizedText text) => text.In(culture);

    /// <summary>A number with what is counted, in English: 1 row, 2 rows.</summary>
    /// <param name="count">The number as it is told.</param>
    /// <param name="one">What one is called.</param>
    /// <param name="several">What several are called, and none.</param>
    public static string Counted(string count, string one, string several) => $"{count} {(count == "1" ? one : several)}";

    /// <summary>What people call the value of a dimension: what the bank calls a team, queue or agent, and the name of a weekday; the code of everything else.</summary>
    public string Called(string kind, string code) => Names.Of(kind, code) is { } name ? In(name) : kind == Weekday && code is [>= '1' and <= '7'] ? In(Weekdays[code[0] - '1']) : code;

    /// <summary>The package's word for a member of one of its enumerations, as it begins a cell.</summary>
    public string NameOf<TEnum>(TEnum member)
        where TEnum : struct, Enum => WordFor(member) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";

    /// <summary>The package's word for a member of one of its enumerations, as it stands in a sentence.</summary>
    public string WordFor<TEnum>(TEnum member)
        where TEnum : struct, Enum => language.NameOf(member) is [var first, .. var rest] ? char.ToLowerInvariant(first) + rest : "";

    /// <summary>Where a value comes from, as it is told in the reader's language.</summary>
    public string SourceOf(Provenance provenance) => language.Sources.Text(provenance);

    public string Percent(string number) => number + In("%", " %");

    /// <summary>A mark that reads without colour.</summary>
    public static string StatusMark(KpiStatus status) => status switch
    {
        KpiStatus.Met => "✔",
        KpiStatus.AtRisk => "▲",
        KpiStatus.Missed => "✖",
        KpiStatus.NoTarget => "·",
        KpiStatus.TooLittleKnown => "?",
        _ => "–",
    };
}
