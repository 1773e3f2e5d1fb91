using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Book;

/// <summary>What can be wrong with agreements, CCS1017 to CCS1019.</summary>
internal static class AgreementFindings
{
    public static readonly FindingRule Differs = Warning("CCS1017", "Two values that are one number differ.", "Give both the same value, or take the value out of the agreement.");
    public static readonly FindingRule Nothing = Warning("CCS1018", "An agreement names a value that the book does not have.", "Correct the path, or take it out of the agreement.");
    public static readonly FindingRule TooFew = Error("CCS1019", "An agreement has fewer than two values.", "Name at least two.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [Differs, Nothing, TooFew];
}
