using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis.Formulas;
using CallCenter.Standards.Kpis.Measures;

namespace CallCenter.Standards.Kpis;

/// <summary>Checks a catalogue against the vocabulary of fact records and turns it into an evaluator; all findings at once.</summary>
internal sealed class CatalogueCompiler(KpiCatalogue catalogue, IEnumerable<RecordDefinition> records, string pointer, FindingList findings)
{
    private readonly Dictionary<string, RecordDefinition> vocabulary = records.ToDictionary(record => record.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, MeasureSlot> measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KpiSource> kpis = new(StringComparer.Ordinal);
    private readonly HashSet<string> measureCodes = new(StringComparer.Ordinal);

    /// <summary>The evaluator, or null where there are errors.</summary>
    public KpiEvaluator? Compile()
    {
        for (int i = 0; i < catalogue.Measures.Length; i++)
        {
            AddMeasure(catalogue.Measures[i], $"{pointer}/measures/{i}");
        }

        for (int i = 0; i < catalogue.Kpis.Length; i++)
        {
            AddKpi(new KpiSource(catalogue.Kpis[i], $"{pointer}/kpis/{i}", IsServiceLevel: false));
        }

        for (int i = 0; i < catalogue.ServiceLevels.Length; i++)
        {
            CheckLimits(catalogue.ServiceLevels[i], $"{pointer}/serviceLevels/{i}");
            AddKpi(new KpiSource(catalogue.ServiceLevels[i].ToKpi(), $"{pointer}/serviceLevels/{i}", IsServiceLevel: true));
        }

        var compiler = new FormulaCompiler(measures, kpis, findings);
        ImmutableArray<KpiFormula> formulas = [.. kpis.Values.Select(kpi => new KpiFormula(kpi.Definition, compiler.Compile(kpi.Definition.Code)!))];
        for (int i = 0; i < catalogue.Measures.Length; i++)
        {
            string code = catalogue.Measures[i].Code;
            if (measures.ContainsKey(code) && !compiler.UsedMeasures.Contains(code))
            {
                findings.Add(FindingRules.UnusedMeasure, $"{pointer}/measures/{i}", code, $"No KPI uses measure '{code}'.");
            }
        }

        CheckScorecards();
        return findings.HasErrors ? null : new KpiEvaluator(compiler.ToPlan(), formulas, catalogue.Scorecards);
    }

    private void AddMeasure(MeasureDefinition measure, string at)
    {
        bool isNew = CheckCode(measure.Code, at, measureCodes);
        if (!vocabulary.TryGetValue(measure.Record, out RecordDefinition? record))
        {
            findings.Add(FindingRules.UnknownCode, at + "/record", measure.Record, $"There is no record '{measure.Record}'; there are {string.Join(", ", vocabulary.Keys)}.");
            return;
        }

        FieldDefinition? field = SummedField(measure, record, at);
        Condition? condition = Condition.Compile(measure.Where, record, at + "/where", findings);
        if (isNew && condition is not null && (field is not null || measure.Kind == MeasureKind.Count))
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
            findings.Add(FindingRules.MeasureField, at + "/field", measure.Field, $"Field '{field.Name}' is a {EnumCodes<FieldType>.CodeOf(field.Type)}, which has no sum.");
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
            _ => target.AtLeast < target.AtMost,
        };
        if (!fits || target.AtRiskWithin < 0)
        {
            findings.Add(FindingRules.TargetBand, at, null, $"The bounds of '{kpi.Code}' do not fit direction '{EnumCodes<KpiDirection>.CodeOf(kpi.Direction)}'.");
        }
    }

    private void CheckLimits(AnsweringServiceLevel level, string at)
    {
        bool needsLimit = level.Denominator == ServiceLevelDenominator.OfferedLessShortAbandons;
        bool positive = level.Threshold > NodaTime.Duration.Zero && (level.ShortAbandonLimit ?? level.Threshold) > NodaTime.Duration.Zero;
        if (!positive || needsLimit != level.ShortAbandonLimit.HasValue)
        {
            string problem = positive ? (needsLimit ? "has no short-abandon limit" : "has a short-abandon limit that its denominator does not use") : "has a time that is not positive";
            findings.Add(FindingRules.ServiceLevelLimits, at, level.Code, $"Service level '{level.Code}' {problem}.");
        }
    }

    private void CheckScorecards()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < catalogue.Scorecards.Length; i++)
        {
            RoleScorecard card = catalogue.Scorecards[i];
            string at = $"{pointer}/scorecards/{i}";
            CheckCode(card.Code, at, codes);
            for (int k = 0; k < card.Kpis.Length; k++)
            {
                if (!kpis.ContainsKey(card.Kpis[k]))
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
