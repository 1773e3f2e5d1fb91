namespace CallCenter.Standards.Dmn;

/// <summary>The types by name: FEEL's own, and a model's item definitions.</summary>
internal sealed class TypeTable
{
    private static readonly (string Name, FeelType Type)[] Own =
    [
        ("Any", FeelType.Any),
        ("any", FeelType.Any),
        ("Null", new KindType("Null", FeelKind.Null)),
        ("number", new KindType("number", FeelKind.Number)),
        ("string", new KindType("string", FeelKind.Text)),
        ("boolean", new KindType("boolean", FeelKind.Boolean)),
        ("date", new KindType("date", FeelKind.Date)),
        ("time", new KindType("time", FeelKind.Time)),
        ("date and time", new KindType("date and time", FeelKind.DateTime)),
        ("dateTime", new KindType("date and time", FeelKind.DateTime)),
        ("days and time duration", new KindType("days and time duration", FeelKind.DaysDuration)),
        ("dayTimeDuration", new KindType("days and time duration", FeelKind.DaysDuration)),
        ("years and months duration", new KindType("years and months duration", FeelKind.MonthsDuration)),
        ("yearMonthDuration", new KindType("years and months duration", FeelKind.MonthsDuration)),
        ("list", new KindType("list", FeelKind.List)),
        ("context", new KindType("context", FeelKind.Context)),
        ("range", new KindType("range", FeelKind.Range)),
        ("function", new KindType("function", FeelKind.Function)),
    ];

    private readonly Dictionary<string, FeelType> byName = Own.ToDictionary(own => own.Name, own => own.Type, StringComparer.Ordinal);

    /// <summary>The item definitions.</summary>
    public IEnumerable<(string Name, FeelType Type)> Items => byName.Where(type => type.Value is ItemType).Select(type => (type.Key, type.Value));

    public KnownNames Names { get; } = new(Own.Select(own => own.Name));

    public FeelType? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Adds a type; false where the name is taken.</summary>
    public bool Add(string name, FeelType type)
    {
        Names.Add(name);
        return byName.TryAdd(name, type);
    }
}
