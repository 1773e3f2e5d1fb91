using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Decisions;

/// <summary>Tells what conditions ask for, as clauses of sentences: <c>risk level is high or very high</c>.</summary>
/// <param name="record">The name of the record that is tested.</param>
/// <param name="names">The names that a book gives to values; null where there is no book.</param>
internal sealed class ConditionPhrases(string record, ValueNames? names)
{
    /// <summary>The values of the record's fields, for what it was that the tests met.</summary>
    public FieldValues Values { get; } = new(record, names);

    /// <summary>A clause for each test of a condition; none where anything passes.</summary>
    /// <param name="name">What the clauses are in their sentence.</param>
    /// <param name="condition">The condition.</param>
    public IEnumerable<ExplanationPart> Of(string name, Condition condition) => condition.Tests.Where(static tests => !tests.IsAny).Select(tests => Of(name, tests));

    public ExplanationPart Of(string name, UnaryTests tests) => Of(name, tests.Relative?.Field ?? tests.Field, tests.Written.Tests);

    /// <summary>The clause for the tests of a field; tests that cannot be read, as they are written.</summary>
    public ExplanationPart Of(string name, FieldDefinition field, string tests) => UnaryTestsParser.Parse(tests, out _) switch
    {
        null => ExplanationPart.Clause(name, "condition.is", Field(field), ExplanationPart.Coded("value", tests, text: null)),
        AnyTest => ExplanationPart.Clause(name, "condition.any", Field(field)),
        var test => Of(name, field, TestTree.Of(test)),
    };

    private ExplanationPart Of(string name, FieldDefinition field, TestTree tree)
    {
        if (ValuesOf(tree, field) is var (code, literals))
        {
            return ExplanationPart.Clause(name, code, [Field(field), .. literals.Select(literal => Values.Of("value", field, literal))]);
        }

        IEnumerable<TestTree> tests = tree is Grouped { All: false } either ? either.Items : [tree];
        return ExplanationPart.Clause(name, "condition.holds", [Field(field), .. tests.Select(test => Test(field, test))]);
    }

    private ExplanationPart Field(FieldDefinition field) => ExplanationPart.Field("field", record, field);

    /// <summary>Where the tests are values alone: the clause for these.</summary>
    private static (string Code, IEnumerable<Literal> Literals)? ValuesOf(TestTree tree, FieldDefinition field)
    {
        IReadOnlyList<TestTree> items = tree is Grouped group ? group.Items : [tree];
        bool isFlag = field.Type == FieldType.Boolean;
        Compared[] compared = [.. items.OfType<Compared>().Where(one => isFlag || !one.Literal.IsNull)];
        return compared.Length < items.Count ? null
            : isFlag && tree is Compared one ? FlagOf(one)
            : compared.All(static one => one.Comparison == Comparison.Equal) && tree is not Grouped { All: true } ? (isFlag ? "condition.flag" : "condition.is", compared.Select(static one => one.Literal))
            : compared.All(static one => one.Comparison == Comparison.NotEqual) && tree is not Grouped { All: false } && !isFlag ? ("condition.is-not", compared.Select(static one => one.Literal))
            : null;
    }

    /// <summary>What is not true is false, for a flag that is there at all.</summary>
    private static (string Code, IEnumerable<Literal> Literals)? FlagOf(Compared test) => (test.Comparison, test.Literal.Content) switch
    {
        (Comparison.Equal, _) => ("condition.flag", [test.Literal]),
        (Comparison.NotEqual, "true") => ("condition.flag", [test.Literal with { Content = "false" }]),
        (Comparison.NotEqual, "false") => ("condition.flag", [test.Literal with { Content = "true" }]),
        _ => null,
    };

    private ExplanationPart Test(FieldDefinition field, TestTree tree, string name = "test") => tree switch
    {
        Grouped group => ExplanationPart.Clause(name, group.All ? "test.both" : "test.either", group.Items.Select(item => Test(field, item))),
        Like like => ExplanationPart.Clause(name, $"test.{(like.IsDenied ? "not-" : "")}{KebabCode.Of(like.Likeness.ToString())}", ExplanationPart.Given("text", like.Literal.Content)),
        Within { Range: { LowInside: true, HighInside: true } range } when field.Type != FieldType.Text =>
            ExplanationPart.Clause(name, "test.between", Values.Of("low", field, range.Low), Values.Of("high", field, range.High)),
        Within { Range: var range } => ExplanationPart.Clause(
            name,
            "test.range",
            Bound("low", field, range.LowInside ? Comparison.GreaterOrEqual : Comparison.Greater, range.Low),
            Bound("high", field, range.HighInside ? Comparison.LessOrEqual : Comparison.Less, range.High)),
        Compared { Literal.IsNull: true, Comparison: Comparison.Equal } => ExplanationPart.Clause(name, "test.unknown"),
        Compared { Literal.IsNull: true, Comparison: Comparison.NotEqual } => ExplanationPart.Clause(name, "test.known"),
        Compared { Comparison: Comparison.Equal } equal => ExplanationPart.Clause(name, "test.equal", Values.Of("value", field, equal.Literal)),
        Compared { Comparison: Comparison.NotEqual } other => ExplanationPart.Clause(name, "test.not-equal", Values.Of("value", field, other.Literal)),
        Compared { Comparison: var comparison, Literal: var literal } => ExplanationPart.Clause(name, "test.bound", Bound("bound", field, comparison, literal)),
        _ => throw new ArgumentException("A kind of test without a clause.", nameof(tree)),
    };

    private ExplanationPart Bound(string name, FieldDefinition field, Comparison comparison, Literal literal) =>
        ExplanationPart.Clause(name, $"{FamilyOf(field.Type)}.{KebabCode.Of(comparison.ToString())}", Values.Of("value", field, literal));

    /// <summary>What is said of more and less: amounts are at least, times before, texts in order.</summary>
    private static string FamilyOf(FieldType type) => type switch
    {
        FieldType.Text or FieldType.Boolean => "order",
        FieldType.Duration or FieldType.Months => "time",
        FieldType.Number => "figure",
        _ => "moment",
    };
}
