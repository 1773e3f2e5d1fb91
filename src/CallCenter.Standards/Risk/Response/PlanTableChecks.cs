using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for the table that chooses emergency plans; each fault is a finding.</summary>
internal sealed class PlanTableChecks(CompiledTable table, IReadOnlyCollection<string> plans, FindingList findings)
{
    /// <summary>The codes that rules and the default choose.</summary>
    public static IEnumerable<string?> Chosen(CompiledTable table)
    {
        CompiledOutput output = table.Outputs[table.OutputIndex(EmergencyPlans.Output)];
        return output.Cells.Select(cell => cell.Text).Append(output.Default?.Text);
    }

    public void Check(string at)
    {
        int index = table.OutputIndex(EmergencyPlans.Output);
        if (index < 0 || table.Outputs[index].Column.Type != FieldType.Text || !table.Table.HitPolicy.IsSingleHit())
        {
            findings.Add(FindingRules.PlanTable, at, table.Table.Code, $"Table '{table}' has no text output '{EmergencyPlans.Output}', or several of its rules answer together.");
            return;
        }

        CompiledOutput output = table.Outputs[index];
        for (int rule = 0; rule < output.Cells.Length; rule++)
        {
            CheckPlan(output.Cells[rule].Text, string.Create(CultureInfo.InvariantCulture, $"{at}/rules/{rule}/then/{index}"));
        }

        CheckPlan(output.Default?.Text, string.Create(CultureInfo.InvariantCulture, $"{at}/outputs/{index}/default"));
    }

    private void CheckPlan(string? code, string at)
    {
        if (code is not null && !plans.Contains(code))
        {
            findings.Add(FindingRules.PlanTable, at, Excerpt.Of(code), $"There is no emergency plan '{Excerpt.Of(code)}'.");
        }
    }
}
