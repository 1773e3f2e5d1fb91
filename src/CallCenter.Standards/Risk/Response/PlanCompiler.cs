using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Checks emergency plans and the table that chooses them, and compiles them; each fault is a finding.</summary>
internal sealed class PlanCompiler(FindingList findings)
{
    private const int MostMonths = 120;

    private static readonly ImmutableArray<ResponsePhase> Phases = [.. Enum.GetValues<ResponsePhase>()];

    private readonly RiskCodes codes = new(findings);

    /// <summary>The plans; usable where there are no errors.</summary>
    public EmergencyPlans? Compile(ImmutableArray<EmergencyPlan> plans, DecisionTable? table, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < plans.Length; i++)
        {
            if (plans[i] is { } plan)
            {
                codes.Check(plan.Code, "emergency plan", seen, $"{pointer}/plans/{i}");
                Check(plan, $"{pointer}/plans/{i}");
            }
        }

        CompiledTable? compiled = table is null ? null : CompiledTable.Compile(table, EmergencyIncident.Schema.Definition, pointer + "/planTable", findings);
        if (compiled is not null)
        {
            new PlanTableChecks(compiled, seen, findings).Check(pointer + "/planTable");
        }

        if (findings.HasErrors)
        {
            return null;
        }

        HashSet<string?> chosen = compiled is null ? [] : [.. PlanTableChecks.Chosen(compiled)];
        for (int i = 0; i < plans.Length; i++)
        {
            if (!chosen.Contains(plans[i].Code))
            {
                findings.Add(FindingRules.PlanNeverChosen, $"{pointer}/plans/{i}/code", plans[i].Code, $"No rule chooses plan '{plans[i].Code}'.");
            }
        }

        return new EmergencyPlans(plans, compiled);
    }

    private void Check(EmergencyPlan plan, string at)
    {
        for (int i = 0; i < plan.Organisation.Length; i++)
        {
            if (plan.Organisation[i] is { } duty)
            {
                codes.Check(duty.Role, $"{at}/organisation/{i}/role");
            }
        }

        CheckSteps(plan, at + "/steps");
        for (int i = 0; i < plan.Notifications.Length; i++)
        {
            if (plan.Notifications[i] is not { } notification)
            {
                continue;
            }

            codes.Check(notification.To, $"{at}/notifications/{i}/to");
            if (notification.Within <= Duration.Zero)
            {
                findings.Add(FindingRules.PlanTimes, $"{at}/notifications/{i}/within", plan.Code, $"The time to tell '{notification.To}' is not positive.");
            }
        }

        if (plan.DrillEveryMonths is < 1 or > MostMonths)
        {
            findings.Add(FindingRules.PlanTimes, at + "/drillEveryMonths", RiskCodes.Text(plan.DrillEveryMonths), $"Drills of plan '{plan.Code}' are held every 1 to {MostMonths} months.");
        }
    }

    private void CheckSteps(EmergencyPlan plan, string at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ResponsePhase? before = null;
        for (int i = 0; i < plan.Steps.Length; i++)
        {
            if (plan.Steps[i] is not { } step)
            {
                continue;
            }

            codes.Check(step.Code, "step", seen, $"{at}/{i}");
            codes.Check(step.Role, $"{at}/{i}/role");
            if (step.Phase < before)
            {
                findings.Add(FindingRules.PlanSteps, $"{at}/{i}/phase", EnumCodes<ResponsePhase>.CodeOf(step.Phase), $"Step '{step.Code}' of plan '{plan.Code}' comes after one of a later phase.");
            }

            if (step is { Target: not null, Policy: null })
            {
                findings.Add(FindingRules.PlanSteps, $"{at}/{i}/target", step.Target, $"Step '{step.Code}' of plan '{plan.Code}' names a target of no policy.");
            }

            before = step.Phase;
        }

        if (plan.Steps.All(step => step is not null))
        {
            foreach (ResponsePhase phase in Phases.Except(plan.Steps.Select(step => step.Phase)))
            {
                findings.Add(FindingRules.PlanSteps, at, plan.Code, $"Plan '{plan.Code}' has no step for the phase '{EnumCodes<ResponsePhase>.CodeOf(phase)}'.");
            }
        }
    }
}
