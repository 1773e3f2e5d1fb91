using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>Reads the outputs of a table; a type that the model does not say is the one whose literals the cells are.</summary>
internal sealed class OutputReader(XNamespace dmn, DmnTypes types, string pointer, FindingList findings)
{
    private static readonly FieldType[] Candidates =
    [
        FieldType.Text, FieldType.Number, FieldType.Boolean, FieldType.Date, FieldType.DateTime, FieldType.Instant, FieldType.Time, FieldType.Duration, FieldType.Months,
    ];

    private readonly UniqueNames taken = new();

    public ImmutableArray<OutputColumn> Read(XElement decision, XElement table, ImmutableArray<DecisionRule> rules)
    {
        XElement[] outputs = [.. table.Elements(dmn + "output")];
        DmnType whole = types.Resolve(table.Attribute("typeRef")?.Value.Trim());
        whole = whole != DmnType.Unknown ? whole : types.Resolve(decision.Element(dmn + "variable")?.Attribute("typeRef")?.Value.Trim());
        return [.. outputs.Select((output, index) => Output(
            output,
            output.Name(DmnNames.Attribute) ?? (outputs.Length == 1 ? decision.Name(DmnNames.Attribute) : null) ?? "output",
            outputs.Length == 1 && output.Name(DmnNames.Attribute) is null ? whole : types.Component(whole, output.Name(DmnNames.Attribute) ?? ""),
            index,
            [.. rules.Where(rule => index < rule.Then.Length).Select(rule => rule.Then[index])]))];
    }

    private OutputColumn Output(XElement output, string name, DmnType expected, int index, string[] cells)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/outputs/{index}");
        DmnType own = types.Resolve(output.Attribute("typeRef")?.Value.Trim());
        DmnType type = own != DmnType.Unknown ? own : expected;
        if (type.Definition is not null)
        {
            findings.Add(TableFindings.DmnBeyond, at, Excerpt.Of(name), $"Output '{Excerpt.Of(name)}' is a structure; outputs of single values are read.");
        }

        string? listed = DmnNames.Given(output.Element(dmn + "outputValues")?.Element(dmn + "text")?.Value) ?? type.Allowed;
        string? byDefault = DmnNames.Given(output.Element(dmn + "defaultOutputEntry")?.Element(dmn + "text")?.Value);
        if (byDefault is not null && FeelCheck.Output(byDefault) is { } problem)
        {
            findings.Add(TableFindings.DmnBeyond, at + "/default", Excerpt.Of(byDefault), $"The default: {problem}.");
        }

        ImmutableArray<string> values = listed is null ? [] : Values(listed, at);
        string code = output.Attribute(DmnExtension.Field)?.Value is { } written && KebabCode.IsValid(written) ? written : DmnNames.CodeOf(name, "output");
        string unused = taken.Take(code);
        string[] literals = byDefault is null ? [.. cells, .. values] : [.. cells, .. values, byDefault];
        return new OutputColumn
        {
            Name = unused,
            Label = DmnExtension.ExactOr(output, name == unused ? null : name),
            Type = output.Attribute(DmnExtension.Type)?.Value == "instant" ? FieldType.Instant : TypeOf(type.Basic, unused, literals),
            Values = values,
            Default = byDefault,
        };
    }

    /// <summary>The literals of a list of allowed values, in order of priority.</summary>
    private ImmutableArray<string> Values(string text, string at)
    {
        ImmutableArray<string> literals = LiteralList.Split(text);
        if (literals.IsDefault || FeelCheck.Tests(text) is not null)
        {
            findings.Add(TableFindings.DmnBeyond, at + "/values", Excerpt.Of(text), $"Output values are read as a list of literals.");
        }

        return literals.IsDefault ? [] : literals;
    }

    private static FieldType TypeOf(FieldType? named, string name, string[] literals)
    {
        FieldType[] candidates = named switch
        {
            null => Candidates,
            FieldType.DateTime => [FieldType.DateTime, FieldType.Instant],
            { } known => [known],
        };
        return candidates.FirstOrDefault(type => Array.TrueForAll(literals, literal => new OutputLiterals(new OutputColumn { Name = name, Type = type }).Read(literal, out _) is not null), candidates[0]);
    }
}
