namespace CallCenter.Standards.Dmn;

/// <summary>
/// What is in scope while an expression is read, innermost first, one link for each <see cref="Scope"/> there will be at evaluation. A link without a name is an item of
/// a filter, whose members are in scope if it has them then.
/// </summary>
internal sealed class Names
{
    /// <summary>The most links that names are looked for in; each is gone through for each name.</summary>
    public const int Most = 1_024;

    private Names(Names? outer, string? name)
    {
        Outer = outer;
        Name = name;
        Depth = (outer?.Depth ?? 0) + 1;
        Tokens = name is null ? [] : FeelName.Tokens(name);
    }

    public Names? Outer { get; }

    /// <summary>How many links there are, this one included.</summary>
    public int Depth { get; }

    public string? Name { get; }

    /// <summary>Words and signs of the name.</summary>
    public List<string> Tokens { get; }

    public static Names With(Names? outer, string name) => new(outer, name);

    public static Names WithItem(Names? outer) => new(outer, null);
}
