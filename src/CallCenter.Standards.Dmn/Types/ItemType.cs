namespace CallCenter.Standards.Dmn;

/// <summary>An item definition of a model: another type under a name, with what its values must meet. Set once the model's definitions are read.</summary>
internal sealed class ItemType(string name, bool isCollection) : FeelType(name)
{
    /// <summary>The type it stands for; of each item where it is a collection.</summary>
    public FeelType Base { get; set; } = Any;

    /// <summary>The tests that each value passes, or each item.</summary>
    public TestsNode? Allowed { get; set; }

    /// <summary>The tests that the whole collection passes.</summary>
    public TestsNode? Constraint { get; set; }

    public bool IsCollection => isCollection;

    public override bool IsFixed => Base.IsFixed && Allowed?.IsFixed != false && Constraint?.IsFixed != false;

    public override bool Has(Run run, FeelValue value)
    {
        if (!isCollection)
        {
            return HasItem(run, value) && Passes(run, Constraint, value);
        }

        if (value is not FeelList list)
        {
            return false;
        }

        run.Step(list.Items.Length);
        return list.Items.All(item => (item.IsNull && Allowed is null) || HasItem(run, item)) && Passes(run, Constraint, value);
    }

    private bool HasItem(Run run, FeelValue value) => (value.IsNull || Base.Has(run, value)) && Passes(run, Allowed, value);

    private static bool Passes(Run run, TestsNode? tests, FeelValue value) => tests is null || tests.Evaluate(run, new Scope(null, value)) == FeelBoolean.True;
}
