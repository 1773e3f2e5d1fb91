using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tests.Shared;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>
/// The schema and the reader agree on what a text looks like: objects of every form, changed in every way that hands and programs change them, are refused by both or taken by both. The schema cannot see what is given twice, a date
/// that does not exist, or a number with too many digits; of those it may take more than the reader, and never less.
/// </summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class SchemaAgreementProperties
{
    /// <summary>Findings on the shape of a text: kinds, members, closed sets.</summary>
    private static readonly string[] Shape = ["CCS1002", "CCS1003", "CCS1004", "CCS1006", "CCS1007"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "1.0", "1.5", "2e0", "1e3", "1e30", "9999999999", "\"\"", "\" \"", "\"\\u3000\"", "\"\\u0085\"", "\"\\uFEFF\"", "\"x\"", "\"connect-rate\"", "\"Foo Bar\"", "\"客户\"",
        "\"PT20S\"", "\"-PT20S\"", "\"PT\"", "\"P\"", "\"PT0.500000000S\"", "\"PT0.00000001S\"", "\"P1W\"", "\"P1Y\"", "\"P2DT1H\"", "\"80 %\"", "\"80.%\"", "\" .5%\"", "\"\\u300080\\u3000%\\u3000\"", "\"%\"", "\"+1 %\"", "\"80\"",
        "\"2026-01-31\"", "\"2026-02-30\"", "\"2026-1-31\"", "\"-0001-01-01\"", "\"09:00-17:30\"", "\"22:00-06:00\"", "\"*-10-01\"", "\"2026-10-01/2026-10-07\"", "\"15:00\"", "\"15:00:30\"", "\"24:00\"",
        "[]", "{}", "[null]", "[\"x\"]", "[1]", "[{}]", "{\"en\":\"x\"}", "{\"zh-CN\":\"x\",\"en\":\"\"}", "{\"x\":\"y\"}", "{\"code\":\"x\"}",
    ];

    private static readonly Lazy<DrawnSchema>[] Schemas = [.. FormInstances.All.Select(one => new Lazy<DrawnSchema>(() => DrawnSchema.Of(one.Form)))];

    public static TheoryData<int> Forms => [.. Enumerable.Range(0, FormInstances.All.Count)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_written_is_of_the_schema(int index) => Assert.All(FormInstances.All[index].Texts, text =>
    {
        using var json = JsonDocument.Parse(text);
        Assert.True(Schemas[index].Value.Takes(json.RootElement), $"{Name(index)}: {Schemas[index].Value.Faults(json.RootElement)}");
    });

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_member_left_out_null_or_unknown_is_judged_alike(int index)
    {
        JsonObject whole = JsonNode.Parse(FormInstances.All[index].Texts[^1])!.AsObject();
        Compare(index, With(whole, "x-unknown", "1"));
        foreach (string member in whole.Select(member => member.Key).ToArray())
        {
            Compare(index, With(whole, member, null));
            Assert.All(Values, value => Compare(index, With(whole, member, value)));
        }
    }

    [Property(MaxTest = 3_000)]
    public void A_changed_object_is_judged_alike(int seed)
    {
        var random = new Random(seed);
        int index = random.Next(FormInstances.All.Count);
        IReadOnlyList<string> texts = FormInstances.All[index].Texts;
        JsonNode root = JsonNode.Parse(texts[random.Next(texts.Count)])!;
        for (int changes = random.Next(1, 3); changes > 0; changes--)
        {
            Change(root, random);
        }

        Compare(index, root.ToJsonString());
    }

    private static void Compare(int index, string text)
    {
        using var json = JsonDocument.Parse(text);
        var reader = new FormReader(new FindingList());
        FormInstances.All[index].Form.Judge(json.RootElement, reader);
        Finding[] findings = [.. reader.Findings.ToImmutable()];
        bool isTaken = Schemas[index].Value.Takes(json.RootElement);
        Assert.False(isTaken && findings.Any(finding => Shape.Contains(finding.Code)), $"{Name(index)}: the reader refuses {text}: {string.Join(' ', findings.Select(finding => $"{finding.Pointer} {finding.Message}"))}");
        Assert.True(isTaken || findings.Length > 0 || HasOtherCode(json.RootElement), $"{Name(index)}: the schema refuses {text}: {Schemas[index].Value.Faults(json.RootElement)}");
    }

    /// <summary>Whether a code is none by its form: what defines it tells when the book is put to work.</summary>
    private static bool HasOtherCode(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Any(HasOtherCode),
        JsonValueKind.Object => json.EnumerateObject().Any(member => HasOtherCode(member.Value) || (member.Name == "code" && member.Value.ValueKind == JsonValueKind.String && !KebabCode.IsValid(member.Value.GetString()!))),
        _ => false,
    };

    private static string With(JsonObject whole, string member, string? value)
    {
        JsonObject changed = whole.DeepClone().AsObject();
        if (value is null)
        {
            changed.Remove(member);
        }
        else
        {
            changed[member] = JsonNode.Parse(value);
        }

        return changed.ToJsonString();
    }

    private static void Change(JsonNode root, Random random)
    {
        JsonNode[] nodes = [.. Nodes(root)];
        switch (nodes[random.Next(nodes.Length)])
        {
            case JsonObject members when members.Count > 0:
                string name = members.ElementAt(random.Next(members.Count)).Key;
                JsonNode? value = members[name]?.DeepClone();
                switch (random.Next(5))
                {
                    case 0:
                        members.Remove(name);
                        break;
                    case 1:
                        members.Remove(name);
                        members[name + (random.Next(2) == 0 ? "s" : "")] = value;
                        break;
                    case 2:
                        members[name] = nodes[random.Next(nodes.Length)].DeepClone();
                        break;
                    default:
                        members[name] = JsonNode.Parse(Values[random.Next(Values.Length)]);
                        break;
                }

                break;
            case JsonArray items when random.Next(3) == 0 || items.Count == 0:
                items.Add(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
            case JsonArray items:
                items[random.Next(items.Count)] = random.Next(2) == 0 ? JsonNode.Parse(Values[random.Next(Values.Length)]) : nodes[random.Next(nodes.Length)].DeepClone();
                break;
            case JsonValue leaf when leaf.Parent is not null:
                leaf.ReplaceWith(JsonNode.Parse(Values[random.Next(Values.Length)]));
                break;
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Nodes).Prepend(items),
        JsonValue value => [value],
        _ => [],
    };

    private static string Name(int index) => FormInstances.All[index].Form.Type.Name;
}
