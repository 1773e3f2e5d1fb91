using System.Collections.Immutable;

namespace CallCenter.Standards.Kpis.Records;

/// <summary>The kinds of fact record the shipped standard's measures are taken over.</summary>
public static class FactRecords
{
    /// <summary>The names and fields of all shipped fact records.</summary>
    public static ImmutableArray<RecordDefinition> All { get; } =
    [
        ContactRecord.Schema.Definition,
    ];
}
