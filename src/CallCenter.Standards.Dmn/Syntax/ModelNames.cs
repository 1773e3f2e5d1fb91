namespace CallCenter.Standards.Dmn;

/// <summary>What the expressions of one model share while they are read: names of members, types, and the names that nothing has.</summary>
internal sealed class ModelNames(TypeTable types)
{
    private readonly List<(Place Place, string Name)> unknown = [];

    /// <summary>Names that may follow a point: of components, entries and outputs.</summary>
    public KnownNames Members { get; } = new(FeelProperties.Names);

    public TypeTable Types => types;

    /// <summary>Names that were read, and that nothing in scope has; taken, so that each is told once.</summary>
    public List<(Place Place, string Name)> TakeUnknown()
    {
        List<(Place Place, string Name)> taken = [.. unknown];
        unknown.Clear();
        return taken;
    }

    public void Unknown(Place place, string name) => unknown.Add((place, name));
}
