namespace CallCenter.Standards.Forms;

/// <content>What names stand for in the standard that reads.</content>
internal sealed partial class Members
{
    private NamedThings Things => reader!.Things ?? throw new ArgumentException("It stands on calendars, policies or workflows, which it names: read it through a standard, by Standard.Read.");

    /// <summary>What a name stands for in the standard that reads.</summary>
    /// <exception cref="ArgumentException">Nothing, or something of other content, or no standard reads.</exception>
    public T Find<T>(DefinitionVersion name)
        where T : class => Things.Find<T>(name);

    /// <summary>The one thing of a type that the standard which reads has.</summary>
    /// <exception cref="ArgumentException">No standard reads.</exception>
    public T Find<T>()
        where T : class => Things.Find<T>();
}
