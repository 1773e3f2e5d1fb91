using System.Runtime.CompilerServices;
using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>An expression that has been read, ready to be evaluated; immutable.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>Whether the value is the same whatever is in scope, and whenever it is asked for.</summary>
    public virtual bool IsFixed => false;

    /// <summary>The parts of which one is the value: itself, unless it chooses one of several.</summary>
    public virtual IEnumerable<Node> Ends => [this];

    public abstract FeelValue Evaluate(Run run, Scope? scope);

    /// <summary>What the value may be, as far as that is known before there is one; what can never have a value is noted.</summary>
    public ValueShape Shape(ShapeReader reader, ShapeScope? scope) => RuntimeHelpers.TryEnsureSufficientExecutionStack() ? ShapeIn(reader, scope) : ValueShape.Any;

    /// <summary>Writes the expression so that reading it again gives the same.</summary>
    public abstract void Write(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    protected abstract ValueShape ShapeIn(ShapeReader reader, ShapeScope? scope);

    protected static void WriteAll(StringBuilder text, IEnumerable<Node> nodes)
    {
        string separator = "";
        foreach (Node node in nodes)
        {
            text.Append(separator);
            node.Write(text);
            separator = ", ";
        }
    }
}
