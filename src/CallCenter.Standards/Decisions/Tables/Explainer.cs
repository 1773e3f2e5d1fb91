using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Holds a record against the rules one by one, in the order in which they win.</summary>
internal sealed class Explainer<T>(DecisionTableEvaluator<T> evaluator, ImmutableArray<FieldReader<T>> readers)
{
    private readonly CompiledTable table = evaluator.Table;

    public DecisionExplanation Explain(in T record)
    {
        var values = new InputValue[readers.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = InputValue.Read(table.Inputs[i].Field, readers[i], in record);
        }

        ImmutableArray<CellReading> refused = [.. Enumerable.Range(0, values.Length).Where(i => !IsAllowed(i, values[i])).Select(i => Reading(i, table.Inputs[i].Allowed!, values[i]))];
        var hits = new List<RuleReading>();
        var passed = new List<RuleReading>();
        foreach (int rule in refused.IsEmpty ? table.Order : [])
        {
            RuleReading reading = Hold(rule, values);
            if (reading.Matches)
            {
                hits.Add(reading);
            }
            else if (hits.Count == 0)
            {
                passed.Add(reading);
            }
        }

        Decision decision = Decide(refused, hits);
        IEnumerable<RuleReading> shown = table.Table.HitPolicy.IsSingleHit()
            ? hits.Where(hit => hit.Index == decision.RuleIndex || hit.Index == decision.ConflictingRuleIndex)
            : hits;
        return new DecisionExplanation(decision, [.. shown], [.. passed], refused);
    }

    private Decision Decide(ImmutableArray<CellReading> refused, List<RuleReading> hits)
    {
        if (!refused.IsEmpty)
        {
            return new Decision(table, DecisionOutcome.NotAllowed);
        }

        if (hits.Count == 0)
        {
            return new Decision(table, table.HasDefault ? DecisionOutcome.Default : DecisionOutcome.NoRule);
        }

        int challenger = table.Table.HitPolicy switch
        {
            HitPolicy.Unique => hits.Count > 1 ? 1 : -1,
            HitPolicy.Any => hits.FindIndex(hit => !table.HaveSameOutputs(hits[0].Index, hit.Index)),
            _ => -1,
        };
        return challenger < 0
            ? new Decision(table, DecisionOutcome.Rule, hits[0].Index)
            : new Decision(table, DecisionOutcome.Conflict, hits[0].Index, hits[challenger].Index);
    }

    private RuleReading Hold(int rule, InputValue[] values)
    {
        var cells = new List<CellReading>(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            CellReading reading = Reading(i, table.Inputs[i].Cells[rule], values[i]);
            if (!reading.Holds)
            {
                return new RuleReading(rule, table.Table.Rules[rule], [reading]);
            }

            cells.Add(reading);
        }

        return new RuleReading(rule, table.Table.Rules[rule], [.. cells]);
    }

    private bool IsAllowed(int input, InputValue value) => value.IsMissing || table.Inputs[input].Allowed is not { } allowed || value.Passes(allowed);

    private CellReading Reading(int input, UnaryTests tests, InputValue value) =>
        new(table.Inputs[input].Field.Name, tests.Text, value.Literal(table.Inputs[input].Field), value.Passes(tests)) { Input = table.Inputs[input].Field, Record = table.Record.Name };
}
