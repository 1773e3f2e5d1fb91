namespace CallCenter.Standards.Forms;

/// <summary>The form of what lives in a process only, and is written by its name: read back, it is that of the standard that reads.</summary>
internal sealed class NamedForm<T>(string chinese, string english, Func<T, DefinitionVersion> identityOf) : MembersForm<T>
    where T : class
{
    public override LocalizedText Words { get; } = new(chinese, english);

    public override T Visit(Members members, T? value, bool isGiven)
    {
        DefinitionVersion? name = isGiven ? identityOf(value!) : null;
        DefinitionVersion read = RootForms.Version.Visit(members, name, name is not null);
        return members.IsComplete ? members.Find<T>(read) : value!;
    }
}
