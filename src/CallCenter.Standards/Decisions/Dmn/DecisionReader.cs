using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads one decision; null with findings where it is not a decision table, or goes beyond what is read.</summary>
internal sealed class DecisionReader
{
    private readonly XElement decision;
    private readonly FindingList findings;
    private readonly XNamespace dmn;
    private readonly DmnTypes types;
    private readonly DmnVariables variables;
    private readonly string name;
    private readonly string pointer;

    public DecisionReader(DmnTypes types, DmnVariables variables, XElement decision, FindingList findings)
    {
        this.decision = decision;
        this.findings = findings;
        this.types = types;
        this.variables = variables;
        dmn = decision.Name.Namespace;
        name = decision.Name(DmnNames.Attribute) ?? "";
        pointer = "/" + JsonPointer.Escape(name);
    }

    public DmnDecision? Read()
    {
        if (decision.Element(dmn + "decisionTable") is not { } element)
        {
            string logic = decision.Elements().Select(child => child.Name.LocalName).LastOrDefault(child => child is not ("variable" or "informationRequirement")) ?? "nothing";
            findings.Add(TableFindings.DmnBeyond, pointer, Excerpt.Of(name), $"Decision '{Excerpt.Of(name)}' is made by '{Excerpt.Of(logic)}', not by a decision table.");
            return null;
        }

        XElement[] rules = [.. element.Elements(dmn + "rule")];
        (int inputCount, int outputCount) = (element.Elements(dmn + "input").Count(), element.Elements(dmn + "output").Count());
        if (TableCompiler.SizeProblem(inputCount, outputCount, rules.Length) is { } size)
        {
            findings.Add(TableFindings.TableSize, pointer, null, $"Decision '{Excerpt.Of(name)}': {size}");
            return null;
        }

        ImmutableArray<DecisionRule> cells = [.. rules.Select(Rule)];
        var inputs = new InputReader(dmn, types, variables, pointer, findings).Read(element, cells);
        DecisionTable table = new()
        {
            Code = decision.Attribute(DmnExtension.Code)?.Value ?? DmnNames.CodeOf(name, "decision"),
            Name = DmnExtension.NameOf(decision, name),
            HitPolicy = Policy(element),
            Aggregator = AggregatorOf(element),
            Inputs = [.. inputs.Select(input => input.Column)],
            Outputs = new OutputReader(dmn, types, pointer, findings).Read(decision, element, cells),
            Rules = cells,
            Provenance = DmnExtension.ProvenanceOf(decision),
        };
        RecordDefinition record = new(table.Code is { } code && KebabCode.IsValid(code) ? code : "decision", [.. inputs.Select(input => input.Definition)]);
        CompiledTable? compiled = CompiledTable.Compile(table, record, pointer, findings);
        return compiled is null || findings.HasErrors ? null : new DmnDecision(name, compiled, [.. inputs.Select(input => new DmnInput(input.Column.Field, input.Expression))]);
    }

    private HitPolicy Policy(XElement table)
    {
        string written = table.Attribute("hitPolicy")?.Value.Trim() ?? "UNIQUE";
        return TryRead(written, out HitPolicy policy) ? policy : Beyond<HitPolicy>("/hitPolicy", written, $"hit policy");
    }

    private Aggregator AggregatorOf(XElement table) => table.Attribute("aggregation")?.Value.Trim() switch
    {
        null => Aggregator.List,
        { } written => TryRead(written, out Aggregator aggregator) && aggregator != Aggregator.List ? aggregator : Beyond<Aggregator>("/aggregation", written, $"aggregator"),
    };

    /// <summary>Reads DMN's spelling: the code in capitals, with blanks.</summary>
    private static bool TryRead<TEnum>(string written, out TEnum member)
        where TEnum : struct, Enum
    {
        string? code = EnumCodes<TEnum>.All.FirstOrDefault(code => DmnNames.Capitals(code) == written);
        member = default;
        return code is not null && EnumCodes<TEnum>.TryParse(code, out member);
    }

    private T Beyond<T>(string step, string written, FindingWords what)
        where T : struct
    {
        findings.Add(TableFindings.DmnBeyond, pointer + step, Excerpt.Of(written), $"'{Excerpt.Of(written)}' is no {what} of DMN.");
        return default;
    }

    private DecisionRule Rule(XElement rule, int index)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{index}");
        return new DecisionRule
        {
            Code = rule.Attribute(DmnExtension.Code)?.Value,
            When = [.. rule.Elements(dmn + "inputEntry").Select((entry, i) => Tests(entry, string.Create(CultureInfo.InvariantCulture, $"{at}/when/{i}")))],
            Then = [.. rule.Elements(dmn + "outputEntry").Select((entry, i) => Output(entry, string.Create(CultureInfo.InvariantCulture, $"{at}/then/{i}")))],
            Annotation = Annotation(rule),
            Provenance = DmnExtension.ProvenanceOf(rule),
        };
    }

    private string? Annotation(XElement rule)
    {
        string text = string.Join("; ", rule.Elements(dmn + "annotationEntry").Select(entry => entry.Element(dmn + "text")?.Value.Trim()).Where(entry => !string.IsNullOrEmpty(entry)));
        return DmnExtension.ExactOr(rule, text.Length == 0 ? null : text);
    }

    /// <summary>The text of an input cell; an empty one matches anything.</summary>
    private string Tests(XElement entry, string at)
    {
        string text = entry.Element(dmn + "text")?.Value.Trim() ?? "";
        Check(entry, text, FeelCheck.Tests(text), at);
        return text.Length == 0 ? "-" : text;
    }

    private string Output(XElement entry, string at)
    {
        string text = entry.Element(dmn + "text")?.Value.Trim() ?? "";
        Check(entry, text, FeelCheck.Output(text), at);
        return text;
    }

    private void Check(XElement entry, string text, FindingWords? problem, string at)
    {
        string? language = entry.Attribute("expressionLanguage")?.Value.Trim();
        FindingWords? beyond = string.IsNullOrEmpty(language) || language.Contains("FEEL", StringComparison.OrdinalIgnoreCase) ? problem : $"expression language '{Excerpt.Of(language)}' is not FEEL";
        if (beyond is not null)
        {
            findings.Add(TableFindings.DmnBeyond, at, Excerpt.Of(text), $"Decision '{Excerpt.Of(name)}': {beyond}.");
        }
    }
}
