using System.Xml.Linq;

namespace CallCenter.Standards.Conformance;

/// <summary>A value of a test file: a single one, a list, or components by name.</summary>
public abstract record DmnValue
{
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Reads the content of an input, component, item or expected result; null where it has none.</summary>
    public static DmnValue? Read(XElement owner)
    {
        XElement[] components = [.. owner.Elements().Where(child => child.Name.LocalName == "component")];
        if (components.Length > 0)
        {
            return new DmnStructure(components.ToDictionary(child => child.Attribute("name")!.Value, Read));
        }

        if (owner.Elements().FirstOrDefault(child => child.Name.LocalName == "list") is { } list)
        {
            return list.Attribute(Instance + "nil")?.Value == "true" ? null : new DmnList([.. list.Elements().Select(Read)]);
        }

        XElement? value = owner.Elements().FirstOrDefault(child => child.Name.LocalName == "value");
        if (value is null || value.Attribute(Instance + "nil")?.Value == "true")
        {
            return null;
        }

        string type = value.Attribute(Instance + "type")?.Value ?? "xsd:string";
        return new DmnSingle(type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..], value.Value);
    }
}

/// <summary>A single value by its XML Schema type.</summary>
public sealed record DmnSingle(string Type, string Text) : DmnValue
{
    /// <summary>The value as FEEL has it; null where it is of no basic type.</summary>
    public BasicValue? ToFeel() => Type switch
    {
        "string" => new BasicValue { Text = Text },
        "boolean" => BasicValue.Parse(Text.Trim()),
        "date" or "time" or "dateTime" or "duration" or "dayTimeDuration" or "yearMonthDuration" => BasicValue.Parse($"@\"{Text.Trim()}\""),
        _ => BasicValue.Parse(Text.Trim()),
    };
}

/// <summary>A list of values.</summary>
public sealed record DmnList(IReadOnlyList<DmnValue?> Items) : DmnValue;

/// <summary>Values by name.</summary>
public sealed record DmnStructure(IReadOnlyDictionary<string, DmnValue?> Components) : DmnValue;
