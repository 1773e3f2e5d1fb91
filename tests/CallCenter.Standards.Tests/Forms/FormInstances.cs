using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Objects of every form of a book, as they are written: of the shipped book, and of books with what it lacks. Short ones: what long ones hold has forms of its own.</summary>
internal static class FormInstances
{
    private const int Kept = 40;
    private const int Longest = 6_000;

    /// <summary>Texts of objects by form, at most some of each; the one with the most members of a form last, and of several the shortest.</summary>
    public static IReadOnlyList<(Form Form, IReadOnlyList<string> Texts)> All { get; } = Find();

    private static List<(Form Form, IReadOnlyList<string> Texts)> Find()
    {
        var found = new Dictionary<Form, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (StandardBook book in BookForms.Books)
        {
            using var json = JsonDocument.Parse(FormText.Utf8(BookForm.Book, book));
            Walk(json.RootElement, BookForm.Book, found);
        }

        return [.. found.Select(one => (one.Key, (IReadOnlyList<string>)[.. one.Value.OrderBy(MemberCount).ThenByDescending(text => text.Length)])).Where(one => one.Item2.Count > 0).OrderBy(one => one.Key.Type.Name, StringComparer.Ordinal)];
    }

    private static int MemberCount(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateObject().Count();
    }

    private static void Walk(JsonElement json, Form form, Dictionary<Form, HashSet<string>> found)
    {
        form = form.Bare;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in json.EnumerateArray())
            {
                Walk(item, form.Parts[0], found);
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && form.Kind == FormKind.Any)
        {
            Walk(json, form.Parts.First(part => part.Kind == FormKind.Object), found);
        }
        else if (json.ValueKind == JsonValueKind.Object && !form.Members.IsEmpty)
        {
            if (!found.TryGetValue(form, out HashSet<string>? texts))
            {
                found.Add(form, texts = new(StringComparer.Ordinal));
            }

            string text = json.GetRawText();
            if (texts.Count < Kept && text.Length <= Longest)
            {
                texts.Add(text);
            }

            foreach (MemberDefinition member in MembersOf(json, form))
            {
                if (json.TryGetProperty(member.Name, out JsonElement value))
                {
                    Walk(value, member.Form, found);
                }
            }
        }
    }

    /// <summary>The members of an object, as they are for the values that others depend on.</summary>
    private static IEnumerable<MemberDefinition> MembersOf(JsonElement json, Form form)
    {
        MemberDefinition? choice = form.Members.FirstOrDefault(member => member.IsChoice);
        IEnumerable<MemberDefinition> members = choice is not null && json.TryGetProperty(choice.Name, out JsonElement code) ? form.MembersIf(choice.Name, code.GetString()!) : form.Members;
        string? kind = form.Members.FirstOrDefault(member => member.TellsCase) is { } tells && json.TryGetProperty(tells.Name, out JsonElement told) ? told.GetString() : null;
        return members.Where(member => member.Case is null || member.Case == kind);
    }
}
