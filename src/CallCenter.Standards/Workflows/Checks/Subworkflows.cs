using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Finds the version of each sub-workflow that runs inside, checks that both fit, and lays all out flat.</summary>
internal sealed class Subworkflows
{
    /// <summary>How many levels of workflows there may be, the outermost included.</summary>
    public const int DeepestNesting = 16;

    private readonly ImmutableArray<CheckedWorkflow> workflows;
    private readonly Dictionary<string, EffectiveVersions<CheckedWorkflow>> byCode;
    private readonly Codes defined;
    private readonly FindingList findings;
    private readonly Dictionary<CheckedWorkflow, bool> usable = [];
    private readonly List<CheckedWorkflow> entered = [];

    /// <param name="workflows">The workflows that are in order by themselves.</param>
    /// <param name="defined">The codes of all that are defined, those with errors included.</param>
    /// <param name="findings">Where findings go.</param>
    public Subworkflows(ImmutableArray<CheckedWorkflow> workflows, Codes defined, FindingList findings)
    {
        this.workflows = workflows;
        this.defined = defined;
        this.findings = findings;
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
                findings.Add(WorkflowFindings.WorkflowSize, workflow.Source.Place, workflow.Definition.Code,
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
        foreach (Located<WorkflowState> state in workflow.Source.Each(d => d.States))
        {
            if (state.Optional(s => s.Subworkflow) is { } sub)
            {
                isUsable &= IsUsable(workflow, state.Value, sub);
            }
        }

        entered.Remove(workflow);
        usable[workflow] = isUsable;
        return isUsable;
    }

    private bool IsUsable(CheckedWorkflow outer, WorkflowState state, Located<Subworkflow> located)
    {
        CheckReturns(outer, located);
        string code = located.Value.Workflow;
        Place at = located.At(s => s.Workflow);
        if (!defined.Check(code, at) || Inside(outer, code) is not { } inner)
        {
            return false;
        }

        if (entered.Contains(inner))
        {
            findings.Add(WorkflowFindings.SubworkflowCycle, at, code, $"'{string.Join("' holds '", entered.Select(known => known.Definition.Code))}' holds '{code}' again.");
            return false;
        }

        if (entered.Count == DeepestNesting)
        {
            findings.Add(WorkflowFindings.WorkflowSize, at, code, $"Sub-workflows are nested more than {DeepestNesting} deep.");
            return false;
        }

        WarnOfLater(outer, state, code, at);
        return CheckFit(outer, inner, located) & IsUsable(inner);
    }

    private void CheckReturns(CheckedWorkflow outer, Located<Subworkflow> sub)
    {
        Codes states = Codes.Known($"state", outer.Definition.States.Select(state => state.Code), findings);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<SubworkflowReturn> back in sub.Each(s => s.Returns))
        {
            states.Check(back.Value.To, back.At(b => b.To));
            Codes.CheckForm(back.Value.Event, back.At(b => b.Event), findings);
            if (!seen.Add(back.Value.Outcome))
            {
                findings.Add(WorkflowFindings.SubworkflowReturns, back.At(b => b.Outcome), back.Value.Outcome, $"Outcome '{Excerpt.Of(back.Value.Outcome)}' has two returns.");
            }
        }
    }

    private bool CheckFit(CheckedWorkflow outer, CheckedWorkflow inner, Located<Subworkflow> sub)
    {
        int before = findings.Count;
        string[] outcomes = [.. inner.Definition.States.Where(state => state.IsFinal).Select(state => state.Code)];
        Codes known = Codes.Known($"final state of '{inner.Definition}'", outcomes, findings);
        foreach (Located<SubworkflowReturn> back in sub.Each(s => s.Returns))
        {
            known.Check(back.Value.Outcome, back.At(b => b.Outcome));
        }

        foreach (string outcome in outcomes.Except(sub.Value.Returns.Select(back => back.Outcome)))
        {
            findings.Add(WorkflowFindings.SubworkflowReturns, sub.At(s => s.Returns), outcome, $"Where '{inner.Definition}' ends as '{outcome}', nothing says how the case goes on.");
        }

        if (inner.Record.Name != outer.Record.Name)
        {
            findings.Add(WorkflowFindings.SubworkflowReturns, sub.At(s => s.Workflow), sub.Value.Workflow, $"'{inner.Definition}' is for facts of record '{inner.Record}', not '{outer.Record}'.");
        }

        return findings.Count == before && sub.Value.Returns.All(back => outer.IndexOf(back.To) >= 0);
    }

    /// <summary>A version that comes into force later never runs inside, unless the outer workflow has a later version too.</summary>
    private void WarnOfLater(CheckedWorkflow outer, WorkflowState state, string code, Place at)
    {
        CheckedWorkflow latest = byCode[code].LatestFirst[0];
        if (outer == byCode[outer.Definition.Code].LatestFirst[0] && latest.EffectiveAt > outer.EffectiveAt)
        {
            findings.Add(WorkflowFindings.SubworkflowLater, at, code,
                $"Version '{latest.Definition.Version}' of '{code}' comes into force after every version of '{outer.Definition.Code}', and does not run in its state '{state.Code}'.");
        }
    }

    private CheckedWorkflow? Inside(CheckedWorkflow outer, string code) => byCode.GetValueOrDefault(code)?.AtOrFirst(outer.EffectiveAt);
}
