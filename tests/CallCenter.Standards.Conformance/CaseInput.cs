using System.Text.Json;

namespace CallCenter.Standards.Conformance;

/// <summary>The input of a case: its members by any of the names that cases give them, whatever their case and separators.</summary>
internal static class CaseInput
{
    /// <summary>Letters and digits alone, all small.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>A member by one of its names; null where there is none.</summary>
    public static JsonElement? Find(this JsonElement input, params string[] names)
    {
        if (input.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (string name in names)
        {
            foreach (JsonProperty member in input.EnumerateObject())
            {
                if (Plain(member.Name) == name)
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    /// <summary>A number by one of its names, or the input itself where it is a number.</summary>
    public static decimal Number(this JsonElement input, params string[] names) => (input.ValueKind == JsonValueKind.Number ? input : input.Member(names)).GetDecimal();

    /// <summary>A number by one of its names, or another where the case gives none.</summary>
    public static decimal NumberOr(this JsonElement input, decimal usual, params string[] names) => input.Find(names)?.GetDecimal() ?? usual;

    /// <summary>A member by one of its names.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static JsonElement Member(this JsonElement input, params string[] names) => input.Find(names) ?? throw new KeyNotFoundException($"The case has no '{string.Join("' or '", names)}'.");

    /// <summary>A text by one of its names.</summary>
    /// <exception cref="FormatException">It is null.</exception>
    public static string Text(this JsonElement input, params string[] names) => (input.ValueKind == JsonValueKind.String ? input : input.Member(names)).GetString() ?? throw new FormatException($"'{names[0]}' is null.");

    /// <summary>Two lists, or two numbers: as an array of both, or by their names.</summary>
    public static (JsonElement First, JsonElement Second) Pair(this JsonElement input, string[] first, string[] second) =>
        input.ValueKind == JsonValueKind.Array ? (input[0], input[1]) : (input.Member(first), input.Member(second));

    /// <summary>The numbers of a list, or one number.</summary>
    public static decimal[] Numbers(this JsonElement list) => list.ValueKind == JsonValueKind.Number ? [list.GetDecimal()] : [.. list.EnumerateArray().Select(number => number.GetDecimal())];

    /// <summary>A member of a vocabulary by its name.</summary>
    /// <exception cref="FormatException">It has no such member.</exception>
    public static TEnum Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        foreach (TEnum member in Enum.GetValues<TEnum>())
        {
            if (Plain(member.ToString()) == Plain(name))
            {
                return member;
            }
        }

        throw new FormatException($"'{name}' is none of {string.Join(", ", Enum.GetNames<TEnum>())}.");
    }
}
