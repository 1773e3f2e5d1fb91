using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Checks a catalogue against the vocabulary of fact records and turns it into an evaluator; all findings at once, each fault once:
/// definitions that are null could not be read and are passed over, and nothing is said of formulas that name an unusable code.
/// </summary>
internal sealed class CatalogueCompiler(KpiCatalogue catalogue, IEnumerable<RecordDefinition> records, string pointer, FindingList findings, UnusableCodes unusable)
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestLimit = Duration.FromDays(10_000_000);

    private readonly Dictionary<string, RecordDefinition> vocabulary = records.ToDictionary(record => record.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, MeasureSlot> measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KpiSource> kpis = new(StringComparer.Ordinal);
    private readonly HashSet<string> measureCodes = new(StringComparer.Ordinal);

    /// <summary>The evaluator, or null where there are errors.</summary>
    public KpiEvaluator? Compile()
    {
        for (int i = 0; i < catalogue.Measures.Length; i++)
        {
            if (catalogue.Measures[i] is { } measure)
            {
                AddMeasure(measure, $"{pointer}/measures/{i}");
            }
        }

        for (int i = 0; i < catalogue.Kpis.Length; i++)
        {
            if (catalogue.Kpis[i] is { } kpi)
            {
                AddKpi(new KpiSource(kpi, $"{pointer}/kpis/{i}", IsServiceLevel: false));
            }
        }

        for (int i = 0; i < catalogue.ServiceLevels.Length; i++)
        {
            if (catalogue.ServiceLevels[i] is { } level)
            {
                AddServiceLevel(level, $"{pointer}/serviceLevels/{i}");
            }
        }

        var compiler = new FormulaCompiler(measures, kpis, unusable, findings);
        ImmutableArray<KpiFormula> formulas = [.. kpis.Values.Select(kpi => new KpiFormula(kpi.Definition, compiler.Compile(kpi.Definition.Code)!))];
        CheckScorecards();
        if (findings.HasErrors)
        {
            return null;
        }

        // With errors, a formula that cannot be read may be the one that uses the measure.
        for (int i = 0; i < catalogue.Measures.Length; i++)
        {
            string code = catalogue.Measures[i].Code;
            if (!compiler.UsedMeasures.Contains(code))
            {
                findings.Add(FindingRules.UnusedMeasure, $"{pointer}/measures/{i}", code, $"No KPI uses measure '{code}'.");
            }
        }

        return new KpiEvaluator(compiler.ToPlan(), formulas, catalogue.Scorecards);
    }

    private void AddMeasure(MeasureDefinition measure, string at)
    {
        bool isNew = CheckCode(measure.Code, at, measureCodes);
        if (!vocabulary.TryGetValue(measure.Record, out RecordDefinition? record))
        {
            findings.Add(FindingRules.UnknownCode, at + "/record", measure.Record, $"There is no record '{measure.Record}'; there are {string.Join(", ", vocabulary.Keys)}.");
            unusable.Add(measure.Code);
            return;
        }

        FieldDefinition? field = SummedField(measure, record, at);
        Condition? condition = Condition.Compile(measure.Where, record, at + "/where", findings);
        if (condition?.Tests.Length > MeasureBlock.MeasureTestLimit)
        {
            findings.Add(FindingRules.BadCondition, at + "/where", null, $"Measure '{measure.Code}' tests more than {MeasureBlock.MeasureTestLimit} fields.");
            condition = null;
        }

        if (condition is null || (field is null && measure.Kind == MeasureKind.Sum))
        {
            unusable.Add(measure.Code);
        }
        else if (isNew)
        {
            measures.Add(measure.Code, new MeasureSlot(measure.Code, record, field, condition.Tests));
        }
    }

    private FieldDefinition? SummedField(MeasureDefinition measure, RecordDefinition record, string at)
    {
        if (measure.Kind == MeasureKind.Count || measure.Field is null)
        {
            if (measure.Kind == MeasureKind.Sum != measure.Field is not null)
            {
                findings.Add(FindingRules.MeasureField, at, measure.Field, $"Measure '{measure.Code}' {(measure.Field is null ? "sums, but names no field" : "counts, so it has no field")}.");
            }

            return null;
        }

        FieldDefinition? field = record.Find(measure.Field);
        if (field is null)
        {
            findings.Add(FindingRules.UnknownField, at + "/field", measure.Field, $"Record '{record}' has no field '{measure.Field}'.");
        }
        else if (!field.IsSummable)
        {
            findings.Add(FindingRules.MeasureField, at + "/field", measure.Field, $"Field '{field.Name}' has type '{EnumCodes<FieldType>.CodeOf(field.Type)}', which has no sum.");
            return null;
        }

        return field;
    }

    private void AddKpi(KpiSource kpi)
    {
        if (measureCodes.Contains(kpi.Definition.Code))
        {
            findings.Add(FindingRules.CodeShared, kpi.Pointer + "/code", kpi.Definition.Code, $"'{kpi.Definition.Code}' names a measure and a KPI.");
        }

        if (kpis.ContainsKey(kpi.Definition.Code))
        {
            findings.Add(FindingRules.DuplicateCode, kpi.Pointer + "/code", kpi.Definition.Code, $"There are two KPIs '{kpi.Definition.Code}'.");
            return;
        }

        CheckForm(kpi.Definition.Code, kpi.Pointer);
        kpis.Add(kpi.Definition.Code, kpi);
        if (kpi.Definition.Target is { } target)
        {
            CheckTarget(kpi.Definition, target, kpi.Pointer + "/target");
        }
    }

    private void CheckTarget(KpiDefinition kpi, KpiTarget target, string at)
    {
        bool fits = kpi.Direction switch
        {
            KpiDirection.Higher => target is { AtLeast: not null, AtMost: null },
            KpiDirection.Lower => target is { AtLeast: null, AtMost: not null },
            _ => target.AtLeast <= target.AtMost,
        };
        if (!fits || target.AtRiskWithin < 0)
        {
            findings.Add(FindingRules.TargetBand, at, null, $"The bounds of '{kpi.Code}' do not fit direction '{EnumCodes<KpiDirection>.CodeOf(kpi.Direction)}'.");
        }
    }

    private void AddServiceLevel(AnsweringServiceLevel level, string at)
    {
        bool needsLimit = level.Denominator == ServiceLevelDenominator.OfferedLessShortAbandons;
        bool positive = IsLimit(level.Threshold) && IsLimit(level.ShortAbandonLimit ?? level.Threshold);
        if (positive && needsLimit == level.ShortAbandonLimit.HasValue)
        {
            AddKpi(new KpiSource(level.ToKpi(), at, IsServiceLevel: true));
            return;
        }

        string problem = positive ? (needsLimit ? "has no short-abandon limit" : "has a short-abandon limit that its denominator does not use") : "has a time that is not positive, or not whole ticks of 100 ns";
        findings.Add(FindingRules.ServiceLevelLimits, at, level.Code, $"Service level '{level.Code}' {problem}.");
        unusable.Add(level.Code);
    }

    private static bool IsLimit(Duration time) =>
        time > Duration.Zero && time <= GreatestLimit && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;

    private void CheckScorecards()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Scorecards.Length; i++)
        {
            if (catalogue.Scorecards[i] is not { } card)
            {
                continue;
            }

            string at = $"{pointer}/scorecards/{i}";
            CheckCode(card.Code, at, codes);
            for (int k = 0; k < card.Kpis.Length; k++)
            {
                if (!kpis.ContainsKey(card.Kpis[k]) && !unusable.Contains(card.Kpis[k]))
                {
                    findings.Add(FindingRules.UnknownCode, $"{at}/kpis/{k}", card.Kpis[k], $"There is no KPI '{card.Kpis[k]}'.");
                }
            }
        }
    }

    private bool CheckCode(string code, string at, HashSet<string> codes)
    {
        CheckForm(code, at);
        bool isNew = codes.Add(code);
        if (!isNew)
        {
            findings.Add(FindingRules.DuplicateCode, at + "/code", code, $"Code '{code}' is given twice.");
        }

        return isNew;
    }

    private void CheckForm(string code, string at)
    {
        if (!KebabCode.IsValid(code))
        {
            findings.Add(FindingRules.BadCode, at + "/code", code, $"'{code}' is not {KebabCode.Form}.");
        }
    }
}
