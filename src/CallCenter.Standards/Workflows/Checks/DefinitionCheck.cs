using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks what has to hold for a definition by itself.</summary>
internal sealed class DefinitionCheck
{
    private readonly Located<WorkflowDefinition> definition;
    private readonly WorkflowSurroundings surroundings;
    private readonly FindingList findings;
    private readonly WorkflowCodes codes;

    private DefinitionCheck(Located<WorkflowDefinition> definition, WorkflowSurroundings surroundings, FindingList findings)
    {
        this.definition = definition;
        this.surroundings = surroundings;
        this.findings = findings;
        codes = new WorkflowCodes(definition, findings);
    }

    /// <summary>The definition, null where it has errors, could not be read whole, or names what it does not have; all findings are added.</summary>
    public static CheckedWorkflow? Check(Located<WorkflowDefinition> definition, Instant effectiveAt, WorkflowSurroundings surroundings, FindingList findings)
    {
        int before = findings.Count;
        CheckedWorkflow? read = new DefinitionCheck(definition, surroundings, findings).Check(effectiveAt);
        return findings.ErrorsSince(before) || !definition.IsWhole ? null : read;
    }

    private CheckedWorkflow? Check(Instant effectiveAt)
    {
        WorkflowDefinition workflow = definition.Value;
        RecordDefinition? record = surroundings.Record(workflow.Record);
        if (record is null)
        {
            findings.Add(FindingRules.UnknownCode, definition.At(d => d.Record), workflow.Record, $"There is no record '{Excerpt.Of(workflow.Record)}' that the facts of a case come as.");
        }

        CheckFields(record);
        CheckMappings();
        var steps = new StepChecks(codes, record, surroundings, findings);
        CheckedStep? opening = definition.Optional(d => d.Opening) is { } given ? CheckOpening(given, steps) : null;
        ImmutableArray<CheckedStep?> taken = CheckCommands(steps);
        ImmutableArray<CheckedTimer?> timers = new StateChecks(codes, record, surroundings, findings).Check(definition.Each(d => d.States));
        return record is null || opening is null || taken.Contains(null) || timers.Contains(null) ? null : new CheckedWorkflow
        {
            Source = definition,
            EffectiveAt = effectiveAt,
            Record = record,
            Opening = opening,
            Steps = taken!,
            Timers = timers!,
        };
    }

    private void CheckFields(RecordDefinition? record)
    {
        foreach (Located<WorkflowField> field in codes.Fields.Definitions.Where(field => record is not null && record.Find(field.Value.Field) is null))
        {
            findings.Add(FindingRules.UnknownField, field.At(f => f.Field), field.Value.Field,
                $"Record '{record!.Name}' has no field '{Excerpt.Of(field.Value.Field)}'; {NearestName.Suggest(field.Value.Field, [.. record.Fields.Select(known => known.Name)])}.");
        }
    }

    private void CheckMappings()
    {
        var seen = new HashSet<(string, string)>();
        foreach (Located<StateMapping> located in definition.Each(d => d.Mappings))
        {
            StateMapping mapping = located.Value;
            if (!codes.States.Check(mapping.To, located.At(m => m.To)))
            {
                continue;
            }

            bool isFinal = codes.IsFinal(mapping.To);
            if (isFinal || mapping.Version == definition.Value.Version || !seen.Add((mapping.Version, mapping.From)))
            {
                findings.Add(WorkflowFindings.StateMappingForm, located.Place, mapping.From, isFinal
                    ? FindingWords.Of($"State '{mapping.To}' is final: moving a case to another version does not end it.")
                    : $"State '{Excerpt.Of(mapping.From)}' of version '{Excerpt.Of(mapping.Version)}' is mapped twice, or is of this version itself.");
            }
        }
    }

    private CheckedStep? CheckOpening(Located<WorkflowStep> located, StepChecks steps)
    {
        WorkflowStep opening = located.Value;
        if (opening.To is not { } first || !opening.From.IsEmpty || !opening.When.IsEmpty)
        {
            findings.Add(WorkflowFindings.StepForm, located.Place, null, $"The opening of '{definition.Value.Code}' enters a state, from nowhere, without a condition.");
        }
        else if (codes.IsFinal(first))
        {
            findings.Add(WorkflowFindings.StepForm, located.At(s => s.To), first, $"State '{first}' is final: a case would end as it opens.");
        }

        return steps.Check(null, located);
    }

    private ImmutableArray<CheckedStep?> CheckCommands(StepChecks steps)
    {
        var read = new List<CheckedStep?>();
        foreach (Located<WorkflowCommand> command in definition.Each(d => d.Commands))
        {
            LocatedList<WorkflowStep> ways = command.Each(c => c.Steps);
            if (ways.Count == 0 && ways.IsComplete)
            {
                findings.Add(WorkflowFindings.NobodyMayGive, ways.Place, command.Value.Code, $"Command '{command.Value.Code}' has no step.");
            }

            foreach (Located<WorkflowStep> step in ways)
            {
                CheckFrom(step.Each(s => s.From));
                read.Add(steps.Check(command.Value, step));
            }
        }

        return [.. read];
    }

    private void CheckFrom(LocatedList<string> from)
    {
        if (from.Count == 0 && from.IsComplete)
        {
            findings.Add(WorkflowFindings.StepForm, from.Place, null, $"The step is taken from no state.");
        }

        codes.States.CheckAll(from);
        foreach (Located<string> state in from.Where(state => codes.IsFinal(state.Value)))
        {
            findings.Add(WorkflowFindings.FinalStateLeft, state.Place, state.Value, $"State '{state.Value}' is final.");
        }
    }
}
