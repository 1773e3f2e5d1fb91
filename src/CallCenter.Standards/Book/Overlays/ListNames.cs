using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>What the items of two lists are named by, so that an item of one is known in the other.</summary>
internal static class ListNames
{
    /// <summary>The names of the items of both lists; null where some have none, or share one.</summary>
    /// <param name="before">The one list.</param>
    /// <param name="after">The other list.</param>
    /// <param name="key">What the items are named by; null for items that are texts.</param>
    public static (string[] Was, string[] Now)? Of(JsonElement before, JsonElement after, ItemKey? key)
    {
        string?[] was = [.. before.EnumerateArray().Select(item => CodeOf(item, key))];
        string?[] now = [.. after.EnumerateArray().Select(item => CodeOf(item, key))];
        if (!AreNames(was) || !AreNames(now))
        {
            if (key?.Qualifier is not { } qualifier)
            {
                return null;
            }

            was = [.. before.EnumerateArray().Select(item => Qualified(item, key, qualifier))];
            now = [.. after.EnumerateArray().Select(item => Qualified(item, key, qualifier))];
        }

        return AreNames(was) && AreNames(now) ? ([.. was.OfType<string>()], [.. now.OfType<string>()]) : null;
    }

    private static bool AreNames(string?[] names) => !names.Contains(null) && names.Distinct(StringComparer.Ordinal).Count() == names.Length;

    private static string? CodeOf(JsonElement item, ItemKey? key) => key is null ? item.GetString() : TextOf(item, key.Member);

    private static string? Qualified(JsonElement item, ItemKey key, string qualifier) =>
        TextOf(item, key.Member) is { } code ? ItemKey.Qualified(code, TextOf(item, qualifier)) : null;

    private static string? TextOf(JsonElement json, string member) => json.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
