using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A range with both ends.</summary>
internal sealed class RangeNode(Place place, bool startIncluded, Node start, Node end, bool endIncluded) : Node(place)
{
    private static readonly KindSet AlwaysOrdered = KindSet.Of(FeelKind.Number, FeelKind.Text, FeelKind.Date, FeelKind.DaysDuration, FeelKind.MonthsDuration);

    public override bool IsFixed => start.IsFixed && end.IsFixed;

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

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape from = start.Shape(reader, scope);
        ValueShape to = end.Shape(reader, scope);
        bool isKnown = !from.Values.IsEmpty && !to.Values.IsEmpty;
        if (isKnown && !OperatorKinds.CanBeCompared(from.Kinds, to.Kinds))
        {
            reader.Note(this, Place, FindingWords.Of($"There is no range from {from.Kinds.Words()} to {to.Kinds.Words()}."), start, end);
        }

        // Times with an offset and times without one have no order.
        bool isWritten = start is ConstantNode && end is ConstantNode && isKnown && from.Kinds == to.Kinds && from.Kinds.Meets(AlwaysOrdered);
        return ValueShape.RangeOf(from.Or(to), mayBeNull: !isWritten);
    }

    private static bool IsBound(FeelValue value) => value.IsNull || FeelOrder.Compare(value, value) is not null;
}

/// <summary>A range of a comparison: <c>(&lt; 10)</c>.</summary>
internal sealed class UnaryRangeNode(Place place, FeelOperator sign, Node bound) : Node(place)
{
    public override bool IsFixed => bound.IsFixed;

    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue value = bound.Evaluate(run, scope);
        return sign switch
        {
            FeelOperator.Less or FeelOperator.LessOrEqual => new FeelRange(null, false, value, sign == FeelOperator.LessOrEqual),
            FeelOperator.Greater or FeelOperator.GreaterOrEqual => new FeelRange(value, sign == FeelOperator.GreaterOrEqual, null, false),
            FeelOperator.Equal => new FeelRange(value, true, value, true),
            _ => run.Fail(Place, $"Unequal values are no range."),
        };
    }

    public override void Write(StringBuilder text)
    {
        text.Append('(').Append(sign.Sign()).Append(' ');
        bound.Write(text);
        text.Append(')');
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope) => ValueShape.RangeOf(bound.Shape(reader, scope), mayBeNull: sign == FeelOperator.NotEqual);
}

/// <summary>A value between two others, both included.</summary>
internal sealed class BetweenNode(Place place, Node value, Node low, Node high) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope)
    {
        FeelValue one = value.Evaluate(run, scope);
        FeelValue from = low.Evaluate(run, scope);
        FeelValue to = high.Evaluate(run, scope);
        bool? above = FeelComparison.Of(FeelOperator.GreaterOrEqual, one, from);
        bool? below = FeelComparison.Of(FeelOperator.LessOrEqual, one, to);
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

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope)
    {
        ValueShape one = value.Shape(reader, scope);
        ValueShape from = low.Shape(reader, scope);
        ValueShape to = high.Shape(reader, scope);
        bool isKnown = !one.Values.IsEmpty && !from.Values.IsEmpty && !to.Values.IsEmpty;
        if (isKnown && !(OperatorKinds.CanBeCompared(one.Kinds, from.Kinds) && OperatorKinds.CanBeCompared(one.Kinds, to.Kinds)))
        {
            reader.Note(this, Place, FindingWords.Of($"Whether {one.Kinds.Words()} is between {from.Kinds.Words()} and {to.Kinds.Words()} can never be told."), value, low, high);
        }

        return ValueShape.Truth;
    }
}
