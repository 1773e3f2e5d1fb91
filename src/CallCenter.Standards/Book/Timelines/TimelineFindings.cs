using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Book;

/// <summary>What can be wrong with timelines of books.</summary>
internal static class TimelineFindings
{
    public static readonly FindingRule Nothing = Error("CCS1032", "A timeline has no standard, or too many.", "Name at least one, and no more than told.");
    public static readonly FindingRule Gap = Warning("CCS1033", "A timeline has days on which no standard is in force.", "Move the sunset before them, or the first day after them.");
    public static readonly FindingRule Overlap = Error("CCS1034", "Two standards of a timeline are in force on one day.", "End one of them on the day before the other begins.");
    public static readonly FindingRule EndsBeforeBeginning = Error("CCS1035", "A standard of a timeline ends before it begins.", "Correct the first day or the sunset.");
    public static readonly FindingRule NotSemantic = Warning("CCS1036", "The version of a standard in a timeline is no semantic version.", "Write three numbers, such as 1.2.0, so that it can be told which version is the later one.");
    public static readonly FindingRule NotLater = Warning("CCS1037", "A standard of a timeline has no later version than the one before it.", "Give it a greater version; where an earlier standard is meant to come back, nothing is wrong.");
    public static readonly FindingRule NeverInForce = Information("CCS1038", "A version comes into force only after its book has ended.", "Carry it over into the book that is in force then, or take it out.");
    public static readonly FindingRule OtherContent = Error("CCS1039", "A book of a timeline is another than was planned.", "Look at what differs, and then write the hash of the book as it is now.");
    public static readonly FindingRule NoFile = Error("CCS1040", "A file that a timeline names is not there.", "Correct the path, or put the file there.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [Nothing, Gap, Overlap, EndsBeforeBeginning, NotSemantic, NotLater, NeverInForce, OtherContent, NoFile];
}
