using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Runs;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Says in a few sentences where the day went wrong.</summary>
internal sealed class Attention(Wording wording, Figures figures)
{
    // Fewer contacts than this, or than this share of all, say little.
    private const double LeastContacts = 30;
    private const double LeastShare = 0.02;

    public IReadOnlyList<string> Of(DayResult day) =>
        [.. new[] { WorstHour(day), WorstNeed(day), SlowestTeam(day), RejectedRows(day) }.OfType<string>()];

    private string? WorstHour(DayResult day)
    {
        KpiReport? worst = Busy(day, day.Hours).MinBy(h => h.Value(KpiCodes.ServiceLevel));
        return worst is null ? null : wording.In(
            $"{HourName(worst)} 服务水平最低：{Figure(worst, KpiCodes.ServiceLevel)}，平均应答 {Figure(worst, KpiCodes.SpeedOfAnswer)}，呼入 {figures.Count(Volume.Of(worst).Offered)}，放弃 {figures.Count(Volume.Of(worst).Abandoned)}。",
            $"{HourName(worst)} had the lowest service level: {Figure(worst, KpiCodes.ServiceLevel)}, mean wait {Figure(worst, KpiCodes.SpeedOfAnswer)}, {figures.Count(Volume.Of(worst).Abandoned)} of {figures.Count(Volume.Of(worst).Offered)} abandoned.");
    }

    private string? WorstNeed(DayResult day)
    {
        KpiReport? worst = Busy(day, day.Needs).MinBy(n => n.Value(KpiCodes.ConnectRate));
        return worst is null || day.Needs.Length < 2 ? null : wording.In(
            $"需求“{Name(worst)}”接通率最低：{Figure(worst, KpiCodes.ConnectRate)}（全部 {Figure(day.Total, KpiCodes.ConnectRate)}）。",
            $"Need {Name(worst)} is answered least: {Figure(worst, KpiCodes.ConnectRate)} against {Figure(day.Total, KpiCodes.ConnectRate)} overall.");
    }

    private string? SlowestTeam(DayResult day)
    {
        KpiReport? slowest = Busy(day, day.Teams).Where(t => t.Group.Values[0] is not null).MaxBy(t => t.Value(KpiCodes.HandlingTime));
        return slowest is null ? null : wording.In(
            $"班组“{Name(slowest)}”平均处理时间最长：{Figure(slowest, KpiCodes.HandlingTime)}（全部 {Figure(day.Total, KpiCodes.HandlingTime)}）。",
            $"Team {Name(slowest)} handles longest: {Figure(slowest, KpiCodes.HandlingTime)} against {Figure(day.Total, KpiCodes.HandlingTime)} overall.");
    }

    private string? RejectedRows(DayResult day) => day.Summary.Rejected == 0 ? null : wording.In(
        $"{figures.Count(day.Summary.Rejected)} 条记录数据有误，主要原因：{day.RejectReasons[0].Reason.In(wording.Culture)}。",
        $"{figures.Count(day.Summary.Rejected)} rows are invalid, mostly because {day.RejectReasons[0].Reason.In(wording.Culture)}.");

    private static IEnumerable<KpiReport> Busy(DayResult day, IEnumerable<KpiReport> reports)
    {
        double enough = Math.Max(LeastContacts, Volume.Of(day.Total).Offered * LeastShare);
        return reports.Where(r => Volume.Of(r).Offered >= enough);
    }

    private string Figure(KpiReport report, string code) => figures.Of(report.Find(code));

    private string Name(KpiReport report) => report.Group.Values[0] ?? wording.None;

    private static string HourName(KpiReport hour) => hour.Group.Values[0] + ":00";
}
