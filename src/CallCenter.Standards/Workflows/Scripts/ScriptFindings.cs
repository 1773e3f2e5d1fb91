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

    public static readonly FindingRule TipsOff = Error("CCS8210", "A step has something said that must be kept from the customer.", "Name a discreet script that is said in its place, or let the step's condition leave such cases out.");
    public static readonly FindingRule Discreet = Error("CCS8211", "A script cannot stand in for another that must not be said.", "Name one that reveals nothing and declares every placeholder of the other; name one for scripts that reveal something alone.");
    public static readonly FindingRule MatterForm = Error("CCS8212", "A confidential matter keeps nothing, or never holds.", "Say when it holds, and name what it keeps.");
    public static readonly FindingRule BetrayingWord = Warning("CCS8213", "The words of a script betray what must be kept from customers, and the script does not say so.", "Name what it reveals, or write other words.");
    public static readonly FindingRule RatingAnswers = Error("CCS8214", "The answers of a wording do not fit the scale of its question.", "Give each key once, with a value of the scale; let the words name every key, or the lowest and the highest value of the scale.");

    public static readonly FindingRule ScriptUnused = Information("CCS8401", "Scripts are required by no step.", "Nothing, if they are said on other occasions; otherwise require them where they are to be said.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        ScriptText, ScriptPlaceholder, ScriptPlaceholderUnused, ScriptVersions, ScriptWordings, ScriptWithdrawal, ScriptLanguages, ScriptWithdrawn, ScriptDraft,
        TipsOff, Discreet, MatterForm, BetrayingWord, RatingAnswers,
        ScriptUnused,
    ];
}
