using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Finds the version of each sub-workflow that runs inside, checks that both fit, and lays all out flat.</summary>
internal sealed class Subworkflows
{
    private const int DeepestNesting = 16;

    private readonly ImmutableArray<CheckedWorkflow> workflows;
    private readonly Dictionary<string, EffectiveVersions<CheckedWorkflow>> byCode;
    private readonly ImmutableArray<string> defined;
    private readonly CodeChecks codes;
    private readonly Dictionary<CheckedWorkflow, bool> usable = [];
    private readonly List<CheckedWorkflow> entered = [];

    /// <param name="workflows">The workflows that are in order by themselves.</param>
    /// <param name="defined">The codes of all that are defined, those with errors included.</param>
    /// <param name="codes">The checks of codes.</param>
    public Subworkflows(ImmutableArray<CheckedWorkflow> workflows, ImmutableArray<string> defined, CodeChecks codes)
    {
        this.workflows = workflows;
        this.defined = defined;
        this.codes = codes;
        byCode = workflows.GroupBy(workflow => workflow.Definition.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<CheckedWorkflow>(same.Key, same, workflow => workflow.EffectiveAt), StringComparer.Ordinal);
    }

    /// <summary>The graphs of the workflows that, with all that runs inside them, are in order; in the section's order.</summary>
    public ImmutableArray<WorkflowGraph> LayOut()
    {
        var graphs = new List<WorkflowGraph>();
        foreach (CheckedWorkflow workflow in workflows.Where(IsUsable))
        {
            if (GraphBuilder.Build(workflow, code => Inside(workflow, code)!) is { } graph)
            {
                graphs.Add(graph);
            }
            else
            {
                codes.Findings.Add(FindingRules.WorkflowSize, workflow.Pointer, workflow.Definition.Code,
                    $"Workflow '{workflow.Definition}' has more than {GraphBuilder.MostLocations} states, {GraphBuilder.MostCodes} fields or {GraphBuilder.MostCodes} documents, sub-workflows included.");
            }
        }

        return [.. graphs];
    }

    private bool IsUsable(CheckedWorkflow workflow)
    {
        if (usable.TryGetValue(workflow, out bool known))
        {
            return known;
        }

        entered.Add(workflow);
        bool isUsable = true;
        for (int i = 0; i < workflow.Definition.States.Length; i++)
        {
            if (workflow.Definition.States[i].Subworkflow is { } sub)
            {
                isUsable &= IsUsable(workflow, workflow.Definition.States[i], sub, $"{workflow.Pointer}/states/{i}/subworkflow");
            }
        }

        entered.Remove(workflow);
        usable[workflow] = isUsable;
        return isUsable;
    }

    private bool IsUsable(CheckedWorkflow outer, WorkflowState state, Subworkflow sub, string at)
    {
        CheckReturns(outer, sub, at);
        if (!codes.Known(sub.Workflow, "workflow", defined, at + "/workflow") || Inside(outer, sub.Workflow) is not { } inner)
        {
            return false;
        }

        if (entered.Contains(inner))
        {
            codes.Findings.Add(FindingRules.SubworkflowCycle, at + "/workflow", sub.Workflow, $"'{string.Join("' holds '", entered.Select(known => known.Definition.Code))}' holds '{sub.Workflow}' again.");
            return false;
        }

        if (entered.Count == DeepestNesting)
        {
            codes.Findings.Add(FindingRules.WorkflowSize, at + "/workflow", sub.Workflow, $"Sub-workflows are nested more than {DeepestNesting} deep.");
            return false;
        }

        WarnOfLater(outer, state, sub, at);
        return CheckFit(outer, inner, sub, at) & IsUsable(inner);
    }

    private void CheckReturns(CheckedWorkflow outer, Subworkflow sub, string at)
    {
        string[] states = [.. outer.Definition.States.Select(state => state.Code)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < sub.Returns.Length; i++)
        {
            SubworkflowReturn back = sub.Returns[i];
            codes.Known(back.To, "state", states, $"{at}/returns/{i}/to");
            codes.Form(back.Event, $"{at}/returns/{i}/event");
            if (!seen.Add(back.Outcome))
            {
                codes.Findings.Add(FindingRules.SubworkflowReturns, $"{at}/returns/{i}/outcome", Excerpt.Of(back.Outcome), $"Outcome '{Excerpt.Of(back.Outcome)}' has two returns.");
            }
        }
    }

    private bool CheckFit(CheckedWorkflow outer, CheckedWorkflow inner, Subworkflow sub, string at)
    {
        int before = codes.Findings.Count;
        string[] outcomes = [.. inner.Definition.States.Where(state => state.IsFinal).Select(state => state.Code)];
        for (int i = 0; i < sub.Returns.Length; i++)
        {
            codes.Known(sub.Returns[i].Outcome, $"final state of '{inner.Definition}'", outcomes, $"{at}/returns/{i}/outcome");
        }

        foreach (string outcome in outcomes.Except(sub.Returns.Select(back => back.Outcome)))
        {
            codes.Findings.Add(FindingRules.SubworkflowReturns, at + "/returns", outcome, $"Where '{inner.Definition}' ends as '{outcome}', nothing says how the case goes on.");
        }

        if (inner.Record.Name != outer.Record.Name)
        {
            codes.Findings.Add(FindingRules.SubworkflowReturns, at + "/workflow", sub.Workflow, $"'{inner.Definition}' is for facts of record '{inner.Record}', not '{outer.Record}'.");
        }

        return codes.Findings.Count == before && sub.Returns.All(back => outer.IndexOf(back.To) >= 0);
    }

    /// <summary>A version that comes into force later never runs inside, unless the outer workflow has a later version too.</summary>
    private void WarnOfLater(CheckedWorkflow outer, WorkflowState state, Subworkflow sub, string at)
    {
        CheckedWorkflow latest = byCode[sub.Workflow].LatestFirst[0];
        if (outer == byCode[outer.Definition.Code].LatestFirst[0] && latest.EffectiveAt > outer.EffectiveAt)
        {
            codes.Findings.Add(FindingRules.SubworkflowLater, at + "/workflow", sub.Workflow,
                $"Version '{latest.Definition.Version}' of '{sub.Workflow}' comes into force after every version of '{outer.Definition.Code}', and does not run in its state '{state.Code}'.");
        }
    }

    private CheckedWorkflow? Inside(CheckedWorkflow outer, string code) => byCode.GetValueOrDefault(code)?.AtOrFirst(outer.EffectiveAt);
}
