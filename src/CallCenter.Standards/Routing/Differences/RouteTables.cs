using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of routing of two standards over the same fields: where vocabularies differ, each field takes the values of both.</summary>
/// <param name="Triage">The tables of triage.</param>
/// <param name="Transfers">The tables of transfer.</param>
/// <param name="Priorities">The priorities, the one that goes first first.</param>
internal sealed record RouteTables(CompiledTriage Triage, CompiledTransfers Transfers, ImmutableArray<ContactPriority> Priorities)
{
    /// <summary>The tables of both standards, so that they can be held against each other.</summary>
    public static (RouteTables Before, RouteTables After) Of(RoutingEvaluator before, RoutingEvaluator after)
    {
        RouteTables one = Of(before);
        RouteTables other = Of(after);
        var fields = MergedFields.Of(one.Tables.Concat(other.Tables).Select(static table => table.Record));
        return fields.AreAlike ? (one, other) : (one.Over(fields), other.Over(fields));
    }

    /// <summary>The centre of each region, by the region's name.</summary>
    public required IReadOnlyDictionary<string, string> Centres { get; init; }

    /// <summary>The fields that the tables of two standards are over.</summary>
    public static IEnumerable<FieldDefinition> FieldsOf(RouteTables before, RouteTables after) => before.Tables.Concat(after.Tables).Select(static table => table.Record).Distinct().SelectMany(static record => record.Fields);

    private IEnumerable<CompiledTable> Tables => Triage.Tables.Concat(Transfers.Tables);

    private static RouteTables Of(RoutingEvaluator routing) => new(routing.TriageTables, routing.TransferTables, routing.Catalogue.Priorities)
    {
        Centres = routing.Catalogue.Departments.Where(static department => department.Region is not null).ToDictionary(static department => department.Region!, static department => department.Code, StringComparer.Ordinal),
    };

    private RouteTables Over(MergedFields fields)
    {
        return this with
        {
            Triage = Triage with
            {
                Risk = Table(Triage.Risk),
                Priority = Table(Triage.Priority),
                Queue = Table(Triage.Queue),
                Skills = Compiled(Triage.Skills),
                Strategy = Table(Triage.Strategy),
                Reception = Table(Triage.Reception),
                ServiceLevel = Table(Triage.ServiceLevel),
            },
            Transfers = Transfers with { SpecialCases = Compiled(Transfers.SpecialCases), Targets = Table(Transfers.Targets) },
        };

        RoutingTable<TPart>? Table<TPart>(RoutingTable<TPart>? table) => table is null ? null : table with { Table = Compiled(table.Table)! };

        CompiledTable? Compiled(CompiledTable? table) => table?.Over(fields.Over(table.Record), fields.Over);
    }
}
