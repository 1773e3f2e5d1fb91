using System.Text.Json;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Conformance;

/// <summary>
/// Cases of single unary tests: <c>{ "cases": [ { "id", "value", "test", "expected" } ] }</c>, where the value is a FEEL literal.
/// The value's type makes the field; a null value's field is of the first type whose literals the test takes.
/// </summary>
public sealed class UnaryTestsSuite : ISuite
{
    /// <inheritdoc/>
    public string Name => "unary-tests";

    /// <inheritdoc/>
    public IEnumerable<CaseResult> Run(IReadOnlyList<string> paths) => paths.SelectMany(Run);

    private static IEnumerable<CaseResult> Run(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("cases", out JsonElement cases) || cases.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"'{path}' has no array 'cases'.");
        }

        return [.. cases.EnumerateArray().Select(element => Run(element, path))];
    }

    private static CaseResult Run(JsonElement element, string path)
    {
        string id = Member(element, "id", path);
        string test = Member(element, "test", path);
        if (BasicValue.Parse(Member(element, "value", path)) is not { } value)
        {
            return CaseResult.Skip(id, "the value is not of a basic type");
        }

        if (!element.TryGetProperty("expected", out JsonElement expected) || expected.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw new FormatException($"A case in '{path}' has no 'expected' of true or false.");
        }

        return CaseResult.Compare(id, Spelled(expected.GetBoolean()), Answer(value, test));
    }

    private static string Answer(BasicValue value, string test)
    {
        string answer = "no type";
        foreach (RecordSchema<BasicValue> schema in value.Schema is { } known ? [known] : BasicValue.Schemas)
        {
            try
            {
                return Spelled(Condition.Compile([new FieldCondition("value", test)], schema.Definition).Bind(schema)(in value));
            }
            catch (FindingsException refusal)
            {
                answer = refusal.Findings[0].Message;
            }
        }

        return answer;
    }

    private static string Spelled(bool truth) => truth ? "true" : "false";

    private static string Member(JsonElement element, string name, string path) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()!
            : throw new FormatException($"A case in '{path}' has no text '{name}'.");
}
