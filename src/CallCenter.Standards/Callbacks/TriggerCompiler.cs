using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Callbacks;

/// <summary>Checks the table of triggers and compiles it; each fault is a finding.</summary>
internal sealed class TriggerCompiler(Located<DecisionTable> located, RecordDefinition occasions, Codes codes, FindingList findings)
{
    public CompiledTable? Compile(LocatedList<CallbackReason> reasons)
    {
        if (CompiledTable.Compile(located, occasions, findings) is not { } table)
        {
            CheckReasons(CompiledTable.OutputsOf(located, occasions));
            return null;
        }

        int index = table.OutputIndex(CallbackEvaluator.Output);
        if (index < 0 || table.Outputs[index].Column.Type != FieldType.Text || !table.Table.HitPolicy.IsSingleHit())
        {
            findings.Add(CallbackFindings.Triggers, located.Place, table.Table.Code, $"Table '{table}' has no text output '{CallbackEvaluator.Output}', or several of its rules answer together.");
            return null;
        }

        CheckReasons(table);
        CompiledOutput output = table.Outputs[index];
        HashSet<string?> named = [.. output.Cells.Select(cell => cell.Text), output.Default?.Text];
        foreach (Located<CallbackReason> reason in reasons.Where(reason => !named.Contains(reason.Value.Code)))
        {
            findings.Add(CallbackFindings.ReasonUnused, reason.At(r => r.Code), reason.Value.Code, $"No rule names reason '{reason.Value.Code}'.");
        }

        return table;
    }

    private void CheckReasons(CompiledTable? table)
    {
        int index = table?.OutputIndex(CallbackEvaluator.Output) ?? -1;
        if (index < 0)
        {
            return;
        }

        CompiledOutput output = table!.Outputs[index];
        for (int rule = 0; rule < output.Cells.Length; rule++)
        {
            CheckReason(output.Cells[rule].Text, located.At(t => t.Rules).Item(rule).Member("then").Item(index));
        }

        CheckReason(output.Default?.Text, located.At(t => t.Outputs).Item(index).Member("default"));
    }

    private void CheckReason(string? code, Place place)
    {
        if (code is not null)
        {
            codes.Check(code, place);
        }
    }
}
