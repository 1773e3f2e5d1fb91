using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Decisions;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Workflows;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Limits;

/// <summary>The limits on sizes, counts and depths, in the order of their page.</summary>
internal static class KnownLimits
{
    public static ImmutableArray<KnownLimit> All { get; } =
    [
        new("Levels of objects and arrays of a book, or of any JSON", JsonText.MaximumDepth, "CCS1012", count => OfBook(Repeated("[", count - 1) + Repeated("]", count - 1))),
        new("Findings that are listed", FindingList.Most, "CCS1015", count => OfBook("null", string.Join(',', Enumerable.Range(0, count - FindingsOfAnEmptyBook + 1).Select(i => $"\"m{i}\":0")))),
        new("Levels of parentheses of a condition", UnaryTestsParser.MaximumDepth, "CCS2001", count => OfTests(Repeated("(", count) + "1" + Repeated(")", count))),
        new("Levels of a formula, parentheses and signs", CallCenter.Standards.Kpis.FormulaParser.MaximumDepth, "CCS3002", count => Sample.FindingsOf(Sample.Catalogue([Sample.Measure("a"), Sample.Measure("b")], Sample.Kpi("k", Repeated("(", count - 1) + "a / b" + Repeated(")", count - 1))))),
        new("Columns of inputs of a decision table", TableCompiler.MaximumColumns, "CCS6002", count => OfTable(count, 1, 1)),
        new("Columns of outputs of a decision table", TableCompiler.MaximumColumns, "CCS6002", count => OfTable(1, count, 1)),
        new("Rules of a decision table", TableCompiler.MaximumRules, "CCS6002", count => OfTable(1, 1, count)),
        new("Characters of a model in DMN", DmnXml.MaximumLength, "CCS6015", count => DmnModel.Parse(DmnModels.One("-") is var model ? model + new string(' ', count - model.Length) : "").Findings),
        new("Levels of elements of a model in DMN", DmnXml.MaximumDepth, "CCS1012", count => DmnModel.Parse(Definitions(Repeated("<x>", count - 1) + Repeated("</x>", count - 1))).Findings),
        new("Attributes of an element of a model in DMN", DmnXml.MaximumAttributes, "CCS6015", count => DmnModel.Parse(Definitions($"<x {string.Join(' ', Enumerable.Range(0, count).Select(i => $"a{i}=\"\""))}/>")).Findings),
        new("Types of a whole model that stand for one another", TypeReader.LongestChain, "CCS6107", count => DecisionModel.Parse(Definitions(string.Concat(Enumerable.Range(0, count).Select(i => $"<itemDefinition name=\"t{i}\"><typeRef>{(i == count - 1 ? "number" : $"t{i + 1}")}</typeRef></itemDefinition>")))).Findings),
        new("Elements that an element of a whole model requires", ModelReader.MostRequirements, "CCS6170", count => DecisionModel.Parse(Definitions($"<inputData id=\"i\" name=\"i\"/><decision name=\"d\">{Repeated("<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>", count)}</decision>")).Findings),
        new("Levels of parts of an expression of FEEL", FeelParser.Deepest, "CCS6101", count => DecisionModel.Parse(Definitions($"<decision name=\"d\"><literalExpression><text>{Repeated("(", count - 1)}1{Repeated(")", count - 1)}</text></literalExpression></decision>")).Findings),
        new("Names in scope of an expression of FEEL", CallCenter.Standards.Dmn.Names.Most, "CCS6101", count => DecisionModel.Parse(Definitions($"<decision name=\"d\"><literalExpression><text>{{{string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}: 1, "))}z: a0}}</text></literalExpression></decision>")).Findings),
        new("States of a workflow, sub-workflows included", GraphBuilder.MostLocations, "CCS8108", count => DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", ["open → s0", .. Enumerable.Range(0, count - 1).Select(i => $"s{i} → s{i + 1}: go"), $"final s{count - 1}"]))),
        new("Documents of a workflow", GraphBuilder.MostCodes, "CCS8108", count => DrawnWorkflow.FindingsOf(DrawnWorkflow.Of("w", "open → a " + string.Join(' ', Enumerable.Range(0, count).Select(i => $"#f{i}")), "a → end: go", "final end"))),
        new("Levels of workflows inside workflows", Subworkflows.DeepestNesting, "CCS8108", count => DrawnWorkflow.FindingsOf([.. Enumerable.Range(0, count).Select(i => i == count - 1
            ? DrawnWorkflow.Of($"w{i}", "open → a", "a → end: go", "final end")
            : DrawnWorkflow.Of($"w{i}", "open → s", $"s runs w{i + 1}: end → end", "final end"))])),
        new("Levels of calendars made of calendars", CalendarCompiler.DeepestNesting, "CCS4009", levels => OfCalendars(levels)),
    ];

    private static readonly int FindingsOfAnEmptyBook = OfBook("null").Count();

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static IEnumerable<Finding> OfBook(string kpis, string more = "\"m\":0")
    {
        _ = StandardBook.TryParse($"{{{more},\"kpis\":{kpis}}}", out _, out ImmutableArray<Finding> findings);
        return findings;
    }

    private static IEnumerable<Finding> OfTests(string tests) =>
        UnaryTests.TryParse(tests, TestedFields.Transfers, out _, out UnaryTestsError? error) ? [] : [error.Rule.At("", null, error.Message)];

    private static string Definitions(string content) => $"<definitions xmlns=\"{DmnModels.Version15}\" name=\"limits\">{content}</definitions>";

    private static ImmutableArray<Finding> OfTable(int inputs, int outputs, int rules)
    {
        RecordDefinition record = new("facts", [.. Enumerable.Range(0, inputs).Select(i => new FieldDefinition($"f{i}", FieldType.Number, isRequired: false))]);
        var findings = new FindingList();
        CompiledTable.Compile(
            new DecisionTable
            {
                Code = "limits",
                Name = new LocalizedText(null, "Limits"),
                HitPolicy = HitPolicy.First,
                Inputs = [.. record.Fields.Select(field => new InputColumn { Field = field.Name })],
                Outputs = [.. Enumerable.Range(0, outputs).Select(i => new OutputColumn { Name = $"o{i}" })],
                Rules = [.. Enumerable.Range(0, rules).Select(i => new DecisionRule { When = [.. Enumerable.Repeat(i.ToString(CultureInfo.InvariantCulture), inputs)], Then = [.. Enumerable.Repeat("a", outputs)] })],
            },
            record,
            "",
            findings);
        return findings.ToImmutable();
    }

    private static ImmutableArray<Finding> OfCalendars(int levels)
    {
        var findings = new FindingList();
        CalendarShape whole = new CalendarHours { Zone = "UTC", Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)) };
        new CalendarCompiler(
            new(
                new CalendarCatalogue
                {
                    Calendars = [.. Enumerable.Range(0, levels).Select(i => WrittenCalendars.Named($"c{i}", i == 0 ? whole : new CalendarUnion { Of = [$"c{i - 1}"] }))],
                },
                CallCenter.Standards.Forms.Place.At("")),
            findings).Compile();
        return findings.ToImmutable();
    }
}
