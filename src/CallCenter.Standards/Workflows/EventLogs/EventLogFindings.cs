using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Workflows;

/// <summary>What can be wrong with event logs, CCS83xx.</summary>
internal static class EventLogFindings
{
    public static readonly FindingRule LogColumn = Error("CCS8301", "A column of an event log cannot be told.", "Name a column that the log has once.");
    public static readonly FindingRule LogRowCells = Error("CCS8302", "A row of an event log does not have one cell for each column.", "Correct the row; it is left out.");
    public static readonly FindingRule LogCaseMissing = Error("CCS8303", "An event has no case.", "Give the case; the event is left out.");
    public static readonly FindingRule LogActivityMissing = Error("CCS8304", "An event has no activity.", "Give the activity; the event is left out.");
    public static readonly FindingRule LogTime = Error("CCS8305", "An event has no time that can be read.", "Write the time in the form of the log; the event is left out.");
    public static readonly FindingRule LogOrder = Information("CCS8306", "The rows of a case are not in the order of their times.", "Nothing, if times are right; give the order of rows where they are known to be off.");
    public static readonly FindingRule LogActivityUnmapped = Warning("CCS8307", "An activity of an event log means nothing in the workflow.", "Map it, or list it among the activities to ignore; until then each of its events is a deviation.");
    public static readonly FindingRule LogNeverEnds = Error("CCS8308", "A workflow never ends, so that no whole case can follow it.", "Give it a final state that can be reached, or check cases that may be open.");
    public static readonly FindingRule LogNetTooLarge = Error("CCS8309", "A workflow is too large to compare logs with.", "Map more of its activities, so that fewer steps lie between those that the log shows, or compare the inner workflows apart.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        LogColumn, LogRowCells, LogCaseMissing, LogActivityMissing, LogTime, LogOrder, LogActivityUnmapped, LogNeverEnds, LogNetTooLarge,
    ];
}
