using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for the table that chooses emergency plans; each fault is a finding.</summary>
internal sealed class PlanTableChecks(CompiledTable table, Located<DecisionTable> located, Codes plans, FindingList findings)
{
    /// <summary>The codes that rules and the default choose.</summary>
    public static IEnumerable<string?> Chosen(CompiledTable table)
    {
        CompiledOutput output = table.Outputs[table.OutputIndex(EmergencyPlans.Output)];
        return output.Cells.Select(cell => cell.Text).Append(output.Default?.Text);
    }

    public void Check()
    {
        int index = table.OutputIndex(EmergencyPlans.Output);
        if (index < 0 || table.Outputs[index].Column.Type != FieldType.Text || !table.Table.HitPolicy.IsSingleHit())
        {
            findings.Add(RiskFindings.PlanTable, located.Place, table.Table.Code, $"Table '{table}' has no text output '{EmergencyPlans.Output}', or several of its rules answer together.");
            return;
        }

        CompiledOutput output = table.Outputs[index];
        for (int rule = 0; rule < output.Cells.Length; rule++)
        {
            CheckPlan(output.Cells[rule].Text, located.At(t => t.Rules).Item(rule).Member("then").Item(index));
        }

        CheckPlan(output.Default?.Text, located.At(t => t.Outputs).Item(index).Member("default"));
    }

    private void CheckPlan(string? code, Place place)
    {
        if (code is not null && !plans.Contains(code) && !plans.IsExcused(code))
        {
            findings.Add(RiskFindings.PlanTable, place, code, $"There is no emergency plan '{Excerpt.Of(code)}'.");
        }
    }
}
