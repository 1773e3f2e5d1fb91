using System.Collections.Immutable;
using System.Xml.Linq;

namespace CallCenter.Standards.Dmn;

/// <summary>An element of a requirement graph: what it is named, and what it needs.</summary>
internal abstract class ModelElement(ModelDocument document, XElement xml, string name)
{
    public ModelDocument Document => document;

    public XElement Xml => xml;

    /// <summary>The name it is known by where it is required.</summary>
    public string Name { get; } = name;

    public string Pointer => "/" + JsonPointer.Escape(Name);

    /// <summary>What it requires, in document order, each through the import it is reached by, or null for its own model.</summary>
    public ImmutableArray<Requirement> Requirements { get; set => Links = RequirementScope.Links(field = value); } = [];

    /// <summary>What the requirements bring into scope, outermost first.</summary>
    public ImmutableArray<ScopeLink> Links { get; private set; } = [];

    /// <summary>Where warnings of the element itself are.</summary>
    public Place Place { get; private set; } = new(new FeelSource(name, ""), 0);

    /// <summary>What the logic is, for people: the expression's text, or empty for a boxed one.</summary>
    public string Text { get; set => Place = new Place(new FeelSource(Name, field = value), 0); } = "";

    /// <summary>The type of its value.</summary>
    public FeelType Type { get; set; } = FeelType.Any;
}

/// <summary>An element that another one requires, and the import it is reached through; null for the same model.</summary>
internal sealed record Requirement(ModelElement Element, string? Import);

internal sealed class InputElement(ModelDocument document, XElement xml, string name) : ModelElement(document, xml, name);

/// <summary>A decision: its logic sees what it requires.</summary>
internal sealed class DecisionElement(ModelDocument document, XElement xml, string name) : ModelElement(document, xml, name)
{
    /// <summary>The logic; null where there is none.</summary>
    public Node? Logic { get; set; }
}

/// <summary>A business knowledge model: a function.</summary>
internal sealed class KnowledgeElement(ModelDocument document, XElement xml, string name) : ModelElement(document, xml, name)
{
    public Node? Logic { get; set; }
}

/// <summary>A decision service: a function of its inputs whose value is that of its output decisions.</summary>
internal sealed class ServiceElement(ModelDocument document, XElement xml, string name) : ModelElement(document, xml, name)
{
    /// <summary>The inputs, in the order of the parameters: decisions that are given, after input data.</summary>
    public ImmutableArray<Requirement> Inputs { get; set; } = [];

    public ImmutableArray<Requirement> Outputs { get; set; } = [];
}
