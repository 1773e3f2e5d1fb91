using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A decision table, evaluated rule by rule as the standard says (DMN 1.5, 8.2 and 8.3).</summary>
internal sealed class TableNode(Place place, string policy, string? aggregation, ImmutableArray<TableInput> inputs, ImmutableArray<TableOutput> outputs, ImmutableArray<TableRule> rules)
    : Node(place)
{
    private const int FewWords = 64;

    private readonly bool isOfOne = policy is "UNIQUE" or "ANY" or "FIRST" or "PRIORITY";
    private readonly bool isFirst = policy == "FIRST";
    private readonly bool isRanked = policy is "PRIORITY" or "OUTPUT ORDER";
    private readonly Lazy<TableIndex?> index = new(() => TableIndex.Of(rules));
    private readonly bool hasOwnNames = outputs.Select(output => output.Name).Distinct(StringComparer.Ordinal).Count() == outputs.Length;

    /// <summary>The cells that its value is one of, where it is that of a cell.</summary>
    public override IEnumerable<Node> Ends => isOfOne && outputs.Length == 1 ? [.. rules.SelectMany(rule => rule.Outputs[0].Ends), .. outputs[0].Default?.Ends ?? []] : [this];

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        if (Inputs(run, scope) is not { } values)
        {
            return FeelValue.Null;
        }

        List<int> hits = index.Value is { } found ? Hits(run, values, found) : Hits(run, values);
        run.Hit(Place.Source.Name, hits);
        if (hits.Count == 0)
        {
            return outputs.Any(output => output.Default is not null) ? Default(run, scope)
                : policy == "COLLECT" && aggregation == "COUNT" ? FeelNumber.Of(0)
                : FeelValue.Null;
        }

        if (policy == "UNIQUE" && hits.Count > 1)
        {
            return run.Fail(Place, $"The rules {FindingWords.List(hits.Select(hit => (hit + 1).ToString(CultureInfo.InvariantCulture)))} match all, but one at most may.");
        }

        if (hits.Count == 1 && isOfOne && !isRanked)
        {
            return Single(run, Outputs(run, scope, rules[hits[0]].Outputs));
        }

        List<FeelValue[]> results = [.. hits.Select(hit => Outputs(run, scope, rules[hit].Outputs))];
        return Combined(run, results);
    }

    public override void Write(StringBuilder text) => text.Append("null");

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ShapeScope[] given = [.. inputs.Select(input => new ShapeScope(scope, InputShape(reader, scope, input)))];
        ValueShape[] columns = [.. outputs.Select(output => output.Default is null ? ValueShape.Nothing : CellShape(reader, scope, output, output.Default))];
        foreach (TableRule rule in rules)
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                (rule.Tests[i] as TestsNode)?.ShapeOfCell(reader, given[i], value => Refusal(inputs[i], value));
            }

            for (int i = 0; i < columns.Length; i++)
            {
                columns[i] = columns[i].Or(CellShape(reader, scope, outputs[i], rule.Outputs[i]));
            }
        }

        ValueShape one = columns is [{ } only] ? only : ValueShape.OfContext(outputs.Zip(columns).DistinctBy(pair => pair.First.Name).Select(pair => new KeyValuePair<string, ValueShape>(pair.First.Name, pair.Second.OrNull())));
        return (isOfOne ? one : aggregation is null or "" ? one.Or(ValueShape.ListOf(one)) : aggregation == "COUNT" ? ValueShape.Of(FeelKind.Number).Or(one) : ValueShape.Any).OrNull();
    }

    private static ValueShape InputShape(ShapeReader reader, ShapeScope? scope, TableInput input)
    {
        ValueShape shape = reader.Fit(input.Value, input.Value.Shape(reader, scope), input.Type);
        input.Allowed?.Shape(reader, new ShapeScope(scope, shape));
        return shape;
    }

    private static ValueShape CellShape(ShapeReader reader, ShapeScope? scope, TableOutput output, Node cell)
    {
        ValueShape shape = reader.Fit(cell, cell.Shape(reader, scope), output.Type);
        foreach (ConstantNode constant in cell.Ends.OfType<ConstantNode>().Where(end => !end.Value.IsNull && !shape.Values.IsEmpty && ShapeReader.Refuse(output.Allowed, end.Value)))
        {
            reader.Note(constant, constant.Place, FindingWords.Of($"{Excerpt.Of(constant.Value.ToString())} is not one of the output's values."), constant);
        }

        return shape;
    }

    private static FindingWords? Refusal(TableInput input, FeelValue value)
    {
        ValueShape shape = ValueShape.Of(input.Type);
        if (value.IsNull || !shape.Values.Has(value.Kind))
        {
            return null;
        }

        return ShapeReader.Refuse(input.Allowed, value) ? FindingWords.Of($"{Excerpt.Of(value.ToString())} is not one of the input's values.")
            : ShapeReader.Refuse(input.Type, value) ? FindingWords.Of($"'{Excerpt.Of(value.ToString())}' is not one of the values of type '{input.Type.Name}'.")
            : null;
    }

    private Scope[]? Inputs(Run run, Scope? scope)
    {
        var values = new Scope[inputs.Length];
        int at = 0;
        foreach (TableInput input in inputs)
        {
            var value = new Scope(scope, input.Type.Coerce(run, input.Value.Place, input.Value.Evaluate(run, scope)));
            if (input.Allowed is not null && !value.Value.IsNull && input.Allowed.Evaluate(run, value) != FeelBoolean.True)
            {
                run.Fail(input.Value.Place, $"{Excerpt.Of(value.Value.ToString())} is not one of the input's values.");
                return null;
            }

            values[at++] = value;
        }

        return values;
    }

    /// <summary>The rules that match, each tried.</summary>
    private List<int> Hits(Run run, Scope[] values)
    {
        var hits = new List<int>();
        for (int i = 0; i < rules.Length; i++)
        {
            run.Step();
            if (rules[i].Matches(run, values))
            {
                hits.Add(i);
                if (isFirst)
                {
                    break;
                }
            }
        }

        return hits;
    }

    /// <summary>The rules that match: of those that the index finds, the ones whose other cells hold. It counts the steps that trying every rule takes.</summary>
    private List<int> Hits(Run run, Scope[] values, TableIndex known)
    {
        var hits = new List<int>();
        Span<ulong> found = known.Words <= FewWords ? stackalloc ulong[FewWords] : new ulong[known.Words];
        found = found[..known.Words];
        int looked = known.Find(values, found);
        int at = 0;
        for (int i = known.Next(found, 0); i < rules.Length; i = known.Next(found, i + 1))
        {
            run.StepEach(i + 1 - at);
            at = i + 1;
            if (rules[i].Matches(run, values, looked))
            {
                hits.Add(i);
                if (isFirst)
                {
                    return hits;
                }
            }
        }

        run.StepEach(rules.Length - at);
        return hits;
    }

    private FeelValue[] Outputs(Run run, Scope? scope, ImmutableArray<Node> cells)
    {
        var values = new FeelValue[outputs.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Checked(run, scope, outputs[i], cells[i]);
        }

        return values;
    }

    private static FeelValue Checked(Run run, Scope? scope, TableOutput output, Node cell)
    {
        FeelValue value = output.Type.Coerce(run, cell.Place, cell.Evaluate(run, scope));
        bool isAllowed = value.IsNull || output.Allowed is null || output.Allowed.Evaluate(run, new Scope(scope, value)) == FeelBoolean.True;
        return isAllowed ? value : run.Fail(cell.Place, $"{Excerpt.Of(value.ToString())} is not one of the output's values.");
    }

    private FeelValue Default(Run run, Scope? scope) =>
        Single(run, [.. outputs.Select(output => output.Default is null ? FeelValue.Null : Checked(run, scope, output, output.Default))]);

    private FeelValue Combined(Run run, List<FeelValue[]> results)
    {
        if (isRanked)
        {
            results = [.. results.OrderBy(result => Ranks(run, result), Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
        }

        FeelValue[] values = [.. results.Select(result => Single(run, result))];
        if (policy == "ANY" && values.Any(value => !value.Equals(values[0])))
        {
            return run.Fail(Place, $"Rules that match have different outputs, but may not.");
        }

        return isOfOne ? values[0] : aggregation switch
        {
            "COUNT" => FeelNumber.Of(values.Length),
            "SUM" => BuiltIns.Find("sum")!.Invoke(run, run.List(values)),
            "MIN" => BuiltIns.Find("min")!.Invoke(run, run.List(values)),
            "MAX" => BuiltIns.Find("max")!.Invoke(run, run.List(values)),
            _ => run.List(values),
        };
    }

    private FeelValue Single(Run run, FeelValue[] values) => outputs.Length == 1
        ? values[0]
        : hasOwnNames
            ? run.Context([.. outputs.Zip(values, (output, value) => new KeyValuePair<string, FeelValue>(output.Name, value))])
            : run.Fail(Place, $"Two outputs share a name.");

    /// <summary>The places of output values in their columns' lists; what is not listed comes last.</summary>
    private int[] Ranks(Run run, FeelValue[] values) =>
        [.. values.Select((value, i) => outputs[i].Allowed is TestsNode allowed ? allowed.Rank(run, value) : 0)];
}
