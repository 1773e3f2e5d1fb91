using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>Changes JSON by its parts: values of another kind, parts in place of other parts, members left out, doubled, renamed, or many times.</summary>
internal static class JsonMutation
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whole text with some changes.</summary>
    public static byte[] Of(string json, Random random, int most = 4)
    {
        JsonNode whole = JsonNode.Parse(json)!;
        for (int changes = random.Next(1, most + 1); changes > 0; changes--)
        {
            List<JsonNode> nodes = [];
            Collect(whole, nodes);
            if (nodes.Count > 0)
            {
                Change(random.Pick([.. nodes]), nodes, random);
            }
        }

        return Encoding.UTF8.GetBytes(whole.ToJsonString(Relaxed));
    }

    private static void Collect(JsonNode node, List<JsonNode> nodes)
    {
        IEnumerable<JsonNode?> parts = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode part in parts.OfType<JsonNode>())
        {
            nodes.Add(part);
            Collect(part, nodes);
        }
    }

    private static void Change(JsonNode node, List<JsonNode> others, Random random)
    {
        switch (random.Next(9))
        {
            case 0:
                node.ReplaceWith(JsonNode.Parse(random.Pick(Scraps.Json.Where(scrap => !scrap.Contains("ud800", StringComparison.Ordinal) && !scrap.Contains("\"code\":1", StringComparison.Ordinal)).ToArray())));
                break;
            case 1 or 2:
                node.ReplaceWith(JsonValue.Create(Valid(random.Text())));
                break;
            case 3 when node.GetValueKind() == JsonValueKind.String:
                node.ReplaceWith(JsonValue.Create(Valid(TextMutation.Of(node.GetValue<string>(), random, Scraps.Feel, 2))));
                break;
            case 4 or 5:
                node.ReplaceWith(random.Pick([.. others]).DeepClone());
                break;
            case 6:
                Remove(node);
                break;
            case 7 when node.Parent is JsonArray items:
                Repeat(node, items, random);
                break;
            case 8 when node.Parent is JsonObject members:
                string name = node.GetPropertyName();
                JsonNode value = node.DeepClone();
                members.Remove(name);
                members[random.Next(3) == 0 ? Valid(random.Text()) : name + "s"] = value;
                break;
            default:
                node.ReplaceWith(JsonValue.Create(random.Next(4) switch { 0 => long.MaxValue, 1 => -1L, 2 => random.Next(70), _ => random.NextInt64() }));
                break;
        }
    }

    /// <summary>An item many times, as it is or each with a code of its own.</summary>
    private static void Repeat(JsonNode node, JsonArray items, Random random)
    {
        bool areApart = random.Next(2) == 0 && node is JsonObject;
        for (int times = random.Next(60) == 0 ? 1 << random.Next(8, 12) : 1 << random.Next(5); times > 0; times--)
        {
            JsonNode copy = node.DeepClone();
            if (areApart && copy["code"] is JsonValue code)
            {
                copy["code"] = $"{code}-{times}";
            }

            items.Add(copy);
        }
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject members)
        {
            members.Remove(node.GetPropertyName());
        }
        else
        {
            ((JsonArray)node.Parent!).Remove(node);
        }
    }

    // JSON has no halves of surrogate pairs.
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
