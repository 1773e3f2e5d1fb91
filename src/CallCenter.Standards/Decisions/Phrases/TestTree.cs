using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>Tests with the negations carried down to what they deny, so that each can be told by itself.</summary>
internal abstract record TestTree
{
    /// <summary>The tree of what was written, <c>-</c> apart, which stands alone.</summary>
    public static TestTree Of(UnaryTest test, bool isDenied = false) => test switch
    {
        NegatedTest negated => Of(negated.Inner, !isDenied),
        AnyOfTest list => Group(all: isDenied, list.Tests.Select(inner => Of(inner, isDenied))),
        ComparisonTest comparison => new Compared(isDenied ? Opposite(comparison.Comparison) : comparison.Comparison, comparison.Literal),
        TextTest like => new Like(like.Likeness, isDenied, like.Literal),
        RangeTest range when !isDenied => new Within(range),
        RangeTest range => Group(
            all: false,
            [
                new Compared(range.LowInside ? Comparison.Less : Comparison.LessOrEqual, range.Low),
                new Compared(range.HighInside ? Comparison.Greater : Comparison.GreaterOrEqual, range.High),
            ]),
        _ => throw new ArgumentException("What matches anything has no tree.", nameof(test)),
    };

    private static Grouped Group(bool all, IEnumerable<TestTree> items) =>
        new(all, [.. items.SelectMany(item => item is Grouped inner && inner.All == all ? inner.Items : [item])]);

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };
}

/// <summary>A comparison with one literal.</summary>
internal sealed record Compared(Comparison Comparison, Literal Literal) : TestTree;

/// <summary>A range.</summary>
internal sealed record Within(RangeTest Range) : TestTree;

/// <summary>What a text is like, or is not.</summary>
internal sealed record Like(TextLikeness Likeness, bool IsDenied, Literal Literal) : TestTree;

/// <summary>Several, of which all have to hold or one.</summary>
internal sealed record Grouped(bool All, ImmutableArray<TestTree> Items) : TestTree;
