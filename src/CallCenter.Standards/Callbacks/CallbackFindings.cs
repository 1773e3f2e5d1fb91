using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Callbacks;

/// <summary>What can be wrong with a section of callbacks, CCS98xx.</summary>
internal static class CallbackFindings
{
    public static readonly FindingRule Triggers = Error("CCS9801", "The table of triggers cannot name reasons.", "Give it a text output 'reason' that names reasons, and a hit policy by which one rule answers.");
    public static readonly FindingRule Time = Error("CCS9802", "A time of a callback is not above zero.", "Give a time above zero in whole ticks of 100 ns.");
    public static readonly FindingRule Versions = Error("CCS9803", "Two versions of a callback plan cannot be told apart.", "Give each version its own name and its own effective date.");
    public static readonly FindingRule Cycle = Error("CCS9804", "A cycle is out of range.", "Give 1 to 60 months.");
    public static readonly FindingRule Attempts = Error("CCS9805", "A number of the rules for attempts is out of range.", "Give 1 to 100 attempts, 0 to 366 days between them, and caps of 1 to 1,000 contacts within above 0 and up to 366 days; quiet hours end at another time than they begin.");
    public static readonly FindingRule Channels = Error("CCS9806", "The rules for attempts name no channel, or one twice.", "Name each channel that customers are called back on once.");
    public static readonly FindingRule SheetFields = Error("CCS9807", "A form of callbacks has too few or too many fields, or one of a type that forms do not take.", "Give 1 to 100 fields of text, numbers, true or false, dates or instants.");
    public static readonly FindingRule SegmentTwice = Error("CCS9808", "Two callback plans are for the same customers.", "Name each class of customers in one plan, and let at most one plan be for all others.");
    public static readonly FindingRule ReasonUnused = Warning("CCS9809", "No trigger names a reason for callbacks.", "Have a rule name it, or remove it.");
    public static readonly FindingRule Promise = Warning("CCS9810", "A callback plan and the promise of the same callbacks differ.", "Give the promise as many days as the months of the plan can have, or change the plan.");

    /// <summary>All of them, ordered by code.</summary>
    public static readonly ImmutableArray<FindingRule> All = [Triggers, Time, Versions, Cycle, Attempts, Channels, SheetFields, SegmentTwice, ReasonUnused, Promise];
}
