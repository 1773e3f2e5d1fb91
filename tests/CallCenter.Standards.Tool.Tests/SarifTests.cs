using System.Text.Json;
using Json.Schema;

namespace CallCenter.Standards.Tool.Tests;

/// <summary>What SARIF 2.1.0 asks for of the members that are written: names, kinds and closed sets of its published schema.</summary>
public sealed class SarifTests
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object", "required": ["version", "runs"], "additionalProperties": false,
          "properties": {
            "$schema": { "type": "string", "format": "uri" },
            "version": { "enum": ["2.1.0"] },
            "runs": { "type": "array", "items": { "$ref": "#/$defs/run" } }
          },
          "$defs": {
            "message": { "type": "object", "required": ["text"], "additionalProperties": false, "properties": { "text": { "type": "string", "minLength": 1 } } },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "run": {
              "type": "object", "required": ["tool", "results"], "additionalProperties": false,
              "properties": {
                "tool": { "type": "object", "required": ["driver"], "additionalProperties": false, "properties": { "driver": {
                  "type": "object", "required": ["name", "rules"], "additionalProperties": false,
                  "properties": {
                    "name": { "type": "string" }, "version": { "type": "string" }, "informationUri": { "type": "string", "format": "uri" },
                    "rules": { "type": "array", "uniqueItems": true, "items": {
                      "type": "object", "required": ["id"], "additionalProperties": false,
                      "properties": {
                        "id": { "type": "string" }, "shortDescription": { "$ref": "#/$defs/message" }, "help": { "$ref": "#/$defs/message" }, "helpUri": { "type": "string", "format": "uri" },
                        "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "level": { "$ref": "#/$defs/level" } } }
                      } } } } } } },
                "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                "results": { "type": "array", "items": {
                  "type": "object", "required": ["message", "ruleId", "locations"], "additionalProperties": false,
                  "properties": {
                    "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 }, "level": { "$ref": "#/$defs/level" }, "message": { "$ref": "#/$defs/message" },
                    "partialFingerprints": { "type": "object", "additionalProperties": { "type": "string" } },
                    "locations": { "type": "array", "minItems": 1, "items": {
                      "type": "object", "required": ["physicalLocation"], "additionalProperties": false,
                      "properties": {
                        "physicalLocation": { "type": "object", "required": ["artifactLocation"], "additionalProperties": false, "properties": {
                          "artifactLocation": { "type": "object", "required": ["uri"], "additionalProperties": false, "properties": { "uri": { "type": "string", "format": "uri-reference" } } },
                          "region": { "type": "object", "additionalProperties": false, "required": ["startLine"], "properties": { "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 } } } } },
                        "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": { "fullyQualifiedName": { "type": "string" } } } }
                      } } }
                  } } }
              } }
          }
        }
        """;

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void A_log_has_the_shape_of_the_standard_and_every_rule_that_its_results_name(string culture)
    {
        using Folder folder = new Folder().With("folder of/bänk.json", Samples.Bad);

        Run run = Run.Of(folder, "validate", "folder of/bänk.json", "--format", "sarif", "--culture", culture).Ends(1);
        using JsonDocument log = JsonDocument.Parse(run.Output);
        EvaluationResults held = JsonSchema.FromText(Schema).Evaluate(log.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

        Assert.True(held.IsValid, string.Join('\n', (held.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!)}")));
        JsonElement only = log.RootElement.GetProperty("runs")[0];
        string[] rules = [.. only.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];
        JsonElement[] results = [.. only.GetProperty("results").EnumerateArray()];
        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]));
        Assert.Contains(results, result => result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString() == "folder%20of/b%C3%A4nk.json"
            && result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32() == 8);
    }
}
