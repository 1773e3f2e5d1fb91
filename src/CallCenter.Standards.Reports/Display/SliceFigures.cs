using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The key figures of slices of a dimension: headings and a row of texts for each; a figure that no slice has is left out.</summary>
internal sealed class SliceFigures
{
    private readonly List<(string Heading, Func<KpiReport, string> Of)> columns;

    public SliceFigures(IReadOnlyCollection<KpiReport> slices, Wording wording, Figures figures)
    {
        columns =
        [
            (wording.Offered, s => figures.Count(Volume.Of(s).Offered)),
            (wording.Answered, s => figures.Count(Volume.Of(s).Answered)),
            (wording.Abandoned, s => figures.Count(Volume.Of(s).Abandoned)),
            .. slices.Any(static s => Volume.Of(s).LeftQueue > 0) ? [(wording.LeftQueue, (Func<KpiReport, string>)(s => figures.Count(Volume.Of(s).LeftQueue)))] : Array.Empty<(string, Func<KpiReport, string>)>(),
        ];
        (string Heading, string Code)[] kpis =
        [
            (wording.ServiceLevel, KpiCodes.ServiceLevel), (wording.Wait, KpiCodes.SpeedOfAnswer),
            (wording.HandlingTime, KpiCodes.HandlingTime), (wording.Resolution, KpiCodes.FirstContactResolution),
        ];
        columns.AddRange(kpis.Where(k => slices.Any(s => s.Value(k.Code) is not null)).Select(k => (k.Heading, (Func<KpiReport, string>)(s => figures.Of(s.Find(k.Code))))));
    }

    public IEnumerable<string> Headings => columns.Select(c => c.Heading);

    public IEnumerable<string> Row(KpiReport slice) => columns.Select(c => c.Of(slice));
}
