using System.Text;

namespace CallCenter.Standards.Dmn;

/// <summary>An expression that has been read, ready to be evaluated; immutable.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    public abstract FeelValue Evaluate(Run run, Scope? scope);

    /// <summary>Writes the expression so that reading it again gives the same.</summary>
    public abstract void Write(StringBuilder text);

    public sealed override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

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
