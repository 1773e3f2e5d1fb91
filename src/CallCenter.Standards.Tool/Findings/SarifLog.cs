using System.Collections.Frozen;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>Findings as SARIF 2.1.0, which code hosts and editors read.</summary>
internal sealed class SarifLog(FindingLines lines)
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const string Home = "https://github.com/callcenter-standards/callcenter-standards";

    private static readonly FrozenDictionary<string, FindingRule> Rules =
        FindingCatalogue.All.Concat(ModelFindingRules.All).DistinctBy(static rule => rule.Code).ToFrozenDictionary(static rule => rule.Code, StringComparer.Ordinal);

    public string Write(IReadOnlyList<CheckedFile> files) => JsonText.Write(json =>
    {
        (string File, Finding Finding)[] results = [.. files.SelectMany(file => file.Findings.Select(finding => (finding.File ?? file.Name, finding)))];
        string[] rules = [.. results.Select(result => result.Finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ccstd");
        json.WriteString("version", ToolVersion.Tool);
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (string code in rules)
        {
            Rule(json, code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach ((string file, Finding finding) in results)
        {
            Result(json, file, finding, Array.IndexOf(rules, finding.Code));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Rule(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (Rules.GetValueOrDefault(code) is { } rule)
        {
            Text(json, "shortDescription", lines.Title(rule));
            Text(json, "help", lines.Remedy(rule));
            json.WriteString("helpUri", Home + "/blob/main/docs/findings.md");
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Result(Utf8JsonWriter json, string file, Finding finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        Text(json, "message", $"{lines.Message(finding)} {lines.Remedy(finding)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(file));
        json.WriteEndObject();
        if (finding.Line is { } line)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", finding.Column ?? 1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if ((finding.Entry ?? finding.Pointer) is { Length: > 0 } entry)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", entry);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        // The same fault is known again when lines before it come or go.
        json.WriteStartObject("partialFingerprints");
        json.WriteString("pointer/v1", $"{finding.Code} {finding.Pointer}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A relative path as the standard wants it: slashes, and everything else that is no plain letter escaped; a whole path as a file's address.</summary>
    private static string UriOf(string file) => Path.IsPathFullyQualified(file) ? new Uri(file).AbsoluteUri : string.Join('/', file.Replace('\\', '/').Split('/').Where(static part => part != ".").Select(Uri.EscapeDataString));
}
