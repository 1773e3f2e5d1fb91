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

    public static readonly FindingRule NoMoment = Error("CCS2007", "A value relative to the moment of the decision or to another field stands where it cannot be told.", "Write it in a step of a workflow or in a policy, or declare a comparison of two fields in the vocabulary.");
    public static readonly FindingRule Relative = Error("CCS2008", "Tests relative to the moment or to another field cannot be told.", "Test a number, duration, date or time against one of now(), today() or a field of its type, with an amount added or taken away.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        BadCondition, ConditionType, ConditionValue, NeverHolds, OpenText, NoMoment, Relative,
    ];
}
