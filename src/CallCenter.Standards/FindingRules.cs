using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>The kinds of findings that no area has for itself. Codes are stable: a code is never given a new meaning.</summary>
internal static partial class FindingRules
{
    // CCS1xxx: the document itself.
    internal static readonly FindingRule NotJson = Error("CCS1001", "The document is not JSON.", "Correct the syntax at the position given.");
    internal static readonly FindingRule WrongKind = Error("CCS1002", "A value has the wrong JSON kind.", "Give a value of the kind named.");
    internal static readonly FindingRule MissingMember = Error("CCS1003", "A required member is missing.", "Add the member.");
    internal static readonly FindingRule UnknownMember = Error("CCS1004", "A member is not known here.", "Remove it, or correct its name.");
    internal static readonly FindingRule DuplicateMember = Error("CCS1005", "A member is given twice.", "Keep one of them.");
    internal static readonly FindingRule NullMember = Error("CCS1006", "A member is null.", "Give a value, or leave the member out.");
    internal static readonly FindingRule NotOneOf = Error("CCS1007", "A value is not one of the allowed ones.", "Use one of the values named.");
    internal static readonly FindingRule BadFormat = Error("CCS1008", "A value does not have the required form.", "Write it in the form named.");
    internal static readonly FindingRule BadCode = Error("CCS1009", "A code is not kebab-case.", "Write " + KebabCode.Form + ".");
    internal static readonly FindingRule DuplicateCode = Error("CCS1010", "A code is given to two things.", "Rename one of them.");
    internal static readonly FindingRule UnknownCode = Error("CCS1011", "A code names nothing that exists.", "Correct the code, or define what it names.");
    internal static readonly FindingRule TooDeep = Error("CCS1012", "The document is nested too deeply.", "Flatten it.");
    internal static readonly FindingRule UnsupportedVersion = Error("CCS1013", "The book's format version is not supported.", "Use the format version named.");
    internal static readonly FindingRule ProvenanceOfNothing = Error("CCS1014", "A provenance speaks of a value that its entry does not have.", "Name a member of the entry, or a path such as 'time/count'; remove it where the value is gone.");
    internal static readonly FindingRule More = Information("CCS1015", "More was found than is listed.", "Correct what is listed, and read again.");

    // CCS11xx: values that come back into a process.
    internal static readonly FindingRule NotCompact = Error("CCS1101", "Bytes are not those of the value, or damaged.", "Read them again from where they were written; nothing of them is used.");
    internal static readonly FindingRule CompactVersion = Error("CCS1102", "The version of a value's form is not supported.", "Read it with the library that wrote it, and write it again.");
    internal static readonly FindingRule Impossible = Error("CCS1103", "A value cannot have been written so.", "Write it again: it was changed by hand, or put together otherwise than by the library.");

    // CCS2xxx: conditions.
    internal static readonly FindingRule BadCondition = Error("CCS2001", "A condition cannot be read.", "Write unary tests such as '< PT20S', '[1..5]', 'phone, chat' or 'not(phone)'.");
    internal static readonly FindingRule UnknownField = Error("CCS2002", "A field does not exist in the record.", "Use one of the record's fields.");
    internal static readonly FindingRule ConditionType = Error("CCS2003", "A literal's type is not the field's type.", "Write a literal of the field's type.");
    internal static readonly FindingRule ConditionValue = Error("CCS2004", "A literal is not one of the field's values.", "Use one of the field's values.");
    internal static readonly FindingRule NeverHolds = Warning("CCS2005", "A condition can never hold.", "Check the bounds.");

    // CCS3xxx: measures and KPIs.
    internal static readonly FindingRule MeasureField = Error("CCS3001", "A measure cannot sum this field.", "Sum a number or a duration; count for the others.");
    internal static readonly FindingRule FormulaSyntax = Error("CCS3002", "A formula cannot be read.", "Write measures, KPIs and numbers with + - * / and parentheses; put blanks around a minus sign.");
    internal static readonly FindingRule FormulaName = Error("CCS3003", "A formula names something that does not exist.", "Define the measure or KPI, or correct the name.");
    internal static readonly FindingRule FormulaCycle = Error("CCS3004", "A KPI is defined by itself.", "Break the cycle.");
    internal static readonly FindingRule FormulaDimension = Error("CCS3005", "A formula combines dimensions that do not fit.", "Add like to like; divide a sum by a count or by its like.");
    internal static readonly FindingRule KpiUnit = Error("CCS3006", "A KPI's unit does not fit its formula.", "Declare the unit that the formula's dimension has.");
    internal static readonly FindingRule FormulaArgument = Error("CCS3007", "A function is given an argument it cannot use.", "Give a sum measure, and a literal of its field's type.");
    internal static readonly FindingRule TargetUnit = Error("CCS3008", "A target does not fit the KPI's unit.", "Write percentages as '80 %', times as 'PT20S', others as numbers.");
    internal static readonly FindingRule TargetBand = Error("CCS3009", "A target's bounds do not fit the KPI's direction.", "Give 'at least' or 'above' for higher-is-better, 'at most' or 'below' for lower-is-better, one of each for a band, the lower one first.");
    internal static readonly FindingRule UnusedMeasure = Warning("CCS3010", "A measure is used by no KPI.", "Remove it, or use it.");
    internal static readonly FindingRule CodeShared = Error("CCS3011", "A measure and a KPI share a code.", "Rename one of them.");
    internal static readonly FindingRule ServiceLevelLimits = Error("CCS3012", "A service level's limits do not fit.", "Give a short-abandon limit where the denominator excludes short abandons, and there alone.");
    internal static readonly FindingRule FormulaSize = Error("CCS3013", "A formula is too large.", "Count or sum in measures what the formula adds up, or split it.");
    internal static readonly FindingRule LimitTime = Error("CCS3014", "A limit is not a time to hold records to.", "Give a positive time.");
    internal static readonly FindingRule UnusedLimit = Warning("CCS3015", "A limit is named by nothing.", "Remove it, or name it.");
    internal static readonly FindingRule CoverageShare = Error("CCS3016", "A share of records is out of range.", "Give a percentage from 0 % to 100 %.");
    internal static readonly FindingRule LimitPromise = Warning("CCS3017", "A limit differs from the promise that it stands for, or there is no such promise.", "Give both the same time, or name the promise that there is.");

    private static readonly Lazy<ImmutableArray<FindingRule>> LazyAll = new(() =>
    [
        NotJson, WrongKind, MissingMember, UnknownMember, DuplicateMember, NullMember, NotOneOf, BadFormat, BadCode, DuplicateCode, UnknownCode, TooDeep, UnsupportedVersion, ProvenanceOfNothing, More,
        NotCompact, CompactVersion, Impossible,
        BadCondition, UnknownField, ConditionType, ConditionValue, NeverHolds,
        MeasureField, FormulaSyntax, FormulaName, FormulaCycle, FormulaDimension, KpiUnit, FormulaArgument, TargetUnit, TargetBand, UnusedMeasure, CodeShared, ServiceLevelLimits, FormulaSize, LimitTime, UnusedLimit, CoverageShare, LimitPromise,
    ]);

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All => LazyAll.Value;

    internal static FindingRule Error(string code, string title, string remedy) => new(code, FindingSeverity.Error, title, remedy);

    internal static FindingRule Warning(string code, string title, string remedy) => new(code, FindingSeverity.Warning, title, remedy);

    internal static FindingRule Information(string code, string title, string remedy) => new(code, FindingSeverity.Information, title, remedy);
}
