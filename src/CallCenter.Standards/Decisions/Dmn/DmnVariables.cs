using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>The names that input expressions can use, with their types: inputs and decisions of the model.</summary>
internal sealed class DmnVariables
{
    private readonly Dictionary<string, DmnType> variables = new(StringComparer.Ordinal);
    private readonly DmnTypes types;

    public DmnVariables(XElement definitions, DmnTypes types)
    {
        this.types = types;
        XNamespace dmn = definitions.Name.Namespace;
        foreach (XElement element in definitions.Elements().Where(element => element.Name == dmn + "inputData" || element.Name == dmn + "decision"))
        {
            XElement? variable = element.Element(dmn + "variable");
            if ((variable?.Name(DmnNames.Attribute) ?? element.Name(DmnNames.Attribute)) is { } name)
            {
                variables.TryAdd(name, types.Resolve(variable?.Attribute("typeRef")?.Value.Trim()));
            }
        }
    }

    /// <summary>The type of a name or a path; null where the expression is neither.</summary>
    public DmnType? TypeOf(string expression)
    {
        if (variables.TryGetValue(expression, out DmnType? known))
        {
            return known;
        }

        string[] path = expression.Split('.');
        if (path.Length < 2 || !variables.TryGetValue(path[0].Trim(), out DmnType? type))
        {
            return null;
        }

        foreach (string step in path.Skip(1))
        {
            type = types.Component(type, step.Trim());
        }

        return type == DmnType.Unknown ? null : type;
    }
}
