using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Paths to values as people write them: names of members; in a list the item's code, the item itself where it is a text, or its number from 0.</summary>
internal static class ValuePath
{
    /// <summary>The members that tell the items of a list apart, the first that an item has.</summary>
    public static readonly ImmutableArray<string> Keys = ["code", "action", "name", "field"];

    public static bool TryFind(JsonElement json, ReadOnlySpan<string> steps, out JsonElement found)
    {
        found = json;
        foreach (string step in steps)
        {
            bool isFound = found.ValueKind switch
            {
                JsonValueKind.Object => found.TryGetProperty(step, out found),
                JsonValueKind.Array => TryFindItem(found, step, out found),
                _ => false,
            };
            if (!isFound)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What an item of a list is named by: its code, or itself where it is a text; null where it has only its number.</summary>
    public static string? NameOf(in JsonElement item)
    {
        if (item.ValueKind == JsonValueKind.String)
        {
            return item.GetString();
        }

        if (item.ValueKind == JsonValueKind.Object)
        {
            foreach (string key in Keys)
            {
                if (item.TryGetProperty(key, out JsonElement name) && name.ValueKind == JsonValueKind.String)
                {
                    return name.GetString();
                }
            }
        }

        return null;
    }

    private static bool TryFindItem(JsonElement list, string step, out JsonElement found)
    {
        bool isNumber = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (string.Equals(NameOf(item), step, StringComparison.Ordinal) || (isNumber && index == number))
            {
                found = item;
                return true;
            }

            index++;
        }

        found = default;
        return false;
    }
}
