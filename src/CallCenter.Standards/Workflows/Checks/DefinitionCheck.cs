using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks what has to hold for a definition by itself. What is null could not be read, and is passed over.</summary>
internal sealed class DefinitionCheck
{
    private readonly WorkflowDefinition definition;
    private readonly WorkflowSurroundings surroundings;
    private readonly CodeChecks codes;
    private readonly string at;
    private readonly HashSet<string> states = new(StringComparer.Ordinal);
    private readonly HashSet<string> finals = new(StringComparer.Ordinal);

    private DefinitionCheck(WorkflowDefinition definition, WorkflowSurroundings surroundings, CodeChecks codes, string at)
    {
        this.definition = definition;
        this.surroundings = surroundings;
        this.codes = codes;
        this.at = at;
        foreach (WorkflowState? state in definition.States)
        {
            if (state is not null)
            {
                states.Add(state.Code);
                if (state.IsFinal)
                {
                    finals.Add(state.Code);
                }
            }
        }
    }

    /// <summary>The definition, null where it has errors; all findings are added.</summary>
    public static CheckedWorkflow? Check(WorkflowDefinition definition, Instant effectiveAt, WorkflowSurroundings surroundings, IReadOnlyCollection<string>? roles, CodeChecks codes, string at)
    {
        var own = new FindingList();
        CheckedWorkflow? read = new DefinitionCheck(definition, surroundings, codes.Into(own), at).Check(effectiveAt, roles);
        codes.Findings.AddAll(own.ToImmutable());
        return own.HasErrors ? null : read;
    }

    private CheckedWorkflow? Check(Instant effectiveAt, IReadOnlyCollection<string>? roles)
    {
        codes.Form(definition.Code, at + "/code");
        RecordDefinition? record = surroundings.Record(definition.Record);
        if (record is null)
        {
            codes.Findings.Add(FindingRules.UnknownCode, at + "/record", Excerpt.Of(definition.Record), $"There is no record '{Excerpt.Of(definition.Record)}' that the facts of a case come as.");
        }

        CheckForms(record);
        CheckMappings();
        var steps = new StepChecks(definition, record, roles, surroundings.Authorities, states, codes);
        CheckedStep? opening = CheckOpening(steps);
        ImmutableArray<CheckedStep> commands = CheckCommands(steps);
        ImmutableArray<CheckedTimer> timers = new StateChecks(definition, record, surroundings, states, codes).Check(at);
        return record is null || opening is null ? null : new CheckedWorkflow
        {
            Definition = definition,
            EffectiveAt = effectiveAt,
            Record = record,
            Opening = opening,
            Steps = commands,
            Timers = timers,
            Pointer = at,
        };
    }

    private void CheckForms(RecordDefinition? record)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < definition.Fields.Length; i++)
        {
            if (definition.Fields[i] is not { Field: { } field })
            {
                continue;
            }

            if (!seen.Add(field))
            {
                codes.Findings.Add(FindingRules.DuplicateCode, $"{at}/fields/{i}/field", Excerpt.Of(field), $"Field '{Excerpt.Of(field)}' is given twice.");
            }
            else if (record is not null && record.Find(field) is null)
            {
                codes.Findings.Add(FindingRules.UnknownField, $"{at}/fields/{i}/field", Excerpt.Of(field),
                    $"Record '{record.Name}' has no field '{Excerpt.Of(field)}'; {NearestName.Suggest(field, [.. record.Fields.Select(known => known.Name)])}.");
            }
        }

        seen.Clear();
        for (int i = 0; i < definition.Documents.Length; i++)
        {
            if (definition.Documents[i] is { } document)
            {
                codes.Definition(document.Code, "the documents", seen, $"{at}/documents/{i}/code");
            }
        }
    }

    private void CheckMappings()
    {
        var seen = new HashSet<(string, string)>();
        for (int i = 0; i < definition.Mappings.Length; i++)
        {
            if (definition.Mappings[i] is not { } mapping || !codes.Known(mapping.To, "state", states, $"{at}/mappings/{i}/to"))
            {
                continue;
            }

            bool isFinal = finals.Contains(mapping.To);
            if (isFinal || mapping.Version == definition.Version || !seen.Add((mapping.Version, mapping.From)))
            {
                codes.Findings.Add(FindingRules.StateMappingForm, $"{at}/mappings/{i}", Excerpt.Of(mapping.From), isFinal
                    ? $"State '{mapping.To}' is final: moving a case to another version does not end it."
                    : $"State '{Excerpt.Of(mapping.From)}' of version '{Excerpt.Of(mapping.Version)}' is mapped twice, or is of this version itself.");
            }
        }
    }

    private CheckedStep? CheckOpening(StepChecks steps)
    {
        string place = at + "/opening";
        WorkflowStep opening = definition.Opening;
        if (opening.To is not { } first || !opening.From.IsEmpty || !opening.When.IsEmpty)
        {
            codes.Findings.Add(FindingRules.StepForm, place, null, $"The opening of '{definition.Code}' enters a state, from nowhere, without a condition.");
        }
        else if (finals.Contains(first))
        {
            codes.Findings.Add(FindingRules.StepForm, place + "/to", first, $"State '{first}' is final: a case would end as it opens.");
        }

        return steps.Check(null, opening, place);
    }

    private ImmutableArray<CheckedStep> CheckCommands(StepChecks steps)
    {
        var read = new List<CheckedStep>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { CaseCommand.Open };
        for (int i = 0; i < definition.Commands.Length; i++)
        {
            if (definition.Commands[i] is not { } command)
            {
                continue;
            }

            codes.Definition(command.Code, $"the commands and the opening, '{CaseCommand.Open}'", seen, $"{at}/commands/{i}/code");
            if (command.Steps.IsEmpty)
            {
                codes.Findings.Add(FindingRules.NobodyMayGive, $"{at}/commands/{i}/steps", command.Code, $"Command '{command.Code}' has no step.");
            }

            for (int j = 0; j < command.Steps.Length; j++)
            {
                string place = $"{at}/commands/{i}/steps/{j}";
                if (command.Steps[j] is { } step)
                {
                    CheckFrom(step, place);
                    if (steps.Check(command, step, place) is { } checkedStep)
                    {
                        read.Add(checkedStep);
                    }
                }
            }
        }

        return [.. read];
    }

    private void CheckFrom(WorkflowStep step, string place)
    {
        if (step.From.IsEmpty)
        {
            codes.Findings.Add(FindingRules.StepForm, place + "/from", null, "The step is taken from no state.");
        }

        codes.Known(step.From, "state", states, place + "/from");
        for (int i = 0; i < step.From.Length; i++)
        {
            if (finals.Contains(step.From[i]))
            {
                codes.Findings.Add(FindingRules.FinalStateLeft, $"{place}/from/{i}", step.From[i], $"State '{step.From[i]}' is final.");
            }
        }
    }
}
