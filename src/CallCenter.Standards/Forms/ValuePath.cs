using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Forms;

/// <summary>Paths to values as people write them: names of members; in a list the item's code, the item itself where it is a text, or its number from 0.</summary>
internal static class ValuePath
{
    /// <summary>The members that tell the items of a list apart, the first that an item has.</summary>
    public static readonly ImmutableArray<string> Keys = ["code", "action", "name", "field"];

    /// <summary>Whether there is a value at a path.</summary>
    /// <param name="json">Where the path begins.</param>
    /// <param name="steps">The path, parted at its slashes; the name of an item may have some itself, and then takes several.</param>
    /// <param name="found">The value.</param>
    public static bool TryFind(JsonElement json, ReadOnlySpan<string> steps, out JsonElement found)
    {
        found = json;
        while (!steps.IsEmpty)
        {
            int taken = Take(found, steps, out found);
            if (taken == 0)
            {
                return false;
            }

            steps = steps[taken..];
        }

        return true;
    }

    /// <summary>The value that a path leads to first.</summary>
    /// <returns>How many steps lead there; 0 where there is none.</returns>
    public static int Take(JsonElement json, ReadOnlySpan<string> steps, out JsonElement found)
    {
        found = default;
        return json.ValueKind switch
        {
            JsonValueKind.Object => json.TryGetProperty(steps[0], out found) ? 1 : 0,
            JsonValueKind.Array => TakeItem(json, steps, out found),
            _ => 0,
        };
    }

    /// <summary>How many steps of a path are a name; 0 where it begins otherwise.</summary>
    public static int Taken(string? name, ReadOnlySpan<string> steps)
    {
        if (name is null || !name.StartsWith(steps[0], StringComparison.Ordinal))
        {
            return 0;
        }

        if (name.Length == steps[0].Length)
        {
            return 1;
        }

        string[] own = name.Split('/');
        return steps.StartsWith(own) ? own.Length : 0;
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

    private static int TakeItem(JsonElement list, ReadOnlySpan<string> steps, out JsonElement found)
    {
        bool isNumber = int.TryParse(steps[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            int taken = Taken(NameOf(item), steps);
            if (taken > 0 || (isNumber && index == number))
            {
                found = item;
                return Math.Max(taken, 1);
            }

            index++;
        }

        found = default;
        return 0;
    }
}
