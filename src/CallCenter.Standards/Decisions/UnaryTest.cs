using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>What was written, before it is checked against a field.</summary>
/// <param name="Position">The 0-based index of its first character in the text.</param>
internal abstract record UnaryTest(int Position);

/// <summary><c>-</c>: any value, a missing one included.</summary>
internal sealed record AnyTest(int Position) : UnaryTest(Position);

/// <summary>A comparison with one literal; a literal alone is a comparison for equality.</summary>
internal sealed record ComparisonTest(int Position, Comparison Comparison, Literal Literal) : UnaryTest(Position);

/// <summary>A range between two literals, each end inside or outside.</summary>
internal sealed record RangeTest(int Position, Literal Low, bool LowInside, Literal High, bool HighInside) : UnaryTest(Position);

/// <summary>What a text is like, as a call of FEEL: <c>starts with(?, "62")</c>.</summary>
internal sealed record TextTest(int Position, TextLikeness Likeness, Literal Literal) : UnaryTest(Position);

/// <summary>Several tests of which one has to hold.</summary>
internal sealed record AnyOfTest(int Position, ImmutableArray<UnaryTest> Tests) : UnaryTest(Position);

/// <summary><c>not( … )</c>.</summary>
internal sealed record NegatedTest(int Position, UnaryTest Inner) : UnaryTest(Position);

/// <summary>The functions of FEEL that tell what a text is like.</summary>
internal enum TextLikeness
{
    StartsWith,
    EndsWith,
    Contains,
    Matches,
}

/// <summary>The comparison operators of S-FEEL.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
