using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Decisions;

/// <summary>A cell met by a record's value.</summary>
/// <param name="Field">The input's field.</param>
/// <param name="Tests">The tests of the cell, or the allowed values of the column, as written.</param>
/// <param name="Value">The record's value as a literal; <c>null</c> where it is missing.</param>
/// <param name="Holds">Whether the value passes.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CellReading(string Field, string Tests, string Value, bool Holds)
{
    private readonly ExplanationPart? fact;
    private readonly ExplanationPart? asked;

    /// <summary>The record's value as a clause, such as <c>need is complaint</c>.</summary>
    internal ExplanationPart Fact { get => fact ?? Phrases?.Of(CellPhrases.Fact, Input!, Value) ?? CellPhrases.Unknown(CellPhrases.Fact, Field, Value); init => fact = AsClause(value); }

    /// <summary>What the tests ask for as a clause, such as <c>need is complaint or emergency</c>.</summary>
    internal ExplanationPart Asked { get => asked ?? Phrases?.Of(CellPhrases.Asked, Input!, Tests) ?? CellPhrases.Unknown(CellPhrases.Asked, Field, Tests); init => asked = AsClause(value); }

    /// <summary>The field that is tested; null in a reading that was written.</summary>
    internal FieldDefinition? Input { get; init; }

    /// <summary>The record whose field it is; null in a reading that was written.</summary>
    internal string? Record { get; init; }

    private ConditionPhrases? Phrases => Input is null || Record is null ? null : new ConditionPhrases(Record, names: null);

    /// <summary>A reading that was written by others may have something else where a clause belongs: then it is told by its texts.</summary>
    private static ExplanationPart? AsClause(ExplanationPart part) => part is { Phrase: not null } ? part : null;

    /// <summary>Whether both read the same.</summary>
    public bool Equals(CellReading? other) => other is not null && Field == other.Field && Tests == other.Tests && Value == other.Value && Holds == other.Holds;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Tests, Value, Holds);

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
public sealed record DecisionExplanation(Decision Decision, ImmutableArray<RuleReading> Hits, ImmutableArray<RuleReading> Passed, ImmutableArray<CellReading> NotAllowed) : IExplained
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

    /// <summary>Why the table answers as it does, in no language: the answer, the rules that hold with their facts, and why each rule before them does not hold.</summary>
    public Explanation Explain() => DecisionSentences.Of(this);

    /// <summary>Why the table answers as it does, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each rule that holds, and each before it that does not.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The whole of it in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
