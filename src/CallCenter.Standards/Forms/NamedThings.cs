namespace CallCenter.Standards.Forms;

/// <summary>What the names in a document stand for: the compiled things of a standard, by type.</summary>
internal sealed class NamedThings
{
    private readonly Dictionary<Type, Delegate> finders = [];

    /// <summary>Says how things of a type are found; what cannot be found throws an <see cref="ArgumentException"/>, which is a fault of the document.</summary>
    public NamedThings With<T>(Func<DefinitionVersion, T> find)
        where T : class
    {
        finders.Add(typeof(T), find);
        return this;
    }

    /// <summary>Says what the one thing of a type is.</summary>
    public NamedThings With<T>(Func<T> find)
        where T : class
    {
        finders.Add(typeof(T), find);
        return this;
    }

    /// <summary>The one thing of a type.</summary>
    public T Find<T>()
        where T : class => ((Func<T>)finders[typeof(T)])();

    /// <summary>The thing of a name.</summary>
    /// <exception cref="ArgumentException">There is none, or its content is another.</exception>
    public T Find<T>(DefinitionVersion name)
        where T : class => ((Func<DefinitionVersion, T>)finders[typeof(T)])(name);

    /// <summary>The version of a name with its very content.</summary>
    /// <param name="kind">What it is, such as <c>calendar</c>.</param>
    /// <param name="name">The name.</param>
    /// <param name="versions">Every version there is of its code.</param>
    /// <param name="identityOf">The name and content of a version.</param>
    /// <exception cref="ArgumentException">There is no such version, or its content is another.</exception>
    public static T Same<T>(string kind, DefinitionVersion name, IEnumerable<T> versions, Func<T, DefinitionVersion> identityOf)
    {
        bool isKnown = false;
        foreach (T version in versions)
        {
            DefinitionVersion identity = identityOf(version);
            if (identity == name)
            {
                return version;
            }

            isKnown |= identity.Version == name.Version;
        }

        throw new ArgumentException(isKnown
            ? $"Version '{name.Version}' of {kind} '{name.Code}' has other content in this standard than where it was written."
            : $"This standard has no version '{name.Version}' of {kind} '{name.Code}'.");
    }
}
