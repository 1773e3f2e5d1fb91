using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>A part of a book by the names of its members and items, as people find it: <c>serviceLevels/policies/cn-complaint</c> is 服务时限 › 服务时限政策 › 消费投诉.</summary>
internal static class PlaceNames
{
    /// <summary>What people call a path; a step that has no name is told as it is written, and marked.</summary>
    /// <param name="path">The path from the root of the book, by codes.</param>
    /// <param name="names">The names of the items of the book's lists.</param>
    public static LocalizedText Of(string path, ListedNames names)
    {
        string[] steps = path.Split('/');
        MemberDefinition? member = BookForm.Book.Members.FirstOrDefault(known => known.Name == steps[0]);
        LocalizedText told = Sections.All.FirstOrDefault(section => section.Name == steps[0])?.Words ?? Marked(steps[0]);
        (string list, string near) = (steps[0], "");
        foreach (string step in steps.Skip(1))
        {
            MemberDefinition? inner = member is null ? null : JsonForms.ItemOf(member.Form).Members.FirstOrDefault(known => known.Name == step);
            (string Pointer, LocalizedText Name)? item = inner is null ? names.FindItem([list], step, near) : null;
            told = JsonForms.Join(told, inner?.Words ?? item?.Name ?? Numbered(step) ?? Marked(step));
            (list, near, member) = (inner is null ? list : $"{list}/{step}", item?.Pointer ?? near, inner ?? member);
        }

        return told;
    }

    private static LocalizedText? Numbered(string step) =>
        step == "*" ? new("各项", "each")
        : int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? new(string.Create(CultureInfo.InvariantCulture, $"第{number + 1}项"), string.Create(CultureInfo.InvariantCulture, $"item {number + 1}"))
        : null;

    private static LocalizedText Marked(string step) => new($"「{step}」", $"“{step}”");
}
