using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>An operator of two values whose operands are evaluated both.</summary>
internal sealed class OperatorNode(Place place, string sign, Node left, Node right) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue a = left.Evaluate(run, scope);
        FeelValue b = right.Evaluate(run, scope);
        FeelValue? result = sign switch
        {
            "+" => FeelArithmetic.Add(a, b),
            "-" => FeelArithmetic.Subtract(a, b),
            "*" => FeelArithmetic.Multiply(a, b),
            "/" => FeelArithmetic.Divide(a, b),
            "**" => FeelArithmetic.Power(a, b),
            _ => FeelComparison.Of(sign, a, b) is { } truth ? FeelBoolean.Of(truth) : null,
        };
        return result switch
        {
            null => run.Fail(Place, sign == "/" && b is FeelNumber { Value.Sign: 0 } ? FindingWords.Of($"A division by zero.") : $"'{sign}' does not fit {FeelWords.Of(a)} and {FeelWords.Of(b)}, or gives too large a value."),
            FeelText text => run.Text(text.Value),
            _ => result,
        };
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        left.Write(text);
        text.Append(' ').Append(sign).Append(' ');
        right.Write(text);
        text.Append(')');
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
}
