namespace CallCenter.Standards;

/// <content>CCS82xx and CCS83xx: scripts and event logs.</content>
internal static partial class FindingRules
{
    // CCS82xx: scripts.
    internal static readonly FindingRule ScriptText = Error("CCS8201", "The wording of a script cannot be read.", "Write placeholders as '{customer}', kebab-case; write '{{' and '}}' for braces.");
    internal static readonly FindingRule ScriptPlaceholder = Error("CCS8202", "A wording has a placeholder that its script does not declare.", "Declare it, or correct its name.");
    internal static readonly FindingRule ScriptPlaceholderUnused = Warning("CCS8203", "A script declares a placeholder that no wording has.", "Remove it, or use it.");
    internal static readonly FindingRule ScriptVersions = Error("CCS8204", "Two versions of a script cannot be told apart.", "Give each a version and an effective date of its own.");
    internal static readonly FindingRule ScriptWordings = Error("CCS8205", "The wordings of a script do not say which one is for a channel.", "Give a script one wording for each channel, and at most one for all others.");
    internal static readonly FindingRule ScriptWithdrawal = Error("CCS8206", "The day a script was withdrawn does not fit.", "Give it for withdrawn scripts, and only for those, after the first day in force.");
    internal static readonly FindingRule ScriptLanguages = Warning("CCS8207", "The languages of a wording do not have the same placeholders.", "Say the same in both languages.");
    internal static readonly FindingRule ScriptNotApproved = Warning("CCS8208", "A step requires a script of which no version is approved.", "Approve a version, or name another script.");

    // CCS83xx: event logs.
    internal static readonly FindingRule LogColumn = Error("CCS8301", "A column of an event log cannot be told.", "Name a column that the log has once.");
    internal static readonly FindingRule LogRowCells = Error("CCS8302", "A row of an event log does not have one cell for each column.", "Correct the row; it is left out.");
    internal static readonly FindingRule LogCaseMissing = Error("CCS8303", "An event has no case.", "Give the case; the event is left out.");
    internal static readonly FindingRule LogActivityMissing = Error("CCS8304", "An event has no activity.", "Give the activity; the event is left out.");
    internal static readonly FindingRule LogTime = Error("CCS8305", "An event has no time that can be read.", "Write the time in the form of the log; the event is left out.");
    internal static readonly FindingRule LogOrder = Information("CCS8306", "The rows of a case are not in the order of their times.", "Nothing, if times are right; give the order of rows where they are known to be off.");
    internal static readonly FindingRule LogActivityUnmapped = Warning("CCS8307", "An activity of an event log means nothing in the workflow.", "Map it, or list it among the activities to ignore; until then each of its events is a deviation.");
    internal static readonly FindingRule LogNeverEnds = Error("CCS8308", "A workflow never ends, so that no whole case can follow it.", "Give it a final state that can be reached, or check cases that may be open.");

    private static FindingRule[] Scripts => [ScriptText, ScriptPlaceholder, ScriptPlaceholderUnused, ScriptVersions, ScriptWordings, ScriptWithdrawal, ScriptLanguages, ScriptNotApproved];

    private static FindingRule[] EventLogs => [LogColumn, LogRowCells, LogCaseMissing, LogActivityMissing, LogTime, LogOrder, LogActivityUnmapped, LogNeverEnds];
}
