using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Kpis;

/// <summary>What can be wrong with measures and KPIs, CCS3xxx.</summary>
internal static class KpiFindings
{
    public static readonly FindingRule MeasureField = Error("CCS3001", "A measure cannot sum this field.", "Sum a number or a duration; count for the others.");
    public static readonly FindingRule FormulaSyntax = Error("CCS3002", "A formula cannot be read.", "Write measures, KPIs and numbers with + - * / and parentheses; put blanks around a minus sign.");
    public static readonly FindingRule FormulaName = Error("CCS3003", "A formula names something that does not exist.", "Define the measure or KPI, or correct the name.");
    public static readonly FindingRule FormulaCycle = Error("CCS3004", "A KPI is defined by itself.", "Break the cycle.");
    public static readonly FindingRule FormulaDimension = Error("CCS3005", "A formula combines dimensions that do not fit.", "Add like to like; divide a sum by a count or by its like.");
    public static readonly FindingRule KpiUnit = Error("CCS3006", "A KPI's unit does not fit its formula.", "Declare the unit that the formula's dimension has.");
    public static readonly FindingRule FormulaArgument = Error("CCS3007", "A function is given an argument it cannot use.", "Give a sum measure, and a literal of its field's type.");
    public static readonly FindingRule TargetBand = Error("CCS3009", "A target's bounds do not fit the KPI's direction.", "Give 'at least' or 'above' for higher-is-better, 'at most' or 'below' for lower-is-better, one of each for a band, the lower one first.");
    public static readonly FindingRule UnusedMeasure = Warning("CCS3010", "A measure is used by no KPI.", "Remove it, or use it.");
    public static readonly FindingRule CodeShared = Error("CCS3011", "A measure and a KPI share a code.", "Rename one of them.");
    public static readonly FindingRule ServiceLevelLimits = Error("CCS3012", "A service level's limits do not fit.", "Give a short-abandon limit where the denominator excludes short abandons, and there alone.");
    public static readonly FindingRule FormulaSize = Error("CCS3013", "A formula is too large.", "Count or sum in measures what the formula adds up, or split it.");
    public static readonly FindingRule LimitTime = Error("CCS3014", "A limit is not a time to hold records to.", "Give a positive time.");
    public static readonly FindingRule UnusedLimit = Warning("CCS3015", "A limit is named by nothing.", "Remove it, or name it.");
    public static readonly FindingRule CoverageShare = Error("CCS3016", "A share of records is out of range.", "Give a percentage from 0 % to 100 %.");
    public static readonly FindingRule LimitPromise = Warning("CCS3017", "A limit differs from the promise that it stands for, or there is no such promise.", "Give both the same time, or name the promise that there is.");
    public static readonly FindingRule RowRejected = Error("CCS3018", "A row is no record.", "Correct the value at its source; the row is left out of the totals.");
    public static readonly FindingRule RecordWord = Warning("CCS3019", "A word of records is unknown to the standard.", "Correct the word at its source, or declare it in the vocabulary.");
    public static readonly FindingRule FiscalYear = Error("CCS3020", "A fiscal year begins with no month.", "Give a month from 1 to 12.");
    public static readonly FindingRule TargetShare = Warning("CCS3021", "A target of a percentage is many times the whole.", "Write '97 %' in a book, and 0.97 in a program.");
    public static readonly FindingRule LimitCounting = Warning("CCS3022", "A limit of elapsed time stands for a promise that is counted otherwise.", "Count the records that kept the promise by the field 'met', or promise elapsed time.");
    public static readonly FindingRule TargetSpan = Error("CCS3023", "A target lies where its KPI never is.", "Give a share from 0 % to 100 % ('97 %' in a book, 0.97 in a program), and no negative time or count.");

    /// <summary>All of them, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        MeasureField, FormulaSyntax, FormulaName, FormulaCycle, FormulaDimension, KpiUnit, FormulaArgument, TargetBand, UnusedMeasure, CodeShared, ServiceLevelLimits, FormulaSize, LimitTime, UnusedLimit, CoverageShare, LimitPromise,
        RowRejected, RecordWord, FiscalYear, TargetShare, LimitCounting, TargetSpan,
    ];
}
