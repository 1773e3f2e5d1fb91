using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Compliance;

/// <summary>What can be wrong with a section of compliance, CCS99xx.</summary>
internal static class ComplianceFindings
{
    public static readonly FindingRule Cycle = Error("CCS9901", "The cycle of an obligation is out of range.", "Give 1 to 366 units.");
    public static readonly FindingRule Days = Error("CCS9902", "The days of an obligation are out of order or range.", "Let it begin in the years 1900 to 2200, and end on that day or later.");
    public static readonly FindingRule Bounds = Error("CCS9903", "A target of information systems cannot be checked.", "Give one bound, or two with the lower one first, that the unit can write; a change is in percent.");
    public static readonly FindingRule TargetUnused = Warning("CCS9904", "No obligation checks a target of information systems.", "Have an obligation name it, or remove it.");

    /// <summary>All of them, ordered by code.</summary>
    public static readonly ImmutableArray<FindingRule> All = [Cycle, Days, Bounds, TargetUnused];
}
