using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.NeedsAttention;

/// <summary>What of a day needs attention, ranked by consequence: emergencies and risks, then broken promises, missed targets by distance and volume, overdue work, and last what the figures lack.</summary>
internal sealed class DayAttention(DayResult day, Wording wording, Figures figures)
{
    private readonly Owners owners = new(day.Standard.Book);

    public ImmutableArray<AttentionItem> Items =>
    [
        .. Emergencies().Concat(Refused()).Concat(Indicators()).Concat(Promises()).Concat(Complaints()).Concat(Targets()).Concat(Overdue()).Concat(Data())
            .OrderBy(item => item.Consequence).ThenByDescending(item => item.Weight).ThenBy(item => item.Code, StringComparer.Ordinal),
    ];

    /// <summary>The identity of a promise's cases in the page.</summary>
    public static string AnchorOf(PolicyAttainment promise) => $"promise-{promise.Policy.Code}-{promise.Target.Code}";

    private IEnumerable<AttentionItem> Emergencies()
    {
        if (day.Emergencies is { Unserved: > 0 } found)
        {
            yield return new(
                Consequence.Emergency, found.Unserved, "emergencies",
                wording.In(
                    $"紧急联络{figures.Count(found.Contacts)}次，其中{figures.Count(found.Unanswered)}次未获接听，{figures.Count(found.Unserved - found.Unanswered)}次超时接听",
                    $"Of {figures.Count(found.Contacts)} emergencies, {figures.Count(found.Unanswered)} were not answered and {figures.Count(found.Unserved - found.Unanswered)} were answered later than promised"),
                found.Unserved, Name(owners.OfService), "emergencies");
        }
    }

    private IEnumerable<AttentionItem> Refused()
    {
        var words = new CaseWording(day.Cases, wording);
        return day.Cases.Refusals.Where(refused => refused.Refusal.Reason == RefusalReason.Guard).Select(refused => new AttentionItem(
            Consequence.Risk, refused.Cases, "refused/" + refused.Command,
            wording.In(
                $"{figures.Count(refused.Cases)}件事项的“{words.NameOfCommand(refused.Command)}”不符合标准规定的流程：{refused.Refusal.Explain(wording.Culture).TrimEnd('。')}",
                $"{Wording.Counted(figures.Count(refused.Cases), "case", "cases")} went on to “{words.NameOfCommand(refused.Command)}” although the standard holds that back: {Lower(refused.Refusal.Explain(wording.Culture).TrimEnd('.'))}"),
            refused.Cases, Name(owners.Deciding("risk")), "refused"));
    }

    private IEnumerable<AttentionItem> Indicators() => (day.Risk?.Indicators ?? []).Where(reading => reading.Status is IndicatorStatus.Red or IndicatorStatus.Amber).Select(reading => new AttentionItem(
        Consequence.Risk, reading.Status == IndicatorStatus.Red ? 1 : 0, "indicator/" + reading.Indicator.Code,
        wording.In($"风险指标“{wording.In(reading.Indicator.Name)}”为{wording.WordFor(reading.Status)}", $"The risk indicator {wording.In(reading.Indicator.Name)} is {wording.WordFor(reading.Status)}"),
        0, Name(owners.Deciding("risk/indicators")), "indicators"));

    private IEnumerable<AttentionItem> Promises() => day.Promises.Policies.Where(promise => promise.Status == KpiStatus.Missed || (promise.Target.Goal is null && promise.Counts.Breached > 0)).Select(promise => new AttentionItem(
        Consequence.Promise, promise.Counts.Breached, $"promise/{promise.Policy.Code}/{promise.Target.Code}",
        wording.In(
            $"{wording.In(promise.Policy.Name)}（{wording.In(promise.Target.Name)}）：{figures.Count(promise.Counts.Breached)}项超时，达成率{Share(promise)}{Goal(promise)}",
            $"{wording.In(promise.Policy.Name)}, {Lower(wording.In(promise.Target.Name))}: {figures.Count(promise.Counts.Breached)} breached, kept {Share(promise)}{Goal(promise)}"),
        promise.Counts.Breached, Name(owners.OfPromise(promise.Target)), AnchorOf(promise)));

    private IEnumerable<AttentionItem> Complaints()
    {
        if (day.Complaints is { Overdue: > 0 } complaints)
        {
            yield return new(
                Consequence.Promise, complaints.Overdue, "complaints",
                wording.In($"在办投诉{figures.Count(complaints.Open)}件，其中{figures.Count(complaints.Overdue)}件逾期未答复", $"Of {figures.Count(complaints.Open)} open complaints, {figures.Count(complaints.Overdue)} {(complaints.Overdue == 1 ? "is" : "are")} overdue"),
                complaints.Overdue, Name(owners.OfPromise(complaints.Target!)), "today");
        }
    }

    // How many contacts the distance comes to: a point missed by thousands counts for more than ten missed by a few.
    // KPIs told of the same are one matter, under the one that weighs most.
    private IEnumerable<AttentionItem> Targets() =>
        from result in day.Total.Results
        where result.Status == KpiStatus.Missed
        group result by ToldOf.Measure(result.Kpi) into same
        let ranked = same.OrderByDescending(Weight).ThenBy(result => result.Kpi.Code, StringComparer.Ordinal).ToArray()
        select new AttentionItem(
            Consequence.Target, Weight(ranked[0]), "kpi/" + ranked[0].Kpi.Code,
            ranked.Length == 1 ? Missed(ranked[0]) : wording.In(
                $"{Missed(ranked[0])}（另有{string.Join("；", ranked.Skip(1).Select(Missed))}）",
                $"{Missed(ranked[0])} (and {string.Join("; ", ranked.Skip(1).Select(Missed).Select(Lower))})"),
            (long)Known(ranked[0]), Name(owners.OfKpi(ranked[0].Kpi.Code)), "kpis");

    private string Missed(KpiResult result) => wording.In(
        $"{wording.In(result.Kpi.Name)} {figures.Of(result)}，目标{figures.Target(result.Kpi)}",
        $"{wording.In(result.Kpi.Name)} {figures.Of(result)}, target {figures.Target(result.Kpi)}");

    private double Weight(KpiResult result) => Ranking.Distance(result) * Known(result);

    private IEnumerable<AttentionItem> Overdue()
    {
        FollowUpReport? report = day.FollowUps?.Report;
        return Enum.GetValues<FollowUpKind>().Select(kind => (Kind: kind, Count: report?.Count(kind, isOverdue: true) ?? 0)).Where(due => due.Count > 0).Select(due => new AttentionItem(
            Consequence.FollowUp, due.Count, "overdue/" + due.Kind,
            wording.In($"{wording.NameOf(due.Kind)}逾期{figures.Count(due.Count)}项", $"{wording.NameOf(due.Kind)}: {figures.Count(due.Count)} overdue"),
            due.Count, Name(owners.Deciding(due.Kind is FollowUpKind.Callback or FollowUpKind.SecondHandling or FollowUpKind.Rehearsal ? "callbacks" : due.Kind is FollowUpKind.Module or FollowUpKind.Exam ? "training" : "quality")), "follow-ups"));
    }

    private IEnumerable<AttentionItem> Data()
    {
        if (day.Summary.Rejected > 0)
        {
            yield return new(
                Consequence.Data, day.Summary.Rejected, "rejected",
                wording.In(
                    $"{figures.Count(day.Summary.Rejected)}条记录数据有误，未计入，主要原因：{day.RejectReasons[0].Reason.In(wording.Culture)}",
                    $"{Wording.Counted(figures.Count(day.Summary.Rejected), "row is", "rows are")} invalid and not counted, mostly because {day.RejectReasons[0].Reason.In(wording.Culture)}"),
                day.Summary.Rejected, null, "data");
        }
    }

    private double Known(KpiResult result) => result.Denominator is > 0 and var of ? of : Volume.Of(day.Total).Offered;

    private string Share(PolicyAttainment promise) => promise.Attainment is { } share ? figures.Percent((double)share.Ratio) : Figures.Nothing;

    private string Goal(PolicyAttainment promise) => promise.Target.Goal is { } goal ? wording.In($"，目标{figures.AtLeast(goal)}", $", goal {figures.AtLeast(goal)}") : "";

    private string? Name(LocalizedText? name) => name is null ? null : wording.In(name);

    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
