using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>Checks a catalogue against the vocabulary of fact records and turns it into an evaluator; all findings at once, each fault once.</summary>
internal sealed class CatalogueCompiler
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestLimit = Duration.FromDays(10_000_000);

    private readonly Located<KpiCatalogue> catalogue;
    private readonly FindingList findings;
    private readonly Dictionary<string, RecordDefinition> vocabulary;
    private readonly Dictionary<string, MeasureSlot> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KpiSource> sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<KpiTarget>?> targets = new(StringComparer.Ordinal);
    private readonly Codes<MeasureDefinition> measures;
    private readonly Codes kpis;
    private readonly Codes<KpiLimit> limits;

    public CatalogueCompiler(Located<KpiCatalogue> catalogue, IEnumerable<RecordDefinition> records, FindingList findings)
    {
        this.catalogue = catalogue;
        this.findings = findings;
        vocabulary = FactRecords.With([.. records]).ToDictionary(record => record.Name, StringComparer.Ordinal);
        measures = new Codes<MeasureDefinition>($"measure", findings);
        kpis = new Codes<KpiDefinition>($"KPI", findings);
        limits = new Codes<KpiLimit>($"limit", findings);
    }

    /// <summary>The codes of KPIs and service levels, once compiled.</summary>
    public Codes Kpis => kpis;

    /// <summary>The evaluator, or null where there are errors.</summary>
    public KpiEvaluator? Compile()
    {
        measures.AddAll(catalogue.Each(c => c.Measures), measure => measure.Code);
        foreach (Located<MeasureDefinition> measure in measures.Definitions)
        {
            AddMeasure(measure);
        }

        AddLimits();
        CheckShare(catalogue.Value.LeastCoverage?.Share, catalogue.At(c => c.LeastCoverage!.Share));
        if (catalogue.Value.Periods is { FiscalYearBegins: < 1 or > 12 } periods)
        {
            findings.Add(KpiFindings.FiscalYear, catalogue.At(c => c.Periods!.FiscalYearBegins), periods.FiscalYearBegins.ToString(CultureInfo.InvariantCulture), $"A year has the months 1 to 12.");
        }

        AddKpis();
        var names = new FormulaNames(measures, kpis, limits);
        var compiler = new FormulaCompiler(slots, sources, names, findings);
        var formulas = sources.Values.Select(kpi => (kpi.Definition, Term: compiler.Compile(kpi.Definition.Code))).ToList();
        foreach ((KpiDefinition kpi, FormulaTerm? term) in formulas)
        {
            TargetChecks.CheckSpan(kpi, targets[kpi.Code], term, findings);
        }

        CheckScorecards();
        if (findings.HasErrors)
        {
            return null;
        }

        // With errors, a formula that cannot be read may be the one that uses the measure.
        foreach (Located<MeasureDefinition> measure in measures.Definitions.Where(measure => !compiler.UsedMeasures.Contains(measure.Value.Code)))
        {
            findings.Add(KpiFindings.UnusedMeasure, measure.Place, measure.Value.Code, $"No KPI uses measure '{measure.Value.Code}'.");
        }

        foreach (Located<KpiLimit> limit in limits.Definitions.Where(limit => !names.IsUsed(limit.Value.Code)))
        {
            findings.Add(KpiFindings.UnusedLimit, limit.Place, limit.Value.Code, $"No formula and no service level names limit '{limit.Value.Code}'.");
        }

        ImmutableArray<QuantileBounds?> bounds = [.. formulas.Select(formula => compiler.BoundsOf(formula.Term!, formula.Definition.Target))];
        MeasurePlan plan = compiler.ToPlan();
        var inNames = new FormulaInNames(NameOf, code => limits.Find(code)?.Value.Time);
        return new KpiEvaluator(plan, [.. formulas.Select((formula, i) => new KpiFormula(formula.Definition, formula.Term!, bounds[i], plan, inNames))], catalogue.Value.Scorecards, vocabulary) { Periods = catalogue.Value.Periods ?? ReportingPeriods.Calendar };
    }

    private LocalizedText? NameOf(string code) => measures.Find(code)?.Value.Name ?? limits.Find(code)?.Value.Name ?? sources.GetValueOrDefault(code)?.Definition.Name;

    private void AddLimits()
    {
        limits.AddAll(catalogue.Each(c => c.Limits), limit => limit.Code);
        foreach (Located<KpiLimit> limit in limits.Definitions.Where(limit => !IsLimit(limit.Value.Time)))
        {
            findings.Add(KpiFindings.LimitTime, limit.At(l => l.Time), limit.Value.Code, $"The time of limit '{limit.Value.Code}' is not positive, not whole ticks of 100 ns, or beyond any wait.");
            limits.MarkUnusable(limit.Value.Code);
        }
    }

    private void CheckShare(Percentage? share, Place place)
    {
        if (share is { } given && (given < Percentage.FromPercent(0) || given > Percentage.FromPercent(100)))
        {
            findings.Add(KpiFindings.CoverageShare, place, given.ToString(), $"A share of records lies between 0 % and 100 %.");
        }
    }

    private void AddMeasure(Located<MeasureDefinition> located)
    {
        MeasureDefinition measure = located.Value;
        if (!vocabulary.TryGetValue(measure.Record, out RecordDefinition? record))
        {
            findings.Add(FindingRules.UnknownCode, located.At(m => m.Record), measure.Record, $"There is no record '{measure.Record}'; {NearestName.Suggest(measure.Record, [.. vocabulary.Keys])}.");
            measures.MarkUnusable(measure.Code);
            return;
        }

        FieldDefinition? field = SummedField(located, record);
        Condition? condition = Condition.Compile(measure.Where, record, located.At(m => m.Where), findings);
        if (condition?.Tests.Length > MeasureBlock.MeasureTestLimit)
        {
            findings.Add(ConditionFindings.BadCondition, located.At(m => m.Where), null, $"Measure '{measure.Code}' tests more than {MeasureBlock.MeasureTestLimit} fields.");
            condition = null;
        }

        if (measure.Per is { } per && record.Find(per) is not { Type: FieldType.Text })
        {
            findings.Add(FindingRules.UnknownField, located.At(m => m.Per), per, $"Record '{record}' has no text field '{per}'.");
            condition = null;
        }

        if (condition is null || (field is null && measure.Kind == MeasureKind.Sum))
        {
            measures.MarkUnusable(measure.Code);
        }
        else
        {
            slots.Add(measure.Code, new MeasureSlot(measure.Code, record, field, condition.Tests) { Per = measure.Per });
        }
    }

    private FieldDefinition? SummedField(Located<MeasureDefinition> located, RecordDefinition record)
    {
        MeasureDefinition measure = located.Value;
        if (measure.Kind == MeasureKind.Count || measure.Field is null)
        {
            if (measure.Kind == MeasureKind.Sum != measure.Field is not null)
            {
                findings.Add(KpiFindings.MeasureField, located.Place, measure.Field, $"Measure '{measure.Code}' {(measure.Field is null ? FindingWords.Of($"sums, but names no field") : $"counts, so it has no field")}.");
            }

            return null;
        }

        FieldDefinition? field = record.Find(measure.Field);
        if (field is null)
        {
            findings.Add(FindingRules.UnknownField, located.At(m => m.Field), measure.Field, $"Record '{record}' has no field '{measure.Field}'.");
        }
        else if (!field.IsSummable)
        {
            findings.Add(KpiFindings.MeasureField, located.At(m => m.Field), measure.Field, $"Field '{field.Name}' has type '{EnumCodes<FieldType>.CodeOf(field.Type)}', which has no sum.");
            return null;
        }

        return field;
    }

    private void AddKpis()
    {
        kpis.From(catalogue.Each(c => c.Kpis));
        foreach (Located<KpiDefinition> kpi in catalogue.Each(c => c.Kpis))
        {
            CheckShare(kpi.Value.LeastCoverage, kpi.At(k => k.LeastCoverage));
            bool isTold = kpi.At(k => k.Unit).IsWhole && kpi.At(k => k.Direction).IsWhole;
            AddKpi(KpiSource.Of(kpi), isTold ? kpi.Optional(k => k.Target) : null);
        }

        kpis.From(catalogue.Each(c => c.ServiceLevels));
        foreach (Located<AnsweringServiceLevel> level in catalogue.Each(c => c.ServiceLevels))
        {
            if (HasLimits(level))
            {
                AddKpi(KpiSource.Of(level), level.Optional(l => l.Target));
            }
        }
    }

    private void AddKpi(KpiSource kpi, Located<KpiTarget>? target)
    {
        string code = kpi.Definition.Code;
        if (measures.Contains(code))
        {
            findings.Add(KpiFindings.CodeShared, kpi.Place.Member("code"), code, $"'{code}' names a measure and a KPI.");
        }

        if (kpis.TryAdd(code, kpi.Place.Member("code")))
        {
            sources.Add(code, kpi with { Definition = kpi.Definition with { LeastCoverage = kpi.Definition.LeastCoverage ?? catalogue.Value.LeastCoverage?.Share } });
            TargetChecks.Check(kpi.Definition, target, findings);
            targets.Add(code, target);
        }
    }

    private bool HasLimits(Located<AnsweringServiceLevel> located)
    {
        AnsweringServiceLevel level = located.Value;
        bool needsLimit = level.Denominator == ServiceLevelDenominator.OfferedLessShortAbandons;
        bool areTimes = IsLimitOrTime(level.Threshold, level.Code, located.At(l => l.Threshold));
        if (level.ShortAbandonLimit is { } given)
        {
            areTimes &= IsLimitOrTime(given, level.Code, located.At(l => l.ShortAbandonLimit));
        }

        bool fits = needsLimit == level.ShortAbandonLimit is not null;
        if (areTimes && !fits)
        {
            FindingWords problem = needsLimit ? FindingWords.Of($"has no short-abandon limit") : $"has a short-abandon limit that its denominator does not use";
            findings.Add(KpiFindings.ServiceLevelLimits, located.Place, level.Code, $"Service level '{level.Code}' {problem}.");
        }

        if (!areTimes || !fits)
        {
            kpis.MarkUnusable(level.Code);
        }

        return areTimes && fits;
    }

    private bool IsLimitOrTime(string given, string level, Place place)
    {
        if (KebabCode.IsValid(given))
        {
            return limits.Check(given, place);
        }

        bool isTime = IsoTime.TryParse(given, out Duration time);
        if (!isTime)
        {
            findings.Add(FindingRules.BadFormat, place, given, $"The code of a limit is needed here, or a time. {IsoTime.Needed}");
        }
        else if (!IsLimit(time))
        {
            findings.Add(KpiFindings.ServiceLevelLimits, place, given, $"Service level '{level}' has a time that is not positive, or beyond any wait.");
        }

        return isTime && IsLimit(time);
    }

    private static bool IsLimit(Duration time) =>
        time > Duration.Zero && time <= GreatestLimit && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;

    private void CheckScorecards()
    {
        foreach (Located<RoleScorecard> card in Codes.Of($"scorecard", catalogue.Each(c => c.Scorecards), card => card.Code, findings).Definitions)
        {
            kpis.CheckAll(card.Each(c => c.Kpis));
        }
    }
}
