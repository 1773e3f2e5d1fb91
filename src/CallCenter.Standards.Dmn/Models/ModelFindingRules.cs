using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>The kinds of findings of whole decision models, beside those of <see cref="FindingRules"/>. Codes are stable.</summary>
public static class ModelFindingRules
{
    internal static readonly FindingRule Expression = new("CCS6101", FindingSeverity.Error, "An expression cannot be read.", "Correct it at the line and column given.");
    internal static readonly FindingRule Name = new("CCS6102", FindingSeverity.Warning, "A name is not in scope.", "Require what it names, or correct it.");
    internal static readonly FindingRule Reference = new("CCS6103", FindingSeverity.Error, "A requirement leads to nothing.", "Correct the reference, or give the model that has it.");
    internal static readonly FindingRule Cycle = new("CCS6104", FindingSeverity.Error, "Elements require each other in a circle.", "Break the circle.");
    internal static readonly FindingRule Type = new("CCS6105", FindingSeverity.Error, "A type does not exist.", "Define it, or use one of FEEL's.");
    internal static readonly FindingRule Import = new("CCS6106", FindingSeverity.Error, "An imported model is not given.", "Give it together with the model.");
    internal static readonly FindingRule Beyond = new("CCS6107", FindingSeverity.Warning, "An element is beyond what can be evaluated.", "Write it in FEEL.");
    internal static readonly FindingRule Never = new("CCS6108", FindingSeverity.Warning, "An expression can never have a value of the type that is needed.", "Correct it, or the type that is declared.");
    internal static readonly FindingRule HitPolicy = new("CCS6109", FindingSeverity.Error, "A hit policy or aggregation does not exist.", "Use one of DMN's as it is written: UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER or OUTPUT ORDER; SUM, COUNT, MIN or MAX.");
    internal static readonly FindingRule Columns = new("CCS6110", FindingSeverity.Warning, "The columns of a decision table do not fit its hit policy.", "Name every output of several once, list the values of outputs that are ranked, and aggregate with COLLECT alone.");
    internal static readonly FindingRule Twice = new("CCS6111", FindingSeverity.Error, "Two elements share a name or an id.", "Give each its own.");
    internal static readonly FindingRule Empty = new("CCS6112", FindingSeverity.Warning, "There is no logic, or an empty expression.", "Write the expression; null where nothing is meant.");
    internal static readonly FindingRule ImportTwice = new("CCS6113", FindingSeverity.Warning, "A model is imported under two names.", "Import it once.");
    internal static readonly FindingRule NotAnalysed = new("CCS6114", FindingSeverity.Information, "A decision table can be evaluated, but not be analysed.", "Nothing need be done; to have it analysed, let cells compare their inputs with values, ranges and lists of them, and give outputs values.");
    internal static readonly FindingRule Requirements = new("CCS6170", FindingSeverity.Error, "An element requires too much.", "Split it, or gather inputs in structures.");

    /// <summary>All rules, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [Expression, Name, Reference, Cycle, Type, Import, Beyond, Never, HitPolicy, Columns, Twice, Empty, ImportTwice, NotAnalysed, Requirements];
}
