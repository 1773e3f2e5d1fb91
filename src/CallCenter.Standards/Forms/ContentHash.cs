namespace CallCenter.Standards.Forms;

/// <summary>Hashes of what definitions say: all of it but texts for people, where it comes from, and whether somebody has confirmed it.</summary>
internal static class ContentHash
{
    /// <param name="form">The form of the definition.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="parts">The hashes of what it counts on.</param>
    public static string Of<T>(MembersForm<T> form, T definition, params IEnumerable<string> parts)
    {
        var content = new CompactWriter();
        content.Text(FormText.Json(form, definition, IsForPeople));
        foreach (string part in parts)
        {
            content.Text(part);
        }

        return content.Hash();
    }

    /// <summary>Whether a member of a form says nothing that decisions depend on.</summary>
    public static bool IsForPeople(Form form, string name)
    {
        foreach (MemberDefinition member in form.Members)
        {
            if (member.Name == name)
            {
                return ReferenceEquals(member.Form, As.Localized) || ReferenceEquals(member.Form, As.Provenance) || ReferenceEquals(member.Form, As.Confirmed);
            }
        }

        return false;
    }
}
