namespace CallCenter.Standards.Kpis;

/// <summary>A formula as written, with the position of each part in its text.</summary>
internal abstract record FormulaNode(int Position);

internal sealed record NumberNode(int Position, Rational Value) : FormulaNode(Position);

internal sealed record NameNode(int Position, string Code) : FormulaNode(Position);

/// <summary>A function over a measure; <paramref name="Literal"/> is the second argument's text, or null.</summary>
internal sealed record CallNode(int Position, string Function, NameNode Measure, string? Literal, int LiteralPosition) : FormulaNode(Position);

internal sealed record NegateNode(int Position, FormulaNode Operand) : FormulaNode(Position);

/// <summary>One of <c>+ - * /</c>; the position is the operator's.</summary>
internal sealed record BinaryNode(int Position, char Operator, FormulaNode Left, FormulaNode Right) : FormulaNode(Position);
