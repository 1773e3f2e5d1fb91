using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>An operator of two values whose operands are evaluated both.</summary>
internal sealed class OperatorNode(Place place, FeelOperator sign, Node left, Node right) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue a = left.Evaluate(run, scope);
        FeelValue b = right.Evaluate(run, scope);
        FeelValue? result = sign switch
        {
            FeelOperator.Add => FeelArithmetic.Add(a, b),
            FeelOperator.Subtract => FeelArithmetic.Subtract(a, b),
            FeelOperator.Multiply => FeelArithmetic.Multiply(a, b),
            FeelOperator.Divide => FeelArithmetic.Divide(a, b),
            FeelOperator.Power => FeelArithmetic.Power(a, b),
            _ => FeelComparison.Of(sign, a, b) is { } truth ? FeelBoolean.Of(truth) : null,
        };
        return result switch
        {
            null => run.Fail(Place, Why(a, b)),
            FeelText text => run.Text(text.Value),
            _ => result,
        };
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        left.Write(text);
        text.Append(' ').Append(sign.Sign()).Append(' ');
        right.Write(text);
        text.Append(')');
    }

    /// <summary>Why two values have no result: they do not fit, or what they give is none.</summary>
    private FindingWords Why(FeelValue a, FeelValue b) =>
        sign >= FeelOperator.Equal ? FindingWords.Of($"'{sign.Sign()}' does not compare {FeelWords.Of(a)} with {FeelWords.Of(b)}.")
        : OperatorKinds.Of(sign, KindSet.Of(a.Kind), KindSet.Of(b.Kind)).IsEmpty ? FindingWords.Of($"'{sign.Sign()}' does not fit {FeelWords.Of(a)} and {FeelWords.Of(b)}.")
        : sign == FeelOperator.Divide && b is FeelNumber { Value.Sign: 0 } ? FindingWords.Of($"A division by zero.")
        : $"The result of '{sign.Sign()}' does not exist or is too large.";

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape a = left.Shape(reader, scope);
        ValueShape b = right.Shape(reader, scope);
        bool isKnown = !a.Values.IsEmpty && !b.Values.IsEmpty;
        if (sign is FeelOperator.Equal or FeelOperator.NotEqual)
        {
            if (isKnown && !a.Values.Meets(b.Values))
            {
                reader.Note(this, Place, FindingWords.Of($"'{sign.Sign()}' compares values of different types: {a.Kinds.Words()} with {b.Kinds.Words()}."), left, right);
            }

            return ValueShape.Truth;
        }

        KindSet result = sign > FeelOperator.NotEqual
            ? OperatorKinds.CanBeCompared(a.Kinds, b.Kinds) ? ValueShape.Truth.Kinds : KindSet.None
            : OperatorKinds.Of(sign, a.Kinds, b.Kinds);
        if (result.IsEmpty && isKnown)
        {
            reader.Note(this, Place, FindingWords.Of($"'{sign.Sign()}' can never have a value: it does not fit {a.Kinds.Words()} and {b.Kinds.Words()}."), left, right);
        }

        return ValueShape.Of(result).OrNull();
    }
}

/// <summary>Conjunction or disjunction of three values; what is no boolean counts as null.</summary>
internal sealed class LogicNode(Place place, bool isAnd, Node left, Node right) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        // One operand of this value decides.
        bool decisive = !isAnd;
        bool? a = Truth(run, left.Evaluate(run, scope));
        if (a == decisive)
        {
            return FeelBoolean.Of(decisive);
        }

        bool? b = Truth(run, right.Evaluate(run, scope));
        return b == decisive ? FeelBoolean.Of(decisive) : a is null || b is null ? FeelValue.Null : FeelBoolean.Of(isAnd);
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        left.Write(text);
        text.Append(isAnd ? " and " : " or ");
        right.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape a = left.Shape(reader, scope);
        ValueShape b = right.Shape(reader, scope);
        bool isTruth = a.Kinds.Has(FeelKind.Boolean) || b.Kinds.Has(FeelKind.Boolean);
        if (!isTruth && !a.Values.IsEmpty && !b.Values.IsEmpty)
        {
            reader.Note(this, Place, FindingWords.Of($"A boolean is needed here, not {(a.Kinds | b.Kinds).Words()}."), left, right);
        }

        return isTruth ? ValueShape.Truth : ValueShape.Nothing;
    }

    private bool? Truth(Run run, FeelValue value)
    {
        if (value is FeelBoolean flag)
        {
            return flag.Value;
        }

        if (!value.IsNull)
        {
            run.Fail(Place, $"A boolean is needed here, not {FeelWords.Of(value)}.");
        }

        return null;
    }
}

/// <summary>A minus sign before a value.</summary>
internal sealed class NegationNode(Place place, Node operand) : Node(place)
{
    private static readonly KindSet Signed = KindSet.Of(FeelKind.Number, FeelKind.DaysDuration, FeelKind.MonthsDuration);

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue value = operand.Evaluate(run, scope);
        return FeelArithmetic.Negate(value) ?? run.Fail(Place, $"'-' does not fit {FeelWords.Of(value)}.");
    }

    public override void Write(StringBuilder text)
    {
        text.Append("(-");
        operand.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape value = operand.Shape(reader, scope);
        KindSet result = value.Values & Signed;
        if (result.IsEmpty && !value.Values.IsEmpty)
        {
            reader.Note(this, Place, FindingWords.Of($"'-' can never have a value: it does not fit {value.Kinds.Words()}."), operand);
        }

        return ValueShape.Of(result).OrNull();
    }
}
