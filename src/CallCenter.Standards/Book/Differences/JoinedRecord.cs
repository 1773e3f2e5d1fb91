using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>One record as two standards know it, so that their conditions on it can be held against each other.</summary>
internal sealed class JoinedRecord
{
    private readonly RecordDefinition earlier;
    private readonly RecordDefinition later;
    private readonly MergedFields fields;
    private readonly IReadOnlyDictionary<string, FieldRelation> relations;
    private readonly FieldValues values;

    private JoinedRecord(RecordDefinition earlier, RecordDefinition later, ValueNames names)
    {
        this.earlier = earlier;
        this.later = later;
        fields = MergedFields.Of([earlier, later]);
        relations = FieldRelation.ByName(earlier.Fields.Concat(later.Fields).Select(fields.Over));
        Limits = RelationLimits.Of(earlier.Fields.Concat(later.Fields).Select(fields.Over));
        values = new FieldValues(later.Name, names);
    }

    /// <summary>The record's name.</summary>
    public string Name => later.Name;

    /// <summary>What no record has.</summary>
    public RelationLimits Limits { get; }

    /// <summary>Whether both standards know the same fields with the same values.</summary>
    public bool IsAlike => fields.AreAlike;

    /// <summary>A record that both standards have; null where one of them does not.</summary>
    public static JoinedRecord? Of(Standard before, Standard after, string name) => Find(before, name) is { } earlier && Find(after, name) is { } later ? new JoinedRecord(earlier, later, after.Vocabulary.NameOf) : null;

    /// <summary>A condition of the earlier or the later standard; null where it cannot be read.</summary>
    public Condition? Read(ImmutableArray<FieldCondition> tests, bool isLater) =>
        Condition.Compile(tests, isLater ? later : earlier, "", new FindingList(), DateTimeZone.Utc) is { } condition ? Joined(condition) : null;

    /// <summary>A condition that one of the standards has compiled.</summary>
    public Condition Joined(Condition condition) => Condition.Of(condition.Tests.Select(fields.Over), later);

    /// <summary>A table of the earlier or the later standard; null where it cannot be read.</summary>
    public CompiledTable? Read(DecisionTable table, bool isLater) => CompiledTable.Compile(table, isLater ? later : earlier, "", new FindingList());

    /// <summary>Whether facts fulfil a condition; a fact that is not told is missing.</summary>
    public static bool Holds(Condition condition, Witness facts)
    {
        foreach (UnaryTests tests in condition.Tests)
        {
            string literal = facts.Values.FirstOrDefault(value => value.Field == tests.Field.Name).Literal ?? "null";
            bool isMissing = literal == "null";
            if (!tests.IsAny && !(isMissing ? tests.MatchesMissing : UnaryTests.TryParse(literal, tests.Field, out UnaryTests? value, out _) && tests.Covers(value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The facts as records have them: where a comparison is among them, with values of the fields that it compares; without what is missing, and without names that only the search has. Null where no record has them.
    /// </summary>
    public Witness? Recorded(Witness facts)
    {
        var literals = new Dictionary<string, Literal>(StringComparer.Ordinal);
        foreach (WitnessValue value in facts.Values)
        {
            if (UnaryTestsParser.Parse(value.Literal, out _) is ComparisonTest { Comparison: Comparison.Equal } test)
            {
                literals[value.Field] = test.Literal;
            }
        }

        return ComparedValues.TryAdd(literals, relations, later)
            ? new Witness([.. literals.Where(fact => !fact.Value.IsNull && !relations.ContainsKey(fact.Key)).Select(static fact => new WitnessValue(fact.Key, fact.Value.Text))])
            : null;
    }

    /// <summary>A clause for each fact, with the names of the later standard.</summary>
    public ImmutableArray<ExplanationPart> Told(Witness facts) =>
    [
        .. from fact in facts.Values
           let field = later.Find(fact.Field)
           let isDistance = IsDistance(fact.Field)
           where field is not null || isDistance
           select field is null ? CellPhrases.Unknown(CellPhrases.Fact, fact.Field, fact.Literal) : ExplanationPart.Clause(CellPhrases.Fact, field.Type == FieldType.Boolean ? "condition.flag" : "condition.is", ExplanationPart.Field("field", later.Name, field), values.Of("value", field, fact.Literal)),
    ];

    /// <summary>Whether a name is that of a distance, which no record declares.</summary>
    private static bool IsDistance(string name) => name.Contains(' ', StringComparison.Ordinal);

    private static RecordDefinition? Find(Standard standard, string name) =>
        name == Compliance.ViolationFacts.Schema.Definition.Name ? Compliance.ViolationFacts.Schema.Definition
        : standard.Book.AllRecords.FirstOrDefault(record => record.Name == name) is { } record ? standard.Vocabulary.Close(record) : null;
}
