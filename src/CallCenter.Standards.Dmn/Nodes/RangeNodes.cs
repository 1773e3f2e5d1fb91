using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A range with both ends.</summary>
internal sealed class RangeNode(Place place, bool startIncluded, Node start, Node end, bool endIncluded) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue from = start.Evaluate(run, scope);
        FeelValue to = end.Evaluate(run, scope);
        bool isRange = IsBound(from) && IsBound(to) && (from.IsNull || to.IsNull || FeelOrder.Compare(from, to) is not null);
        return isRange ? new FeelRange(from, startIncluded, to, endIncluded) : run.Fail(Place, $"There is no range from {FeelWords.Of(from)} to {FeelWords.Of(to)}.");
    }

    public override void Write(StringBuilder text)
    {
        text.Append(startIncluded ? '[' : '(');
        start.Write(text);
        text.Append("..");
        end.Write(text);
        text.Append(endIncluded ? ']' : ')');
    }

    private static bool IsBound(FeelValue value) => value.IsNull || FeelOrder.Compare(value, value) is not null;
}

/// <summary>A range of a comparison: <c>(&lt; 10)</c>.</summary>
internal sealed class UnaryRangeNode(Place place, string sign, Node bound) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue value = bound.Evaluate(run, scope);
        return sign switch
        {
            "<" or "<=" => new FeelRange(null, false, value, sign == "<="),
            ">" or ">=" => new FeelRange(value, sign == ">=", null, false),
            "=" => new FeelRange(value, true, value, true),
            _ => run.Fail(Place, $"Unequal values are no range."),
        };
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(').Append(sign).Append(' ');
        bound.Write(text);
        text.Append(')');
    }
}

/// <summary>A value between two others, both included.</summary>
internal sealed class BetweenNode(Place place, Node value, Node low, Node high) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue one = value.Evaluate(run, scope);
        FeelValue from = low.Evaluate(run, scope);
        FeelValue to = high.Evaluate(run, scope);
        bool? above = FeelComparison.Of(">=", one, from);
        bool? below = FeelComparison.Of("<=", one, to);
        return above is null || below is null
            ? run.Fail(Place, $"Whether {FeelWords.Of(one)} is between {FeelWords.Of(from)} and {FeelWords.Of(to)} cannot be told.")
            : FeelBoolean.Of(above.Value && below.Value);
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(');
        value.Write(text);
        text.Append(" between ");
        low.Write(text);
        text.Append(" and ");
        high.Write(text);
        text.Append(')');
    }
}
