using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>Where a warehouse keeps the records of one kind. Name and columns are SQL that is put into the query as it stands: they come from whoever runs the warehouse, never from a reader of reports.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record WarehouseTable
{
    private readonly Listed<WarehouseColumn>? columns;

    /// <summary>The dialect.</summary>
    public required SqlDialect Dialect { get; init => field = Given.Member(value); }

    /// <summary>What records are taken from: a table, or a query in parentheses with a name, as it stands behind <c>from</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The fields that the warehouse has, each once; a field that is left out is not recorded. Null where every field is a column of its own name with underscores, such as <c>ivr_time</c>.</summary>
    public ImmutableArray<WarehouseColumn>? Columns
    {
        get => columns is { } known ? known : (ImmutableArray<WarehouseColumn>?)null;
        init => columns = value is { } given ? given : (Listed<WarehouseColumn>?)null;
    }

    /// <summary>What the source records beside what its columns tell, such as outcomes that it has none of; it does not filter. Null for everything.</summary>
    public RecordedFacts? Recorded { get; init; }

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(WarehouseTable? other) => other is not null && WarehouseForms.Table.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dialect, Name);
}
