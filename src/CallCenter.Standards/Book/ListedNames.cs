using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>What the lists of a book name, by list and code. Of several items of one code the one nearest to where it is named is meant, such as a state of the same workflow.</summary>
internal sealed class ListedNames
{
    private readonly Dictionary<(string List, string Code), List<(string Pointer, LocalizedText Name)>> named = [];

    /// <param name="book">The book, written out.</param>
    public ListedNames(JsonElement book) => Add(book, "", "");

    /// <summary>The names of a book.</summary>
    public static ListedNames Of(StandardBook book)
    {
        using var json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
        return new(json.RootElement);
    }

    /// <summary>The name of an item; null where no list has it, or items as near as one another have it under different names.</summary>
    /// <param name="lists">The lists, by their paths from the root of the book with the steps into lists left out; the first that has the code is asked.</param>
    /// <param name="code">The code.</param>
    /// <param name="pointer">Where it is named.</param>
    public LocalizedText? Find(ImmutableArray<string> lists, string code, string pointer) => FindItem(lists, code, pointer)?.Name;

    /// <summary>The name of an item with its place.</summary>
    public (string Pointer, LocalizedText Name)? FindItem(ImmutableArray<string> lists, string code, string pointer)
    {
        if (lists.Select(list => named.GetValueOrDefault((list, code))).FirstOrDefault(static items => items is not null) is not { } all)
        {
            return null;
        }

        int nearest = all.Max(item => Shared(item.Pointer, pointer));
        (string Pointer, LocalizedText Name)[] near = [.. all.Where(item => Shared(item.Pointer, pointer) == nearest).DistinctBy(static item => item.Name)];
        return near.Length == 1 ? near[0] : null;
    }

    private static int Shared(string one, string other) => one.Split('/').Zip(other.Split('/')).TakeWhile(static pair => pair.First == pair.Second).Count();

    private void Add(JsonElement json, string path, string pointer)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (JsonElement item in json.EnumerateArray())
            {
                Add(item, path, $"{pointer}/{(index++).ToString(CultureInfo.InvariantCulture)}");
            }
        }
        else if (json.ValueKind == JsonValueKind.Object)
        {
            if (JsonForms.TextOf(json, "code") is { } code && json.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object)
            {
                if (!named.TryGetValue((path, code), out List<(string, LocalizedText)>? items))
                {
                    named.Add((path, code), items = []);
                }

                items.Add((pointer, JsonForms.Read(As.Localized, name)));
            }

            foreach (JsonProperty member in json.EnumerateObject())
            {
                if (member.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                {
                    continue;
                }

                Add(member.Value, path.Length == 0 ? member.Name : $"{path}/{member.Name}", $"{pointer}/{JsonPointer.Escape(member.Name)}");
            }
        }
    }
}
