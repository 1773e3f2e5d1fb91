using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Goes through a book that is written out by the forms that it was written with.</summary>
internal static class JsonForms
{
    /// <summary>The form of a list's items. A form of a single value stands for itself.</summary>
    public static Form ItemOf(Form form) => form.Bare is { Kind: FormKind.Array, Parts: [{ } item, ..] } ? item : form;

    /// <summary>The member of an object; in a union that of the case that the object is.</summary>
    public static MemberDefinition? MemberOf(Form form, JsonElement json, string name)
    {
        foreach (MemberDefinition member in form.Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal) && (member.Case is null || IsCase(json, member.Case)))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The text of a member; null where it is none.</summary>
    public static string? TextOf(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>The name of an item of a list: its display name, or else its code, marked as such, or its number.</summary>
    public static LocalizedText NameOf(JsonElement item, string step) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.Object
            ? Read(As.Localized, name)
            : ValuePath.NameOf(item) is { } code ? new LocalizedText($"「{code}」", $"“{code}”") : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? new LocalizedText(string.Create(CultureInfo.InvariantCulture, $"第{number + 1}项"), string.Create(CultureInfo.InvariantCulture, $"item {number + 1}"))
                : new LocalizedText(step, step);

    /// <summary>What stands in something else, after that.</summary>
    public static LocalizedText Join(LocalizedText? outer, LocalizedText inner) =>
        outer is null ? inner : LocalizedText.Join(outer, " › ", inner);

    /// <summary>Reads what a form has written.</summary>
    public static T Read<T>(Form<T> form, JsonElement json) => form.TryRead(json, new FormReader(new FindingList()), out T value)
        ? value
        : throw new InvalidOperationException("What the form wrote it cannot read.");

    private static bool IsCase(JsonElement json, string code)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && member.Value.ValueEquals(code))
            {
                return true;
            }
        }

        return false;
    }
}
