using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <content>Decision tables.</content>
internal sealed partial class BoxedReader
{
    private Node Table(XElement xml, Names? names, string at)
    {
        XElement[] outputs = [.. xml.Elements(dmn + "output")];
        ImmutableArray<TableInput> inputs = [.. xml.Elements(dmn + "input").Select((input, i) => Input(input, names, Step(at, "inputs", i)))];
        ImmutableArray<TableOutput> columns = [.. outputs.Select((output, i) => Output(output, outputs.Length > 1, names, Step(at, "outputs", i)))];
        ImmutableArray<TableRule> rules = [.. xml.Elements(dmn + "rule").Select((rule, i) => Rule(rule, names, Step(at, "rules", i)))];
        string policy = xml.Attribute("hitPolicy")?.Value.Trim() ?? "UNIQUE";
        string? aggregation = xml.Attribute("aggregation")?.Value.Trim();
        int broken = rules.ToList().FindIndex(rule => rule.Tests.Length != inputs.Length || rule.Outputs.Length != columns.Length);
        if (broken >= 0 || columns.IsEmpty)
        {
            findings.Add(TableFindings.RuleCells, broken < 0 ? PointerOf(at) : PointerOf(Step(at, "rules", broken)), null, $"A rule has one cell for each input and each output.");
            return new BrokenNode(PlaceOf(at), $"A rule of the table does not have one cell for each column.");
        }

        return new TableNode(PlaceOf(at), policy, aggregation, inputs, columns, rules);
    }

    private TableInput Input(XElement input, Names? names, string at)
    {
        XElement? expression = input.Element(dmn + "inputExpression");
        Node value = expression is null ? new ConstantNode(PlaceOf(at), FeelValue.Null) : Text(expression, names, at);
        return new TableInput(value, expression is null ? FeelType.Any : TypeOf(expression, at), Tests(input.Element(dmn + "inputValues"), names, at + "/values"));
    }

    private TableOutput Output(XElement output, bool isNamed, Names? names, string at)
    {
        string name = isNamed ? output.Name(DmnNames.Attribute) ?? "" : "";
        if (isNamed)
        {
            document.Names.Members.Add(name);
        }

        XElement? fallback = output.Element(dmn + "defaultOutputEntry");
        return new TableOutput(name, TypeOf(output, at), Tests(output.Element(dmn + "outputValues"), names, at + "/values"), fallback is null ? null : Text(fallback, names, at + "/default"));
    }

    private TableRule Rule(XElement rule, Names? names, string at) => new(
        [.. rule.Elements(dmn + "inputEntry").Select((entry, i) => Tests(entry, names, Step(at, "when", i)) ?? (Node)new TestsNode(PlaceOf(at), isNegated: false, []))],
        [.. rule.Elements(dmn + "outputEntry").Select((entry, i) => Text(entry, names, Step(at, "then", i)))]);

    private Node? Tests(XElement? owner, Names? names, string at)
    {
        string text = owner?.Element(dmn + "text")?.Value ?? "";
        return string.IsNullOrWhiteSpace(text) ? null : Parsed(text, at, source => FeelParser.Tests(source, Names.With(names, "?"), document.Names), new ConstantNode(PlaceOf(at), FeelValue.Null));
    }
}
