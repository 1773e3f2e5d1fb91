using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>What came of asking a decision table.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DecisionOutcome
{
    /// <summary>No rule matches, and the table has no default.</summary>
    NoRule,

    /// <summary>A rule answers.</summary>
    Rule,

    /// <summary>No rule matches; the defaults answer.</summary>
    Default,

    /// <summary>Two rules match that the hit policy does not allow together: any two under <see cref="HitPolicy.Unique"/>, two with different outputs under <see cref="HitPolicy.Any"/>.</summary>
    Conflict,

    /// <summary>A value is not one of those the table allows.</summary>
    NotAllowed,
}

/// <summary>
/// The answer of a decision table to one record: the rule and its outputs. An output has no value where no rule or default answers, and where the rule gives none.
/// The default value of this type is an answer of no table, without outputs.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct Decision : IEquatable<Decision>
{
    private readonly IDecisionSource? source;
    private readonly int rule;
    private readonly int conflicting;

    internal Decision(IDecisionSource source, DecisionOutcome outcome, int rule = -1, int conflicting = -1)
    {
        this.source = source;
        Outcome = outcome;
        this.rule = rule;
        this.conflicting = conflicting;
    }

    /// <summary>What came of it.</summary>
    public DecisionOutcome Outcome { get; }

    /// <summary>The code of the table that was asked; null for none.</summary>
    public string? Table => source?.Code;

    /// <summary>The name of the table that was asked; null for none, and in a decision that was written without it.</summary>
    public LocalizedText? TableName => source?.Name;

    /// <summary>The position of the rule that answers, or of the first of two in conflict; −1 for none.</summary>
    public int RuleIndex => source is null ? -1 : rule;

    /// <summary>The position of the second of two rules in conflict; −1 for none.</summary>
    public int ConflictingRuleIndex => source is null ? -1 : conflicting;

    /// <summary>The rule that answers, or the first of two in conflict; null for none.</summary>
    public DecisionRule? Rule => RuleIndex < 0 ? null : source!.RuleAt(rule);

    /// <summary>The second of two rules in conflict; null for none.</summary>
    public DecisionRule? ConflictingRule => ConflictingRuleIndex < 0 ? null : source!.RuleAt(conflicting);

    /// <summary>Whether a rule or the defaults answer.</summary>
    public bool HasAnswer => Outcome is DecisionOutcome.Rule or DecisionOutcome.Default;

    /// <summary>All outputs in the table's order. Made at each call.</summary>
    public ImmutableArray<DecisionOutput> Outputs
    {
        get
        {
            Decision decision = this;
            return source is null ? [] : [.. source.OutputNames.Select((name, i) => new DecisionOutput(name, decision.ValueOf(i)))];
        }
    }

    /// <summary>The value of an output.</summary>
    /// <exception cref="UnknownCodeException">The table has no output of the name. The same holds for every member that takes a name.</exception>
    public DecisionValue this[string output] => ValueOf(OutputOf(output));

    /// <summary>The text of an output; null where it has none, or is of another type. The same holds for the members of the other types.</summary>
    public string? Text(string output) => this[output].Text;

    /// <summary>The number of an output.</summary>
    public decimal? Number(string output) => this[output].Number;

    /// <summary>Whether an output is true.</summary>
    public bool? Flag(string output) => this[output].Flag;

    /// <summary>The elapsed time of an output.</summary>
    public Duration? Duration(string output) => this[output].Duration;

    /// <summary>The months of an output.</summary>
    public long? Months(string output) => this[output].Months;

    /// <summary>The date of an output.</summary>
    public LocalDate? Date(string output) => this[output].Date;

    /// <summary>The time of day of an output.</summary>
    public LocalTime? Time(string output) => this[output].Time;

    /// <summary>The local date and time of an output.</summary>
    public LocalDateTime? DateTime(string output) => this[output].DateTime;

    /// <summary>The instant of an output.</summary>
    public Instant? Instant(string output) => this[output].Instant;

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Decision left, Decision right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Decision left, Decision right) => !left.Equals(right);

    /// <summary>Whether both decide the same, by the same rules of tables of one code.</summary>
    public bool Equals(Decision other) => Outcome == other.Outcome && Table == other.Table && RuleIndex == other.RuleIndex && ConflictingRuleIndex == other.ConflictingRuleIndex
        && (ReferenceEquals(source, other.source) || (Rule == other.Rule && ConflictingRule == other.ConflictingRule && Outputs.AsSpan().SequenceEqual(other.Outputs.AsSpan())));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Decision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Table, RuleIndex, ConflictingRuleIndex);

    /// <summary>The outcome, the rule's code or number from 1, and the outputs.</summary>
    public override string ToString()
    {
        string rules = Rule is null ? "" : " " + CompiledTable.RuleName(Rule, rule) + (ConflictingRule is null ? "" : $" with {CompiledTable.RuleName(ConflictingRule, conflicting)}");
        return EnumCodes<DecisionOutcome>.CodeOf(Outcome) + rules + (HasAnswer ? ": " + string.Join(", ", Outputs) : "");
    }

    private DecisionValue ValueOf(int output) => source is null ? default : source.ValueOf(Outcome, rule, output);

    private int OutputOf(string name)
    {
        int index = source?.OutputNames.IndexOf(name) ?? -1;
        return index >= 0 ? index : throw new UnknownCodeException("output", name, source?.OutputNames ?? [], nameof(name));
    }
}
