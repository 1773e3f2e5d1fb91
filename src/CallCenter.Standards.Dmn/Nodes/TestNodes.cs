using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace CallCenter.Standards.Dmn;

/// <summary>Unary tests of the value in the innermost link of the scope: true where one of them holds, or none where they are negated. No tests hold for anything.</summary>
internal sealed class TestsNode(Place place, bool isNegated, ImmutableArray<TestNode> tests) : Node(place)
{
    /// <summary>Whether it holds where none of the tests does.</summary>
    public bool IsNegated => isNegated;

    /// <summary>Whether it holds for anything.</summary>
    public bool IsAny => tests.IsEmpty && !isNegated;

    /// <summary>The tests as those of fixed values; null where one is more.</summary>
    public FixedTest[]? Fixed()
    {
        var read = new FixedTest[tests.Length];
        for (int i = 0; i < tests.Length; i++)
        {
            if (tests[i].Fixed() is not { } test)
            {
                return null;
            }

            read[i] = test;
        }

        return read;
    }

    /// <summary>The place of the first test that holds for a value; after the last where none does.</summary>
    public int Rank(Run run, FeelValue value)
    {
        var scope = new Scope(null, value);
        for (int i = 0; i < tests.Length; i++)
        {
            if (tests[i].Holds(run, scope) == true)
            {
                return i;
            }
        }

        return tests.Length;
    }

    public override bool IsFixed => tests.All(test => test.IsFixed);

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        bool? any = tests.IsEmpty;
        foreach (TestNode test in tests)
        {
            if (test.Holds(run, scope!) is not { } holds)
            {
                any = null;
            }
            else if (holds)
            {
                any = true;
                break;
            }
        }

        return any is { } known ? FeelBoolean.Of(known != isNegated) : FeelValue.Null;
    }

    public override void Write(StringBuilder text)
    {
        text.Append(isNegated ? "not(" : tests.IsEmpty ? "-" : "");
        WriteAll(text, tests);
        text.Append(isNegated ? ")" : "");
    }

    /// <summary>Reads the tests of a table's cell: those that can never hold for its input are noted.</summary>
    /// <param name="reader">Takes the notes.</param>
    /// <param name="scope">What is in scope, the input innermost.</param>
    /// <param name="refuses">Why the input can never have a value, or null where it can.</param>
    public void ShapeOfCell(ShapeReader reader, ShapeScope scope, Func<FeelValue, FindingWords?> refuses)
    {
        foreach (TestNode test in tests)
        {
            test.ShapeOfCell(reader, scope, isNegated ? static _ => null : refuses, isNegated);
        }
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        foreach (TestNode test in tests)
        {
            test.Shape(reader, scope);
        }

        return ValueShape.Truth;
    }
}

/// <summary>One unary test: a comparison, a value or range to be met, or an expression of the input <c>?</c>.</summary>
internal sealed class TestNode(Place place, FeelOperator? sign, Node operand, bool usesInput) : Node(place)
{
    public override bool IsFixed => operand.IsFixed;

    /// <summary>The test as one of a fixed value or range of values with an order; null where it is more.</summary>
    public FixedTest? Fixed()
    {
        if (usesInput || operand is not (ConstantNode or RangeNode { IsFixed: true } or UnaryRangeNode { IsFixed: true }))
        {
            return null;
        }

        var run = new Run(new FeelMoment(default, DateTimeZone.Utc), FeelLimits.Default, CancellationToken.None);
        FeelValue value = run.Guarded(() => operand.Evaluate(run, null));
        return run.Warnings.IsEmpty && FixedTest.Of(sign, value) is { } test && test.Ends.All(static end => ValueClass.Of(end) is not null) ? test : null;
    }

    public override FeelValue Evaluate(Run run, Scope? scope) => FeelValue.Of(Holds(run, scope!));

    public override void Write(StringBuilder text)
    {
        text.Append(sign is { } of ? of.Sign() + " " : "");
        operand.Write(text);
    }

    public void ShapeOfCell(ShapeReader reader, ShapeScope scope, Func<FeelValue, FindingWords?> refuses, bool isNegated)
    {
        ValueShape input = scope.Value;
        ValueShape value = operand.Shape(reader, scope);
        if (input.Values.IsEmpty || value.Values.IsEmpty)
        {
            return;
        }

        // Null meets null, whatever the types.
        bool isSure = !isNegated && !(input.MayBeNull && value.MayBeNull);
        bool canHold = sign switch
        {
            null when usesInput => value.Kinds.Has(FeelKind.Boolean),
            null => !isSure || CanMeet(input, value),
            FeelOperator.Equal => !isSure || input.Values.Meets(value.Values),
            FeelOperator.NotEqual => true,
            _ => OperatorKinds.CanBeCompared(input.Kinds, value.Kinds),
        };
        FindingWords? refused = sign is null or FeelOperator.Equal && operand is ConstantNode constant ? refuses(constant.Value) : null;
        if (!canHold)
        {
            reader.Note(this, Place, usesInput && sign is null
                ? FindingWords.Of($"A boolean is needed here, not {value.Kinds.Words()}.")
                : FindingWords.Of($"The test can never hold: it compares {input.Kinds.Words()} with {Compared(value).Words()}."));
        }
        else if (refused is not null)
        {
            reader.Note(this, Place, refused);
        }
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        operand.Shape(reader, scope);
        return ValueShape.Truth;
    }

    /// <summary>Whether an input may be a value, in a range, or one of a list.</summary>
    private bool CanMeet(ValueShape input, ValueShape value)
    {
        bool isInRange = value.Kinds.Has(FeelKind.Range) && (value.Item is null || value.Item.Values.IsEmpty || value.Item.Values.Meets(input.Kinds & KindSet.Ordered));
        bool isListed = value.Kinds.Has(FeelKind.List) && (value.Item is null || value.Item.MayBeNull || value.Item.Values.Meets(input.Values) || value.Item.Kinds.Has(FeelKind.Range));
        bool isTruth = value.Kinds.Has(FeelKind.Boolean) && operand is not ConstantNode;
        return isInRange || isListed || isTruth || input.Values.Meets(value.Values);
    }

    /// <summary>What the input is compared with: of a range its ends, of a list its items.</summary>
    private static KindSet Compared(ValueShape value) => value.Item is { Values.IsEmpty: false } item ? item.Kinds : value.Kinds;

    public bool? Holds(Run run, Scope scope)
    {
        FeelValue input = scope.Value;
        FeelValue value = operand.Evaluate(run, scope);
        if (sign is { } comparison)
        {
            bool? holds = FeelComparison.Of(comparison, input, value);
            return holds ?? Incomparable(run, input, value);
        }

        if (usesInput)
        {
            return (value as FeelBoolean)?.Value;
        }

        return value switch
        {
            FeelRange range => input is FeelRange same && range.Equals(same) ? true : FeelOrder.Contains(range, input) ?? Incomparable(run, input, value),
            FeelList list => IsIn(run, input, list),
            FeelBoolean { Value: true } when operand is not ConstantNode && input is not FeelBoolean => true,
            _ => FeelEquality.AreEqual(input, value) ?? false,
        };
    }

    private bool? Incomparable(Run run, FeelValue input, FeelValue value)
    {
        run.Fail(Place, $"There is no comparison of {FeelWords.Of(input)} with {FeelWords.Of(value)}.");
        return null;
    }

    private static bool IsIn(Run run, FeelValue input, FeelList list)
    {
        run.Step(list.Items.Length);
        return list.Items.Any(item => FeelEquality.Same(input, item) || (item is FeelRange range && FeelOrder.Contains(range, input) == true)) || FeelEquality.Same(input, list);
    }
}

/// <summary>Whether tests hold for a value.</summary>
internal sealed class InNode(Place place, Node value, TestsNode tests) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => tests.Evaluate(run, new Scope(scope, value.Evaluate(run, scope)));

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        value.Write(text);
        text.Append(" in (");
        tests.Write(text);
        text.Append("))");
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        tests.Shape(reader, new ShapeScope(scope, value.Shape(reader, scope)));
        return ValueShape.Truth;
    }
}
