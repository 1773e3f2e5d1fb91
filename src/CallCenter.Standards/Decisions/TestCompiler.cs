namespace CallCenter.Standards.Decisions;

/// <summary>What a test holds for: a set of present values, and its truth for a missing one.</summary>
internal sealed record TestMeaning<T, TOrder>(IntervalSet<T, TOrder> Values, Truth Missing)
    where TOrder : struct, IIntervalOrder<T>;

/// <summary>Turns tests into the values they hold for; on failure gives null and leaves the error.</summary>
internal sealed class TestCompiler<T, TOrder>(FieldLiterals<T> literals)
    where TOrder : struct, IIntervalOrder<T>
{
    private static readonly IntervalSet<T, TOrder> None = IntervalSet<T, TOrder>.Empty;
    private static readonly IntervalSet<T, TOrder> All = IntervalSet<T, TOrder>.All;

    public static TestMeaning<T, TOrder>? Compile(UnaryTest test, FieldLiterals<T> literals, out UnaryTestsError? error)
    {
        var compiler = new TestCompiler<T, TOrder>(literals);
        TestMeaning<T, TOrder>? meaning = compiler.Compile(test);
        error = compiler.error;
        return meaning;
    }

    private UnaryTestsError? error;

    private TestMeaning<T, TOrder>? Compile(UnaryTest test) => test switch
    {
        ComparisonTest comparison => Compare(comparison),
        RangeTest range => Range(range),
        TextTest like => Like(like),
        AnyOfTest anyOf => AnyOf(anyOf),
        NegatedTest negated => Compile(negated.Inner) is { } inner ? new(inner.Values.Complement(), inner.Missing.Not()) : null,
        _ => new(All, Truth.True),
    };

    private TestMeaning<T, TOrder>? Compare(ComparisonTest test)
    {
        bool isOrdering = test.Comparison > Comparison.NotEqual;
        if (test.Literal.IsNull && !isOrdering)
        {
            return test.Comparison == Comparison.Equal ? new(None, Truth.True) : new(All, Truth.False);
        }

        if ((isOrdering && !HasOrder(test.Position, test.Literal)) || literals.Read(test.Literal, out error) is not { } cut)
        {
            return null;
        }

        return test.Comparison switch
        {
            Comparison.Equal => new(IntervalSet<T, TOrder>.Of(cut.At, cut.After), Truth.False),
            Comparison.NotEqual => new(IntervalSet<T, TOrder>.Of(cut.At, cut.After).Complement(), Truth.True),
            Comparison.Less => new(Below(cut.At), Truth.Unknown),
            Comparison.LessOrEqual => new(Below(cut.After), Truth.Unknown),
            Comparison.Greater => new(From(cut.After), Truth.Unknown),
            _ => new(From(cut.At), Truth.Unknown),
        };
    }

    private TestMeaning<T, TOrder>? Range(RangeTest test)
    {
        if (!HasOrder(test.Position, test.Low) || !HasOrder(test.Position, test.High)
            || literals.Read(test.Low, out error) is not { } low || literals.Read(test.High, out error) is not { } high)
        {
            return null;
        }

        return new(IntervalSet<T, TOrder>.Of(test.LowInside ? low.At : low.After, test.HighInside ? high.After : high.At), Truth.Unknown);
    }

    private TestMeaning<T, TOrder>? Like(TextTest test)
    {
        if (literals.Like(test, out error) is not { IsDefault: false } cuts)
        {
            return null;
        }

        return new(IntervalSet<T, TOrder>.Union([.. cuts.Select(cut => IntervalSet<T, TOrder>.Of(cut.At, cut.After))]), Truth.Unknown);
    }

    private TestMeaning<T, TOrder>? AnyOf(AnyOfTest anyOf)
    {
        var sets = new List<IntervalSet<T, TOrder>>(anyOf.Tests.Length);
        Truth missing = Truth.False;
        foreach (UnaryTest test in anyOf.Tests)
        {
            if (Compile(test) is not { } meaning)
            {
                return null;
            }

            sets.Add(meaning.Values);
            missing = missing.Or(meaning.Missing);
        }

        return new(IntervalSet<T, TOrder>.Union(sets), missing);
    }

    private bool HasOrder(int position, Literal literal)
    {
        if (literal.IsNull)
        {
            error = UnaryTestsError.WrongType(literal.Position, $"There is no order of null; test it with = or !=.");
        }
        else if (literals.Field.Type == FieldType.Boolean)
        {
            error = UnaryTestsError.WrongType(position, $"Field '{literals.Field.Name}' is true or false, which have no order; test it with = or !=.");
        }

        return error is null;
    }

    private static IntervalSet<T, TOrder> Below(T end) => IntervalSet<T, TOrder>.Of(TOrder.Bottom, end);

    private static IntervalSet<T, TOrder> From(T start) => IntervalSet<T, TOrder>.Of(start, TOrder.Top);
}
