using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Charts;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Runs;
using static CallCenter.Standards.Reports.Html.Markup;

namespace CallCenter.Standards.Reports.Html;

/// <summary>The charts of the day: volume, service level, wait, handling time.</summary>
internal sealed class DayCharts(DayResult day, Wording wording, Figures figures)
{
    private const string NinetyPercentWait = "p90(answered-wait)";

    /// <summary>How much came, and how much of it was answered in time.</summary>
    public XElement First() => Tag("div", Class("charts"), VolumeChart(), ServiceLevel());

    /// <summary>How long customers waited, and how long their matters took.</summary>
    public XElement Times() => Tag("div", Class("charts"), Wait(), HandlingTime());

    private XElement VolumeChart()
    {
        Volume[] volumes = [.. Enumerable.Range(0, 48).Select(slot => Find(day.HalfHours, HalfHourName(slot)) is { } report ? Volume.Of(report) : default)];
        BarPart[] parts =
        [
            new("answered", wording.Answered, [.. volumes.Select(v => v.Answered)]),
            new("abandoned", wording.Abandoned, [.. volumes.Select(v => v.Abandoned)]),
            new("left-queue", wording.LeftQueue, [.. volumes.Select(v => v.LeftQueue)]),
            new("other", wording.Other, [.. volumes.Select(v => v.Other)]),
        ];
        int peak = Array.IndexOf(volumes, volumes.MaxBy(v => v.All));
        string description = wording.In($"高峰在{HalfHourName(peak)}，共{figures.Count(volumes[peak].All)}次。", $"The peak is at {HalfHourName(peak)} with {figures.Count(volumes[peak].All)} contacts.");
        return Figure(
            wording.VolumeChart,
            StackedBars.Draw("volume", wording.VolumeChart, description, parts, HalfHourName, figures.Count),
            parts.Where(p => p.Values.Any(v => v > 0)).Select(p => (p.Style, p.Name)));
    }

    private XElement ServiceLevel() => Lines(
        "service-level", wording.ServiceLevelChart, [Line("first", wording.ServiceLevel, KpiCodes.ServiceLevel)], KpiCodes.ServiceLevel, top: 1, (figures.WholePercent, figures.Percent));

    private XElement Wait()
    {
        string? ninety = day.Total.Results.FirstOrDefault(r => r.Kpi.Formula == NinetyPercentWait)?.Kpi.Code;
        Series[] series = ninety is null
            ? [Line("first", wording.Mean, KpiCodes.SpeedOfAnswer)]
            : [Line("first", wording.Mean, KpiCodes.SpeedOfAnswer), Line("second", wording.NinetyPercent, ninety)];
        return Lines("wait", wording.WaitChart, series, KpiCodes.SpeedOfAnswer, top: null, (figures.Count, figures.Time));
    }

    private XElement HandlingTime() => Lines(
        "handling", wording.HandlingChart, [Line("first", wording.HandlingTime, KpiCodes.HandlingTime)], KpiCodes.HandlingTime, top: null, (figures.Count, figures.Time));

    private XElement Lines(string id, string title, Series[] series, string targetOf, double? top, (Func<double, string> Axis, Func<double, string> Point) label)
    {
        KpiResult? kpi = day.Total.Find(targetOf);
        double? target = (double?)(kpi?.Kpi.Target?.AtLeast ?? kpi?.Kpi.Target?.Above ?? kpi?.Kpi.Target?.AtMost ?? kpi?.Kpi.Target?.Below);
        string description = kpi is null ? title : $"{wording.In(kpi.Kpi.Name)} {figures.Of(kpi)}; {wording.Target} {figures.Target(kpi.Kpi)}.";
        IEnumerable<(string, string)> legend = series.Select(s => (s.Style, s.Name));
        return Figure(
            title,
            LineChart.Draw(id, title, description, series, target, top, label),
            target is null ? legend : legend.Append(("target", $"{wording.Target} {figures.Target(kpi!.Kpi)}")));
    }

    private Series Line(string style, string name, string code) =>
        new(style, name, [.. Enumerable.Range(0, 24).Select(hour => Find(day.Hours, hour.ToString("00", CultureInfo.InvariantCulture))?.Value(code))]);

    private static XElement Figure(string title, XElement chart, IEnumerable<(string Style, string Name)> legend) =>
        Tag(
            "figure",
            Tag("figcaption", Tag("strong", title), Tag("span", Class("legend"), legend.Select(l => Tag("span", Tag("i", Class(l.Style)), l.Name)))),
            chart);

    private static KpiReport? Find(ImmutableArray<KpiReport> reports, string slot) => reports.FirstOrDefault(r => r.Group.Values[0] == slot);

    private static string HalfHourName(int slot) => string.Create(CultureInfo.InvariantCulture, $"{slot / 2:00}:{slot % 2 * 30:00}");
}
