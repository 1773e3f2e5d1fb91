using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <content>Decision tables.</content>
internal sealed partial class BoxedReader
{
    private static readonly ImmutableArray<string> Policies = ["UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"];
    private static readonly ImmutableArray<string> Aggregations = ["SUM", "COUNT", "MIN", "MAX"];

    private Node Table(XElement xml, Names? names, string at)
    {
        XElement[] outputs = [.. xml.Elements(dmn + "output")];
        ImmutableArray<TableInput> inputs = [.. xml.Elements(dmn + "input").Select((input, i) => Input(input, names, Step(at, "inputs", i)))];
        ImmutableArray<TableOutput> columns = [.. outputs.Select((output, i) => Output(output, outputs.Length > 1, names, Step(at, "outputs", i)))];
        ImmutableArray<TableRule> rules = [.. xml.Elements(dmn + "rule").Select((rule, i) => Rule(rule, names, Step(at, "rules", i)))];
        string policy = xml.Attribute("hitPolicy")?.Value.Trim() ?? "UNIQUE";
        string aggregation = xml.Attribute("aggregation")?.Value.Trim() ?? "";
        bool isPolicy = Policies.Contains(policy);
        if (!isPolicy || (aggregation.Length > 0 && !Aggregations.Contains(aggregation)))
        {
            findings.Add(ModelFindingRules.HitPolicy, xml, PointerOf(at), isPolicy ? aggregation : policy, !isPolicy ? FindingWords.Of($"'{Excerpt.Of(policy)}' is no hit policy of DMN.") : $"'{Excerpt.Of(aggregation)}' is no aggregation of DMN.");
            return new BrokenNode(PlaceOf(at), $"The table's hit policy or aggregation does not exist.");
        }

        CheckColumns(outputs, policy, aggregation, at);
        int broken = rules.ToList().FindIndex(rule => rule.Tests.Length != inputs.Length || rule.Outputs.Length != columns.Length);
        if (broken >= 0 || columns.IsEmpty)
        {
            findings.Add(TableFindings.RuleCells, broken < 0 ? xml : xml.Elements(dmn + "rule").ElementAt(broken), broken < 0 ? PointerOf(at) : PointerOf(Step(at, "rules", broken)), null, $"A rule has one cell for each input and each output.");
            return new BrokenNode(PlaceOf(at), $"A rule of the table does not have one cell for each column.");
        }

        return new TableNode(PlaceOf(at), policy, aggregation.Length > 0 ? aggregation : null, inputs, columns, rules);
    }

    /// <summary>What the hit policy asks of the columns and they do not have.</summary>
    private void CheckColumns(XElement[] outputs, string policy, string aggregation, string at)
    {
        if (aggregation.Length > 0 && policy != "COLLECT")
        {
            findings.Add(ModelFindingRules.Columns, outputs.FirstOrDefault()?.Parent ?? document.Root, PointerOf(at), aggregation, $"Aggregation '{aggregation}' means nothing with '{policy}'; it is for COLLECT.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < outputs.Length; i++)
        {
            string name = outputs[i].Name(DmnNames.Attribute) ?? "";
            string pointer = PointerOf(Step(at, "outputs", i));
            if (policy is "PRIORITY" or "OUTPUT ORDER" && string.IsNullOrWhiteSpace(outputs[i].Element(dmn + "outputValues")?.Element(dmn + "text")?.Value))
            {
                findings.Add(ModelFindingRules.Columns, outputs[i], pointer, null, $"Output {i + 1} lists no values, from whose order '{policy}' takes its own.");
            }

            if (outputs.Length > 1 && (name.Length == 0 || !names.Add(name)))
            {
                findings.Add(ModelFindingRules.Columns, outputs[i], pointer, null, name.Length == 0 ? FindingWords.Of($"Output {i + 1} of several has no name.") : $"Two outputs have the name '{Excerpt.Of(name)}'.");
            }
        }
    }

    private TableInput Input(XElement input, Names? names, string at)
    {
        XElement? expression = input.Element(dmn + "inputExpression");
        Node value = expression is null ? Nothing(input, at) : Text(expression, names, at);
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
        return string.IsNullOrWhiteSpace(text) ? null : Parsed(new FeelSource(at, text) { Xml = owner!.Element(dmn + "text") }, source => FeelParser.Tests(source, Names.With(names, "?"), document.Names), new ConstantNode(PlaceOf(at), FeelValue.Null));
    }
}
