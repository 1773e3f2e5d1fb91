using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>Reads boxed expressions (DMN 1.5, 10.2.2) into the nodes that FEEL's own expressions are made of.</summary>
internal sealed partial class BoxedReader(ModelDocument document, FindingList findings)
{
    private readonly XNamespace dmn = document.Root.Name.Namespace;

    public static bool IsExpression(XElement xml) => xml.Name.LocalName is "literalExpression" or "decisionTable" or "context" or "invocation" or "functionDefinition"
        or "relation" or "list" or "conditional" or "filter" or "for" or "every" or "some";

    /// <summary>Reads a boxed expression.</summary>
    /// <param name="xml">The expression.</param>
    /// <param name="names">What is in scope.</param>
    /// <param name="at">What it belongs to, for warnings: the element's name, then steps.</param>
    public Node Read(XElement xml, Names? names, string at) => xml.Name.LocalName switch
    {
        "literalExpression" => Text(xml, names, at),
        "decisionTable" => Table(xml, names, at),
        "context" => Context(xml, names, at),
        "invocation" => Invocation(xml, names, at),
        "functionDefinition" => Function(xml, names, at, FeelType.Any),
        "relation" => Relation(xml, names, at),
        "list" => new ListNode(PlaceOf(at), [.. Children(xml).Select((child, i) => Read(child, names, Step(at, "item", i)))]),
        "conditional" => new IfNode(PlaceOf(at), Part(xml, "if", names, at), Part(xml, "then", names, at), Part(xml, "else", names, at)),
        "filter" => new FilterNode(PlaceOf(at), Part(xml, "in", names, at), Part(xml, "match", Names.WithItem(names), at)),
        "for" => Loop(xml, names, at),
        _ => Quantified(xml, names, at),
    };

    /// <summary>A function of formal parameters and a body.</summary>
    public Node Function(XElement xml, Names? names, string at, FeelType result)
    {
        ImmutableArray<FunctionParameter> parameters = [.. xml.Elements(dmn + "formalParameter")
            .Select(parameter => new FunctionParameter(parameter.Name(DmnNames.Attribute) ?? "", TypeOf(parameter, at)))];
        Names? inner = parameters.Aggregate(names, (outer, parameter) => Names.With(outer, parameter.Name));
        string? kind = xml.Attribute("kind")?.Value.Trim();
        if (kind is not (null or "" or "FEEL"))
        {
            findings.Add(ModelFindingRules.Beyond, xml, PointerOf(at), kind, $"'{Excerpt.Of(at)}' is a function of kind '{Excerpt.Of(kind)}', which is not called.");
            return new FunctionNode(PlaceOf(at), at, parameters, new BrokenNode(PlaceOf(at), $"Functions of kind '{kind}' are not called."), result);
        }

        Node body = Children(xml).FirstOrDefault() is { } expression ? Read(expression, inner, at) : Nothing(xml, at);
        return new FunctionNode(PlaceOf(at), at, parameters, body, result);
    }

    private static Place PlaceOf(string at) => new(new FeelSource(at, ""), 0);

    private static string PointerOf(string at) => "/" + at;

    private static string Step(string at, string step, int index) => string.Create(CultureInfo.InvariantCulture, $"{at}/{step}/{index}");

    private IEnumerable<XElement> Children(XElement xml) => xml.Elements().Where(child => child.Name.Namespace == dmn && IsExpression(child));

    private FeelType TypeOf(XElement xml, string at) => document.Find(xml.Attribute("typeRef")?.Value, xml, PointerOf(at), findings);

    private Node Part(XElement xml, string part, Names? names, string at) => xml.Element(dmn + part) is { } owner && Children(owner).FirstOrDefault() is { } expression
        ? Read(expression, names, $"{at}/{part}")
        : Nothing(xml, $"{at}/{part}");

    private Node Text(XElement xml, Names? names, string at) => Text(xml, at, source => FeelParser.Expression(source, names, document.Names));

    private Node Text(XElement xml, string at, Func<FeelSource, Node> parse)
    {
        string text = xml.Element(dmn + "text")?.Value ?? "";
        string? language = xml.Attribute("expressionLanguage")?.Value;
        bool isFeel = string.IsNullOrEmpty(language) || language.Contains("FEEL", StringComparison.OrdinalIgnoreCase);
        if (!isFeel)
        {
            findings.Add(ModelFindingRules.Beyond, xml, PointerOf(at), language, $"'{Excerpt.Of(at)}' is not written in FEEL.");
            return new BrokenNode(PlaceOf(at), $"The expression is not written in FEEL.");
        }

        if (string.IsNullOrWhiteSpace(text) && xml.Name.LocalName is "literalExpression" or "inputExpression")
        {
            return Nothing(xml, at);
        }

        return Parsed(new FeelSource(at, text) { Xml = xml.Element(dmn + "text") }, parse, new ConstantNode(PlaceOf(at), FeelValue.Null));
    }

    /// <summary>Where an expression is needed and there is none, or an empty one.</summary>
    private BrokenNode Nothing(XElement xml, string at)
    {
        findings.Add(ModelFindingRules.Empty, xml, PointerOf(at), null, $"The expression is empty.");
        return new BrokenNode(PlaceOf(at), $"The expression is empty.");
    }

    /// <summary>Reads a text; what cannot be read is null with its reason, what names nothing is a warning.</summary>
    private Node Parsed(FeelSource source, Func<FeelSource, Node> parse, Node whereEmpty)
    {
        string at = source.Name;
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return whereEmpty;
        }

        try
        {
            Node node = parse(source);
            foreach ((Place place, string name) in document.Names.TakeUnknown())
            {
                (int line, int column) = source.At(place.Offset);
                findings.Add(ModelFindingRules.Name, place, PointerOf(at), Excerpt.Of(name), $"Line {line}, column {column}: nothing is named '{Excerpt.Of(name)}' here.");
            }

            return node;
        }
        catch (FeelSyntaxException broken)
        {
            document.Report(broken, source, PointerOf(at), findings);
            return new BrokenNode(new Place(source, broken.Position), broken.Words);
        }
    }

    private ContextNode Context(XElement xml, Names? names, string at)
    {
        var entries = ImmutableArray.CreateBuilder<ContextEntryNode>();
        Node? result = null;
        foreach (XElement entry in xml.Elements(dmn + "contextEntry"))
        {
            XElement? expression = Children(entry).FirstOrDefault();
            if (entry.Element(dmn + "variable")?.Name(DmnNames.Attribute) is not { } name)
            {
                result = expression is null ? null : Read(expression, names, at);
                continue;
            }

            bool isFunction = expression?.Name.LocalName == "functionDefinition";
            string step = $"{at}/{name}";
            names = isFunction ? Names.With(names, name) : names;
            Node value = expression is null ? Nothing(entry, step) : Read(expression, names, step);
            names = isFunction ? names : Names.With(names, name);
            document.Names.Members.Add(name);
            entries.Add(new ContextEntryNode(PlaceOf(step), name, value, TypeOf(entry.Element(dmn + "variable")!, step), isFunction));
        }

        return new ContextNode(PlaceOf(at), entries.ToImmutable(), result);
    }

    private InvocationNode Invocation(XElement xml, Names? names, string at)
    {
        Node function = Children(xml).FirstOrDefault() is { } called ? Read(called, names, at) : Nothing(xml, at);
        XElement[] bindings = [.. xml.Elements(dmn + "binding")];
        ImmutableArray<string> parameters = [.. bindings.Select(binding => binding.Element(dmn + "parameter")?.Name(DmnNames.Attribute) ?? "")];
        ImmutableArray<Node> arguments = [.. bindings.Select((binding, i) => Children(binding).FirstOrDefault() is { } argument
            ? Read(argument, names, $"{at}/{parameters[i]}")
            : Nothing(binding, $"{at}/{parameters[i]}"))];
        return new InvocationNode(PlaceOf(at), function, arguments, bindings.Length == 0 ? default : parameters);
    }

    private ListNode Relation(XElement xml, Names? names, string at)
    {
        string[] columns = [.. xml.Elements(dmn + "column").Select(column => column.Name(DmnNames.Attribute) ?? "")];
        foreach (string column in columns)
        {
            document.Names.Members.Add(column);
        }

        return new ListNode(PlaceOf(at), [.. xml.Elements(dmn + "row").Select((row, i) => Row(row, columns, names, Step(at, "row", i)))]);
    }

    /// <summary>A row as a context; its cells do not see each other.</summary>
    private RowNode Row(XElement row, string[] columns, Names? names, string at)
    {
        Node[] cells = [.. Children(row).Select((cell, i) => Read(cell, names, Step(at, "cell", i)))];
        return new RowNode(PlaceOf(at), [.. columns.Zip(cells)]);
    }

    private ForNode Loop(XElement xml, Names? names, string at)
    {
        string variable = xml.Name("iteratorVariable") ?? "";
        Names outer = Names.With(names, "partial");
        return new ForNode(PlaceOf(at), [Through(xml, variable, outer, at)], Part(xml, "return", Names.With(outer, variable), at), usesPartial: true);
    }

    private QuantifiedNode Quantified(XElement xml, Names? names, string at)
    {
        string variable = xml.Name("iteratorVariable") ?? "";
        Iterator iterator = Through(xml, variable, names, at);
        return new QuantifiedNode(PlaceOf(at), xml.Name.LocalName == "some", [iterator], Part(xml, "satisfies", Names.With(names, variable), at));
    }

    /// <summary>What a boxed iterator runs through: an expression, or the numbers or dates between two, which FEEL writes with dots.</summary>
    private Iterator Through(XElement xml, string variable, Names? names, string at)
    {
        Node? to = null;
        Node from = xml.Element(dmn + "in")?.Element(dmn + "literalExpression") is { } text
            ? Text(text, $"{at}/in", source => Both(FeelParser.Turns(source, names, document.Names)))
            : Part(xml, "in", names, at);
        return new Iterator(variable, from, to);

        Node Both((Node From, Node? To) turns)
        {
            to = turns.To;
            return turns.From;
        }
    }
}
