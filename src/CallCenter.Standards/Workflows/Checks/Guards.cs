using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Workflows;

/// <summary>Reads guards. Whether one can ever hold is told with the way to it, when the workflow is verified.</summary>
internal static class Guards
{
    /// <summary>The guard; null where it cannot be read, or there is no record to read it against.</summary>
    public static Condition? Compile(ImmutableArray<FieldCondition> when, RecordDefinition? record, Place place, FindingList findings)
    {
        if (record is null)
        {
            return null;
        }

        var own = new FindingList();
        Condition? guard = Condition.Compile(when, record, place, own);
        findings.AddAll([.. own.ToImmutable().Where(finding => finding.Code != ConditionFindings.NeverHolds.Code)]);
        return guard;
    }
}
