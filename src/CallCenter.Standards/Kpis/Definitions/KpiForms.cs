using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How the definitions of KPIs look in JSON.</summary>
internal static class KpiForms
{
    // A unit or a direction that is none hinders no check of the formula.
    private static readonly Form<KpiUnit> Unit = As.OneOf<KpiUnit>().AsNote(default);
    private static readonly Form<KpiDirection> Direction = As.OneOf<KpiDirection>().AsNote(default);

    public static MembersForm<MeasureDefinition> Measure { get; } = Form.Of<MeasureDefinition>("度量", "Measure", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Record = m.Required("record", e?.Record, As.Code, "事实记录", "Record"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<MeasureKind>(), "计算方式", "Kind"),
        Field = m.Optional("field", e?.Field, As.Code, "求和字段", "Field"),
        Where = m.Conditions("where", e?.Where, "计入条件", "Conditions"),
        Per = m.Optional("per", e?.Per, As.Code, "分别统计", "Per"),
        Provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "数值来源", "Source of the numbers"),
    });

    public static MembersForm<KpiDefinition> Kpi { get; } = Form.Of<KpiDefinition>("指标", "KPI", static (m, e) =>
    {
        string code = m.Code(e?.Code);
        LocalizedText name = m.Name(e?.Name);
        LocalizedText description = m.Required("description", e?.Description, As.Localized, "说明", "Description");
        string formula = m.Required("formula", e?.Formula, As.Text, "计算公式", "Formula");
        KpiUnit? unit = m.RequiredOrNull("unit", e?.Unit, Unit, "单位", "Unit");
        return new()
        {
            Code = code,
            Name = name,
            Description = description,
            Formula = formula,
            Unit = unit ?? default,
            Direction = m.Required("direction", e?.Direction, Direction, "优劣方向", "Direction"),
            LeastCoverage = m.Optional("leastCoverage", e?.LeastCoverage, As.Percentage, "最低已知比例", "Least coverage"),
            Provenance = m.Provenance(e?.Provenance),
            Target = m.Optional("target", e?.Target, TargetForms.In(unit), "目标", "Target"),
        };
    });

    public static MembersForm<AnsweringServiceLevel> ServiceLevel { get; } = Form.Of<AnsweringServiceLevel>("服务水平", "Service level", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Description = m.Required("description", e?.Description, As.Localized, "说明", "Description"),
        Threshold = m.Required("threshold", e?.Threshold, As.Text, "应答时限", "Threshold"),
        Boundary = m.Required("boundary", e?.Boundary, As.OneOf<ThresholdBoundary>(), "边界", "Boundary"),
        Numerator = m.Required("numerator", e?.Numerator, As.OneOf<ServiceLevelNumerator>(), "分子口径", "Numerator"),
        Denominator = m.Required("denominator", e?.Denominator, As.OneOf<ServiceLevelDenominator>(), "分母口径", "Denominator"),
        ShortAbandonLimit = m.Optional("shortAbandonLimit", e?.ShortAbandonLimit, As.Text, "短时放弃界限", "Short-abandon limit"),
        NeverQueued = m.Required("neverQueued", e?.NeverQueued, As.OneOf<NeverQueuedTreatment>(), "未入队放弃的处理", "Never queued"),
        Provenance = m.Provenance(e?.Provenance),
        Target = m.Optional("target", e?.Target, TargetForms.In(KpiUnit.Percent), "目标", "Target"),
    });

    public static MembersForm<RoleScorecard> Scorecard { get; } = Form.Of<RoleScorecard>("岗位考核表", "Role scorecard", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Scope = m.Required("scope", e?.Scope, As.OneOf<ScorecardScope>().AsNote(default), "考核范围", "Scope"),
        Kpis = m.List("kpis", e?.Kpis, As.Code, "考核指标", "KPIs"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<KpiLimit> Limit { get; } = Form.Of<KpiLimit>("时限", "Limit", static (m, e) => new()
    {
        Code = m.Code(e?.Code),
        Name = m.Name(e?.Name),
        Time = m.Required("time", e?.Time, As.Time, "时长", "Time"),
        Promise = m.Optional("promise", e?.Promise, As.Text, "对应的服务承诺", "Promise"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<LeastCoverage> LeastCoverage { get; } = Form.Of<LeastCoverage>("最低已知比例", "Least coverage", static (m, e) => new()
    {
        Share = m.Required("share", e?.Share, As.Percentage, "比例", "Share"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<ReportingPeriods> Periods { get; } = Form.Of<ReportingPeriods>("统计周期", "Periods", static (m, e) => new()
    {
        FirstDayOfWeek = m.Default("firstDayOfWeek", e?.FirstDayOfWeek, IsoDayOfWeek.Monday, As.OneOf(Weekdays.All, Weekdays.Codes), "每周第一天", "First day of the week"),
        FiscalYearBegins = m.Default("fiscalYearBegins", e?.FiscalYearBegins, 1, As.CountFrom(1, 12, KpiFindings.FiscalYear), "会计年度起始月份", "Month that the fiscal year begins with"),
        Provenance = m.Provenance(e?.Provenance),
    });

    public static MembersForm<KpiCatalogue> Catalogue { get; } = Form.Of<KpiCatalogue>("指标体系", "KPIs", static (m, e) => new()
    {
        Measures = m.List("measures", e?.Measures, Measure, "度量", "Measures"),
        Limits = m.OptionalList("limits", e?.Limits, Limit, "时限", "Limits"),
        LeastCoverage = m.Optional("leastCoverage", e?.LeastCoverage, LeastCoverage, "最低已知比例", "Least coverage"),
        Periods = m.Optional("periods", e?.Periods, Periods, "统计周期", "Periods"),
        Kpis = m.List("kpis", e?.Kpis, Kpi, "指标", "KPIs"),
        ServiceLevels = m.OptionalList("serviceLevels", e?.ServiceLevels, ServiceLevel, "服务水平", "Service levels"),
        Scorecards = m.OptionalList("scorecards", e?.Scorecards, Scorecard, "岗位考核表", "Scorecards"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Measure),
        .. RegisteredForm.Of(Kpi),
        .. RegisteredForm.Of(TargetForms.Alone),
        .. RegisteredForm.Of(ServiceLevel),
        .. RegisteredForm.Of(Limit),
        .. RegisteredForm.Of(LeastCoverage),
        .. RegisteredForm.Of(Periods),
        .. RegisteredForm.Of(Scorecard),
        .. RegisteredForm.Of(Catalogue),
        .. RegisteredForm.Of(As.OneOf<MeasureKind>()),
        .. RegisteredForm.Of(As.OneOf<KpiUnit>()),
        .. RegisteredForm.Of(As.OneOf<KpiDirection>()),
        .. RegisteredForm.Of(As.OneOf<ThresholdBoundary>()),
        .. RegisteredForm.Of(As.OneOf<ServiceLevelNumerator>()),
        .. RegisteredForm.Of(As.OneOf<ServiceLevelDenominator>()),
        .. RegisteredForm.Of(As.OneOf<NeverQueuedTreatment>()),
        .. RegisteredForm.Of(As.OneOf<ScorecardScope>()),
    ];
}
