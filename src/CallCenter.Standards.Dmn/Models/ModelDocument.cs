using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>One document of a model: its elements, types and imports.</summary>
internal sealed class ModelDocument
{
    private readonly Dictionary<string, ModelElement> byId = new(StringComparer.Ordinal);

    public ModelDocument(XElement root, string version)
    {
        Root = root;
        Version = version;
        Namespace = root.Attribute("namespace")?.Value.Trim() ?? "";
        var elements = ImmutableArray.CreateBuilder<ModelElement>();
        foreach (XElement child in root.Elements())
        {
            if (Element(child) is { } element)
            {
                elements.Add(element);
                byId.TryAdd(child.Attribute("id")?.Value.Trim() ?? "", element);
            }
        }

        Elements = elements.ToImmutable();
        Names = new ModelNames(Types);
    }

    public XElement Root { get; }

    public string Version { get; }

    public string Namespace { get; }

    public string Name => Root.Name(DmnNames.Attribute) ?? "";

    public ImmutableArray<ModelElement> Elements { get; }

    /// <summary>The imported documents by the names they are imported by; an empty name brings the elements themselves into scope.</summary>
    public Dictionary<string, ModelDocument> Imports { get; } = new(StringComparer.Ordinal);

    public TypeTable Types { get; } = new();

    public ModelNames Names { get; }

    public ModelElement? Find(string id) => byId.GetValueOrDefault(id);

    private ModelElement? Element(XElement xml)
    {
        XNamespace dmn = Root.Name.Namespace;
        string name = xml.Element(dmn + "variable")?.Name(DmnNames.Attribute) ?? xml.Name(DmnNames.Attribute) ?? "";
        return xml.Name.Namespace != dmn ? null : xml.Name.LocalName switch
        {
            "inputData" => new InputElement(this, xml, name),
            "decision" => new DecisionElement(this, xml, name),
            "businessKnowledgeModel" => new KnowledgeElement(this, xml, name),
            "decisionService" => new ServiceElement(this, xml, name),
            _ => null,
        };
    }
}
