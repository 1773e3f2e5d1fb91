using System.Collections.Immutable;
using System.Xml.Linq;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A table of a model by itself, as the analysis of decision tables reads them: each input that is computed becomes an input of the same name, and outputs that are computed become
/// their texts where the hit policy does not ask what they are.
/// </summary>
internal static class TableExtract
{
    private const int Decimals = 9;
    private static readonly string[] Indifferent = ["UNIQUE", "FIRST", "RULE ORDER", "COLLECT"];

    /// <summary>The analysis of an element's table; null where it has none.</summary>
    public static AnalysedTable? Of(ModelElement element, AnalysisOptions? options, CancellationToken cancellation)
    {
        XNamespace dmn = element.Xml.Name.Namespace;
        XElement? owner = element is KnowledgeElement ? element.Xml.Element(dmn + "encapsulatedLogic") : element.Xml;
        if (owner?.Element(dmn + "decisionTable") is not { } written)
        {
            return null;
        }

        var table = new XElement(written);
        QuoteOutputs(table);
        XElement root = Variables(element, owner);
        var types = new DmnTypes(root);
        var known = new DmnVariables(root, types);
        ImmutableArray<string> computed = [.. table.Elements(dmn + "input").Select(input => DmnNames.Normal(input.Element(dmn + "inputExpression")?.Element(dmn + "text")?.Value))
            .OfType<string>().Where(expression => known.TypeOf(expression) is null).Distinct(StringComparer.Ordinal)];
        root.Add(computed.Select(expression => Variable(dmn, expression, null)), new XElement(dmn + "decision", element.Xml.Attributes(), table));

        if (table.Elements(dmn + "rule").SelectMany(rule => rule.Elements(dmn + "inputEntry")).Select(TextOf).FirstOrDefault(IsFinerThanAnalysis) is { } fine)
        {
            return new AnalysedTable(element.Name, [], computed, null, [ModelFindingRules.NotAnalysed.At("", fine, FindingWords.Of($"Cell '{Excerpt.Of(fine)}' has more than nine decimals, which the analysis does not tell apart."))]);
        }

        DmnModel model = DmnModel.Parse(root.ToString());
        DmnDecision? decision = model.Decisions.FirstOrDefault();
        return new AnalysedTable(element.Name, decision?.Inputs ?? [], computed, decision is null ? null : TableAnalysis.Of(decision.Table, options, cancellation), decision is null ? [.. model.Findings.Select(NotAnalysed)] : model.Findings);
    }

    /// <summary>What an analysis lacks is no fault of a table that can be evaluated.</summary>
    private static Finding NotAnalysed(Finding finding) => ModelFindingRules.NotAnalysed.At(finding.Pointer, finding.Value, FindingWords.Again(finding.Message, finding.Text));

    /// <summary>A model without logic: the types, and the variables that inputs may name.</summary>
    private static XElement Variables(ModelElement element, XElement owner)
    {
        XNamespace dmn = element.Xml.Name.Namespace;
        return new XElement(
            dmn + "definitions",
            new XAttribute(DmnNames.Attribute, element.Document.Name),
            new XAttribute("namespace", element.Document.Namespace),
            element.Document.Root.Elements(dmn + "itemDefinition"),
            owner.Elements(dmn + "formalParameter").Select(parameter => Variable(dmn, parameter.Name(DmnNames.Attribute) ?? "", parameter)),
            element.Document.Elements.Where(other => other is InputElement or DecisionElement).Select(other => Variable(dmn, other.Name, other.Xml.Element(dmn + "variable"))));
    }

    private static XElement Variable(XNamespace dmn, string name, XElement? declared) => new(
        dmn + "inputData",
        new XAttribute(DmnNames.Attribute, name),
        new XElement(dmn + "variable", new XAttribute(DmnNames.Attribute, name), declared?.Attribute("typeRef")));

    private static void QuoteOutputs(XElement table)
    {
        XNamespace dmn = table.Name.Namespace;
        bool isIndifferent = Indifferent.Contains(table.Attribute("hitPolicy")?.Value.Trim() ?? "UNIQUE", StringComparer.Ordinal) && table.Attribute("aggregation") is null;
        XElement[] outputs = [.. table.Elements(dmn + "output")];
        XElement[][] rules = [.. table.Elements(dmn + "rule").Select(rule => rule.Elements(dmn + "outputEntry").ToArray())];
        for (int i = 0; i < outputs.Length && isIndifferent; i++)
        {
            XElement[] cells = [.. rules.Where(rule => i < rule.Length).Select(rule => rule[i]), .. outputs[i].Elements(dmn + "defaultOutputEntry")];
            if (cells.All(cell => IsLiteral(TextOf(cell))))
            {
                continue;
            }

            outputs[i].Attribute("typeRef")?.Remove();
            outputs[i].Elements(dmn + "outputValues").Remove();
            foreach (XElement cell in cells)
            {
                cell.ReplaceNodes(new XElement(dmn + "text", FeelFormat.Quoted(TextOf(cell))));
            }
        }
    }

    /// <summary>Whether a cell has a number of more than nine decimals, zeros at the end apart, or with a negative exponent: the numbers of the analysis have nine.</summary>
    private static bool IsFinerThanAnalysis(string text)
    {
        bool isText = false;
        for (int i = 0; i < text.Length; i++)
        {
            isText ^= text[i] == '"' && (i == 0 || text[i - 1] != '\\');
            if (isText || i == 0)
            {
                continue;
            }

            if (text[i] is 'e' or 'E' && char.IsAsciiDigit(text[i - 1]) && text.AsSpan(i + 1).StartsWith("-", StringComparison.Ordinal))
            {
                return true;
            }

            if (text[i - 1] == '.' && (i == 1 || text[i - 2] != '.'))
            {
                ReadOnlySpan<char> rest = text.AsSpan(i);
                int digits = rest.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : rest.Length;
                if (rest[..digits].TrimEnd('0').Length > Decimals)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string TextOf(XElement cell) => cell.Element(cell.Name.Namespace + "text")?.Value.Trim() ?? "";

    private static bool IsLiteral(string text) => text.Length == 0 || (new LiteralParser(new Scanner(text)).Parse() is not null && FeelCheck.Output(text) is null);
}
