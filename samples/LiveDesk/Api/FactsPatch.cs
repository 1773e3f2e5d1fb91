using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Workflows;
using LiveDesk.Cases;

namespace LiveDesk.Api;

/// <summary>A merge patch (RFC 7396) on what is known of a case: what it names is set, null takes away, the rest stays. What the desk fills in itself cannot be patched.</summary>
internal static class FactsPatch
{
    private static readonly string[] DeskOwn = ["triage", "standard"];

    /// <summary>The facts with a patch on them; or why not: it names what there is not, what is the desk's own, or what the command may not bring.</summary>
    public static (WorkItem Facts, DeskRefusal? Refusal) On(WorkItem facts, JsonObject? patch, SayableFacts sayable)
    {
        if (patch is null)
        {
            return (facts, null);
        }

        if (DeskOwn.Any(patch.ContainsKey))
        {
            return (facts, DeskRefusal.Of(RefusalKind.Unreadable, "kept-by-desk", DeskWords.KeptByDesk));
        }

        JsonObject merged = JsonNode.Parse(StandardJson.Write(facts))!.AsObject();
        Merge(merged, patch);
        if (!TryRead(merged, "$.facts", out WorkItem? patched, out DeskRefusal? refusal))
        {
            return (facts, refusal);
        }

        return sayable.Beyond(facts, patched!) is { IsEmpty: false } beyond
            ? (facts, new(RefusalKind.Forbidden, [.. beyond.Select(field => new DeskReason("fact-not-yours", DeskWords.FactNotYours(field).In))]))
            : (patched!, null);
    }

    /// <summary>A contact of which a patch says all that is known; or why it cannot be read.</summary>
    public static (Contact Contact, DeskRefusal? Refusal) Contact(JsonObject patch)
    {
        JsonObject merged = JsonNode.Parse(StandardJson.Write(default(Contact)))!.AsObject();
        Merge(merged, patch);
        return (TryRead(merged, "$.contact", out Contact contact, out DeskRefusal? refusal) ? contact : default, refusal);
    }

    private static bool TryRead<T>(JsonObject merged, string at, out T? read, out DeskRefusal? refusal)
    {
        try
        {
            (read, refusal) = (StandardJson.Read<T>(merged.ToJsonString()), null);
            return true;
        }
        catch (JsonException failure)
        {
            (read, refusal) = (default, Problems.Unreadable(failure, at));
            return false;
        }
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
