using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Decisions;

/// <summary>What can be wrong with a decision table, CCS6xxx, and with its text in DMN or CSV.</summary>
internal static class TableFindings
{
    public static readonly FindingRule TableColumns = Error("CCS6001", "A decision table lacks inputs or outputs.", "Give at least one column of each.");
    public static readonly FindingRule TableSize = Error("CCS6002", "A decision table is too large.", "Split it, or look the values up elsewhere.");
    public static readonly FindingRule DuplicateColumn = Error("CCS6003", "A decision table has a column twice.", "Keep one of them.");
    public static readonly FindingRule RuleCells = Error("CCS6004", "A rule does not have one cell for each column.", "Write '-' for an input that does not matter, 'null' for an output without a value.");
    public static readonly FindingRule OutputLiteral = Error("CCS6005", "An output cannot be read.", "Write one literal of the output's type, such as \"phone\", 1.5, true or PT20S.");
    public static readonly FindingRule OutputValue = Error("CCS6006", "An output is not one of the column's values.", "Use one of the values, or add it to them.");
    public static readonly FindingRule PriorityValues = Error("CCS6007", "A hit policy by priority has no priorities.", "List the values of an output, the ones of higher priority first.");
    public static readonly FindingRule TableAggregator = Error("CCS6008", "An aggregator does not fit the table.", "Use it with hit policy 'collect' and one output of a type it can take together.");
    public static readonly FindingRule RuleConflict = Error("CCS6009", "Rules break the hit policy: they match the same input.", "Narrow one of them, or choose a hit policy that says which one wins.");
    public static readonly FindingRule TableGap = Warning("CCS6010", "No rule matches an input.", "Add a rule, a default output, or allowed values that leave the input out.");
    public static readonly FindingRule TableSilence = Information("CCS6011", "No rule of a table of many answers matches an input.", "Nothing, if no answer is meant there.");
    public static readonly FindingRule DeadRule = Warning("CCS6012", "A rule can never decide.", "Remove it, or move it before the rules that answer in its place.");
    public static readonly FindingRule DuplicateRule = Warning("CCS6013", "Two rules match exactly the same inputs.", "Keep one of them.");
    public static readonly FindingRule AnalysisBudget = Warning("CCS6014", "A decision table was not analysed to the end.", "Raise the work limit, or split the table.");
    public static readonly FindingRule DmnXml = Error("CCS6015", "A DMN model is not XML that can be read.", "Write plain XML: no document type, no entities, up to 32 million characters.");
    public static readonly FindingRule DmnVersion = Error("CCS6016", "A document is not a DMN model of a version that can be read.", "Save it as DMN 1.2 to 1.5.");
    public static readonly FindingRule DmnBeyond = Error("CCS6017", "A DMN decision goes beyond what can be read.", "Use a decision table with names or paths as inputs, S-FEEL tests, and literals as outputs.");
    public static readonly FindingRule CsvText = Error("CCS6018", "A table in CSV cannot be read.", "Separate cells by commas; put a cell with a comma, quote or line break in double quotes, its own quotes doubled.");
    public static readonly FindingRule CsvHeader = Error("CCS6019", "The header of a table in CSV cannot be read.", "Write the hit policy's letter, the input fields, the outputs marked by '>', and at most '#note' and '#source'.");

    /// <summary>In the order of their codes.</summary>
    public static ImmutableArray<FindingRule> All { get; } =
    [
        TableColumns, TableSize, DuplicateColumn, RuleCells, OutputLiteral, OutputValue, PriorityValues, TableAggregator, RuleConflict, TableGap, TableSilence, DeadRule, DuplicateRule, AnalysisBudget,
        DmnXml, DmnVersion, DmnBeyond, CsvText, CsvHeader,
    ];
}
