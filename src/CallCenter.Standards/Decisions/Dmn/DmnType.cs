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
internal sealed class DmnTypes(XElement definitions)
{
    private const int LongestChain = 32;

    private readonly XNamespace dmn = definitions.Name.Namespace;

    /// <summary>The type of a reference; unknown where there is none.</summary>
    public DmnType Resolve(string? reference) => Resolve(reference, 0);

    /// <summary>The type of a component of a structure; unknown where there is none.</summary>
    public DmnType Component(DmnType structure, string name) =>
        structure.Definition?.Elements(dmn + "itemComponent").FirstOrDefault(component => component.Name(DmnNames.Attribute) == name) is { } found ? OfDefinition(found, 0) : DmnType.Unknown;

    private DmnType Resolve(string? reference, int depth)
    {
        if (reference is null || depth > LongestChain)
        {
            return DmnType.Unknown;
        }

        XElement? definition = definitions.Elements(dmn + "itemDefinition").FirstOrDefault(item => item.Name(DmnNames.Attribute) == reference);
        return definition is not null ? OfDefinition(definition, depth) : DmnType.Unknown with { Basic = DmnTypeName.TypeOf(reference) };
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

    private static bool IsCollection(XElement definition) => definition.Attribute("isCollection")?.Value.Trim() is "true" or "1";
}
