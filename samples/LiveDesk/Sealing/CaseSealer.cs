using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards;
using CallCenter.Standards.Workflows;
using LiveDesk.Cases;
using LiveDesk.Storage;

namespace LiveDesk.Sealing;

/// <summary>
/// Seals the personal values of a case before they are stored, and opens them when it is read. Which they are, the library's data classes say: every text of a field that a <see cref="WorkItem"/> declares personal or sensitive, wherever in an event
/// or a head it stands; besides them notes, which are free text, and the slip of a transfer as a whole, which has no schema; who passed a matter on stays. What became of a contact, steps and reservations hold none and stay readable: totals need no key.
/// </summary>
internal static class CaseSealer
{
    private const string Mark = "sealed:";
    private const string Slip = "slip";

    private static readonly ImmutableHashSet<string> Personal =
    [
        .. WorkItem.Schema.Definition.Fields.Where(field => field.Class >= DataClass.Personal).Select(field => Camel(field.Name)), "note",
    ];

    /// <summary>The names that personal values have in JSON.</summary>
    public static ImmutableHashSet<string> PersonalNames => Personal;

    public static StreamCommit Seal(StreamCommit commit, CaseKey key) => commit with
    {
        Head = Each(commit.Head, text => Mark + key.Seal(commit.Stream, text)),
        Events =
        [
            .. commit.Events.Select(happened => happened.Kind switch
            {
                Kinds.Case => happened with { Data = Each(happened.Data, text => Mark + key.Seal(commit.Stream, text)) },
                Kinds.Transfer => happened with { Data = Slips(Each(happened.Data, text => Mark + key.Seal(commit.Stream, text)), slip => (JsonNode)(Mark + key.Seal(commit.Stream, slip!.ToJsonString()))) },
                _ => happened,
            }),
        ],
    };

    /// <summary>A stream as it was before it was sealed; without its personal values where there is no key any more.</summary>
    public static StoredStream Open(StoredStream stored, CaseKey? key)
    {
        string stream = stored.Head.Stream;
        string? Open(string text) => !text.StartsWith(Mark, StringComparison.Ordinal) ? text : key?.Open(stream, text[Mark.Length..]);
        return stored with
        {
            Head = stored.Head with { Head = Each(stored.Head.Head, Open) },
            Events =
            [
                .. stored.Events.Select(happened => happened.Kind switch
                {
                    Kinds.Case => happened with { Data = Each(happened.Data, Open) },
                    Kinds.Transfer => happened with { Data = Slips(Each(happened.Data, Open), slip => slip is JsonValue text ? (Open((string)text!) is { } opened ? JsonNode.Parse(opened) : null) : slip) },
                    _ => happened,
                }),
            ],
        };
    }

    /// <summary>A JSON text with each personal value changed; taken away where nothing is left of it.</summary>
    private static string Each(string json, Func<string, string?> change)
    {
        JsonNode node = JsonNode.Parse(json)!;
        Walk(node, change);
        return node.ToJsonString();
    }

    /// <summary>A transfer with its slip changed, where it has one.</summary>
    private static string Slips(string json, Func<JsonNode?, JsonNode?> change)
    {
        JsonNode node = JsonNode.Parse(json)!;
        if (node["event"] is JsonObject happened && happened.Remove(Slip, out JsonNode? slip) && change(slip) is { } changed)
        {
            happened[Slip] = changed;
        }

        return node.ToJsonString();
    }

    private static void Walk(JsonNode? node, Func<string, string?> change)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Walk(item, change);
            }
        }
        else if (node is JsonObject record)
        {
            foreach ((string name, JsonNode? value) in record.ToArray())
            {
                if (!Personal.Contains(name) || value is not JsonValue text || text.GetValueKind() != JsonValueKind.String)
                {
                    Walk(value, change);
                }
                else if (change((string)text!) is { } changed)
                {
                    record[name] = changed;
                }
                else
                {
                    record.Remove(name);
                }
            }
        }
    }

    private static string Camel(string kebab)
    {
        string[] words = kebab.Split('-');
        return string.Concat(words.Select((word, at) => at == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
