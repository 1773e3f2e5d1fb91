using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Improvement;

/// <summary>What can be wrong with a section of improvement, CCS95xx.</summary>
internal static class ImprovementFindings
{
    public static readonly FindingRule Weight = Error("CCS9501", "A weight is out of range.", "Give more than 0 and at most 1,000.");
    public static readonly FindingRule Anchors = Error("CCS9502", "The anchors of an indicator are no scale.", "Give 2 to 20 anchors with rising values that the unit can write, points of 0 to 100, and not the same points for all.");
    public static readonly FindingRule Alone = Error("CCS9503", "No indicator tells how a dimension stands.", "Give the dimension an indicator, or take it out.");
    public static readonly FindingRule Model = Error("CCS9504", "A number of the model of improvement is out of range.", "Give 1 to 12 dimensions, at most 200 indicators, a least coverage above 0 % and at most 100 %, and a step above 0 and at most 100 points.");
    public static readonly FindingRule Source = Error("CCS9505", "An indicator of improvement has no source, or two.", "Name either a KPI or how people count it.");
    public static readonly FindingRule Unit = Error("CCS9506", "The unit of an indicator is not that of its KPI.", "State the anchors in the unit of the KPI.");
    public static readonly FindingRule Against = Warning("CCS9507", "The scale of an indicator runs against its KPI.", "Give more points where the KPI is better.");

    public static readonly FindingRule Actions = Error("CCS9508", "The rules of improvements are out of range.", "Give at least one kind of cause, and 1 to 366 business days to verify.");

    public static readonly FindingRule Chart = Error("CCS9509", "A control chart cannot be drawn.", "Give each rule once and 'beyond-limits' among them, 2 to 1,000 points for its limits, and a KPI in percent for shares.");

    /// <summary>All of them, ordered by code.</summary>
    public static readonly ImmutableArray<FindingRule> All = [Weight, Anchors, Alone, Model, Source, Unit, Against, Actions, Chart];
}
