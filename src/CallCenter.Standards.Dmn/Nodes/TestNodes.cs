using System.Collections.Immutable;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>Unary tests of the value in the innermost link of the scope: true where one of them holds, or none where they are negated. No tests hold for anything.</summary>
internal sealed class TestsNode(Place place, bool isNegated, ImmutableArray<TestNode> tests) : Node(place)
{
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
}

/// <summary>One unary test: a comparison, a value or range to be met, or an expression of the input <c>?</c>.</summary>
internal sealed class TestNode(Place place, string? sign, Node operand, bool usesInput) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => FeelValue.Of(Holds(run, scope!));

    public override void Write(StringBuilder text)
    {
        text.Append(sign is null ? "" : sign + " ");
        operand.Write(text);
    }

    public bool? Holds(Run run, Scope scope)
    {
        FeelValue input = scope.Value;
        FeelValue value = operand.Evaluate(run, scope);
        if (sign is not null)
        {
            bool? holds = FeelComparison.Of(sign, input, value);
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
}
