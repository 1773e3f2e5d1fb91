using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for an emergency plan; each fault is a finding.</summary>
internal sealed class PlanChecks(FindingList findings)
{
    private const int MostMonths = 120;

    private static readonly ImmutableArray<ResponsePhase> Phases = [.. Enum.GetValues<ResponsePhase>()];

    public void Check(Located<EmergencyPlan> located)
    {
        EmergencyPlan plan = located.Value;
        foreach (Located<PlanDuty> duty in located.Each(p => p.Organisation))
        {
            Codes.CheckForm(duty.Value.Role, duty.At(d => d.Role), findings);
        }

        CheckSteps(located);
        foreach (Located<PlanNotification> notification in located.Each(p => p.Notifications))
        {
            Codes.CheckForm(notification.Value.To, notification.At(n => n.To), findings);
            if (notification.Value.Within <= Duration.Zero)
            {
                findings.Add(RiskFindings.PlanTimes, notification.At(n => n.Within), plan.Code, $"The time to tell '{notification.Value.To}' is not positive.");
            }
        }

        foreach (Located<PlanResource> resource in located.Each(p => p.Resources))
        {
            if (resource.Value.Quantity < 1)
            {
                findings.Add(RiskFindings.PlanResource, resource.At(r => r.Quantity), RiskNumbers.Text(resource.Value.Quantity), $"Plan '{plan.Code}' keeps less than one of a resource ready.");
            }
        }

        if (plan.DrillEveryMonths is < 1 or > MostMonths)
        {
            findings.Add(RiskFindings.PlanTimes, located.At(p => p.DrillEveryMonths), RiskNumbers.Text(plan.DrillEveryMonths), $"Drills of plan '{plan.Code}' are held every 1 to {MostMonths} months.");
        }
    }

    private void CheckSteps(Located<EmergencyPlan> plan)
    {
        LocatedList<PlanStep> steps = plan.Each(p => p.Steps);
        Codes.Of($"step", steps, step => step.Code, findings);
        ResponsePhase? before = null;
        foreach (Located<PlanStep> step in steps)
        {
            Check(step, before, plan.Value.Code);
            before = step.Value.Phase;
        }

        foreach (ResponsePhase phase in steps.IsComplete ? Phases.Except(steps.Values.Select(step => step.Phase)) : [])
        {
            findings.Add(RiskFindings.PlanSteps, steps.Place, plan.Value.Code, $"Plan '{plan.Value.Code}' has no step for the phase '{EnumCodes<ResponsePhase>.CodeOf(phase)}'.");
        }
    }

    private void Check(Located<PlanStep> located, ResponsePhase? before, string plan)
    {
        PlanStep step = located.Value;
        Codes.CheckForm(step.Role, located.At(s => s.Role), findings);
        if (step.Phase < before)
        {
            findings.Add(RiskFindings.PlanSteps, located.At(s => s.Phase), EnumCodes<ResponsePhase>.CodeOf(step.Phase), $"Step '{step.Code}' of plan '{plan}' comes after one of a later phase.");
        }

        if (step is { Target: not null, Policy: null })
        {
            findings.Add(RiskFindings.PlanSteps, located.At(s => s.Target), step.Target, $"Step '{step.Code}' of plan '{plan}' names a target of no policy.");
        }
    }
}
