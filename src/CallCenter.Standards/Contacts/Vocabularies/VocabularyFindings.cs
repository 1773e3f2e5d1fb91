using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Contacts;

/// <summary>What can be wrong with the words that areas share, CCS12xx.</summary>
internal static class VocabularyFindings
{
    public static readonly FindingRule FieldNotOpen = Error("CCS1201", "A vocabulary is given to a field that has its values already.", "Remove it: the field's own values, or the codes of what is defined elsewhere, are all there are.");
    public static readonly FindingRule NoTerms = Error("CCS1202", "A vocabulary has no terms.", "Give the values that the field can have, or remove the vocabulary.");
    public static readonly FindingRule ComparisonUnreadable = Error("CCS1203", "A comparison of two fields cannot be told.", "Write it such as 'wait > talk' or 'due < asked + duration(\"PT2H\")', of two fields of one type and an amount of theirs.");

    /// <summary>In the order of their codes.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [FieldNotOpen, NoTerms, ComparisonUnreadable];
}
