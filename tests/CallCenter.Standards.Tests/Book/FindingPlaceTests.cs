using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tests.Book;

/// <summary>People edit text, not pointers: a finding tells the line and column of what is wrong, and the codes of the entries around it.</summary>
public sealed class FindingPlaceTests
{
    private static readonly string Shipped = StandardBook.Shipped.ToJson();

    public static TheoryData<string> Texts =>
    [
        Shipped,
        Wrong(Shipped, "\"atLeast\": \"95 %\"", "\"atLeast\": \"many\""),
        Wrong(Wrong(Wrong(Shipped, "\"within\": \"", "\"within\": \"X"), "\"zh-CN\": \"", "\"zh-CN\": 7, \"中文🐎\": \""), "\"roles\": [", "\"roles\": [ null, "),
        Wrong(Shipped.Replace("\n", "", StringComparison.Ordinal), "\"kind\": \"template\"", "\"kind\": \"tempalte\""),
    ];

    /// <summary>Oracle: the text of the value that the pointer leads to, or of the nearest one around it, and its place counted line by line.</summary>
    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_finding_tells_the_place_of_its_value_and_the_entries_around_it(string text)
    {
        _ = StandardBook.TryParse(text, out _, out ImmutableArray<Finding> findings);
        using var json = JsonDocument.Parse(text);
        string[] lines = text.Split('\n');

        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            (JsonElement value, string? name, string? entry) = At(json.RootElement, finding.Pointer);
            Assert.InRange(finding.Line!.Value, 1, lines.Length);
            string rest = string.Join('\n', lines[(finding.Line.Value - 1)..])[(finding.Column!.Value - 1)..];
            Assert.StartsWith(name is null ? value.GetRawText() : $"\"{name}\"", rest, StringComparison.Ordinal);
            Assert.StartsWith(value.GetRawText(), name is null ? rest : rest[(name.Length + 2)..].TrimStart(' ', ':'), StringComparison.Ordinal);
            Assert.Equal(entry, finding.Entry);
        });
    }

    private static (JsonElement Value, string? Name, string? Entry) At(JsonElement json, string pointer)
    {
        var codes = new List<string>();
        string? name = null; // a member is told at its name, an item at its begin
        foreach (string step in pointer.Split('/').Skip(1).Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (json.ValueKind == JsonValueKind.Array)
            {
                (json, name) = (json[int.Parse(step, CultureInfo.InvariantCulture)], null);
            }
            else if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty(step, out JsonElement member))
            {
                (json, name) = (member, step);
            }
            else
            {
                break;
            }

            if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String)
            {
                codes.Add(code.GetString()!);
            }
        }

        return (json, name, codes.Count == 0 ? null : string.Join(" › ", codes));
    }

    private static string Wrong(string text, string right, string wrong)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text[..text.IndexOf(right, StringComparison.Ordinal)] + wrong + text[(text.IndexOf(right, StringComparison.Ordinal) + right.Length)..];
    }
}
