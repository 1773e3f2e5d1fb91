using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Risk;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Risks and indicators as texts.</summary>
internal sealed class RiskFigures(RiskDay day, RiskWording words, Wording wording, Figures figures)
{
    /// <summary>What the register is, and that nothing lowers its risks where nothing does.</summary>
    public string RegisterNote => string.Join(' ', [words.RegisterNote(LocalDatePattern.Iso.Format(day.Days.End)), .. HasControls ? Array.Empty<string>() : [words.NoControls]]);

    public IEnumerable<string> RegisterHeadings => [words.Category, words.Likelihood, words.Impact, words.Inherent, words.Residual, words.Appetite];

    /// <summary>The cells of a risk after its name; the appetite is the last.</summary>
    public IEnumerable<string> Row(RiskReading reading) =>
    [
        wording.In(day.Section.Catalogue.Categories.First(category => category.Code == reading.Entry.Category).Name),
        wording.In(reading.Leading.Inherent.Likelihood.Name), wording.In(reading.Leading.Inherent.Impact.Name),
        Level(reading.InherentLevel.Name, reading.InherentValue), Level(reading.ResidualLevel.Name, reading.ResidualValue),
        words.AppetiteName(reading.IsAboveAppetite),
    ];

    public string Name(RiskReading reading) => wording.In(reading.Entry.Name) + (reading.Status == RiskStatus.Open ? "" : $" ({wording.WordFor(reading.Status)})");

    /// <summary>The indicators that have a value.</summary>
    public IndicatorReading[] Known => [.. day.Indicators.Where(reading => reading.Status != IndicatorStatus.Missing)];

    /// <summary>The names of those without a value in one line; empty where each has one.</summary>
    public string MissingNames => string.Join(words.Separator, day.Indicators.Where(reading => reading.Status == IndicatorStatus.Missing).Select(reading => wording.In(reading.Indicator.Name)));

    public string Value(IndicatorReading reading) => Amount(reading.Indicator, reading.Value);

    public string Status(IndicatorReading reading) =>
        words.IndicatorName(reading.Status) + (reading is { Status: IndicatorStatus.Amber, PeriodsBeyond: > 0 } ? $" ({words.Beyond(reading.PeriodsBeyond, reading.Indicator.Periods)})" : "");

    /// <summary>Limits as a bound or two: <c>≤ 10 %</c>.</summary>
    public string Limits(RiskIndicator indicator, IndicatorLimits limits) =>
        string.Join(", ", new[] { Bound("≥ ", indicator, limits.AtLeast), Bound("≤ ", indicator, limits.AtMost) }.Where(bound => bound.Length > 0));

    /// <summary>The KPI or the people that give an indicator its values.</summary>
    public string Source(RiskIndicator indicator, KpiReport report) =>
        indicator.Kpi is { } kpi ? wording.In(report[kpi].Kpi.Name) : words.Manual(wording.In(indicator.Manual!));

    public string Informs(RiskIndicator indicator) =>
        string.Join(words.Separator, day.Register.Where(reading => indicator.Informs.Contains(reading.Entry.Code)).Select(reading => wording.In(reading.Entry.Name)));

    private bool HasControls => day.Register.Any(reading => reading.Exposures.Any(exposure => !exposure.Controls.IsEmpty));

    private string Level(CallCenter.Standards.LocalizedText name, decimal value) => $"{wording.In(name)} ({value.ToString("0.###", wording.Culture)})";

    private string Bound(string sign, RiskIndicator indicator, decimal? bound) => bound is null ? "" : sign + Amount(indicator, bound);

    private string Amount(RiskIndicator indicator, decimal? amount) => amount is not { } known ? Figures.Nothing : indicator.Unit switch
    {
        IndicatorUnit.Percent => wording.Percent((known * 100).ToString("0.###", wording.Culture)),
        IndicatorUnit.Time => figures.Time((double)known),
        _ => known.ToString("#,0.###", wording.Culture),
    };
}
