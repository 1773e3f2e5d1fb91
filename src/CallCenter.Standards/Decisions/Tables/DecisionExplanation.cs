using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>A cell met by a record's value.</summary>
/// <param name="Field">The input's field.</param>
/// <param name="Tests">The tests of the cell, or the allowed values of the column, as written.</param>
/// <param name="Value">The record's value as a literal; <c>null</c> where it is missing.</param>
/// <param name="Holds">Whether the value passes.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CellReading(string Field, string Tests, string Value, bool Holds)
{
    /// <summary>A clause such as <c>wait = duration("PT30S") is not '&lt; PT20S'</c>.</summary>
    public override string ToString() => $"{Field} = {Value} is {(Holds ? "" : "not ")}'{Tests}'";
}

/// <summary>A rule that a record was held against.</summary>
/// <param name="Index">The rule's position in the table.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Cells">All cells where the rule matches; otherwise the first one that fails.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RuleReading(int Index, DecisionRule Rule, ImmutableArray<CellReading> Cells)
{
    private readonly Listed<CellReading> cells = Cells;

    /// <summary>All cells where the rule matches; otherwise the first one that fails.</summary>
    public ImmutableArray<CellReading> Cells
    {
        get => cells;
        init => cells = value;
    }

    /// <summary>Whether every cell holds.</summary>
    public bool Matches => Cells.All(cell => cell.Holds);
}

/// <summary>Why a decision table answers as it does. Agrees with the evaluation, but reads the table row by row.</summary>
/// <param name="Decision">The decision; that of the first matching rule where several answer.</param>
/// <param name="Hits">The matching rules in the order in which they win, every cell with its value. Under a policy of one answer, only the answering rule or the two in conflict.</param>
/// <param name="Passed">The rules that come before the first match, or all rules where none matches, each with its first failing cell.</param>
/// <param name="NotAllowed">The columns whose value is not allowed; the tests are the allowed ones. Where there are any, no rule is asked.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DecisionExplanation(Decision Decision, ImmutableArray<RuleReading> Hits, ImmutableArray<RuleReading> Passed, ImmutableArray<CellReading> NotAllowed)
{
    private readonly Listed<RuleReading> hits = Hits;
    private readonly Listed<RuleReading> passed = Passed;
    private readonly Listed<CellReading> notAllowed = NotAllowed;

    /// <summary>The matching rules in the order in which they win, every cell with its value. Under a policy of one answer, only the answering rule or the two in conflict.</summary>
    public ImmutableArray<RuleReading> Hits
    {
        get => hits;
        init => hits = value;
    }

    /// <summary>The rules that come before the first match, or all rules where none matches, each with its first failing cell.</summary>
    public ImmutableArray<RuleReading> Passed
    {
        get => passed;
        init => passed = value;
    }

    /// <summary>The columns whose value is not allowed; the tests are the allowed ones. Where there are any, no rule is asked.</summary>
    public ImmutableArray<CellReading> NotAllowed
    {
        get => notAllowed;
        init => notAllowed = value;
    }

    /// <summary>The decision, then a line for each rule and its cells.</summary>
    public override string ToString() => string.Join(
        '\n',
        [
            Decision.ToString(),
            .. NotAllowed.Select(cell => $"  not allowed: {cell}"),
            .. Hits.Select(hit => $"  rule {Name(hit)}: {string.Join(", ", hit.Cells)}"),
            .. Passed.Select(passed => $"  not rule {Name(passed)}: {string.Join(", ", passed.Cells)}"),
        ]);

    private static string Name(RuleReading reading) => CompiledTable.RuleName(reading.Rule, reading.Index);
}
