using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace CallCenter.Standards.Decisions;

/// <summary>An input as read.</summary>
internal sealed record ReadInput(InputColumn Column, FieldDefinition Definition, string Expression);

/// <summary>Reads the inputs of a table; a type that the model does not say is the one whose literals the cells are.</summary>
internal sealed class InputReader(XNamespace dmn, DmnTypes types, DmnVariables variables, string pointer, FindingList findings)
{
    private static readonly FieldType[] Candidates =
    [
        FieldType.Text, FieldType.Number, FieldType.Boolean, FieldType.Date, FieldType.DateTime, FieldType.Instant, FieldType.Time, FieldType.Duration, FieldType.Months,
    ];

    private readonly UniqueNames taken = new();

    public ImmutableArray<ReadInput> Read(XElement table, ImmutableArray<DecisionRule> rules) =>
        [.. table.Elements(dmn + "input").Select((input, index) => Input(input, index, [.. rules.Where(rule => index < rule.When.Length).Select(rule => rule.When[index])]))];

    private ReadInput Input(XElement input, int index, string[] cells)
    {
        string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/inputs/{index}");
        XElement? element = input.Element(dmn + "inputExpression");
        string expression = DmnNames.Normal(element?.Element(dmn + "text")?.Value) ?? "";
        DmnType? variable = variables.TypeOf(expression);
        DmnType type = types.Resolve(element?.Attribute("typeRef")?.Value.Trim());
        if (variable is null)
        {
            findings.Add(TableFindings.DmnBeyond, at, Excerpt.Of(expression), $"Input expression '{Excerpt.Of(expression)}' is not the name of an input or decision, nor a path into one.");
        }

        if (type is { Basic: null, Definition: null })
        {
            type = variable ?? type;
        }

        if (type.IsCollection || variable is { IsCollection: true } || type.Definition is not null)
        {
            findings.Add(TableFindings.DmnBeyond, at, Excerpt.Of(expression), $"Input '{Excerpt.Of(expression)}' is a list or a structure; tables on single values are read.");
        }

        string? allowed = DmnNames.Given(input.Element(dmn + "inputValues")?.Element(dmn + "text")?.Value) ?? type.Allowed ?? variable?.Allowed;
        if (allowed is not null && FeelCheck.Tests(allowed) is { } problem)
        {
            findings.Add(TableFindings.DmnBeyond, at + "/allowed", Excerpt.Of(allowed), $"Allowed values: {problem}.");
        }

        string code = input.Attribute(DmnExtension.Field)?.Value is { } written && KebabCode.IsValid(written) ? written : DmnNames.CodeOf(expression, "input");
        string field = taken.Take(code);
        var column = new InputColumn { Field = field, Allowed = allowed, Label = DmnExtension.ExactOr(input, expression == field ? null : expression) };
        string[] texts = allowed is null ? cells : [.. cells, allowed];
        return new ReadInput(column, FieldOf(field, TypeOf(type.Basic, field, texts)), expression);
    }

    private static FieldDefinition FieldOf(string name, FieldType type) =>
        new(name, type, isRequired: false, type == FieldType.Duration ? Dimension.Time : Dimension.Ratio, type == FieldType.Number ? LiteralValue.Decimals : 0);

    /// <summary>The type named, a date and time with offsets where the cells have them, or the first that reads all cells.</summary>
    private static FieldType TypeOf(FieldType? named, string field, string[] cells)
    {
        FieldType[] candidates = named switch
        {
            null => Candidates,
            FieldType.DateTime => [FieldType.DateTime, FieldType.Instant],
            { } known => [known],
        };
        return candidates.FirstOrDefault(type => Array.TrueForAll(cells, cell => UnaryTests.TryParse(cell, FieldOf(field, type), out _, out _)), candidates[0]);
    }
}
