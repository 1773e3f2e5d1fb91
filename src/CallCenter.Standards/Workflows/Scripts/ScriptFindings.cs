using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Workflows;

/// <summary>What can be wrong with scripts, CCS82xx.</summary>
internal static class ScriptFindings
{
    public static readonly FindingRule ScriptText = Error("CCS8201", "The wording of a script cannot be read.", "Write placeholders as '{customer}', kebab-case; write '{{' and '}}' for braces.");
    public static readonly FindingRule ScriptPlaceholder = Error("CCS8202", "A wording has a placeholder that its script does not declare.", "Declare it, or correct its name.");
    public static readonly FindingRule ScriptPlaceholderUnused = Warning("CCS8203", "A script declares a placeholder that no wording has.", "Remove it, or use it.");
    public static readonly FindingRule ScriptVersions = Error("CCS8204", "Two versions of a script cannot be told apart.", "Give each a version and an effective date of its own.");
    public static readonly FindingRule ScriptWordings = Error("CCS8205", "The wordings of a script do not say which one is for a channel.", "Give a script one wording for each channel, and at most one for all others.");
    public static readonly FindingRule ScriptWithdrawal = Error("CCS8206", "The day a script was withdrawn does not fit.", "Give it for withdrawn scripts, and only for those, after the first day in force.");
    public static readonly FindingRule ScriptLanguages = Warning("CCS8207", "The languages of a wording do not have the same placeholders.", "Say the same in both languages.");
    public static readonly FindingRule ScriptWithdrawn = Warning("CCS8208", "A step requires a script of which every version is withdrawn.", "Write a new version, or name another script.");
    public static readonly FindingRule ScriptDraft = Information("CCS8209", "The words of scripts are drafts.", "Have them approved; until then they are shown for review only, and are not in force.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        ScriptText, ScriptPlaceholder, ScriptPlaceholderUnused, ScriptVersions, ScriptWordings, ScriptWithdrawal, ScriptLanguages, ScriptWithdrawn, ScriptDraft,
    ];
}
