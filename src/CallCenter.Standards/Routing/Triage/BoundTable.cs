using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>A routing table at work on records of a .NET type.</summary>
/// <typeparam name="T">The record's type.</typeparam>
/// <typeparam name="TPart">What is decided.</typeparam>
internal sealed class BoundTable<T, TPart>(RoutingTable<TPart> table, RecordSchema<T> schema)
{
    private readonly DecisionTableEvaluator<T> evaluator = table.Table.Bind(schema);

    /// <summary>The table on a schema; null where there is none.</summary>
    public static BoundTable<T, TPart>? Of(RoutingTable<TPart>? table, RecordSchema<T> schema) => table is null ? null : new BoundTable<T, TPart>(table, schema);

    /// <summary>What is decided on a record; false where neither a rule nor the defaults answer.</summary>
    public bool TryDecide(in T record, out TPart part)
    {
        Decision decision = evaluator.Evaluate(in record);
        part = decision.Outcome switch
        {
            DecisionOutcome.Rule => table.ByRule[decision.RuleIndex],
            DecisionOutcome.Default => table.Default,
            _ => default!,
        };
        return decision.HasAnswer;
    }

    public DecisionExplanation Explain(in T record) => evaluator.Explain(in record);
}
