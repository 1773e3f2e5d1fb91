using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>Writes tables as a DMN 1.3 model.</summary>
internal sealed class DmnWriter(string name)
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private static readonly XNamespace Dmn = DmnVersion.Written;
    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = "  ", NewLineChars = "\n", OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    private readonly Dictionary<string, (string Id, string Shown)> inputs = new(StringComparer.Ordinal);
    private readonly UniqueNames ids = new();
    private readonly UniqueNames shown = new();

    public string Write(ImmutableArray<CompiledTable> tables)
    {
        string model = DmnNames.Shown(name, "");
        var definitions = new XElement(
            Dmn + "definitions",
            new XAttribute("id", ids.Take(DmnNames.CodeOf(name, "model"))),
            new XAttribute("name", model),
            DmnExtension.ExactText(name, model),
            new XAttribute("namespace", DmnVersion.Extension + ":" + DmnNames.CodeOf(name, "model")),
            new XAttribute(XNamespace.Xmlns + "ccs", DmnExtension.Namespace.NamespaceName));
        foreach (CompiledTable table in tables)
        {
            for (int i = 0; i < table.Inputs.Length; i++)
            {
                AddInput(definitions, table.Table.Inputs[i], table.Inputs[i].Field.Type);
            }
        }

        definitions.Add(tables.Select(Decision));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, Settings))
        {
            definitions.Save(writer);
        }

        return Declaration + text + "\n";
    }

    private static string LabelOf(InputColumn column) => column.Label ?? column.Field;

    private void AddInput(XElement definitions, InputColumn column, FieldType type)
    {
        string label = LabelOf(column);
        if (!inputs.ContainsKey(label))
        {
            string free = shown.Take(DmnNames.Shown(label, column.Field), " ");
            inputs.Add(label, (ids.Take(DmnNames.CodeOf(label, "input")), free));
            definitions.Add(new XElement(
                Dmn + "inputData",
                new XAttribute("id", inputs[label].Id),
                new XAttribute("name", free),
                new XElement(Dmn + "variable", new XAttribute("name", free), new XAttribute("typeRef", DmnTypeName.Of(type)))));
        }
    }

    private XElement Decision(CompiledTable compiled)
    {
        DecisionTable table = compiled.Table;
        bool isChinese = table.Name.English is null;
        string decision = DmnNames.Shown(table.Name.ToString(), table.Code);
        return new XElement(
            Dmn + "decision",
            new XAttribute("id", ids.Take(table.Code)),
            new XAttribute("name", decision),
            DmnExtension.ExactText(table.Name.ToString(), decision),
            new XAttribute(DmnExtension.Code, table.Code),
            isChinese ? new XAttribute(DmnExtension.Language, "zh-CN") : table.Name.Chinese is { } chinese ? DmnExtension.Text(DmnExtension.Chinese, chinese) : null,
            DmnExtension.Of(table.Provenance),
            new XElement(Dmn + "variable", new XAttribute("name", decision)),
            table.Inputs.Select(column => inputs[LabelOf(column)].Id).Distinct().Select(id => new XElement(
                Dmn + "informationRequirement",
                new XElement(Dmn + "requiredInput", new XAttribute("href", "#" + id)))),
            Table(compiled));
    }

    private XElement Table(CompiledTable compiled)
    {
        DecisionTable table = compiled.Table;
        bool hasAnnotations = table.Rules.Any(rule => rule.Annotation is not null);
        return new XElement(
            Dmn + "decisionTable",
            new XAttribute("hitPolicy", DmnNames.Capitals(EnumCodes<HitPolicy>.CodeOf(table.HitPolicy))),
            table.Aggregator == Aggregator.List ? null : new XAttribute("aggregation", DmnNames.Capitals(EnumCodes<Aggregator>.CodeOf(table.Aggregator))),
            table.Inputs.Select((column, i) => Input(column, compiled.Inputs[i])),
            table.Outputs.Select(Output),
            hasAnnotations ? new XElement(Dmn + "annotation", new XAttribute("name", "Annotation")) : null,
            table.Rules.Select((rule, i) => Rule(compiled, rule, i, hasAnnotations)));
    }

    private XElement Input(InputColumn column, CompiledInput input)
    {
        string expression = inputs[LabelOf(column)].Shown;
        return new XElement(
            Dmn + "input",
            FieldAttribute(expression, column.Field),
            DmnExtension.ExactText(column.Label, expression == column.Field ? null : expression),
            new XElement(Dmn + "inputExpression", new XAttribute("typeRef", DmnTypeName.Of(input.Field.Type)), Text(expression)),
            input.Allowed is null ? null : new XElement(Dmn + "inputValues", Text(FeelText.Of(input.Allowed))));
    }

    private static XElement Output(OutputColumn column)
    {
        string label = DmnNames.Shown(column.Label ?? column.Name, column.Name);
        return new XElement(
            Dmn + "output",
            new XAttribute("name", label),
            new XAttribute("typeRef", DmnTypeName.Of(column.Type)),
            FieldAttribute(label, column.Name),
            DmnExtension.ExactText(column.Label, label == column.Name ? null : label),
            column.Type == FieldType.Instant ? new XAttribute(DmnExtension.Type, "instant") : null,
            column.Values.IsEmpty ? null : new XElement(Dmn + "outputValues", Text(string.Join(", ", column.Values.Select(value => FeelText.Of(value, column.Type))))),
            column.Default is null ? null : new XElement(Dmn + "defaultOutputEntry", Text(FeelText.Of(column.Default, column.Type))));
    }

    private static XElement Rule(CompiledTable compiled, DecisionRule rule, int index, bool hasAnnotations)
    {
        string annotation = DmnNames.Given(XmlCharacters.OrBlanks(rule.Annotation ?? "")) ?? "";
        return new XElement(
            Dmn + "rule",
            rule.Code is null ? null : new XAttribute(DmnExtension.Code, rule.Code),
            DmnExtension.ExactText(rule.Annotation, annotation.Length == 0 ? null : annotation),
            DmnExtension.Of(rule.Provenance),
            compiled.Inputs.Select(input => new XElement(Dmn + "inputEntry", Text(FeelText.Of(input.Cells[index])))),
            rule.Then.Select((cell, column) => new XElement(Dmn + "outputEntry", Text(FeelText.Of(cell, compiled.Table.Outputs[column].Type)))),
            hasAnnotations ? new XElement(Dmn + "annotationEntry", Text(annotation)) : null);
    }

    private static XAttribute? FieldAttribute(string label, string field) => DmnNames.CodeOf(label, "") == field ? null : new XAttribute(DmnExtension.Field, field);

    private static XElement Text(string text) => new(Dmn + "text", text);
}
