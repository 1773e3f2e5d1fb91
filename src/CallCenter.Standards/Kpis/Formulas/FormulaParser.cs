using System.Globalization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// Reads formulas: <c>sum := product (('+' | '-') product)*</c>, <c>product := factor (('*' | '/') factor)*</c>,
/// <c>factor := '-' factor | '(' sum ')' | number '%'? | code | code '(' code (',' literal)? ')'</c>.
/// A hyphen inside a code belongs to it; a minus sign therefore needs a blank on either side of it where a code is near.
/// </summary>
internal ref struct FormulaParser
{
    /// <summary>How deep parentheses and signs may nest.</summary>
    public const int MaximumDepth = 64;

    private readonly string text;
    private int at;
    private int depth;
    private FindingWords? error;
    private int errorAt;

    private FormulaParser(string text) => this.text = text;

    /// <summary>The formula, or null with what is wrong and where (0-based).</summary>
    public static FormulaNode? Parse(string text, out FindingWords? error, out int position)
    {
        var parser = new FormulaParser(text);
        FormulaNode? node = parser.Sum();
        if (node is not null && !parser.AtEnd())
        {
            node = parser.Fail($"expected an operator or the end");
        }

        error = parser.error;
        position = parser.errorAt;
        return node;
    }

    private FormulaNode? Sum()
    {
        FormulaNode? left = Product();
        while (left is not null && Operator('+', '-') is { } sign)
        {
            left = Combine(left, sign, Product());
        }

        return left;
    }

    private FormulaNode? Product()
    {
        FormulaNode? left = Factor();
        while (left is not null && Operator('*', '/') is { } sign)
        {
            left = Combine(left, sign, Factor());
        }

        return left;
    }

    private static BinaryNode? Combine(FormulaNode left, (char Sign, int Position) sign, FormulaNode? right) =>
        right is null ? null : new BinaryNode(sign.Position, sign.Sign, left, right);

    private (char Sign, int Position)? Operator(char first, char second)
    {
        if (AtEnd() || (text[at] != first && text[at] != second))
        {
            return null;
        }

        at++;
        return (text[at - 1], at - 1);
    }

    private FormulaNode? Factor()
    {
        if (AtEnd())
        {
            return Fail($"expected a measure, a KPI, a number or '('");
        }

        if (++depth > MaximumDepth)
        {
            return Fail($"nested deeper than {MaximumDepth} levels");
        }

        int start = at;
        char c = text[at];
        FormulaNode? node;
        if (c == '-')
        {
            at++;
            node = Factor() is { } operand ? new NegateNode(start, operand) : null;
        }
        else if (c == '(')
        {
            at++;
            node = Sum();
            node = node is not null && !Take(')') ? Fail($"expected ')'") : node;
        }
        else if (char.IsAsciiDigit(c) || c == '.')
        {
            node = Number();
        }
        else if (char.IsAsciiLetterLower(c))
        {
            node = NameOrCall();
        }
        else
        {
            node = Fail($"'{c}' cannot start a measure, a KPI or a number");
        }

        depth--;
        return node;
    }

    private FormulaNode? Number()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        if (!decimal.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            at = start;
            return Fail($"expected a number of at most 28 digits");
        }

        Rational number = Rational.Of(value);
        return new NumberNode(start, Take('%') ? number / Rational.Of(100m) : number);
    }

    private FormulaNode? NameOrCall()
    {
        if (Name() is not { } name)
        {
            return null;
        }

        if (!Take('('))
        {
            return name;
        }

        SkipBlanks();
        if (Name() is not { } measure)
        {
            return null;
        }

        string? literal = null;
        int literalAt = at;
        if (Take(','))
        {
            SkipBlanks();
            literalAt = at;
            int close = text.IndexOf(')', at);
            at = close < 0 ? text.Length : close;
            literal = text[literalAt..at].TrimEnd();
        }

        return Take(')') ? new CallNode(name.Position, name.Code, measure, literal, literalAt) : Fail($"expected ')'");
    }

    private NameNode? Name()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '-'))
        {
            at++;
        }

        string code = text[start..at];
        if (KebabCode.IsValid(code))
        {
            return new NameNode(start, code);
        }

        at = start;
        Fail(code.Length == 0 ? FindingWords.Of($"expected a measure's code") : $"'{code}' is not a code; put blanks around a minus sign");
        return null;
    }

    private bool Take(char c)
    {
        if (AtEnd() || text[at] != c)
        {
            return false;
        }

        at++;
        return true;
    }

    private bool AtEnd()
    {
        SkipBlanks();
        return at == text.Length;
    }

    private void SkipBlanks()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }
    }

    private FormulaNode? Fail(FindingWords message)
    {
        error = message;
        errorAt = at;
        return null;
    }
}
