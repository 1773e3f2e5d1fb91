namespace CallCenter.Standards.Forms;

/// <summary>The form of a definition: its members, each named once.</summary>
internal sealed class ObjectForm<T>(string chinese, string english, Func<Members, T?, T> visit) : MembersForm<T>
    where T : class
{
    public override LocalizedText Words { get; } = new(chinese, english);

    public override T Visit(Members members, T? value, bool isGiven) => visit(members, value);
}

/// <summary>The form of a value type: its members, each named once.</summary>
internal sealed class ValueForm<T>(string chinese, string english, Func<Members, T?, T> visit) : MembersForm<T>
    where T : struct
{
    public override LocalizedText Words { get; } = new(chinese, english);

    public override T Visit(Members members, T value, bool isGiven) => visit(members, isGiven ? value : null);
}
