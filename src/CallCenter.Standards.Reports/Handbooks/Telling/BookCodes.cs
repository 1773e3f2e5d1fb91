using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>All that a book gives a code and a name, and where: of several things of one code the one nearest to where it is named is meant, such as a state of the same workflow.</summary>
internal sealed class BookCodes
{
    private readonly Dictionary<string, List<(string Pointer, LocalizedText Name)>> named = new(StringComparer.Ordinal);

    public BookCodes(JsonElement book) => Add(book, "");

    /// <summary>The name of what a code names at a place; null where nothing has it, or several things as near as one another under different names.</summary>
    public LocalizedText? Find(string code, string pointer)
    {
        if (!named.TryGetValue(code, out List<(string Pointer, LocalizedText Name)>? all))
        {
            return null;
        }

        int nearest = all.Max(one => Shared(one.Pointer, pointer));
        LocalizedText[] names = [.. all.Where(one => Shared(one.Pointer, pointer) == nearest).Select(one => one.Name).Distinct()];
        return names.Length == 1 ? names[0] : null;
    }

    private static int Shared(string one, string other) => one.Split('/').Zip(other.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();

    private void Add(JsonElement json, string pointer)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                Add(item, $"{pointer}/{(index++).ToString(CultureInfo.InvariantCulture)}");
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (JsonForms.TextOf(json, "code") is { } code && json.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object)
            {
                if (!named.TryGetValue(code, out List<(string, LocalizedText)>? all))
                {
                    named.Add(code, all = []);
                }

                all.Add((pointer, JsonForms.Read(As.Localized, name)));
            }

            foreach (JsonProperty member in json.EnumerateObject())
            {
                Add(member.Value, $"{pointer}/{member.Name}");
            }
        }
    }
}
