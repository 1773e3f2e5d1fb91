using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>Writes tables as a DMN 1.3 model.</summary>
internal sealed class DmnWriter(string name)
{
    private static readonly XNamespace Dmn = DmnVersion.Written;
    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = "  ", NewLineChars = "\n", Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };

    private readonly Dictionary<string, string> inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public string Write(ImmutableArray<CompiledTable> tables)
    {
        var definitions = new XElement(
            Dmn + "definitions",
            new XAttribute("id", DmnNames.Unused(DmnNames.CodeOf(name, "model"), ids)),
            new XAttribute("name", name),
            new XAttribute("namespace", DmnVersion.Extension + ":" + DmnNames.CodeOf(name, "model")),
            new XAttribute(XNamespace.Xmlns + "ccs", DmnExtension.Namespace.NamespaceName));
        foreach (CompiledTable table in tables)
        {
            foreach (CompiledInput input in table.Inputs)
            {
                AddInput(definitions, LabelOf(table, input), input.Field.Type);
            }
        }

        definitions.Add(tables.Select(Decision));
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, Settings))
        {
            definitions.Save(writer);
        }

        return text.ToString().Replace("utf-16", "utf-8", StringComparison.Ordinal) + "\n";
    }

    private static string LabelOf(CompiledTable table, CompiledInput input) =>
        table.Table.Inputs.First(column => column.Field == input.Field.Name).Label ?? input.Field.Name;

    private void AddInput(XElement definitions, string label, FieldType type)
    {
        if (inputs.TryAdd(label, ""))
        {
            inputs[label] = DmnNames.Unused(DmnNames.CodeOf(label, "input"), ids);
            definitions.Add(new XElement(
                Dmn + "inputData",
                new XAttribute("id", inputs[label]),
                new XAttribute("name", label),
                new XElement(Dmn + "variable", new XAttribute("name", label), new XAttribute("typeRef", DmnTypeName.Of(type)))));
        }
    }

    private XElement Decision(CompiledTable compiled)
    {
        DecisionTable table = compiled.Table;
        bool isChinese = table.Name.English is null;
        return new XElement(
            Dmn + "decision",
            new XAttribute("id", DmnNames.Unused(table.Code, ids)),
            new XAttribute("name", table.Name.ToString()),
            new XAttribute(DmnExtension.Code, table.Code),
            isChinese ? new XAttribute(DmnExtension.Language, "zh-CN") : table.Name.Chinese is { } chinese ? new XAttribute(DmnExtension.Chinese, chinese) : null,
            DmnExtension.Of(table.Provenance),
            new XElement(Dmn + "variable", new XAttribute("name", table.Name.ToString())),
            compiled.Inputs.Select(input => inputs[LabelOf(compiled, input)]).Distinct().Select(id => new XElement(
                Dmn + "informationRequirement",
                new XElement(Dmn + "requiredInput", new XAttribute("href", "#" + id)))),
            Table(compiled));
    }

    private static XElement Table(CompiledTable compiled)
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

    private static XElement Input(InputColumn column, CompiledInput input)
    {
        string label = column.Label ?? column.Field;
        return new XElement(
            Dmn + "input",
            FieldAttribute(label, column.Field),
            new XElement(Dmn + "inputExpression", new XAttribute("typeRef", DmnTypeName.Of(input.Field.Type)), Text(label)),
            input.Allowed is null ? null : new XElement(Dmn + "inputValues", Text(FeelText.Of(input.Allowed))));
    }

    private static XElement Output(OutputColumn column)
    {
        string label = column.Label ?? column.Name;
        return new XElement(
            Dmn + "output",
            new XAttribute("name", label),
            new XAttribute("typeRef", DmnTypeName.Of(column.Type)),
            FieldAttribute(label, column.Name),
            column.Type == FieldType.Instant ? new XAttribute(DmnExtension.Type, "instant") : null,
            column.Values.IsEmpty ? null : new XElement(Dmn + "outputValues", Text(string.Join(", ", column.Values.Select(FeelText.Of)))),
            column.Default is null ? null : new XElement(Dmn + "defaultOutputEntry", Text(FeelText.Of(column.Default))));
    }

    private static XElement Rule(CompiledTable compiled, DecisionRule rule, int index, bool hasAnnotations) => new(
        Dmn + "rule",
        rule.Code is null ? null : new XAttribute(DmnExtension.Code, rule.Code),
        DmnExtension.Of(rule.Provenance),
        compiled.Inputs.Select(input => new XElement(Dmn + "inputEntry", Text(FeelText.Of(input.Cells[index])))),
        rule.Then.Select(cell => new XElement(Dmn + "outputEntry", Text(FeelText.Of(cell)))),
        hasAnnotations ? new XElement(Dmn + "annotationEntry", Text(rule.Annotation ?? "")) : null);

    private static XAttribute? FieldAttribute(string label, string field) => DmnNames.CodeOf(label, "") == field ? null : new XAttribute(DmnExtension.Field, field);

    private static XElement Text(string text) => new(Dmn + "text", text);
}
