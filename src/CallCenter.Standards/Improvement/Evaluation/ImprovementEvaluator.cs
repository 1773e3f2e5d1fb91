using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>A compiled section of improvement: how the quality of service stands by the model of the standard, what is weakest and where it is to be next, and what is done about it. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an ImprovementCatalogue, which is written; what leaves are its answers, and records of improvements.")]
public sealed class ImprovementEvaluator
{
    private readonly ModelAssessor? model;
    private readonly CompiledActions? actions;

    private readonly ImmutableArray<KpiUnit> units;

    internal ImprovementEvaluator(ImprovementCatalogue catalogue, BusinessCalendars calendars, Func<string, (KpiUnit Unit, KpiDirection Direction)?> stated, ImmutableArray<string> roles)
    {
        units = [.. catalogue.Charts.Select(chart => stated(chart.Kpi)?.Unit ?? (chart.Kind == ControlChartKind.Proportions ? KpiUnit.Percent : KpiUnit.Ratio))];
        Catalogue = catalogue;
        model = catalogue.Model is { } known ? new ModelAssessor(known) : null;
        actions = catalogue.Actions is not { } rules ? null : new CompiledActions(
            rules,
            new ActionWords([.. rules.Causes.Select(static cause => cause.Code)], roles, catalogue.Model?.Indicators ?? []),
            new CountedDays(new VersionedHours(calendars.FindVersions(rules.Calendar)!)));
    }

    /// <summary>The section it was compiled from.</summary>
    public ImprovementCatalogue Catalogue { get; }

    /// <summary>Checks a section and compiles it; roles and KPIs are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <param name="calendars">The calendars that it names.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static ImprovementEvaluator Compile(ImprovementCatalogue catalogue, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(calendars);
        var findings = new FindingList();
        var names = new ImprovementNames(Codes.Known($"calendar", calendars.All.Select(static calendar => calendar.Code), findings), Codes.Open($"role", findings), Codes.Open($"KPI", findings), static _ => null);
        return new ImprovementCompiler(new(catalogue, Place.At("")), calendars, names, findings).Compile() ?? throw new FindingsException("The section of improvement", findings.ToImmutable());
    }

    /// <summary>
    /// How each dimension of the model stands in a quarter, the weakest first. An indicator without a value is never zero: its weight goes to the others of its dimension in their proportion, and is told; a dimension of which less than
    /// the model's least coverage has values is no data, and so is the total then.
    /// </summary>
    /// <param name="quarter">The first day of the quarter, which is the first of a month.</param>
    /// <param name="figures">What the indicators were; those that are not given have no value.</param>
    /// <exception cref="InvalidOperationException">The standard has no model.</exception>
    /// <exception cref="UnknownCodeException">The model has no such indicator.</exception>
    /// <exception cref="ArgumentException">An indicator is given twice, its value is beyond its unit, or the figures are the default value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not the first of a month.</exception>
    public ImprovementAssessment Assess(LocalDate quarter, IEnumerable<IndicatorFigure> figures)
    {
        ModelAssessor assessor = model ?? throw NoModel();
        LocalDate first = quarter.WithCalendar(CalendarSystem.Iso);
        if (first.Day != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(quarter), quarter, "Give the first day of a quarter, which is the first of a month.");
        }

        ArgumentNullException.ThrowIfNull(figures);
        ImmutableArray<DimensionIndicator> indicators = Catalogue.Model!.Indicators;
        var values = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (IndicatorFigure figure in figures)
        {
            string code = figure.Indicator ?? throw new ArgumentException("A figure is the default value, of no indicator.", nameof(figures));
            DimensionIndicator indicator = indicators.FirstOrDefault(one => one.Code == code) ?? throw new UnknownCodeException("indicator", code, indicators.Select(static one => one.Code));
            if (!IsPossible(indicator, figure.Value))
            {
                throw new ArgumentException($"The value {figure.Value} of indicator '{code}' is not possible: give a ratio for percent, 0.78 for 78 %, and no negative time or number.", nameof(figures));
            }

            if (!values.TryAdd(code, figure.Value))
            {
                throw new ArgumentException($"Indicator '{code}' is given twice.", nameof(figures));
            }
        }

        return assessor.Assess(first, values);
    }

    /// <summary>The figures of the indicators that read KPIs, out of a report. What the report does not have, has no data, or is told of too few records, is no value; others have the shortest digits of the value.</summary>
    /// <param name="report">The report of one group for the quarter.</param>
    /// <exception cref="InvalidOperationException">The standard has no model.</exception>
    /// <exception cref="OverflowException">A value is beyond the decimal range.</exception>
    public ImmutableArray<IndicatorFigure> FiguresOf(KpiReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. from indicator in (Catalogue.Model ?? throw NoModel()).Indicators
               let kpi = indicator.Kpi
               where kpi is not null
               let result = report.Find(kpi)
               select new IndicatorFigure(indicator.Code, result is null || result.Status == KpiStatus.TooLittleKnown ? null : result.ToDecimal()),
        ];
    }

    /// <summary>Assessments as a series of quarters, from the first to the last, and how each moved since the quarter before. A quarter between them that was not assessed is told as such, and nothing is compared across it.</summary>
    /// <param name="assessments">The assessments, in any order.</param>
    /// <exception cref="ArgumentException">A quarter is assessed twice, or begins where none does.</exception>
    public static ImmutableArray<AssessedQuarter> Series(IEnumerable<ImprovementAssessment> assessments) => QuarterSeries.Of(Given.Items(assessments), nameof(assessments));

    /// <summary>The record of an improvement after an event, or the same one and the reasons why the event does not fit.</summary>
    /// <exception cref="InvalidOperationException">The standard does not say how improvements are carried out.</exception>
    public Folded<ActionRecord, ActionRefusal> Evolve(ActionRecord record, ActionEvent next)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(next);
        return ActionMoves.Evolve(record, next, Actions.Words);
    }

    /// <summary>The record of an improvement after events in order, and those that do not fit.</summary>
    /// <exception cref="InvalidOperationException">The standard does not say how improvements are carried out.</exception>
    public Folded<ActionRecord, ActionRefusal> Fold(ActionRecord record, ReadOnlySpan<ActionEvent> events)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ActionMoves.Fold(record, events, Actions.Words);
    }

    /// <summary>What is next of improvements, by when, overdue or yet to come, in order of the day, then as given: to start what is planned, to finish what is underway, to verify what is finished. Nothing of what is verified or called off.</summary>
    /// <param name="records">The records.</param>
    /// <param name="now">The instant; beyond the years 1900 to 2200 it counts as their first or last.</param>
    /// <exception cref="InvalidOperationException">The standard does not say how improvements are carried out.</exception>
    public ImmutableArray<ActionDue> Due(IEnumerable<ActionRecord> records, Instant now)
    {
        CompiledActions rules = Actions;
        return [.. Given.Items(records).Select(record => rules.Due(record, now)).OfType<ActionDue>().OrderBy(static one => one.Due)];
    }

    /// <summary>What an improvement reached, and whether that is beyond chance; null while that is not verified.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentException">The change is too great to be told.</exception>
    public static ActionEffect? Effect(ActionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return ActionEffects.Of(record);
    }

    /// <summary>
    /// A control chart with its points: centre and limits, and by which rules which points show more than chance. A point without a value is a gap: no run of points and no moving range goes across it.
    /// </summary>
    /// <param name="chart">The code of the chart.</param>
    /// <param name="points">The points in their order: values for a chart of individuals, shares for one of proportions.</param>
    /// <param name="baseline">How many of the first points the centre and the limits are worked out of: those of a time that was known to be steady. Null for all.</param>
    /// <exception cref="UnknownCodeException">There is no such chart.</exception>
    /// <exception cref="ArgumentException">A point has a value where the chart is of shares, or a share where it is of values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many points.</exception>
    public ControlChartReading Chart(string chart, ReadOnlySpan<ChartPoint> points, int? baseline = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        int index = IndexOf(chart);
        int first = baseline ?? points.Length;
        if (first < 0 || first > points.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "Give at most as many points as there are.");
        }

        bool isOfShares = Catalogue.Charts[index].Kind == ControlChartKind.Proportions;
        foreach (ChartPoint point in points)
        {
            ArgumentNullException.ThrowIfNull(point, nameof(points));
            if (isOfShares ? point is { Share: null, Value: not null } : point is { Share: not null, Value: null })
            {
                throw new ArgumentException($"Point '{point.Label}' has a {(isOfShares ? "value and no share" : "share and no value")}: chart '{chart}' is of {(isOfShares ? "shares, whose counts it needs" : "values")}.", nameof(points));
            }
        }

        return ChartReader.Read(Catalogue.Charts[index], units[index], points, first);
    }

    /// <summary>The points of a chart out of reports, one for each: what is too little known, or has no data, has neither value nor share.</summary>
    /// <param name="chart">The code of the chart.</param>
    /// <param name="reports">What each point is of, and the report for it.</param>
    /// <exception cref="UnknownCodeException">There is no such chart.</exception>
    /// <exception cref="OverflowException">A value is beyond the decimal range.</exception>
    public ImmutableArray<ChartPoint> Points(string chart, IEnumerable<(string Label, KpiReport Report)> reports)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(reports);
        string kpi = Catalogue.Charts[IndexOf(chart)].Kpi;
        return
        [
            .. from one in reports
               let result = one.Report.Find(kpi)
               let known = result?.Status == KpiStatus.TooLittleKnown ? null : result
               select new ChartPoint { Label = one.Label, Value = known?.ToDecimal(), Share = known?.Share },
        ];
    }

    private int IndexOf(string chart)
    {
        for (int i = 0; i < Catalogue.Charts.Length; i++)
        {
            if (Catalogue.Charts[i].Code == chart)
            {
                return i;
            }
        }

        throw new UnknownCodeException("control chart", chart, Catalogue.Charts.Select(static one => one.Code));
    }

    private CompiledActions Actions => actions ?? throw new InvalidOperationException("The standard does not say how improvements are carried out: give its section of improvement a part 'actions'.");

    /// <summary>Whether a value may be of an indicator: a share of more than twice the whole, where no anchor is beyond it, was given in hundredths; nothing lasts or is counted below zero.</summary>
    private static bool IsPossible(DimensionIndicator indicator, decimal? value) => value is null || indicator.Unit switch
    {
        KpiUnit.Percent => value <= 2 || indicator.Anchors.Any(static anchor => anchor.Value > 1),
        KpiUnit.Time or KpiUnit.Count => value >= 0,
        _ => true,
    };

    private static InvalidOperationException NoModel() => new("The standard has no model of service quality: give its section of improvement a part 'model'.");
}
