using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks what steps name.</summary>
internal sealed class StepChecks(WorkflowCodes codes, RecordDefinition? record, WorkflowSurroundings surroundings, FindingList findings)
{
    /// <summary>The step; null where its condition cannot be read, or it names what its workflow does not have.</summary>
    public CheckedStep? Check(WorkflowCommand? command, Located<WorkflowStep> located)
    {
        WorkflowStep step = located.Value;
        bool isKnown = step.To is not { } to || codes.States.Check(to, located.At(s => s.To));
        Codes.CheckForm(step.Event, located.At(s => s.Event), findings);
        surroundings.Roles.CheckAll(located.Each(s => s.Roles));
        surroundings.Authorities.CheckAll(located.Each(s => s.Authorities));
        isKnown &= codes.Fields.CheckAll(located.Each(s => s.Collects));
        isKnown &= codes.Fields.CheckAll(located.Each(s => s.Requires));
        isKnown &= codes.Documents.CheckAll(located.Each(s => s.Documents));
        return Guards.Compile(step.When, record, located.At(s => s.When), findings, surroundings.Zone) is { } guard && isKnown ? new CheckedStep(command, step, guard, located.Place) : null;
    }
}
