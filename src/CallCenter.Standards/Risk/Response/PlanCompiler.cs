using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Checks emergency plans and the table that chooses them, and compiles them; each fault is a finding.</summary>
/// <param name="incidents">The fields of incidents.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class PlanCompiler(RecordDefinition incidents, FindingList findings)
{
    /// <summary>The plans, or null where there are errors.</summary>
    public EmergencyPlans? Compile(LocatedList<EmergencyPlan> plans, Located<DecisionTable>? table)
    {
        Codes codes = Codes.Of($"emergency plan", plans, plan => plan.Code, findings);
        var checks = new PlanChecks(findings);
        foreach (Located<EmergencyPlan> plan in plans)
        {
            checks.Check(plan);
        }

        CompiledTable? compiled = table is { } given ? Compile(given, codes) : null;
        if (findings.HasErrors)
        {
            return null;
        }

        HashSet<string?> chosen = compiled is null ? [] : [.. PlanTableChecks.Chosen(compiled)];
        foreach (Located<EmergencyPlan> plan in plans.Where(plan => !chosen.Contains(plan.Value.Code)))
        {
            findings.Add(RiskFindings.PlanNeverChosen, plan.At(p => p.Code), plan.Value.Code, $"No rule chooses plan '{plan.Value.Code}'.");
        }

        return new EmergencyPlans(plans.Values, compiled);
    }

    private CompiledTable? Compile(Located<DecisionTable> table, Codes plans)
    {
        CompiledTable? compiled = CompiledTable.Compile(table, incidents, findings);
        if ((compiled ?? CompiledTable.OutputsOf(table, incidents)) is { } outputs)
        {
            new PlanTableChecks(outputs, table, plans, findings).Check();
        }

        return compiled;
    }
}
