using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads the grammar of unary tests by recursive descent; on failure gives null and leaves the first error.</summary>
internal sealed class UnaryTestsParser
{
    /// <summary>How deep parentheses, brackets and negations may nest.</summary>
    public const int MaximumDepth = 64;

    private static readonly (string Sign, Comparison Comparison)[] Signs =
    [
        ("<=", Comparison.LessOrEqual),
        (">=", Comparison.GreaterOrEqual),
        ("!=", Comparison.NotEqual),
        ("<", Comparison.Less),
        (">", Comparison.Greater),
        ("=", Comparison.Equal),
    ];

    private static readonly (string[] Words, TextLikeness Likeness)[] Calls =
    [
        (["starts", "with"], TextLikeness.StartsWith),
        (["ends", "with"], TextLikeness.EndsWith),
        (["contains"], TextLikeness.Contains),
        (["matches"], TextLikeness.Matches),
    ];

    private readonly Scanner scanner;
    private readonly LiteralParser literals;
    private UnaryTestsError? error;
    private int depth;

    private UnaryTestsParser(string text)
    {
        scanner = new Scanner(text);
        literals = new LiteralParser(scanner);
    }

    public static UnaryTest? Parse(string text, out UnaryTestsError? error)
    {
        var parser = new UnaryTestsParser(text);
        UnaryTest? tests = parser.Whole();
        error = parser.error;
        return tests;
    }

    private UnaryTest? Whole()
    {
        if (scanner.Take("-") && scanner.AtEnd())
        {
            return new AnyTest(0);
        }

        scanner.Position = 0;
        UnaryTest? tests = List(0, Test());
        return tests is null || scanner.AtEnd() ? tests : Fail(scanner.Position, $"A comma or the end is expected, but {scanner.Describe()} here.");
    }

    /// <summary>The rest of a list whose first test is read.</summary>
    private UnaryTest? List(int start, UnaryTest? first)
    {
        if (first is null)
        {
            return null;
        }

        ImmutableArray<UnaryTest>.Builder tests = ImmutableArray.CreateBuilder<UnaryTest>();
        tests.Add(first);
        while (scanner.Take(","))
        {
            if (Test() is not { } next)
            {
                return null;
            }

            tests.Add(next);
        }

        return tests.Count == 1 ? first : new AnyOfTest(start, tests.ToImmutable());
    }

    private UnaryTest? Test()
    {
        scanner.AtEnd();
        int start = scanner.Position;
        foreach ((string sign, Comparison comparison) in Signs)
        {
            if (scanner.Take(sign))
            {
                return Literal() is { } literal ? new ComparisonTest(start, comparison, literal) : null;
            }
        }

        foreach ((string[] words, TextLikeness likeness) in Calls)
        {
            if (scanner.TakeCall(words))
            {
                return Likeness(start, likeness);
            }
        }

        bool isNegation = scanner.TakeCall("not");
        if (!isNegation && scanner.Current is not ('(' or '[' or ']'))
        {
            return Literal() is { } literal ? new ComparisonTest(start, Comparison.Equal, literal) : null;
        }

        if (depth == MaximumDepth)
        {
            return Fail(start, $"Parentheses, brackets and negations nest at most 64 deep.");
        }

        depth++;
        UnaryTest? nested = isNegation ? Negation(start) : Bracketed(start);
        depth--;
        return nested;
    }

    /// <summary>The rest of a call: the value tested, written <c>?</c>, and a text in quotes.</summary>
    private UnaryTest? Likeness(int start, TextLikeness likeness)
    {
        if (!scanner.Take("?") || !scanner.Take(","))
        {
            return Fail(scanner.Position, $"The value tested and a comma, '?,', are expected, but {scanner.Describe()} here.");
        }

        return Literal() is not { } literal ? null
            : literal.Form != LiteralForm.Quoted ? Fail(literal.Position, $"A text in double quotes is expected; {Excerpt.Of(literal.Text)} stands here.")
            : Close(")") ? new TextTest(start, likeness, literal) : null;
    }

    private NegatedTest? Negation(int start) =>
        List(scanner.Position, Test()) is { } inner && Close(")") ? new NegatedTest(start, inner) : null;

    /// <summary>A range, or a list in parentheses or brackets: the two dots after the first literal tell.</summary>
    private UnaryTest? Bracketed(int start)
    {
        char open = scanner.Current;
        scanner.Position++;
        UnaryTest? first = Test();
        if (first is ComparisonTest { Comparison: Comparison.Equal } low && scanner.Take(".."))
        {
            return low.Position == low.Literal.Position
                ? Range(start, low.Literal, lowInside: open == '[')
                : Fail(low.Position, $"A range's end is a value without an operator.");
        }

        if (open == ']' && first is not null)
        {
            return Fail(scanner.Position, $"Two dots '..' are expected in a range, but {scanner.Describe()} here.");
        }

        return List(start, first) is { } list && Close(open == '(' ? ")" : "]") ? list : null;
    }

    private UnaryTest? Range(int start, Literal low, bool lowInside)
    {
        if (Literal() is not { } high)
        {
            return null;
        }

        bool highInside = scanner.Take("]");
        return highInside || scanner.Take(")") || scanner.Take("[")
            ? new RangeTest(start, low, lowInside, high, highInside)
            : Fail(scanner.Position, $"A range ends with {"']', ')' or '['"}, but {scanner.Describe()} here.");
    }

    private bool Close(string bracket) =>
        scanner.Take(bracket) || Fail(scanner.Position, $"A comma or '{bracket}' is expected, but {scanner.Describe()} here.") is not null;

    private Literal? Literal()
    {
        Literal? literal = literals.Parse();
        if (literal is { Form: LiteralForm.Bare, Content: "-" })
        {
            Fail(literal.Position, $"'-' matches anything and stands alone.");
            return null;
        }

        error = literals.Error;
        return literal;
    }

    private UnaryTest? Fail(int position, FindingWords message)
    {
        error = UnaryTestsError.Unreadable(position, message);
        return null;
    }
}
