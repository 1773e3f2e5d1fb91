using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis;

/// <summary>What a dimension of totals is: its name, its calendar unit, zone and beginning, and the field it is taken from in each kind of record. One without fields fits any of its name.</summary>
internal sealed record TotalsDimension(string Name, TimeUnit? Unit, string? Zone, int? Begins, ImmutableSortedDictionary<string, string> Fields)
{
    public static TotalsDimension Named(string name) => new(name, null, null, null, NoFields);

    public static TotalsDimension Of(Grouping grouping, string record) => new(grouping.Name, grouping.Unit, grouping.Zone?.Id, grouping.Begins, NoFields.Add(record, grouping.Field));

    public static TotalsDimension Of(string name, TimeUnit? unit, string? zone, int? begins, IEnumerable<KeyValuePair<string, string>> fields) => new(name, unit, zone, begins, NoFields.AddRange(fields));

    private static ImmutableSortedDictionary<string, string> NoFields { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The dimension of both, or null with the reason why they are not one.</summary>
    public TotalsDimension? Merge(TotalsDimension other, out string? reason)
    {
        reason = null;
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        if (Name != other.Name)
        {
            reason = $"one is grouped by '{Name}' where the other is by '{other.Name}'";
        }
        else if (Fields.IsEmpty || other.Fields.IsEmpty)
        {
            return Fields.IsEmpty ? other : this;
        }
        else if (Unit != other.Unit || Zone != other.Zone || Begins != other.Begins)
        {
            reason = $"dimension '{Name}' is of {Kind} in one and of {other.Kind} in the other";
        }
        else if (Fields.FirstOrDefault(field => other.Fields.TryGetValue(field.Key, out string? another) && another != field.Value) is { Key: { } record } clash)
        {
            reason = $"dimension '{Name}' is field '{clash.Value}' of '{record}' in one and '{other.Fields[record]}' in the other";
        }

        return reason is null ? this with { Fields = Fields.SetItems(other.Fields) } : null;
    }

    private string Kind => Unit is { } unit ? $"{EnumCodes<TimeUnit>.CodeOf(unit)} in {Zone}{(Begins is { } begins ? $" from {begins}" : "")}" : "values";
}
