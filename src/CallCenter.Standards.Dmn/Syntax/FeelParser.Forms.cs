using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <content>Conditionals, loops, functions, calls, tests and types.</content>
internal sealed partial class FeelParser
{
    private IfNode If(Place place)
    {
        Node condition = Apart(Expression);
        ExpectWord("then");
        Node then = Apart(Expression);
        ExpectWord("else");
        return new IfNode(place, condition, then, Expression());
    }

    private ForNode For(Place place)
    {
        Names? outer = names;
        bool partialBefore = usesPartial;
        usesPartial = false;
        names = Names.With(names, "partial");
        ImmutableArray<Iterator> iterators = Iterators();
        ExpectWord("return");
        Node body = Expression();
        names = outer;
        var node = new ForNode(place, iterators, body, usesPartial);
        usesPartial = partialBefore;
        return node;
    }

    private QuantifiedNode Quantified(Place place, bool isSome)
    {
        Names? outer = names;
        ImmutableArray<Iterator> iterators = Iterators();
        ExpectWord("satisfies");
        Node condition = Expression();
        names = outer;
        return new QuantifiedNode(place, isSome, iterators, condition);
    }

    private ImmutableArray<Iterator> Iterators()
    {
        var iterators = ImmutableArray.CreateBuilder<Iterator>();
        do
        {
            string name = IteratorName();
            Node from = Apart(Expression);
            Node? to = Take("..") ? Apart(Expression) : null;
            iterators.Add(new Iterator(name, from, to));
            names = Names.With(names, name);
        }
        while (Take(","));
        return iterators.ToImmutable();
    }

    /// <summary>Words up to <c>in</c>.</summary>
    private string IteratorName()
    {
        Blanks();
        int start = at;
        while (!IsWord("in") || at == start)
        {
            int end = FeelName.EndOfWord(text, at);
            if (end == at && (at >= text.Length || !FeelName.IsSign(text[at]) || at == start) && !(at > start && at < text.Length && char.IsAsciiDigit(text[at])))
            {
                throw Unexpected();
            }

            at = Math.Max(end, at + 1);
        }

        string name = FeelName.Normal(text[start..at]);
        ExpectWord("in");
        return name;
    }

    private FunctionNode Function(Place place)
    {
        Expect("(");
        var parameters = ImmutableArray.CreateBuilder<FunctionParameter>();
        while (!Is(")"))
        {
            int start = at;
            string? name = NameBefore(':');
            if (name is null || name.Contains(',', StringComparison.Ordinal))
            {
                at = start;
                name = NameBefore(',');
            }

            name ??= NameBefore(')') ?? throw Unexpected();
            FeelType type = Take(":") ? Type() : FeelType.Any;
            parameters.Add(new FunctionParameter(name, type));
            if (!Take(","))
            {
                break;
            }
        }

        Expect(")");
        bool isExternal = TakeWord("external");
        Names? inner = parameters.Aggregate(names, (outer, parameter) => Names.With(outer, parameter.Name));
        Node body = Within(inner, Expression);
        return new FunctionNode(place, "", parameters.ToImmutable(), isExternal ? new BrokenNode(place, $"External functions are not called.") : body, FeelType.Any);
    }

    private InvocationNode Invocation(Place place, Node function)
    {
        var arguments = ImmutableArray.CreateBuilder<Node>();
        var given = ImmutableArray.CreateBuilder<string>();
        while (!Is(")"))
        {
            int start = at;
            if (NameBefore(':') is { } name && Take(":"))
            {
                given.Add(name);
            }
            else
            {
                at = start;
            }

            arguments.Add(Apart(Expression));
            if (!Take(","))
            {
                break;
            }
        }

        Expect(")");
        return given.Count == 0 || given.Count == arguments.Count
            ? new InvocationNode(place, function, arguments.ToImmutable(), given.Count == 0 ? default : given.ToImmutable())
            : throw new FeelSyntaxException(place.Offset, $"Arguments are given either all by name or all by position.");
    }

    private TestsNode UnaryTests()
    {
        Blanks();
        Place place = Here();
        if (at >= text.Length || (Is("-") && text.AsSpan(at + 1).IsWhiteSpace()))
        {
            at = text.Length;
            return new TestsNode(place, isNegated: false, []);
        }

        int start = at;
        if (TakeWord("not") && Take("("))
        {
            ImmutableArray<TestNode> negated = TestList();
            if (Take(")") && Peek() == '\0')
            {
                return new TestsNode(place, isNegated: true, negated);
            }

            at = start;
        }

        at = start;
        return new TestsNode(place, isNegated: false, TestList());
    }

    private ImmutableArray<TestNode> TestList()
    {
        var tests = ImmutableArray.CreateBuilder<TestNode>();
        do
        {
            tests.Add(Test(Expression));
        }
        while (Take(","));
        return tests.ToImmutable();
    }

    /// <summary>What follows <c>in</c>: one test, or several in parentheses.</summary>
    private TestsNode InTests()
    {
        Blanks();
        Place place = Here();
        int start = at;
        if (Take("("))
        {
            ImmutableArray<TestNode> tests = Apart(TestList);
            if (Take(")") && !Is("["))
            {
                return new TestsNode(place, isNegated: false, tests);
            }

            // Not tests in parentheses but an expression or range that begins with one.
            at = start;
        }

        return new TestsNode(place, isNegated: false, [Test(Additive)]);
    }

    private TestNode Test(Func<Node> read)
    {
        Blanks();
        Place place = Here();
        FeelOperator? sign = Sign();
        bool before = usesInput;
        usesInput = false;
        Node operand = sign is null ? read() : Additive();
        var test = new TestNode(place, sign, operand, usesInput);
        usesInput |= before;
        return test;
    }

    private FeelType Type()
    {
        Blanks();
        if (++depth > Deepest)
        {
            throw new FeelSyntaxException(at, $"The type nests too deep.");
        }

        FeelType type = TypeHere();
        depth--;
        return type;
    }

    private FeelType TypeHere()
    {
        int start = at;
        (string Name, int End)? known = model.Types.Names.Longest(text, at);
        int end = known?.End ?? FeelName.EndOfWord(text, at);
        string name = known?.Name ?? text[at..end];
        at = end;
        if (name == "list" && Take("<"))
        {
            FeelType item = Type();
            Expect(">");
            return new ListType(item);
        }

        if (name == "range" && Take("<"))
        {
            FeelType bound = Type();
            Expect(">");
            return new RangeType(bound);
        }

        if (name == "context" && Take("<"))
        {
            return ContextTypeHere();
        }

        if (name == "function" && Take("<"))
        {
            return FunctionTypeHere();
        }

        return model.Types.Find(name) ?? throw new FeelSyntaxException(start, $"There is no type '{Excerpt.Of(name)}'.");
    }

    private ContextType ContextTypeHere()
    {
        var members = ImmutableArray.CreateBuilder<FunctionParameter>();
        while (!Is(">"))
        {
            string name = NameBefore(':') ?? throw Unexpected();
            Expect(":");
            members.Add(new FunctionParameter(name, Type()));
            if (!Take(","))
            {
                break;
            }
        }

        Expect(">");
        return new ContextType("", members.ToImmutable());
    }

    private FunctionType FunctionTypeHere()
    {
        var parameters = ImmutableArray.CreateBuilder<FeelType>();
        while (!Is(">"))
        {
            parameters.Add(Type());
            if (!Take(","))
            {
                break;
            }
        }

        Expect(">");
        Expect("->");
        return new FunctionType(parameters.ToImmutable(), Type());
    }
}
