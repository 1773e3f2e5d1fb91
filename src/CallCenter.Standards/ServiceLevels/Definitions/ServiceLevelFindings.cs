using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>What can be wrong with service levels, CCS5xxx.</summary>
internal static class ServiceLevelFindings
{
    public static readonly FindingRule TargetNotPositive = Error("CCS5001", "A service target's time is not positive.", "Give a positive time in whole ticks of 100 ns, or a positive number of days or weeks.");
    public static readonly FindingRule WarningRange = Error("CCS5002", "A warning threshold is out of range.", "Give a share above 0 % and at most 100 %, or a positive time before the due instant.");
    public static readonly FindingRule GoalRange = Error("CCS5003", "A goal is out of range.", "Give a share above 0 % and at most 100 %.");
    public static readonly FindingRule TriggerClash = Error("CCS5004", "One event would move a clock in two ways.", "Name the event once among what stops, cancels, resets, pauses and resumes the clock.");
    public static readonly FindingRule ClockNeverStarts = Error("CCS5005", "Nothing starts a clock.", "Name an event that starts it.");
    public static readonly FindingRule ClockNeverStops = Error("CCS5006", "A clock starts, and nothing ends it.", "Name an event that stops or cancels it.");
    public static readonly FindingRule PolicyEmpty = Error("CCS5007", "A policy promises nothing.", "Give it a target, or remove it.");
    public static readonly FindingRule PolicyVersions = Error("CCS5008", "Two versions of a policy cannot be told apart.", "Give each a version and an effective date of its own.");
    public static readonly FindingRule PolicyNeverChosen = Warning("CCS5009", "A policy can never be chosen.", "Move it before the policy that is for every case, or give that one conditions.");
    public static readonly FindingRule VerifiedMisplaced = Error("CCS5010", "Whether a target was verified is told where it should not be, or not told where it should.", "Say it for targets from a regulation, and only for those.");
    public static readonly FindingRule LadderStep = Error("CCS5011", "A step of a ladder does not fit its trigger.", "Give a share for 'percent-of-target' and a time for the others; give repeats a time and a number.");
    public static readonly FindingRule LadderOrder = Error("CCS5012", "The steps of a ladder are out of order.", "Order the steps by when they fall due.");
    public static readonly FindingRule CalendarLater = Warning("CCS5013", "A calendar comes into force after a policy that counts on it.", "Give the calendar a version of an earlier effective date, or none.");
    public static readonly FindingRule WholeDaysOfOpenTime = Warning("CCS5014", "Whole days are counted in open hours.", "Write 'business-days' where days are meant; 24 open hours are more than one day.");
    public static readonly FindingRule ExtensionShorter = Error("CCS5015", "An extension of a promise does not extend it.", "Give a longer time of the same kind.");
    public static readonly FindingRule KindUncovered = Warning("CCS5016", "Cases of a kind are promised nothing.", "Add a policy for the cases shown, or one for all other cases of the kind.");
    public static readonly FindingRule EventUnknown = Warning("CCS5017", "An event's word is unknown to the standard.", "Correct the word, or name it in the triggers or workflow that it is for.");
    public static readonly FindingRule KindUnknown = Warning("CCS5018", "A case is of a kind that no policy names.", "Correct the kind, or add a policy for it.");

    public static readonly FindingRule OtherJurisdiction = Warning("CCS5019", "A promise for the cases of a jurisdiction is counted on a calendar that is not of it.", "Name a calendar of the jurisdiction, or give the calendar its 'jurisdictions'.");
    public static readonly FindingRule CalendarUnverified = Warning("CCS5020", "A promise is told to be verified, and the calendar it is counted on is not.", "Confirm the days of the calendar, or say that the promise is not verified.");
    public static readonly FindingRule CoverageUnfinished = Warning("CCS5021", "Whether every case is promised something was not looked at to the end.", "Let fewer policies be for cases of the kind.");
    public static readonly FindingRule FactUnknown = Warning("CCS5022", "A case has a value that the standard does not know.", "Correct the value, or add it to the vocabulary or a policy; until then no policy that asks for its field is for the case.");

    public static readonly FindingRule PromiseNotStarted = Warning("CCS5023", "A promise that triage makes is started by no event of a workflow.", "Name an event of the workflow among those that start the promise, or let another workflow take the cases.");
    public static readonly FindingRule AcknowledgedUnknown = Warning("CCS5024", "An acknowledgement names a step that the ladder does not have.", "Correct the identity: it is the one that the due step was told with.");
    public static readonly FindingRule ExtensionUngrounded = Warning("CCS5025", "A promise was extended without what the extension asks for.", "Give the event its 'approvedBy' or its 'reason'; until then nothing shows that the longer time holds.");

    public static readonly FindingRule ChoiceNeverHolds = Warning("CCS5026", "A choice of a calendar makes no difference.", "Give it conditions that some cases of the policy meet and others do not, and that no choice before it takes, or remove it.");
    public static readonly FindingRule CalendarUnchosen = Warning("CCS5027", "Nothing is known of a case that the calendar of its promise could be chosen by.", "Begin the case with its facts.");
    public static readonly FindingRule ChoiceOfHost = Error("CCS5028", "A calendar is chosen by a field that a host has added.", "Test fields of the library's own cases: the calendar is kept with them.");

    public static readonly FindingRule PolicyUnused = Information("CCS5101", "Policies are named by nothing in the book.", "Nothing, if a host starts their clocks itself; otherwise name them in a workflow, or remove them.");
    public static readonly FindingRule LadderUnused = Information("CCS5102", "Ladders are named by no target.", "Name them in the targets that they are for, or remove them.");

    public static readonly FindingRule PromiseNotEnded = Information("CCS5103", "An event of a workflow starts a promise that the workflow never ends.", "Rename the event where it means another thing, or let the workflow tell an event that ends the promise.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        TargetNotPositive, WarningRange, GoalRange, TriggerClash, ClockNeverStarts, ClockNeverStops, PolicyEmpty, PolicyVersions, PolicyNeverChosen,
        VerifiedMisplaced, LadderStep, LadderOrder, CalendarLater, WholeDaysOfOpenTime, ExtensionShorter, KindUncovered, EventUnknown, KindUnknown, OtherJurisdiction, CalendarUnverified, CoverageUnfinished, FactUnknown, PromiseNotStarted, AcknowledgedUnknown, PolicyUnused, LadderUnused, PromiseNotEnded, ExtensionUngrounded, ChoiceNeverHolds, CalendarUnchosen, ChoiceOfHost
    ];
}
