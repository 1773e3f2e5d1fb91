using System.Text.Json;
using CallCenter.Standards.Forms;
using Json.Schema;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>The JSON Schema of a form as a validator that knows nothing of forms reads it.</summary>
internal sealed class DrawnSchema
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List };
    private static readonly EvaluationOptions Quick = new() { OutputFormat = OutputFormat.Flag };

    private static int number;

    private readonly JsonSchema schema;

    private DrawnSchema(string text) => schema = JsonSchema.FromText(text);

    /// <summary>The schema of a form, each with a name of its own, since a validator keeps schemas by their names.</summary>
    public static DrawnSchema Of(Form form, SchemaStyle? style = null) =>
        new(new FormSchema(style ?? SchemaStyle.Whole).Of(form, $"urn:test:{Interlocked.Increment(ref number)}").ToJsonString());

    /// <summary>A schema by its text, under a name of its own.</summary>
    public static DrawnSchema OfText(string text) => new(text.Replace("urn:", $"urn:{Interlocked.Increment(ref number)}:", StringComparison.Ordinal));

    public bool Takes(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Takes(document.RootElement);
    }

    public bool Takes(JsonElement json) => schema.Evaluate(json, Quick).IsValid;

    /// <summary>What the schema refuses, for messages: the place and what it says.</summary>
    public string Faults(JsonElement json) => string.Join(
        "; ",
        schema.Evaluate(json, Options).Details!.Where(detail => detail.Errors is { Count: > 0 } && !detail.EvaluationPath.ToString().Contains("/if/", StringComparison.Ordinal))
            .Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}").Take(5));
}
