using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads the item definitions of a document into its types; imported ones stand under the import's name.</summary>
internal sealed class TypeReader(ModelDocument document, FindingList findings)
{
    /// <summary>How many types a type may stand for, one through the other.</summary>
    public const int LongestChain = 64;

    private readonly XNamespace dmn = document.Root.Name.Namespace;

    public void Read()
    {
        foreach ((string import, ModelDocument imported) in document.Imports)
        {
            foreach ((string name, FeelType type) in imported.Types.Items)
            {
                document.Types.Add(import.Length == 0 ? name : $"{import}.{name}", type);
            }

            foreach (string member in imported.Names.Members.All)
            {
                document.Names.Members.Add(member);
            }
        }

        XElement[] definitions = [.. document.Root.Elements(dmn + "itemDefinition").Where(item => item.Name(DmnNames.Attribute) is not null)];
        var types = new List<(XElement Xml, ItemType Type)>();
        foreach (XElement definition in definitions)
        {
            string name = definition.Name(DmnNames.Attribute)!;
            var type = new ItemType(name, IsCollection(definition));
            if (document.Types.Add(name, type))
            {
                types.Add((definition, type));
            }
            else
            {
                findings.Add(ModelFindingRules.Twice, definition, "/" + JsonPointer.Escape(name), Excerpt.Of(name), $"Two types have the name '{Excerpt.Of(name)}'; the first is the one meant.");
            }
        }

        foreach ((XElement definition, ItemType type) in types)
        {
            Fill(definition, type, "/" + JsonPointer.Escape(type.Name));
        }

        // All are looked at before any is changed.
        foreach ((XElement definition, ItemType type, bool isCircular) in types.Select(one => (one.Xml, one.Type, Circular: IsCircular(one.Type))).Where(one => one.Circular is not false).Select(one => (one.Xml, one.Type, one.Circular is true)).ToList())
        {
            string name = Excerpt.Of(type.Name);
            findings.Add(isCircular ? ModelFindingRules.Cycle : ModelFindingRules.Beyond, definition, "/" + JsonPointer.Escape(type.Name), name, isCircular ? FindingWords.Of($"The type '{name}' is defined by itself.") : $"The type '{name}' stands for another through more than {LongestChain} types; any value is taken.");
            type.Base = FeelType.Any;
        }
    }

    private static bool IsCollection(XElement definition) => definition.Attribute("isCollection")?.Value.Trim() is "true" or "1";

    /// <summary>Whether a type stands for itself through others; null where that is not known, since there are too many of them.</summary>
    private static bool? IsCircular(ItemType type)
    {
        var seen = new HashSet<FeelType>();
        for (FeelType? at = type; at is ItemType item; at = item.Base)
        {
            if (!seen.Add(item))
            {
                return true;
            }

            if (seen.Count > LongestChain)
            {
                return null;
            }
        }

        return false;
    }

    private void Fill(XElement definition, ItemType type, string pointer)
    {
        XElement[] components = [.. definition.Elements(dmn + "itemComponent")];
        type.Base = components.Length > 0 ? new ContextType(type.Name, [.. components.Select(component => Component(component, pointer))])
            : definition.Element(dmn + "functionItem") is { } function ? Function(function, pointer)
            : document.Find(definition.Element(dmn + "typeRef")?.Value, definition, pointer, findings);
        type.Allowed = Tests(definition.Element(dmn + "allowedValues"), pointer + "/allowedValues");
        type.Constraint = Tests(definition.Element(dmn + "typeConstraint"), pointer + "/typeConstraint");
    }

    private FunctionParameter Component(XElement component, string pointer)
    {
        string name = component.Name(DmnNames.Attribute) ?? "";
        document.Names.Members.Add(name);
        var type = new ItemType(name, IsCollection(component));
        Fill(component, type, pointer + "/" + JsonPointer.Escape(name));
        return new FunctionParameter(name, type);
    }

    private FunctionType Function(XElement function, string pointer) => new(
        [.. function.Elements(dmn + "parameters").Select(parameter => document.Find(parameter.Attribute("typeRef")?.Value, parameter, pointer, findings))],
        document.Find(function.Attribute("outputTypeRef")?.Value, function, pointer, findings));

    private TestsNode? Tests(XElement? owner, string at)
    {
        string text = owner?.Element(dmn + "text")?.Value ?? "";
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var source = new FeelSource(at[1..], text) { Xml = owner!.Element(dmn + "text") };
        try
        {
            return FeelParser.Tests(source, Names.With(null, "?"), document.Names);
        }
        catch (FeelSyntaxException broken)
        {
            document.Report(broken, source, at, findings);
            return null;
        }
    }
}
