using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions;
using CallCenter.Standards.Tests.Fuzzing.Targets;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Decision tables with texts of any kind wherever there may be one.</summary>
internal static class HostileTable
{
    /// <summary>A table that can be compiled, the same for the same random numbers.</summary>
    public static CompiledTable Of(Random random)
    {
        while (true)
        {
            var findings = new FindingList();
            if (CompiledTable.Compile(Any(random), AnyRecord.Definition, "", findings) is { } compiled)
            {
                return compiled;
            }
        }
    }

    private static DecisionTable Any(Random random)
    {
        FieldDefinition[] inputs = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Pick(TestedFields.All)).DistinctBy(field => field.Name)];
        FieldType[] outputs = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Pick(Enum.GetValues<FieldType>()))];
        string Literal(FieldType type) => random.Next(9) == 0 ? "null" : random.Pick(AnyRecord.Right(type, random));
        return new DecisionTable
        {
            Code = random.Pick(["table", "t-1", "utf-16"]),
            Name = random.Next(3) switch { 0 => new LocalizedText(Text(random), null), 1 => new LocalizedText(null, Text(random)), _ => new LocalizedText(Text(random), Text(random)) },
            HitPolicy = random.Pick([HitPolicy.First, HitPolicy.RuleOrder, HitPolicy.Collect, HitPolicy.Unique]),
            Inputs = [.. inputs.Select(field => new InputColumn { Field = field.Name, Label = Remark(random), Allowed = random.Next(4) == 0 ? AnyRecord.Tests(field, random) : null })],
            Outputs = [.. outputs.Select((type, i) => new OutputColumn { Name = $"out-{i}", Type = type, Label = Remark(random), Values = random.Next(4) == 0 ? [.. AnyRecord.Right(type, random).Distinct()] : [], Default = random.Next(4) == 0 ? Literal(type) : null })],
            Rules =
            [
                .. Enumerable.Range(0, random.Next(5)).Select(i => new DecisionRule
                {
                    Code = random.Next(3) == 0 ? $"rule-{i}" : null,
                    When = [.. inputs.Select(field => AnyRecord.Tests(field, random))],
                    Then = [.. outputs.Select(Literal)],
                    Annotation = Remark(random),
                    Provenance = Source(random),
                }),
            ],
            Provenance = Source(random),
        };
    }

    private static Provenance? Source(Random random) => random.Next(3) != 0 ? null : new Provenance(random.Pick(Enum.GetValues<ProvenanceKind>()), Text(random))
    {
        Parts = random.Next(2) == 0 ? [] : [new PartProvenance([random.Pick(["when", "then/0"]), Text(random)], ProvenanceKind.Bank, Text(random))],
    };

    private static string? Remark(Random random) => random.Next(2) == 0 ? null : Text(random);

    /// <summary>A text that is not blank, of characters that JSON can carry.</summary>
    private static string Text(Random random)
    {
        while (true)
        {
            string text = random.Text();
            if (!string.IsNullOrWhiteSpace(text) && FormsText.IsWritable(text))
            {
                return text;
            }
        }
    }
}
