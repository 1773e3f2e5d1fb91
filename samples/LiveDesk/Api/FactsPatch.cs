using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;

namespace LiveDesk.Api;

/// <summary>A merge patch (RFC 7396) on what is known of a case: what it names is set, null takes away, the rest stays. What the desk fills in itself cannot be patched.</summary>
internal static class FactsPatch
{
    private static readonly string[] DeskOwn = ["triage", "standard"];

    /// <summary>The facts with a patch on them.</summary>
    /// <exception cref="JsonException">The patch names what there is not, or what is the desk's own.</exception>
    public static WorkItem On(WorkItem facts, JsonObject? patch)
    {
        if (patch is null)
        {
            return facts;
        }

        if (DeskOwn.FirstOrDefault(patch.ContainsKey) is { } own)
        {
            throw new JsonException($"'{own}': {DeskWords.KeptByDesk.English}");
        }

        JsonObject merged = JsonNode.Parse(StandardJson.Write(facts))!.AsObject();
        Merge(merged, patch);
        return StandardJson.Read<WorkItem>(merged.ToJsonString());
    }

    /// <summary>A contact of which a patch says all that is known.</summary>
    /// <exception cref="JsonException">The patch names what there is not.</exception>
    public static Contact Contact(JsonObject patch)
    {
        JsonObject merged = JsonNode.Parse(StandardJson.Write(default(Contact)))!.AsObject();
        Merge(merged, patch);
        return StandardJson.Read<Contact>(merged.ToJsonString());
    }

    private static void Merge(JsonObject target, JsonObject patch)
    {
        foreach ((string name, JsonNode? value) in patch)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is JsonObject inner)
            {
                if (target[name] is not JsonObject there)
                {
                    target[name] = there = [];
                }

                Merge(there, inner);
            }
            else
            {
                target[name] = value.DeepClone();
            }
        }
    }
}
