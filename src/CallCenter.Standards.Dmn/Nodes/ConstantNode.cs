using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>A value that is known when the expression is read.</summary>
internal sealed class ConstantNode(Place place, FeelValue value) : Node(place)
{
    public FeelValue Value => value;

    public override bool IsFixed => true;

    public override FeelValue Evaluate(Run run, Scope? scope) => value is FeelText text && text.Value.Length > run.Limits.TextLength ? run.Text(text.Value) : value;

    /// <summary>A minus sign is in parentheses, since what follows would bind tighter.</summary>
    public override void Write(StringBuilder text)
    {
        string literal = FeelFormat.Literal(value);
        text.Append(literal.StartsWith('-') ? $"({literal})" : literal);
    }

    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope) => ValueShape.Of(value.Kind);
}

/// <summary>What could not be read: null, with the reason.</summary>
internal sealed class BrokenNode(Place place, FindingWords message) : Node(place)
{
    public override FeelValue Evaluate(Run run, Scope? scope) => run.Fail(Place, message);

    public override void Write(StringBuilder text) => text.Append("null");

    /// <summary>Told already: whatever stands around it is not told again.</summary>
    protected override ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope) => ValueShape.Any;
}
