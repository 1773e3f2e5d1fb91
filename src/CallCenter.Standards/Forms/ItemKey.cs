namespace CallCenter.Standards.Forms;

/// <summary>
/// What tells the items of a list apart for those who change some of them: their code, or what they have in its place, and where several share one the version or the record. An item's name is <c>code</c> or <c>code@version</c>.
/// </summary>
/// <param name="Member">The member with the code.</param>
/// <param name="Qualifier">The member that tells those of one code apart; null where there is none.</param>
internal sealed record ItemKey(string Member, string? Qualifier)
{
    private const char Separator = '@';

    private static readonly string[] Members = [.. ValuePath.Keys, "on", "key"];
    private static readonly string[] Qualifiers = ["version", "record"];

    /// <summary>The key of the items of a form; null where nothing tells them apart but their place.</summary>
    public static ItemKey? Of(Form item) =>
        Array.Find(Members, name => IsText(item, name)) is { } member ? new ItemKey(member, Array.Find(Qualifiers, name => IsText(item, name))) : null;

    /// <summary>The name of one of several items with one code; nothing stands after the sign for one without a qualifier.</summary>
    public static string Qualified(string code, string? qualifier) => $"{code}{Separator}{qualifier}";

    /// <summary>The code and the qualifier that a name is made of.</summary>
    public (string Code, string? Qualifier) Split(string name) =>
        Qualifier is not null && name.IndexOf(Separator, StringComparison.Ordinal) is > 0 and var at ? (name[..at], name[(at + 1)..]) : (name, null);

    private static bool IsText(Form item, string name)
    {
        foreach (MemberDefinition member in item.Members)
        {
            if (member.Name == name)
            {
                return member.Form.Kind == FormKind.Text && member.Case is null;
            }
        }

        return false;
    }
}
