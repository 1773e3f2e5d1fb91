using System.Text.Json;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Whether decision tables have gaps and overlaps: <c>{ "cases": [ { "id", "inputs": [ { "type", "allowed" } ], "rules": [ { "when" } ], "expected": { "gaps", "overlaps" } } ] }</c>.
/// Neither depends on the hit policy or the outputs. A column has the type named, or else the first whose literals its cells are; texts without allowed values are those that rules name.
/// </summary>
public sealed class TableAnalysisSuite : ISuite
{
    private static readonly AnalysisOptions Options = new() { OpenTexts = OpenTexts.Named };

    /// <inheritdoc/>
    public string Name => "table-analysis";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Run);

    private static CaseResult[] Run(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        try
        {
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(Run)];
        }
        catch (Exception other) when (other is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{path}' is not of this suite's form: {other.Message}", other);
        }
    }

    private static CaseResult Run(JsonElement element)
    {
        string id = element.GetProperty("id").GetString()!;
        JsonElement expected = element.GetProperty("expected");
        RecordSchema<BasicValue[]> schema = RecordSchema.Create<BasicValue[]>("case");
        var inputs = new List<InputColumn>();
        string[][] rules = [.. element.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("when").EnumerateArray().Select(cell => cell.GetString()!).ToArray())];
        foreach (JsonElement input in element.GetProperty("inputs").EnumerateArray())
        {
            int position = inputs.Count;
            string field = $"input-{(char)('a' + position)}";
            string? allowed = input.GetProperty("allowed").GetString();
            IEnumerable<string> texts = [.. rules.Select(rule => rule[position]), .. allowed is null ? (IEnumerable<string>)[] : [allowed]];
            schema = schema.With(field, TypeOf(FeelTypes.Of(input.GetProperty("type").GetString()), [.. texts]), position);
            inputs.Add(new InputColumn { Field = field, Allowed = allowed });
        }

        try
        {
            var analysis = TableAnalysis.Of(CompiledTable.Compile(Table([.. inputs], rules), schema.Definition), Options);
            string[] asked = [.. new[] { "gaps", "overlaps" }.Where(member => expected.TryGetProperty(member, out _))];
            return analysis.IsComplete
                ? CaseResult.Compare(id, Spelled(asked, member => expected.GetProperty(member).GetBoolean()), Spelled(asked, member => member == "gaps" ? !analysis.Gaps.IsEmpty : analysis.OverlapCount > 0))
                : CaseResult.Skip(id, "the work limit ended the search");
        }
        catch (FindingsException refusal)
        {
            return CaseResult.Skip(id, refusal.Findings[0].Message);
        }
    }

    private static DecisionTable Table(InputColumn[] inputs, string[][] rules) => new()
    {
        Code = "case",
        Name = new LocalizedText(null, "case"),
        HitPolicy = HitPolicy.RuleOrder,
        Inputs = [.. inputs],
        Outputs = [new OutputColumn { Name = "rule" }],
        Rules = [.. rules.Select(cells => new DecisionRule { When = [.. cells], Then = ["hit"] })],
    };

    private static FieldType TypeOf(FieldType? named, string[] texts)
    {
        FieldType[] candidates = named is { } known ? [known, .. FeelTypes.All] : [.. FeelTypes.All];
        return candidates.FirstOrDefault(type => Array.TrueForAll(texts, text => UnaryTests.TryParse(text, RecordSchema.Create<BasicValue[]>("case").With("value", type, 0).Definition.Fields[0], out _, out _)), candidates[0]);
    }

    private static string Spelled(string[] members, Func<string, bool> verdict) => string.Join(", ", members.Select(member => $"{member} {(verdict(member) ? "yes" : "no")}"));
}
