using System.Text.Json.Nodes;

namespace CallCenter.Standards.Forms;

/// <summary>
/// Draws a JSON Schema (2020-12) from a form, for editors: members, kinds, patterns, closed sets, defaults and unions, with the words for people in English (<c>title</c>) and in Chinese (<c>description</c>).
/// Definitions are drawn once, under their names, whatever names them.
/// </summary>
/// <param name="style">What the texts are that the schema is for.</param>
/// <param name="prefix">What the names of definitions begin with, where the schema is part of another.</param>
internal sealed class FormSchema(SchemaStyle style, string prefix = "")
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private readonly Dictionary<Form, string> names = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
    private readonly ItemForms items = new();

    /// <summary>The schema of documents of a form. They may name their schema, too.</summary>
    /// <param name="root">The form.</param>
    /// <param name="id">The schema's own name, a URI.</param>
    public JsonObject Of(Form root, string id)
    {
        items.Gather(root);
        JsonObject drawn = Object(root.Bare);
        drawn["properties"] = Before(new JsonObject { ["$schema"] = Titled(Value(As.Text), new LocalizedText("结构定义", "Schema")) }, (JsonObject)drawn["properties"]!);
        JsonObject document = Before(new JsonObject { ["$schema"] = Dialect, ["$id"] = id }, drawn);
        document["$defs"] = new JsonObject(definitions.Select(definition => KeyValuePair.Create(definition.Key, (JsonNode?)definition.Value)));
        return document;
    }

    /// <summary>The members of a form, in what is part of another schema.</summary>
    public IEnumerable<KeyValuePair<string, JsonObject>> Members(Form form, IEnumerable<string> names)
    {
        items.Gather(form);
        return [.. names.Select(name => KeyValuePair.Create(name, Member(form.Members.First(member => member.Name == name))))];
    }

    /// <summary>Adds the definitions drawn so far to another schema.</summary>
    public void AddTo(JsonObject schema)
    {
        foreach ((string name, JsonObject definition) in definitions)
        {
            ((JsonObject)schema["$defs"]!)[name] = definition;
        }
    }

    /// <summary>What values of a form look like: a reference where the form has a name.</summary>
    /// <param name="form">The form.</param>
    /// <param name="hint">What tells the form from others of its type, such as a unit; null where nothing does.</param>
    private JsonObject Value(Form form, string? hint = null)
    {
        form = form.Bare;
        return NameOf(form) is { } name ? new JsonObject { ["$ref"] = $"#/$defs/{Define(form, name, hint)}" } : Draw(form);
    }

    /// <summary>The name of a form that is drawn by itself; null for lists, and for single values that have nothing of their own to say.</summary>
    private static string? NameOf(Form form) =>
        ReferenceEquals(form, As.Text) ? "text"
        : ReferenceEquals(form, As.Code) ? "reference"
        : ReferenceEquals(form, As.OwnCode) ? "code"
        : form.Type.IsGenericType || form.Type == typeof(string) || (form.Members.IsEmpty && form.Values.IsEmpty && form.Words is null) ? null
        : Camel(form.Type.Name);

    private string Define(Form form, string name, string? hint)
    {
        if (names.TryGetValue(form, out string? known))
        {
            return known;
        }

        name = prefix + (hint is null || form.Members.IsEmpty ? name : $"{name}-{hint}");
        string own = name;
        for (int number = 2; definitions.TryGetValue(own, out JsonObject? other); number++)
        {
            if (form.Members.IsEmpty && JsonNode.DeepEquals(other, Draw(form)))
            {
                names.Add(form, own);
                return own;
            }

            own = $"{name}-{number}";
        }

        names.Add(form, own);
        definitions.Add(own, []); // it may hold itself
        definitions[own] = Draw(form);
        return own;
    }

    private JsonObject Draw(Form form)
    {
        JsonObject drawn = form switch
        {
            { Values: { IsEmpty: false } values } => new() { ["type"] = "string", ["enum"] = Texts(values) },
            { Members.IsEmpty: false } => Object(form),
            { Kind: FormKind.Object, Members.IsEmpty: true } => form.Parts is [var member, ..] ? new() { ["type"] = "object", ["additionalProperties"] = style.Member(Value(member)) } : Object(form),
            { Kind: FormKind.Array } => style.List(Value(form.Parts[0]), form.Parts[0].Bare),
            { Kind: FormKind.Any } => new() { ["anyOf"] = new JsonArray([.. form.Parts.Select(part => Value(part))]) },
            { Kind: FormKind.Boolean } => new() { ["type"] = "boolean" },
            { Kind: FormKind.Number } => Number(form.Range),
            _ => new() { ["type"] = "string" },
        };
        if (form.Pattern is { } pattern)
        {
            drawn["pattern"] = pattern;
        }

        return form.Members.IsEmpty && form.Words is { } words ? Titled(drawn, words) : drawn;
    }

    private static JsonObject Number(NumberRange? range)
    {
        if (range is { Least: { } only } && only == range.Greatest)
        {
            return new JsonObject { ["const"] = only };
        }

        var drawn = new JsonObject { ["type"] = range?.IsWhole == true ? "integer" : "number" };
        if (range?.Least is { } least)
        {
            drawn["minimum"] = least;
        }

        if (range?.Greatest is { } greatest)
        {
            drawn["maximum"] = greatest;
        }

        return drawn;
    }

    /// <summary>An object; what depends on the value of a member follows as rules that ask for that value.</summary>
    private JsonObject Object(Form form)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        var rules = new JsonArray();
        var choices = new MemberChoices(form);
        MemberRule[] chosen = [.. choices.Rules()];
        foreach (MemberDefinition member in form.Members)
        {
            if (member.Case is null && choices.DependsOn(member.Name) is null)
            {
                properties[member.Name] = Member(member);
            }
            else if (!properties.ContainsKey(member.Name))
            {
                properties[member.Name] = style.IsNeeded ? Titled([], member.Words) : AnyOf(member, chosen);
            }

            if (member is { Case: null, Use: MemberUse.Required } && style.IsNeeded)
            {
                required.Add((JsonNode)member.Name);
            }
        }

        foreach (MemberRule rule in chosen)
        {
            rules.Add((JsonNode)Rule(rule));
        }

        JsonObject drawn = Titled([], form.Words!);
        drawn["type"] = "object";
        drawn["properties"] = properties;
        AddIfAny(drawn, "required", required);
        if (!form.OneNeeded.IsEmpty && style.IsNeeded)
        {
            drawn["anyOf"] = new JsonArray([.. form.OneNeeded.Select(static name => new JsonObject { ["required"] = Texts([name]) })]);
        }

        if (form.Others is var (pattern, other))
        {
            drawn["patternProperties"] = new JsonObject { [pattern] = style.Member(Value(other)) };
        }

        drawn["additionalProperties"] = false;
        AddIfAny(drawn, "allOf", rules);
        return items.Contains(form) ? style.Item(drawn) : drawn;
    }

    /// <summary>A member that depends on another, where that other need not be given: it looks as it does for one of its values.</summary>
    private JsonObject AnyOf(MemberDefinition member, IEnumerable<MemberRule> rules)
    {
        var drawn = new List<JsonObject>();
        foreach (MemberRule rule in rules)
        {
            foreach (JsonObject one in rule.Members.Where(chosen => chosen.Name == member.Name).Select(chosen => Member(chosen, chosen.Case is null ? rule.Codes[0] : null)))
            {
                if (!drawn.Exists(known => JsonNode.DeepEquals(known, one)))
                {
                    drawn.Add(one);
                }
            }
        }

        return drawn is [var only] ? only : Titled(new JsonObject { ["anyOf"] = new JsonArray([.. drawn]) }, member.Words);
    }

    private JsonObject Rule(MemberRule rule)
    {
        var properties = new JsonObject();
        foreach (MemberDefinition member in rule.Members)
        {
            properties[member.Name] = Member(member, member.Case is null ? rule.Codes[0] : null);
        }

        foreach (string name in rule.Absent)
        {
            properties[name] = false;
        }

        var then = new JsonObject { ["properties"] = properties };
        AddIfAny(then, "required", style.IsNeeded ? Texts(rule.Members.Where(member => member.Use == MemberUse.Required && member.Case is not null).Select(member => member.Name)) : []);
        var asked = new JsonObject { ["properties"] = new JsonObject { [rule.On] = rule.Codes is [var only] ? new JsonObject { ["const"] = only } : new JsonObject { ["enum"] = Texts(rule.Codes) } }, ["required"] = Texts([rule.On]) };
        return new JsonObject { ["if"] = asked, ["then"] = then };
    }

    private JsonObject Member(MemberDefinition member, string? hint = null)
    {
        JsonObject drawn = Titled(member.Columns is null ? Value(member.Form, hint) : style.Cells(Value(member.Form.Bare.Parts[0])), member.Words);
        if (member.Default is { } standard)
        {
            drawn["default"] = JsonNode.Parse(standard);
        }

        return style.Member(items.Contains(member.Form.Bare) ? style.NoItem(drawn) : drawn);
    }

    /// <summary>What people call it, before all else.</summary>
    private static JsonObject Titled(JsonObject drawn, LocalizedText words)
    {
        drawn.Remove("title");
        drawn.Remove("description");
        return Before(new JsonObject { ["title"] = words.English, ["description"] = words.Chinese }, drawn);
    }

    /// <summary>The members of both, in order.</summary>
    private static JsonObject Before(JsonObject first, JsonObject rest)
    {
        foreach ((string name, JsonNode? value) in rest.ToArray())
        {
            rest.Remove(name);
            first[name] = value;
        }

        return first;
    }

    private static void AddIfAny(JsonObject drawn, string name, JsonArray values)
    {
        if (values.Count > 0)
        {
            drawn[name] = values;
        }
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
