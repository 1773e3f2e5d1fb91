using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Resolves and checks the formulas of a catalogue: names, cycles, dimensions, units. Every total a formula needs becomes one slot of the plan, however often it is used.
/// </summary>
internal sealed class FormulaCompiler(IReadOnlyDictionary<string, MeasureSlot> measures, IReadOnlyDictionary<string, KpiSource> kpis, FormulaNames names, FindingList findings)
{
    /// <summary>The most names, numbers and operators of a formula, the KPIs within it written out: what keeps evaluation quick, whatever a book says.</summary>
    public const int GreatestSize = 2_000;
    // And the stack shallow.
    private const int GreatestDepth = 1_000;

    private readonly List<MeasureSlot> slots = [];
    private readonly Dictionary<string, int> slotIndices = new(StringComparer.Ordinal);
    private readonly List<SketchSlot> sketches = [];
    private readonly Dictionary<string, FormulaTerm?> compiled = new(StringComparer.Ordinal);
    private readonly List<string> underway = [];
    private int depth;

    /// <summary>The codes of the measures that some formula uses.</summary>
    public HashSet<string> UsedMeasures { get; } = new(StringComparer.Ordinal);

    public MeasurePlan ToPlan() => new([.. slots], [.. sketches]);

    /// <summary>The checked formula of a KPI, or null where findings say what is wrong with it or with a KPI it uses.</summary>
    public FormulaTerm? Compile(string code)
    {
        if (compiled.TryGetValue(code, out FormulaTerm? known))
        {
            return known;
        }

        KpiSource kpi = kpis[code];
        FormulaNode? node = FormulaParser.Parse(kpi.Definition.Formula, out FindingWords? error, out int position);
        underway.Add(code);
        FormulaTerm? term = node is null ? kpi.Fail(findings, KpiFindings.FormulaSyntax, position, error!) : Resolve(node, kpi);
        underway.RemoveAt(underway.Count - 1);
        if (term is not null && kpi.Unit.IsWhole && !Dimensions.Fits(term.Dimension, kpi.Definition.Unit))
        {
            string unit = EnumCodes<KpiUnit>.CodeOf(kpi.Definition.Unit);
            findings.Add(KpiFindings.KpiUnit, kpi.Unit.Pointer, unit, $"The formula of '{code}' gives a {Name(term.Dimension)}, which unit '{unit}' does not state.");
        }

        if (term?.Size > GreatestSize)
        {
            term = kpi.Fail(findings, KpiFindings.FormulaSize, 0, $"takes more than {GreatestSize} names, numbers and operators, the KPIs within it written out");
        }

        compiled[code] = term;
        return term;
    }

    private FormulaTerm? Resolve(FormulaNode node, KpiSource kpi)
    {
        if (depth == GreatestDepth)
        {
            return kpi.Fail(findings, KpiFindings.FormulaSize, node.Position, $"nested deeper than {GreatestDepth} levels, the KPIs within it written out");
        }

        depth++;
        FormulaTerm? term = ResolveNested(node, kpi);
        depth--;
        return term;
    }

    private FormulaTerm? ResolveNested(FormulaNode node, KpiSource kpi)
    {
        switch (node)
        {
            case NumberNode number:
                return new ConstantTerm(number.Value);
            case NegateNode negate:
                return Resolve(negate.Operand, kpi) is { } operand ? new NegateTerm(operand) : null;
            case BinaryNode binary:
                FormulaTerm? left = Resolve(binary.Left, kpi);
                FormulaTerm? right = Resolve(binary.Right, kpi);
                return left is null || right is null ? null : Combine(binary, left, right, kpi);
            case CallNode call:
                return Call(call, kpi);
            default:
                return Named((NameNode)node, kpi);
        }
    }

    private BinaryTerm? Combine(BinaryNode node, FormulaTerm left, FormulaTerm right, KpiSource kpi)
    {
        if (Dimensions.Combine(node.Operator, left.Dimension, right.Dimension) is { } dimension)
        {
            return new BinaryTerm(dimension, node.Operator, left, right);
        }

        kpi.Fail(findings, KpiFindings.FormulaDimension, node.Position, $"a {Name(left.Dimension)} {node.Operator} a {Name(right.Dimension)} has no meaning");
        return null;
    }

    private FormulaTerm? Named(NameNode name, KpiSource kpi)
    {
        if (measures.TryGetValue(name.Code, out MeasureSlot? measure))
        {
            return Total(measure, name.Code);
        }

        if (!kpis.ContainsKey(name.Code))
        {
            return names.AreExcused(name.Code) ? null : kpi.Fail(findings, KpiFindings.FormulaName, name.Position, $"there is no measure or KPI '{name.Code}'{MinusAdvice(name.Code)}");
        }

        if (underway.Contains(name.Code))
        {
            return kpi.Fail(findings, KpiFindings.FormulaCycle, name.Position, $"defined by way of itself: {string.Join(" → ", [.. underway, name.Code])}");
        }

        return Compile(name.Code);
    }

    private FormulaTerm? Call(CallNode call, KpiSource kpi)
    {
        if (!measures.TryGetValue(call.Measure.Code, out MeasureSlot? measure))
        {
            return names.AreExcused(call.Measure.Code) ? null : kpi.Fail(findings, KpiFindings.FormulaName, call.Measure.Position, $"there is no measure '{call.Measure.Code}'");
        }

        bool comparison = call.Function is "within" or "below";
        if (!comparison && call.Function is not ("count" or "known") && Permille(call.Function) == 0)
        {
            return kpi.Fail(findings, KpiFindings.FormulaName, call.Position, $"there is no function '{call.Function}'; there are within, below, count, known, p50, p90, p95, p99");
        }

        if (comparison != call.Literal is not null)
        {
            return kpi.Fail(findings, KpiFindings.FormulaArgument, call.LiteralPosition, $"'{call.Function}' takes {(comparison ? FindingWords.Of($"a measure and a value") : $"one measure")}");
        }

        if (call.Function == "known")
        {
            return Known(measure);
        }

        if (measure.Field is not { } field)
        {
            return kpi.Fail(findings, KpiFindings.FormulaArgument, call.Measure.Position, $"'{call.Measure.Code}' counts records; '{call.Function}' needs a measure that sums a field");
        }

        return call.Function switch
        {
            "within" or "below" => Threshold(call, measure, field, kpi),
            "count" => Count(measure, field),
            _ => Quantile(measure, Permille(call.Function)),
        };
    }

    /// <summary>The total, with the count of the records of which it is known; the total itself where that is all of them.</summary>
    private FormulaTerm Known(MeasureSlot measure)
    {
        TotalTerm total = Total(measure, measure.Key);
        return measure.Known() is { } known ? new KnownTerm(total, Total(known with { Key = $"known({measure.Key})" }, measure.Key)) : total;
    }

    private TotalTerm Count(MeasureSlot measure, FieldDefinition field) =>
        Total(measure with { Key = $"count({measure.Key})", Field = null, Tests = WithPresence(measure, field) }, measure.Key);

    private FormulaTerm? Threshold(CallNode call, MeasureSlot measure, FieldDefinition field, KpiSource kpi)
    {
        if (call.Literal!.Contains(',', StringComparison.Ordinal))
        {
            return kpi.Fail(findings, KpiFindings.FormulaArgument, call.LiteralPosition, $"'{call.Function}' takes one value");
        }

        string literal = call.Literal;
        if (KebabCode.IsValid(literal) && field.Type == FieldType.Duration)
        {
            if (names.Limit(literal) is not { } limit)
            {
                return names.IsLimitExcused(literal) ? null : kpi.Fail(findings, KpiFindings.FormulaName, call.LiteralPosition, $"there is no limit '{literal}'");
            }

            literal = IsoDuration.Format(limit.Time);
        }

        string comparison = (call.Function == "within" ? "<= " : "< ") + literal;
        if (!UnaryTests.TryParse(comparison, field, out UnaryTests? test, out UnaryTestsError? error))
        {
            return kpi.Fail(findings, KpiFindings.FormulaArgument, call.LiteralPosition, $"{error.Said}");
        }

        return Total(Compared(measure, call.Function, literal, test), measure.Key);
    }

    private static MeasureSlot Compared(MeasureSlot measure, string function, string literal, UnaryTests test) =>
        measure with { Key = $"{function}({measure.Key}, {literal})", Field = null, Tests = measure.Tests.Add(test) };

    private QuantileTerm Quantile(MeasureSlot measure, int permille)
    {
        Total(measure, measure.Key); // the sketch takes its values from the measure's lane
        int index = sketches.FindIndex(sketch => sketch.Key == measure.Key);
        if (index < 0)
        {
            index = sketches.Count;
            sketches.Add(new SketchSlot(measure.Key, measure));
        }

        return new QuantileTerm(index, measure, permille);
    }

    private TotalTerm Total(MeasureSlot slot, string measure)
    {
        UsedMeasures.Add(measure);
        if (!slotIndices.TryGetValue(slot.Key, out int index))
        {
            index = slots.Count;
            slots.Add(slot);
            slotIndices.Add(slot.Key, index);
        }

        return new TotalTerm(index, slot);
    }

    /// <summary>The counts that decide whether a quantile meets the bounds of its target; none for any other formula.</summary>
    public QuantileBounds? BoundsOf(FormulaTerm term, KpiTarget? target)
    {
        if (term is not QuantileTerm { Measure: { Field: { } field } measure } quantile || target is null)
        {
            return null;
        }

        var counts = new Dictionary<TargetBound, int>();
        foreach (TargetBound bound in target.Bounds().SelectMany(bound => new[] { bound, bound.Widened(target.AtRiskWithin) }.OfType<TargetBound>()))
        {
            // At most b, or above b: those within b tell. Below b, or at least b: those below b.
            string function = bound.IsUpper != bound.IsStrict ? "within" : "below";
            if (Literal(bound.Value, field) is { } literal && UnaryTests.TryParse((function == "within" ? "<= " : "< ") + literal, field, out UnaryTests? test, out _))
            {
                counts[bound] = Total(Compared(measure, function, literal, test), measure.Key).Slot;
            }
        }

        return new QuantileBounds(quantile, Count(measure, field).Slot, counts);
    }

    private static string? Literal(decimal bound, FieldDefinition field)
    {
        if (field.Type != FieldType.Duration)
        {
            return bound.ToString("0.############################", CultureInfo.InvariantCulture);
        }

        return Bound.HasTime(bound) ? IsoDuration.Format((long)(bound * NodaConstants.TicksPerSecond)) : null;
    }

    private FindingWords MinusAdvice(string code)
    {
        for (int dash = code.IndexOf('-', StringComparison.Ordinal); dash > 0; dash = code.IndexOf('-', dash + 1))
        {
            if (Exists(code[..dash]) && Exists(code[(dash + 1)..]))
            {
                return $"; to subtract, write '{code[..dash]} - {code[(dash + 1)..]}'";
            }
        }

        return $"";
    }

    private bool Exists(string code) => measures.ContainsKey(code) || kpis.ContainsKey(code);

    private static ImmutableArray<UnaryTests> WithPresence(MeasureSlot measure, FieldDefinition field) =>
        field.IsRequired ? measure.Tests : measure.Tests.Add(UnaryTests.Parse("not(null)", field));

    private static int Permille(string function) => function switch
    {
        "p50" => 500,
        "p90" => 900,
        "p95" => 950,
        "p99" => 990,
        _ => 0,
    };

    private static FindingWords Name(Dimension dimension) => dimension switch
    {
        Dimension.Ratio => FindingWords.Of($"ratio"),
        Dimension.Count => $"count",
        Dimension.Time => $"time",
        Dimension.Money => $"money",
        _ => $"score",
    };
}
