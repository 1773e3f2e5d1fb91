using System.Globalization;

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

    /// <summary>The name of an item of a list, counted from 1 as FEEL does.</summary>
    public static string ItemOf(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index + 1}]");

    public override IEnumerable<FindingWords> Misfits(Run run, FeelValue value, string path)
    {
        if (!isCollection)
        {
            return OfItem(run, value, path).Concat(OfTests(run, Constraint, value, path));
        }

        return value is FeelList list
            ? list.Items.SelectMany((item, i) => item.IsNull && Allowed is null ? [] : OfItem(run, item, ItemOf(path, i))).Concat(OfTests(run, Constraint, value, path))
            : base.Misfits(run, value, path);
    }

    /// <summary>What a value of a kind alone is called by its own name where that tells more.</summary>
    private IEnumerable<FindingWords> OfItem(Run run, FeelValue value, string path) =>
        value.IsNull || Base.Has(run, value) ? OfTests(run, Allowed, value, path)
        : Base is KindType && path.Length == 0 ? [Unlike(Name, value, path)]
        : Base.Misfits(run, value, path);

    private IEnumerable<FindingWords> OfTests(Run run, TestsNode? tests, FeelValue value, string path)
    {
        if (tests is null || run.Tried(() => FeelValue.Of(Passes(run, tests, value))) == FeelBoolean.True)
        {
            return [];
        }

        string allowed = Excerpt.Of(tests.Place.Source.Text.Trim());
        return [path.Length == 0
            ? FindingWords.Of($"{Excerpt.Of(value.ToString())} is not one of the values of type '{Name}': {allowed}.")
            : FindingWords.Of($"'{Excerpt.Of(path)}': {Excerpt.Of(value.ToString())} is not one of the values allowed: {allowed}.")];
    }

    private bool HasItem(Run run, FeelValue value) => (value.IsNull || Base.Has(run, value)) && Passes(run, Allowed, value);

    private static bool Passes(Run run, TestsNode? tests, FeelValue value) => tests is null || tests.Evaluate(run, new Scope(null, value)) == FeelBoolean.True;
}
