using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Compliance;

/// <summary>What can be wrong with a section of compliance, CCS99xx.</summary>
internal static class ComplianceFindings
{
    public static readonly FindingRule Cycle = Error("CCS9901", "The cycle of an obligation is out of range.", "Give 1 to 366 units.");
    public static readonly FindingRule Days = Error("CCS9902", "The days of an obligation are out of order or range.", "Let it begin in the years 1900 to 2200, and end on that day or later.");
    public static readonly FindingRule Bounds = Error("CCS9903", "A target of information systems cannot be checked.", "Give one bound, or two with the lower one first, that the unit can write; a change is in percent.");
    public static readonly FindingRule TargetUnused = Warning("CCS9904", "No obligation checks a target of information systems.", "Have an obligation name it, or remove it.");

    public static readonly FindingRule Period = Error("CCS9905", "A period of retention is out of range.", "Give 1 to 1,200 units.");
    public static readonly FindingRule Retention = Error("CCS9906", "A rule of retention cannot be followed.", "Name a class of records and a period; let the longest period be no shorter than the shortest.");
    public static readonly FindingRule Overruled = Warning("CCS9907", "A limit of retention is always overruled by a longer period.", "Give the limit at least that period, or have the records told apart.");
    public static readonly FindingRule ViolationNumbers = Error("CCS9908", "A number of the rules of violations is out of range.", "Give 1 to 12 grades and levels of loss, the first from 0 and each above the one before, 1 to 50 sanctions, 0 to 365 days of hearing, 1 to 365 days to appeal, and 1 to 600 months of limitation.");
    public static readonly FindingRule Sanctions = Error("CCS9909", "The table of sanctions does not give every violation a range.", "Give it the text outputs 'least' and 'most' that name sanctions, the first no harder than the second, a hit policy by which one rule answers, and a rule for every violation.");
    public static readonly FindingRule Milder = Error("CCS9910", "The sanctions of a graver violation are milder.", "Let neither end of the range fall where the grade, the intent, the number of earlier violations or the loss rises.");
    public static readonly FindingRule Fine = Information("CCS9911", "A sanction takes money from staff, and no legal basis is named.", "Have it reviewed by counsel, and name the law or agreement that allows it; otherwise take it out.");
    public static readonly FindingRule OwnAppeal = Warning("CCS9912", "A sanction and the appeal against it are decided by one role.", "Let another role decide the appeal.");

    public static readonly FindingRule Access = Error("CCS9913", "A rule of access allows nothing.", "Name at least one role, one class of data and one purpose.");

    public static readonly FindingRule Ladder = Error("CCS9914", "The steps of an overdue ladder are out of order or range, or tell nobody.", "Give 1 to 20 steps, each after 1 to 366 business days and later than the one before, that tell at least one role.");
    public static readonly FindingRule LadderUnused = Warning("CCS9915", "Nothing names an overdue ladder.", "Have an obligation or a grade of findings name it, or remove it.");

    public static readonly FindingRule Inspection = Error("CCS9916", "A rule of inspections is out of range, or tells nobody.", "Give 1 to 12 grades, 0 to 366 business days to rectify, 1 to 366 to re-check and to report, and at least one role that the report goes to.");
    public static readonly FindingRule MilderGrade = Error("CCS9917", "Graver findings of inspections are treated more mildly.", "Give a graver grade no more business days than a milder one, and a re-check where that one has it.");

    public static readonly FindingRule DocumentNumbers = Error("CCS9918", "A number of a document is out of range.", "Give 1 to 200 versions, and 1 to 366 business days to read it.");
    public static readonly FindingRule DocumentVersions = Error("CCS9919", "The versions of a document are out of order.", "Give each a day in the years 1900 to 2200 after that of the one before, and not before its approval.");
    public static readonly FindingRule DocumentReview = Error("CCS9920", "A document is reviewed by an obligation to something else.", "Name an obligation to review policies, procedures or manuals, as the document is.");
    public static readonly FindingRule OwnApproval = Warning("CCS9921", "A document is approved by the role that answers for it.", "Let another role approve it.");

    /// <summary>All of them, ordered by code.</summary>
    public static readonly ImmutableArray<FindingRule> All = [Cycle, Days, Bounds, TargetUnused, Period, Retention, Overruled, ViolationNumbers, Sanctions, Milder, Fine, OwnAppeal, Access, Ladder, LadderUnused, Inspection, MilderGrade, DocumentNumbers, DocumentVersions, DocumentReview, OwnApproval];
}
