namespace CallCenter.Standards.Dmn;

/// <summary>
/// Reads expressions and unary tests by the grammar of FEEL (DMN 1.5, 10.3.1). Names may have blanks and signs, so what a text means depends on the names in scope:
/// the longest name that stands at a place is the one meant.
/// </summary>
internal sealed partial class FeelParser
{
    /// <summary>How deep parts of an expression may nest.</summary>
    public const int Deepest = 64;

    /// <summary>The most operators of an expression; a chain of them nests too.</summary>
    private const int MostOperators = 1000;

    private readonly FeelSource source;
    private readonly string text;
    private readonly ModelNames model;
    private Names? names;
    private int at;
    private int depth;
    private int operators;

    /// <summary>The position of the link that <c>?</c> is, where a test is being read; it tells whether the test speaks of its input.</summary>
    private bool usesInput;
    private bool usesPartial;

    private FeelParser(FeelSource source, Names? names, ModelNames model)
    {
        this.source = source;
        text = source.Text;
        this.names = names;
        this.model = model;
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FeelSyntaxException">It cannot be read.</exception>
    public static Node Expression(FeelSource source, Names? names, ModelNames model)
    {
        var parser = new FeelParser(source, names, model);
        Node node = parser.Expression();
        parser.End();
        return node;
    }

    /// <summary>Reads unary tests; the innermost name in scope is <c>?</c>.</summary>
    /// <exception cref="FeelSyntaxException">They cannot be read.</exception>
    public static TestsNode Tests(FeelSource source, Names names, ModelNames model)
    {
        var parser = new FeelParser(source, names, model);
        TestsNode tests = parser.UnaryTests();
        parser.End();
        return tests;
    }

    /// <summary>Reads what an iterator of a boxed expression runs through: an expression, or two with dots between them as in FEEL's own loops.</summary>
    /// <exception cref="FeelSyntaxException">It cannot be read.</exception>
    public static (Node From, Node? To) Turns(FeelSource source, Names? names, ModelNames model)
    {
        var parser = new FeelParser(source, names, model);
        Node from = parser.Expression();
        Node? to = parser.Take("..") ? parser.Expression() : null;
        parser.End();
        return (from, to);
    }

    private void End()
    {
        Blanks();
        if (at < text.Length)
        {
            throw Unexpected();
        }
    }

    private FeelSyntaxException Unexpected() => at >= text.Length
        ? new FeelSyntaxException(at, $"The expression ends too early.")
        : new FeelSyntaxException(at, $"'{Excerpt.Of(text[at..Math.Min(text.Length, at + 20)])}' is not expected here.");

    private Place Here() => new(source, at);

    /// <summary>Skips blanks and comments.</summary>
    private void Blanks()
    {
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
            }
            else if (string.CompareOrdinal(text, at, "//", 0, 2) == 0)
            {
                int end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end + 1;
            }
            else if (string.CompareOrdinal(text, at, "/*", 0, 2) == 0)
            {
                int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = end < 0 ? throw new FeelSyntaxException(at, $"A comment does not end.") : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private char Peek()
    {
        Blanks();
        return at < text.Length ? text[at] : '\0';
    }

    private bool Is(string sign)
    {
        Blanks();
        return string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;
    }

    private bool Take(string sign)
    {
        if (!Is(sign))
        {
            return false;
        }

        at += sign.Length;
        return true;
    }

    private void Expect(string sign)
    {
        if (!Take(sign))
        {
            throw at < text.Length ? new FeelSyntaxException(at, $"'{sign}' is expected here.") : Unexpected();
        }
    }

    private bool IsWord(string word)
    {
        Blanks();
        return FeelName.EndOfWord(text, at) == at + word.Length && Is(word);
    }

    private bool TakeWord(string word)
    {
        if (!IsWord(word))
        {
            return false;
        }

        at += word.Length;
        return true;
    }

    private void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw at < text.Length ? new FeelSyntaxException(at, $"'{word}' is expected here.") : Unexpected();
        }
    }

    private void Count()
    {
        if (++operators > MostOperators)
        {
            throw new FeelSyntaxException(at, $"An expression has at most {MostOperators} operators.");
        }
    }

    /// <summary>Reads with more names in scope.</summary>
    private T Within<T>(Names? inner, Func<T> read)
    {
        Names? outer = names;
        names = inner;
        T result = read();
        names = outer;
        return result;
    }

    private Node Expression()
    {
        if (++depth > Deepest)
        {
            throw new FeelSyntaxException(at, $"Parts of an expression nest at most {Deepest} deep.");
        }

        Node node = Disjunction();
        depth--;
        return node;
    }

    private Node Disjunction()
    {
        Node left = Conjunction();
        for (Place place = Here(); TakeWord("or"); place = Here())
        {
            Count();
            left = new LogicNode(place, isAnd: false, left, Conjunction());
        }

        return left;
    }

    private Node Conjunction()
    {
        Node left = Comparison();
        for (Place place = Here(); TakeWord("and"); place = Here())
        {
            Count();
            left = new LogicNode(place, isAnd: true, left, Comparison());
        }

        return left;
    }

    private Node Comparison()
    {
        Node left = Additive();
        while (true)
        {
            Blanks();
            Place place = Here();
            if (Sign() is { } sign)
            {
                left = new OperatorNode(place, sign, left, Additive());
            }
            else if (TakeWord("between"))
            {
                Node low = Additive();
                ExpectWord("and");
                left = new BetweenNode(place, left, low, Additive());
            }
            else if (TakeWord("in"))
            {
                left = new InNode(place, left, Within(Names.With(names, "?"), InTests));
            }
            else
            {
                return left;
            }

            Count();
        }
    }

    /// <summary>A sign of comparison, taken; null where none follows.</summary>
    private FeelOperator? Sign()
    {
        foreach (FeelOperator sign in (ReadOnlySpan<FeelOperator>)[FeelOperator.LessOrEqual, FeelOperator.GreaterOrEqual, FeelOperator.NotEqual, FeelOperator.Less, FeelOperator.Greater, FeelOperator.Equal])
        {
            if (Take(sign.Sign()))
            {
                return sign;
            }
        }

        return null;
    }

    private Node Additive()
    {
        Node left = Multiplicative();
        while (Peek() is '+' or '-')
        {
            Count();
            Place place = Here();
            FeelOperator sign = FeelOperators.Of(text[at++].ToString());
            left = new OperatorNode(place, sign, left, Multiplicative());
        }

        return left;
    }

    private Node Multiplicative()
    {
        Node left = Power();
        while ((Is("*") && !Is("**")) || Is("/"))
        {
            Count();
            Place place = Here();
            FeelOperator sign = FeelOperators.Of(text[at++].ToString());
            left = new OperatorNode(place, sign, left, Power());
        }

        return left;
    }

    private Node Power()
    {
        Node left = Negation();
        while (Is("**"))
        {
            Count();
            Place place = Here();
            at += 2;
            left = new OperatorNode(place, FeelOperator.Power, left, Negation());
        }

        return left;
    }

    private Node Negation()
    {
        if (Peek() != '-')
        {
            return Postfix();
        }

        Count();
        Place place = Here();
        at++;
        Node operand = Negation();
        return operand is ConstantNode { Value: FeelNumber number } ? new ConstantNode(place, new FeelNumber(number.Value.Negated())) : new NegationNode(place, operand);
    }

    private Node Postfix()
    {
        Node node = Primary();
        while (true)
        {
            char next = Peek();
            Place place = Here();
            if (next == '.' && !Is(".."))
            {
                at++;
                node = new PathNode(place, node, Member());
            }
            else if (next == '[' && !ClosesRange())
            {
                at++;
                Node condition = Within(Names.WithItem(names), Expression);
                Expect("]");
                node = new FilterNode(place, node, condition);
            }
            else if (next == '(')
            {
                at++;
                node = Invocation(place, node);
            }
            else if (IsWord("instance"))
            {
                at += "instance".Length;
                ExpectWord("of");
                node = new InstanceNode(place, node, Type());
            }
            else
            {
                return node;
            }

            Count();
        }
    }
}
