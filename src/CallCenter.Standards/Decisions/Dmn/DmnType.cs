using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>What a type reference comes to.</summary>
/// <param name="Basic">The basic type; null where it is unknown, a structure or a collection.</param>
/// <param name="Allowed">The allowed values as unary tests, or null.</param>
/// <param name="Definition">The item definition of a structure, or null.</param>
/// <param name="IsCollection">Whether it is a list of values.</param>
internal sealed record DmnType(FieldType? Basic, string? Allowed, XElement? Definition, bool IsCollection)
{
    public static readonly DmnType Unknown = new(null, null, null, IsCollection: false);
}

/// <summary>The types of a model: FEEL's basic ones, and its item definitions.</summary>
internal sealed class DmnTypes
{
    private const int LongestChain = 32;

    private readonly XNamespace dmn;
    private readonly Dictionary<string, XElement> definitions;
    private readonly Dictionary<XElement, Dictionary<string, XElement>> components = [];

    public DmnTypes(XElement root)
    {
        dmn = root.Name.Namespace;
        definitions = ByName(root, "itemDefinition");
    }

    /// <summary>The type of a reference; unknown where there is none.</summary>
    public DmnType Resolve(string? reference) => Resolve(reference, 0);

    /// <summary>The type of a component of a structure; unknown where there is none.</summary>
    public DmnType Component(DmnType structure, string name) =>
        structure.Definition is { } definition && ComponentsOf(definition).TryGetValue(name, out XElement? found) ? OfDefinition(found, 0) : DmnType.Unknown;

    private DmnType Resolve(string? reference, int depth)
    {
        if (reference is null || depth > LongestChain)
        {
            return DmnType.Unknown;
        }

        return definitions.TryGetValue(reference, out XElement? definition) ? OfDefinition(definition, depth) : DmnType.Unknown with { Basic = DmnTypeName.TypeOf(reference) };
    }

    private DmnType OfDefinition(XElement definition, int depth)
    {
        if (definition.Elements(dmn + "itemComponent").Any())
        {
            return new DmnType(null, null, definition, IsCollection(definition));
        }

        DmnType inner = Resolve(definition.Element(dmn + "typeRef")?.Value.Trim(), depth + 1);
        string? allowed = definition.Element(dmn + "allowedValues")?.Element(dmn + "text")?.Value.Trim();
        return inner with { Allowed = allowed ?? inner.Allowed, IsCollection = inner.IsCollection || IsCollection(definition) };
    }

    private Dictionary<string, XElement> ComponentsOf(XElement structure)
    {
        if (!components.TryGetValue(structure, out Dictionary<string, XElement>? known))
        {
            components.Add(structure, known = ByName(structure, "itemComponent"));
        }

        return known;
    }

    /// <summary>The elements of a kind by their names; of those that share one, the first.</summary>
    private Dictionary<string, XElement> ByName(XElement owner, string kind)
    {
        var byName = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (XElement element in owner.Elements(dmn + kind))
        {
            byName.TryAdd(element.Name(DmnNames.Attribute) ?? "", element);
        }

        return byName;
    }

    private static bool IsCollection(XElement definition) => definition.Attribute("isCollection")?.Value.Trim() is "true" or "1";
}
