using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Conformance;

/// <summary>Why a decision cannot be asked.</summary>
public sealed class DmnSkipException(string message) : Exception(message);

/// <summary>Answers the decisions of one model on the inputs of one test case; a decision that others need is answered first.</summary>
public sealed class DmnAnswers(DmnModel model, IReadOnlyDictionary<string, DmnValue?> inputs)
{
    private readonly Dictionary<string, DmnValue?> known = new(inputs, StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>The value of an input or decision.</summary>
    /// <exception cref="DmnSkipException">It is neither, or cannot be asked.</exception>
    public DmnValue? Of(string name)
    {
        if (known.TryGetValue(name, out DmnValue? value))
        {
            return value;
        }

        if (model.Find(name) is not { } decision || !open.Add(name))
        {
            string? reason = model.Findings.FirstOrDefault(finding => finding.Pointer.StartsWith("/" + name, StringComparison.Ordinal))?.Message;
            throw new DmnSkipException(reason ?? $"'{name}' is neither given nor a decision that can be read");
        }

        value = Decide(decision);
        known.Add(name, value);
        return value;
    }

    private DmnValue? Decide(DmnDecision decision)
    {
        RecordDefinition record = decision.Table.Record;
        RecordSchema<BasicValue[]> schema = RecordSchema.Create<BasicValue[]>(record.Name);
        var row = new BasicValue[decision.Inputs.Length];
        for (int i = 0; i < row.Length; i++)
        {
            schema = schema.With(record.Fields[i].Name, record.Fields[i].Type, i);
            row[i] = ValueOf(decision.Inputs[i], record.Fields[i].Type);
        }

        DecisionTableEvaluator<BasicValue[]> evaluator = decision.Table.Bind(schema);
        DecisionTable table = decision.Table.Table;
        if (table.Aggregator != Aggregator.List)
        {
            return Single(evaluator.Aggregate(row));
        }

        Decision[] answers = [.. evaluator.EvaluateAll(row)];
        if (!answers[0].HasAnswer)
        {
            return null;
        }

        bool isSingle = table.HitPolicy is HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority;
        return isSingle || answers[0].Outcome == DecisionOutcome.Default ? Result(answers[0], table) : new DmnList([.. answers.Select(answer => Result(answer, table))]);
    }

    private BasicValue ValueOf(DmnInput input, FieldType type)
    {
        bool isWhole = known.ContainsKey(input.Expression) || model.Find(input.Expression) is not null;
        DmnValue? value = Of(isWhole ? input.Expression : input.Path[0].Trim());
        foreach (string step in isWhole ? [] : input.Path.Skip(1))
        {
            value = value switch
            {
                DmnStructure structure => structure.Components.GetValueOrDefault(step.Trim()),
                null => null,
                _ => throw new DmnSkipException($"'{input.Expression}' is no path into the value given"),
            };
        }

        BasicValue feel = value switch
        {
            null => default,
            DmnSingle single => single.ToFeel() ?? throw new DmnSkipException($"{single.Type} '{single.Text}' is not held"),
            _ => throw new DmnSkipException($"'{input.Expression}' is not a single value"),
        };
        return feel == default || feel.Type == type ? feel : throw new DmnSkipException($"'{input.Expression}' is not of the input's type");
    }

    private static DmnValue? Result(Decision answer, DecisionTable table) => table.Outputs.Length == 1
        ? Single(answer[table.Outputs[0].Name])
        : new DmnStructure(table.Outputs.ToDictionary(output => output.Label ?? output.Name, output => (DmnValue?)Single(answer[output.Name])));

    private static DmnSingle? Single(DecisionValue value) => value.IsMissing ? null : value.Type switch
    {
        FieldType.Text => new DmnSingle("string", value.Text!),
        FieldType.Number or FieldType.Boolean => new DmnSingle(value.Type == FieldType.Number ? "decimal" : "boolean", value.ToString()),
        _ => new DmnSingle("date", value.ToString().Split('"')[1]),
    };
}
