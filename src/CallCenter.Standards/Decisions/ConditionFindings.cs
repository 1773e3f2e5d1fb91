using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Decisions;

/// <summary>What can be wrong with a condition, CCS2xxx.</summary>
internal static class ConditionFindings
{
    public static readonly FindingRule BadCondition = Error("CCS2001", "A condition cannot be read.", "Write unary tests such as '< PT20S', '[1..5]', 'phone, chat' or 'not(phone)'.");
    public static readonly FindingRule ConditionType = Error("CCS2003", "A literal's type is not the field's type.", "Write a literal of the field's type.");
    public static readonly FindingRule ConditionValue = Error("CCS2004", "A literal is not one of the field's values.", "Use one of the field's values.");
    public static readonly FindingRule NeverHolds = Warning("CCS2005", "A condition can never hold.", "Check the bounds.");
    public static readonly FindingRule OpenText = Error("CCS2006", "What ends with, contains or matches a text cannot be told of a field that takes any text.", "Write starts with(?, \"…\"), compare with values, or give the field a vocabulary.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        BadCondition, ConditionType, ConditionValue, NeverHolds, OpenText,
    ];
}
