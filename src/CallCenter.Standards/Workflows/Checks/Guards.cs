using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Reads guards. Whether one can ever hold is told with the way to it, when the workflow is verified.</summary>
internal static class Guards
{
    /// <summary>The guard; null where it cannot be read, or there is no record to read it against.</summary>
    /// <param name="when">What is written.</param>
    /// <param name="record">The record of the facts.</param>
    /// <param name="place">Where it is written.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="zone">The zone whose days are meant, for steps, which are taken at a moment; null for what waits for its time.</param>
    public static Condition? Compile(ImmutableArray<FieldCondition> when, RecordDefinition? record, Place place, FindingList findings, DateTimeZone? zone)
    {
        if (record is null)
        {
            return null;
        }

        var own = new FindingList();
        Condition? guard = Condition.Compile(when, record, place, own, zone);
        findings.AddAll([.. own.ToImmutable().Where(finding => finding.Code != ConditionFindings.NeverHolds.Code)]);
        return guard;
    }
}
