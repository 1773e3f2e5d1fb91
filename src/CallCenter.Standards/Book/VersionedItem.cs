using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>An item of a list and its place.</summary>
/// <param name="Index">The place, from 0.</param>
/// <param name="Json">The item.</param>
internal readonly record struct VersionedItem(int Index, JsonElement Json)
{
    /// <summary>The member that tells when a version comes into force.</summary>
    public const string Effective = "effective";

    /// <summary>The items of a name or number, or all of them; of several versions of one name the one that comes into force last.</summary>
    /// <param name="list">The list.</param>
    /// <param name="step">What an item is named by, or its number; null for every item.</param>
    public static IEnumerable<VersionedItem> Of(JsonElement list, string? step)
    {
        VersionedItem[] items = [.. list.EnumerateArray().Select((item, index) => new VersionedItem(index, item))];
        VersionedItem[] named = step is null ? items : Array.FindAll(items, item => string.Equals(ValuePath.NameOf(item.Json), step, StringComparison.Ordinal));
        return named.Length == 0 && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? items.Where(item => item.Index == number)
            : named.GroupBy(item => ValuePath.NameOf(item.Json) ?? item.Index.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal).Select(versions => versions.MaxBy(item => item.Begins, StringComparer.Ordinal));
    }

    private string Begins => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(Effective, out JsonElement date) ? date.GetString()! : "";
}
