using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.NeedsAttention;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Reports.Staffing;
using NodaTime;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The first page: the day beside days before it, what needs attention, the day hour by hour, and how far the figures can be trusted.</summary>
internal sealed class FirstScreen(DayResult day, Wording wording, Figures figures)
{
    private const int MostItems = 10;

    private static readonly string[] Figures6 = [KpiCodes.ServiceLevel, KpiCodes.ConnectRate, KpiCodes.SpeedOfAnswer, KpiCodes.Abandonment, KpiCodes.FirstContactResolution, KpiCodes.CustomerSatisfaction];

    /// <summary>The day's figures beside those of the days before it.</summary>
    public XElement Today()
    {
        (string Name, KpiReport Report)[] columns = [.. Columns()];
        KpiResult[] known = [.. Figures6.Select(code => day.Total.Find(code)).OfType<KpiResult>()];
        return Tag(
            "section",
            Attribute("id", "today"), Attribute("aria-labelledby", "today-head"),
            Tag("h2", Attribute("id", "today-head"), wording.In("今日概况", "Today at a glance")),
            HtmlTable.Draw(
                [(wording.Kpi, false), .. columns.Select(column => (column.Name, true)), (wording.Target, true), (wording.Status, false)],
                known.Where(result => result.Value is not null).Select(result => Tag(
                    "tr",
                    HtmlTable.RowHead(wording.In(result.Kpi.Name)),
                    columns.Select((column, i) => Tag("td", Class(i == 0 ? "number today" : "number"), figures.Of(column.Report.Find(result.Kpi.Code)))),
                    HtmlTable.Number(figures.Target(result.Kpi)),
                    Tag("td", KpiSections.Badge(result.Status, wording))))),
            Tag("ul", Class("plain"), Notes(columns.Length, known).Select(note => Tag("li", note))));
    }

    /// <summary>What needs attention, the gravest first.</summary>
    public XElement Attention()
    {
        ImmutableArray<AttentionItem> items = new DayAttention(day, wording, figures).Items;
        return Tag(
            "section",
            Class("attention"), Attribute("id", "attention"), Attribute("aria-labelledby", "attention-head"),
            Tag("h2", Attribute("id", "attention-head"), wording.LookAt),
            items.IsEmpty ? Tag("p", wording.AllMet) : Tag("ol", items.Take(MostItems).Select(Item)),
            items.Length <= MostItems ? null : Tag(
                "details",
                Tag("summary", wording.In($"另有{figures.Count(items.Length - MostItems)}项", $"{figures.Count(items.Length - MostItems)} more")),
                Tag("ol", Attribute("start", (MostItems + 1).ToString(CultureInfo.InvariantCulture)), items.Skip(MostItems).Select(Item))));
    }

    /// <summary>The hours of the day against the target of the service level.</summary>
    public XElement? Hours()
    {
        KpiResult? level = day.Total.Find(KpiCodes.ServiceLevel);
        bool hasAgents = day.AgentsByHour.Any(agents => agents > 0);
        (string, bool)[] agents =
        [
            .. day.Required is null ? [] : new[] { (wording.In("所需坐席", "Agents required"), true) },
            .. hasAgents ? [(wording.In("接听坐席", "Agents who answered"), true)] : Array.Empty<(string, bool)>(),
        ];
        KpiReport[] hours = [.. day.Hours.Where(hour => Volume.Of(hour).Offered > 0)];
        return hours.Length == 0 ? null : Tag(
            "section",
            Attribute("id", "hours"), Attribute("aria-labelledby", "hours-head"),
            Tag("h2", Attribute("id", "hours-head"), wording.DayByHour),
            HtmlTable.Draw(
                [(wording.Hour, false), (wording.Offered, true), (wording.Abandoned, true), .. agents, (wording.Wait, true), (wording.ServiceLevel, true), (level is null ? wording.Status : $"{wording.Target} {figures.Target(level.Kpi)}", false)],
                hours.Select(hour => Tag(
                    "tr",
                    HtmlTable.RowHead(hour.Group.Values[0] + ":00"),
                    HtmlTable.Number(figures.Count(Volume.Of(hour).Offered)),
                    HtmlTable.Number(figures.Count(Volume.Of(hour).Abandoned)),
                    day.Required is { } required ? HtmlTable.Number(required.Agents[At(hour)] is { } needed ? figures.Count(needed) : Figures.Nothing) : null,
                    hasAgents ? HtmlTable.Number(figures.Mean(day.AgentsByHour[At(hour)])) : null,
                    HtmlTable.Number(figures.Of(hour.Find(KpiCodes.SpeedOfAnswer))),
                    HtmlTable.Number(figures.Of(hour.Find(KpiCodes.ServiceLevel))),
                    Tag("td", hour.Find(KpiCodes.ServiceLevel) is { } result ? KpiSections.Badge(result.Status, wording) : Figures.Nothing)))),
            day.Required is { } known ? Tag("p", Class("source"), RequirementNote(known)) : null);
    }

    private string RequirementNote(HourlyRequirement required) => wording.In(
        $"所需坐席按Erlang C计算：以该时段的请求量和平均处理时长，达到{figures.Time(required.Goal.Within.TotalSeconds)}内接听{figures.AtLeast(required.Goal.Level)}；不计休息与缺勤，并假设客户不会中途放弃。{(day.Days is { Length: > 1 } ? "日志含多日，人数为日均值。" : "")}",
        $"Agents required: by Erlang C from the contacts offered in the hour and their handling time, for {figures.AtLeast(required.Goal.Level)} answered within {figures.Time(required.Goal.Within.TotalSeconds)}; without breaks and absence, and as if nobody hung up.{(day.Days is { Length: > 1 } ? " Of several days, agents are means of a day." : "")}");

    private static int At(KpiReport hour) => int.Parse(hour.Group.Values[0]!, CultureInfo.InvariantCulture);

    /// <summary>The emergencies that were not served in time, each with what its clock did; null where there were none.</summary>
    public XElement? Emergencies()
    {
        var clocks = new ClockWords(new PromiseWording(wording), wording, figures, day.Promises.Zone);
        var words = new PromiseWording(wording);
        return day.Emergencies.Worst.IsEmpty ? null : Tag(
            "section",
            Attribute("id", "emergencies"), Attribute("aria-labelledby", "emergencies-head"),
            Tag("h2", Attribute("id", "emergencies-head"), wording.In("未及时接听的紧急联络", "Emergencies not served in time")),
            Tag("p", Class("source"), wording.In(
                $"紧急联络共{figures.Count(day.Emergencies.Contacts)}次，下列为等待最长的{figures.Count(day.Emergencies.Worst.Length)}次。",
                $"{figures.Count(day.Emergencies.Contacts)} emergencies in all; these {figures.Count(day.Emergencies.Worst.Length)} waited longest.")),
            HtmlTable.Draw(
                [(words.Id, false), (words.Promise, false), (words.Used, false), (words.Explanation, false)],
                day.Emergencies.Worst.Select(promise => Tag(
                    "tr",
                    HtmlTable.RowHead(clocks.Id(promise)),
                    Tag("td", clocks.Name(promise)),
                    Tag("td", Class("brief"), clocks.Length(promise.Clock.Elapsed)),
                    Tag("td", clocks.Explain(promise))))));
    }

    private XElement Item(AttentionItem item) => Tag(
        "li",
        Tag("a", Attribute("href", "#" + item.Anchor), item.Text),
        item.Owner is { } owner ? Tag("span", Class("owner"), wording.In("责任岗位：", "Owner: ") + owner) : null);

    private IEnumerable<(string Name, KpiReport Report)> Columns()
    {
        if (day.Days is not { } days || days.Length == 1)
        {
            return [(wording.Value, day.Total)];
        }

        LocalDate last = days.End;
        (string Name, KpiReport? Report)[] columns =
        [
            (Name(last), Of(last)), (wording.In("前一日", "Day before"), Of(last.PlusDays(-1))), (wording.In("上周同日", "Same weekday"), Of(last.PlusDays(-7))),
            (wording.In("本月至今", "Month to date"), day.ByMonth.FirstOrDefault(month => month.Group.Values[0] == last.ToString("uuuu-MM", CultureInfo.InvariantCulture))),
        ];
        return columns.Where(column => column.Report is not null).Select(column => (column.Name, column.Report!));
    }

    private static string Name(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private KpiReport? Of(LocalDate date) => day.ByDay.FirstOrDefault(one => one.Group.Values[0] == Name(date));

    private IEnumerable<string> Notes(int columns, KpiResult[] known)
    {
        if (day.Emergencies.Contacts > 0)
        {
            yield return wording.In(
                $"紧急联络{figures.Count(day.Emergencies.Contacts)}次：及时接听{figures.Count(day.Emergencies.Contacts - day.Emergencies.Unserved)}次，超时接听{figures.Count(day.Emergencies.Unserved - day.Emergencies.Unanswered)}次，未获接听{figures.Count(day.Emergencies.Unanswered)}次。",
                $"Emergencies {figures.Count(day.Emergencies.Contacts)}: answered in time {figures.Count(day.Emergencies.Contacts - day.Emergencies.Unserved)}, answered later than promised {figures.Count(day.Emergencies.Unserved - day.Emergencies.Unanswered)}, not answered {figures.Count(day.Emergencies.Unanswered)}.");
        }

        if (columns == 1 && day.Days is not null)
        {
            yield return wording.In("日志只含这一天，没有前一日、上周同日和本月至今的记录，无从比较。", "The log holds this day alone: no day before, same weekday or month to date to compare with.");
        }

        if (day.Complaints is { } complaints)
        {
            yield return new ComplaintWording(wording, figures).Sentence(complaints);
        }

        string[] silent = [.. known.Where(result => result.Value is null).Select(result => wording.In(result.Kpi.Name)), .. day.Complaints is null ? [wording.In("在办投诉及剩余天数", "complaints open with their days left")] : Array.Empty<string>()];
        if (silent.Length > 0)
        {
            yield return wording.In($"日志没有相应记录，无法得出：{string.Join("、", silent)}。", $"Not recorded in this log: {string.Join(", ", silent)}.");
        }

        yield return wording.In(
            $"共{figures.Count(day.Summary.Rows)}行：有效{figures.Count(day.Summary.Accepted)}，剔除{figures.Count(day.Summary.Rejected)}，排除{figures.Count(day.Summary.Excluded)}。",
            $"{Wording.Counted(figures.Count(day.Summary.Rows), "row", "rows")}: {figures.Count(day.Summary.Accepted)} counted, {figures.Count(day.Summary.Rejected)} rejected, {figures.Count(day.Summary.Excluded)} excluded.");
    }
}
