using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Decision tables in CSV; what is read is written as CSV, JSON and DMN.</summary>
internal sealed class CsvTableTarget() : FuzzTarget("table-csv", 14)
{
    private static readonly string[] Letters = ["U", "A", "F", "P", "R", "O", "C", "C+", "C<", "C>", "C#"];
    private static readonly string[] Pieces = [",", "\n", "\r\n", "\"", "\"\"", "?", "*", ">", "#note", "#source", ":", "U", "F", "-", "null", " ", "template (D5.3)", "level", "=1+1", "@x", .. Scraps.Texts];

    public override byte[] Draw(Random random)
    {
        string csv = string.Concat(Rows(random).Select(CsvLines.Write));
        return WildText.Bytes(random.Next(3) == 0 ? TextMutation.Of(csv, random, Pieces, 2) : csv);
    }

    public override bool Run(byte[] input)
    {
        bool isRead = DecisionTableCsv.TryParse(WildText.Of(input), "table", new LocalizedText("表", "Table"), AnyRecord.Definition, out CompiledTable? table, out ImmutableArray<Finding> findings);
        ReadFindings.Check(findings, isRead);
        if (table is not null)
        {
            TableReturn.Check(table);
        }

        return isRead;
    }

    private static IEnumerable<string[]> Rows(Random random)
    {
        FieldDefinition[] inputs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick(TestedFields.All)).DistinctBy(field => field.Name)];
        FieldType[] outputs = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Pick(Enum.GetValues<FieldType>()))];
        bool hasNotes = random.Next(2) == 0;
        string Literal(FieldType type) => random.Next(12) == 0 ? "null" : random.Pick(AnyRecord.Right(type, random));
        string[] Line(string first, Func<FieldDefinition, string> input, Func<FieldType, string> output, string note) => [first, .. inputs.Select(input), .. outputs.Select(output), .. hasNotes ? (string[])[note] : []];

        string Label() => random.Next(2) == 0 ? "" : ":" + random.Text();
        int named = 0;
        yield return Line(random.Next(3) == 0 ? random.Pick(Letters) : random.Pick(["F", "R", "C"]), field => field.Name + Label(), type => $">out-{named++}:{EnumCodes<FieldType>.CodeOf(type)}{Label()}", "#note");
        if (random.Next(3) == 0)
        {
            yield return Line("?", field => random.Next(2) == 0 ? "" : AnyRecord.Tests(field, random), type => string.Join(", ", AnyRecord.Literals(type).Where(_ => random.Next(4) == 0)), "");
        }

        if (random.Next(4) == 0)
        {
            yield return Line("*", _ => "", Literal, "");
        }

        for (int rules = random.Next(6); rules > 0; rules--)
        {
            yield return Line(random.Next(3) == 0 ? "rule-" + rules : "", field => AnyRecord.Tests(field, random), Literal, random.Text());
        }
    }
}
