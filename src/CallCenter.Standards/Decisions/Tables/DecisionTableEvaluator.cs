using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// A decision table at work on records of a .NET type: one look-up a column, and a meeting of sets of rules. Immutable and thread-safe; the members that
/// give one decision, one value or positions do not allocate.
/// </summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's records; what leaves are its decisions and explanations.")]
public sealed class DecisionTableEvaluator<T>
{
    private readonly ImmutableArray<FieldReader<T>> readers;
    private readonly RuleIndex<T> index;
    private readonly int[] order;
    private readonly int[] outputs;
    private readonly HitPolicy policy;
    private readonly bool firstAnswers;

    internal DecisionTableEvaluator(CompiledTable table, RecordSchema<T> schema)
    {
        Table = table;
        readers = [.. table.Inputs.Select(input => ReaderOf(input.Field, schema))];
        index = RuleIndex<T>.Create(table, readers);
        order = [.. table.Order];
        outputs = OutputNumbers.Of(table);
        policy = table.Table.HitPolicy;
        firstAnswers = policy is HitPolicy.First or HitPolicy.Priority || table.Table.Aggregator is Aggregator.Min or Aggregator.Max || (policy is HitPolicy.Unique or HitPolicy.Any && table.IsDisjoint);
    }

    /// <summary>The compiled table.</summary>
    public CompiledTable Table { get; }

    /// <summary>The decision on a record; for tables that one rule answers: every hit policy but the listing ones, and <see cref="HitPolicy.Collect"/> with <see cref="Aggregator.Min"/> or <see cref="Aggregator.Max"/>.</summary>
    /// <exception cref="InvalidOperationException">Several rules answer together; ask <see cref="EvaluateAll"/> or <see cref="Aggregate"/>.</exception>
    public Decision Evaluate(in T record)
    {
        if (!firstAnswers)
        {
            return EvaluateUnchallenged(in record);
        }

        int first = index.First(in record);
        return first >= 0 ? new Decision(Table, DecisionOutcome.Rule, order[first]) : WithoutRule(in record);
    }

    /// <summary>
    /// Every decision on a record in the order of the hit policy: one for each matching rule under <see cref="HitPolicy.RuleOrder"/>, <see cref="HitPolicy.OutputOrder"/> and
    /// <see cref="HitPolicy.Collect"/>, the one of <see cref="Evaluate"/> under the others; none where there is no answer. Allocates the list.
    /// </summary>
    [SkipLocalsInit]
    public ImmutableArray<Decision> EvaluateAll(in T record)
    {
        if (policy.IsSingleHit())
        {
            return [Evaluate(in record)];
        }

        Span<int> scratch = stackalloc int[TableCompiler.MaximumColumns];
        Hits hits = index.Find(in record, scratch);
        ImmutableArray<Decision>.Builder decisions = ImmutableArray.CreateBuilder<Decision>();
        for (int bit = hits.Next(); bit >= 0; bit = hits.Next())
        {
            decisions.Add(new Decision(Table, DecisionOutcome.Rule, order[bit]));
        }

        if (decisions.Count == 0)
        {
            decisions.Add(WithoutRule(in record));
        }

        return decisions.DrainToImmutable();
    }

    /// <summary>The positions of all matching rules, whatever the hit policy, in the order in which they win; as many as fit.</summary>
    /// <param name="record">The record.</param>
    /// <param name="rules">Where the positions go.</param>
    /// <returns>How many rules match, which may be more than fit.</returns>
    [SkipLocalsInit]
    public int Match(in T record, Span<int> rules)
    {
        Span<int> scratch = stackalloc int[TableCompiler.MaximumColumns];
        Hits hits = index.Find(in record, scratch);
        int count = 0;
        for (int bit = hits.Next(); bit >= 0; bit = hits.Next())
        {
            if (count < rules.Length)
            {
                rules[count] = order[bit];
            }

            count++;
        }

        return count;
    }

    /// <summary>
    /// The output of the matching rules taken together, under <see cref="HitPolicy.Collect"/> with an aggregator. Where no rule matches: the default, or else
    /// 0 for a count and a missing value for the others; a missing value too where an input is not allowed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The table has no aggregator.</exception>
    [SkipLocalsInit]
    public DecisionValue Aggregate(in T record)
    {
        Span<int> scratch = stackalloc int[TableCompiler.MaximumColumns];
        Hits hits = index.Find(in record, scratch);
        Aggregator aggregator = Table.Table.Aggregator;
        if (aggregator == Aggregator.List)
        {
            throw new InvalidOperationException($"Table '{Table}' has no aggregator; evaluate it.");
        }

        CompiledOutput output = Table.Outputs[0];
        int first = hits.Next();
        if (first < 0)
        {
            return hits.AnyNotAllowed() ? DecisionValue.Missing(output.Column.Type)
                : output.Default ?? (aggregator == Aggregator.Count ? DecisionValue.Of(FieldType.Number, 0) : DecisionValue.Missing(output.Column.Type));
        }

        return aggregator switch
        {
            Aggregator.Sum => Sum(output, first, ref hits),
            Aggregator.Count => Count(ref hits),
            _ => output.Cells[order[first]],
        };
    }

    /// <summary>The decision with its reasons: the cells of the rule that answers, and why each rule before it does not. Reads the table row by row.</summary>
    public DecisionExplanation Explain(in T record) => new Explainer<T>(this, readers).Explain(in record);

    private static FieldReader<T> ReaderOf(FieldDefinition field, RecordSchema<T> schema) => schema.ReaderOf(field)
        ?? throw new ArgumentException($"Schema '{schema.Definition.Name}' does not declare field '{field.Name}' as the table's record does.", nameof(schema));

    [SkipLocalsInit]
    private Decision WithoutRule(in T record)
    {
        Span<int> scratch = stackalloc int[TableCompiler.MaximumColumns];
        return index.Find(in record, scratch).AnyNotAllowed()
            ? new Decision(Table, DecisionOutcome.NotAllowed)
            : new Decision(Table, Table.HasDefault ? DecisionOutcome.Default : DecisionOutcome.NoRule);
    }

    /// <summary>The first hit, unless a later one contradicts it: any under UNIQUE, one with other outputs under ANY.</summary>
    [SkipLocalsInit]
    private Decision EvaluateUnchallenged(in T record)
    {
        if (policy is not (HitPolicy.Unique or HitPolicy.Any))
        {
            throw new InvalidOperationException($"Several rules of table '{Table}' answer together; evaluate all, or aggregate.");
        }

        Span<int> scratch = stackalloc int[TableCompiler.MaximumColumns];
        Hits hits = index.Find(in record, scratch);
        int first = hits.Next();
        if (first < 0)
        {
            return WithoutRule(in record);
        }

        for (int bit = hits.Next(); bit >= 0; bit = hits.Next())
        {
            if (policy == HitPolicy.Unique || outputs[bit] != outputs[first])
            {
                return new Decision(Table, DecisionOutcome.Conflict, order[first], order[bit]);
            }
        }

        return new Decision(Table, DecisionOutcome.Rule, order[first]);
    }

    private DecisionValue Sum(CompiledOutput output, int first, ref Hits hits)
    {
        decimal sum = 0;
        for (int bit = first; bit >= 0; bit = hits.Next())
        {
            sum += output.Cells[order[bit]].Units;
        }

        return DecisionValue.Of(output.Column.Type, sum);
    }

    private static DecisionValue Count(ref Hits hits)
    {
        int count = 1;
        while (hits.Next() >= 0)
        {
            count++;
        }

        return DecisionValue.Of(FieldType.Number, count);
    }
}
