using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Decisions;

/// <summary>Why a table answers as it does, in sentences: the answer, what it rests on, and why the rules before it do not hold.</summary>
internal static class DecisionSentences
{
    /// <summary>What the values of outputs are to a book that has names for them: <c>output/queue</c>.</summary>
    public const string GivenByTables = "output";

    private const string AnyValue = "-";

    public static Explanation Of(DecisionExplanation explanation) => Explanation.Of(
        Answer(explanation.Decision),
        [
            .. explanation.NotAllowed.Select(static cell => ExplanationSentence.Of("decision.allowed", cell.Fact, cell.Asked)),
            .. explanation.Hits.Select(Holds),
            .. explanation.Passed.Select(Fails),
        ]);

    /// <summary>The rules that answer, or contradict one another, by code or number.</summary>
    public static IEnumerable<ExplanationPart> Rules(in Decision decision)
    {
        (int first, int second) = (decision.RuleIndex, decision.ConflictingRuleIndex);
        ExplanationPart? answering = decision.Rule is { } rule ? Rule(rule, first) : null;
        ExplanationPart? conflicting = decision.ConflictingRule is { } other ? Rule(other, second) : null;
        return new[] { answering, conflicting }.OfType<ExplanationPart>();
    }

    /// <summary>A rule by its code or number.</summary>
    public static ExplanationPart Rule(DecisionRule rule, int index) => ExplanationPart.Given("rule", CompiledTable.RuleName(rule, index));

    /// <summary>The facts that a rule asks for, as the record has them.</summary>
    public static IEnumerable<ExplanationPart> Facts(RuleReading reading) => reading.Cells.Where(static cell => cell.Tests != AnyValue).Select(static cell => cell.Fact);

    public static ExplanationPart? Source(DecisionRule rule) => rule.Provenance is { } source ? ExplanationPart.From("source", source) : null;

    /// <summary>The values that a standard does not know; null where it knows all.</summary>
    public static ExplanationSentence? Unknown(IReadOnlyCollection<UnknownValue> values) => values.Count == 0 ? null
        : ExplanationSentence.Of("decision.unknown", values.Select(static value => CellPhrases.Unknown(CellPhrases.Fact, value.Field, Excerpt.Of(value.Value ?? ""))));

    private static ExplanationSentence Answer(in Decision decision) => ExplanationSentence.Of(
        "decision." + EnumCodes<DecisionOutcome>.CodeOf(decision.Outcome),
        [
            Table(in decision),
            .. decision.HasAnswer ? decision.Outputs.Select(static output => Output(output)) : [],
            .. Rules(in decision),
        ]);

    private static ExplanationPart Table(in Decision decision) => decision.TableName is { } name ? ExplanationPart.Named("table", decision.Table!, name) : ExplanationPart.Given("table", decision.Table ?? "");

    /// <summary>An output is not a field of a record; its column's name is all that is known of it, by which the book may have a name for its value.</summary>
    private static ExplanationPart Output(DecisionOutput output)
    {
        var field = new FieldDefinition("output", output.Value.Type, isRequired: false);
        ExplanationPart value = new FieldValues("outputs", names: null).Of("value", field, output.Value.ToString());
        return ExplanationPart.Clause(
            "output",
            "condition.is",
            new ExplanationPart { Name = "field", Kind = ExplanationPartKind.Field, Code = output.Name },
            value.Kind == ExplanationPartKind.Name ? value with { Unit = VersionedKind.Of(GivenByTables, output.Name) } : value);
    }

    private static ExplanationSentence Holds(RuleReading reading)
    {
        ExplanationPart[] facts = [.. Facts(reading)];
        return ExplanationSentence.Of(facts.Length == 0 ? "decision.always-holds" : "decision.holds", [Rule(reading.Rule, reading.Index), .. facts, Source(reading.Rule)]);
    }

    private static ExplanationSentence Fails(RuleReading reading)
    {
        CellReading? failing = reading.Cells.LastOrDefault();
        return ExplanationSentence.Of("decision.fails", Rule(reading.Rule, reading.Index), failing?.Fact, failing?.Asked);
    }
}
