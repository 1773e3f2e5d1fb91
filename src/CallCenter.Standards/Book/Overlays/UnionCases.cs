using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The cases of unions in layers: which members an object has hangs on one of them.</summary>
internal static class UnionCases
{
    /// <summary>The member of a name: in a union that of the case which the object is, or else any.</summary>
    public static MemberDefinition? MemberOf(Form form, MergedNode node, string name, in JsonElement given)
    {
        MemberDefinition? any = null;
        foreach (MemberDefinition member in form.Members)
        {
            if (member.Name == name)
            {
                if (member.Case is null || (DiscriminatorOf(form) is { } discriminator && (discriminator == name ? given.ValueKind == JsonValueKind.String && given.ValueEquals(member.Case) : node.Text(discriminator) == member.Case)))
                {
                    return member;
                }

                any ??= member;
            }
        }

        return any;
    }

    /// <summary>The member that tells which case an object is; null where the form is no union.</summary>
    public static string? DiscriminatorOf(Form form) => form.Members.FirstOrDefault(member => member.Case is not null) is { } one
        ? form.Members.FirstOrDefault(member => member.Case is null && member.Form.Values.Contains(one.Case!))?.Name
        : null;

    /// <summary>Where a layer makes an object another case of a union, takes out what only the case before has.</summary>
    public static void Leave(MergedNode node, in JsonElement json, Form form)
    {
        if (DiscriminatorOf(form) is { } discriminator
            && json.TryGetProperty(discriminator, out JsonElement given) && given.ValueKind == JsonValueKind.String
            && node.Text(discriminator) is { } before && !given.ValueEquals(before))
        {
            string after = given.GetString()!;
            foreach (string name in node.Members.Select(member => member.Name).Where(name => IsOnlyOf(form, name, before, after)).ToArray())
            {
                node.Remove(name);
            }
        }
    }

    /// <summary>Whether an object that becomes another case loses a member.</summary>
    public static bool IsOnlyOf(Form form, string name, string before, string after) =>
        form.Members.Any(member => member.Name == name && member.Case == before) && !form.Members.Any(member => member.Name == name && (member.Case is null || member.Case == after));
}
