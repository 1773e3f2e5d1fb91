using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Reports.FollowUps;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Display;

/// <summary>What is due and overdue of reviews, callbacks and training, and the quality of teams, as tables.</summary>
internal sealed class FollowUpFigures(FollowUpDay day, Wording wording, Figures figures)
{
    private readonly FollowUpReport report = day.Report;
    private readonly DateTimeZone zone = day.Zone;
    private readonly Standard standard = day.Standard;

    private const int Shown = 20;

    public IEnumerable<FigureTable> Tables => [Kinds(), Items(), Teams(), .. day.Obligations is { } obligations ? [Obligations(obligations)] : Array.Empty<FigureTable>()];

    private FigureTable Kinds() => new(
        wording.In("质检、回访与培训待办", "Reviews, callbacks and training: due and overdue"),
        1,
        [wording.In("类型", "Kind"), wording.In("逾期", "Overdue"), wording.In("待办", "Due")],
        [.. Enum.GetValues<FollowUpKind>().Select(kind => (string[])[wording.NameOf(kind), figures.Count(report.Count(kind, isOverdue: true)), figures.Count(report.Count(kind, isOverdue: false))])]);

    private FigureTable Items() => new(
        wording.In("逾期与待办事项", "Overdue and due"),
        5,
        [wording.In("坐席或客户", "Agent or customer"), wording.In("类型", "Kind"), wording.In("所涉事项", "About"), wording.In("到期", "Due"), wording.In("状态", "State")],
        [.. report.Items.Where(static item => item.IsOverdue).Take(Shown).Concat(report.Items.Where(static item => !item.IsOverdue).Take(Shown)).Select(item => (string[])
        [
            wording.Called("agent", item.Of),
            wording.NameOf(item.Kind),
            item.About is { } about ? NameOf(item.Kind, about) : Figures.Nothing,
            Due(item.Due),
            item.IsOverdue ? wording.In("逾期", "overdue") : wording.In("待办", "due"),
        ])],
        wording.In($"先逾期、后待办，各按到期先后最多列出{Shown}项；全部共{figures.Count(report.Items.Length)}项。客户编号已脱敏。", $"Overdue, then due, each the earliest first and {Shown} at most, of {figures.Count(report.Items.Length)}. Customers are masked."));

    /// <summary>Midnight, and the last instant before it, is the end of the day before.</summary>
    private string Due(Instant due)
    {
        LocalDateTime local = (due < Instant.MaxValue - Duration.FromDays(1) ? due + Duration.Epsilon : due).InZone(zone).LocalDateTime;
        bool isEndOfDay = local.TimeOfDay == LocalTime.Midnight || local.TimeOfDay == LocalTime.Midnight.PlusNanoseconds(1);
        return isEndOfDay ? local.Date.PlusDays(-1).ToString("uuuu-MM-dd", wording.Culture) + " 24:00" : local.ToString("uuuu-MM-dd HH:mm", wording.Culture);
    }

    private FigureTable Obligations(ImmutableArray<ObligationDue> obligations) => new(
        wording.In("合规义务：逾期与待办", "Obligations: overdue and due"),
        4,
        [wording.In("合规义务", "Obligation"), wording.In("责任人", "Owner"), wording.In("到期", "Due"), wording.In("状态", "State"), wording.In("逾期天数", "Days overdue")],
        [.. obligations.Take(Shown).Select(due => (string[])
        [
            wording.In(due.Obligation.Name),
            standard.Book.Organization.Roles.FirstOrDefault(role => role.Code == due.Obligation.Owner)?.Name is { } owner ? wording.In(owner) : due.Obligation.Owner,
            LocalDatePattern.Iso.Format(due.Due),
            wording.NameOf(due.Status),
            due.DaysOverdue == 0 ? Figures.Nothing : figures.Count(due.DaysOverdue),
        ])],
        wording.In($"先逾期、后{FollowUpDay.DaysAhead}天内到期，各按到期先后，最多列出{Shown}项；全部共{figures.Count(obligations.Length)}项。", $"Overdue, then due within {FollowUpDay.DaysAhead} days, each the earliest first; {Shown} at most, of {figures.Count(obligations.Length)}."));

    private FigureTable Teams() => new(
        wording.In("各班组服务质量", "Quality by team"),
        1,
        [wording.Team, wording.In("质检数", "Reviews"), wording.In("平均分", "Mean score"), wording.In("合格率", "Passed"), .. Enum.GetValues<CriticalClass>().Select(wording.NameOf)],
        [.. report.Teams.Select(team => (string[])
        [
            wording.Called("team", team.Team),
            figures.Count(team.Reviews.Reviews),
            team.Reviews.MeanScore is { } mean ? figures.Of(CallCenter.Standards.Kpis.KpiUnit.Points, (double)mean) : Figures.Nothing,
            Share(team.Passed),
            .. Enum.GetValues<CriticalClass>().Select(critical => Share(team.Reviews.Accuracy(critical))),
        ])],
        wording.In("括号内为95%置信区间；关键项列为无该类关键差错的占比。质检数少，不作排名。", "In brackets the 95 % interval; columns of critical classes tell the share without such a failure. So few reviews rank nobody."));

    private string Share(ProportionInterval? share) => share is null ? Figures.Nothing : wording.In($"{figures.Percent(share.Share)}（{figures.Percent(share.Low)}–{figures.Percent(share.High)}）", $"{figures.Percent(share.Share)} ({figures.Percent(share.Low)} – {figures.Percent(share.High)})");

    private string NameOf(FollowUpKind kind, string code) => kind switch
    {
        FollowUpKind.Module => standard.Training.Catalogue.Modules.FirstOrDefault(module => module.Code == code)?.Name is { } name ? wording.In(name) : code,
        FollowUpKind.Exam => standard.Training.Catalogue.Exams.FirstOrDefault(exam => exam.Code == code)?.Name is { } name ? wording.In(name) : code,
        FollowUpKind.Callback or FollowUpKind.SecondHandling => standard.Callbacks.Catalogue.Reasons.FirstOrDefault(reason => reason.Code == code)?.Name is { } name ? wording.In(name) : code,
        FollowUpKind.Rehearsal => standard.Callbacks.Catalogue.Rehearsals.FirstOrDefault(rehearsal => rehearsal.Code == code)?.Name is { } name ? wording.In(name) : code,
        _ => code,
    };
}
