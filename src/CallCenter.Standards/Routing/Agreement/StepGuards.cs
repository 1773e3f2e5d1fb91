using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>The guards of steps, each read once for all checks that ask for it. What is wrong with them is told where workflows are compiled.</summary>
internal sealed class StepGuards
{
    private readonly Dictionary<WorkflowStep, (RecordDefinition Record, Condition? Guard)> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The guard of a step; null where it cannot be read.</summary>
    /// <param name="step">The step.</param>
    /// <param name="record">The record that its facts come as.</param>
    public Condition? Of(Located<WorkflowStep> step, RecordDefinition record)
    {
        if (!known.TryGetValue(step.Value, out (RecordDefinition Record, Condition? Guard) read) || !ReferenceEquals(read.Record, record))
        {
            known[step.Value] = read = (record, Condition.Compile(step.Value.When, record, step.Place, new FindingList(), DateTimeZone.Utc));
        }

        return read.Guard;
    }
}
