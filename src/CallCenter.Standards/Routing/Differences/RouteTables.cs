using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of routing of two standards over the same fields: where vocabularies differ, each field takes the values of both.</summary>
/// <param name="Triage">The tables of triage.</param>
/// <param name="Transfers">The tables of transfer.</param>
/// <param name="Priorities">The priorities, the one that goes first first.</param>
internal sealed record RouteTables(CompiledTriage Triage, CompiledTransfers Transfers, ImmutableArray<ContactPriority> Priorities)
{
    /// <summary>The tables of both standards, so that they can be held against each other; null where they test fields that are not of one kind.</summary>
    public static (RouteTables Before, RouteTables After)? Of(RoutingEvaluator before, RoutingEvaluator after)
    {
        var one = new RouteTables(before.TriageTables, before.TransferTables, before.Catalogue.Priorities);
        var other = new RouteTables(after.TriageTables, after.TransferTables, after.Catalogue.Priorities);
        MergedFields fields = MergedFields.Of(one.Tables.Concat(other.Tables).Select(static table => table.Record));
        return fields.AreAlike ? (one, other)
            : one.Over(fields) is { } merged && other.Over(fields) is { } others ? (merged, others)
            : null;
    }

    private IEnumerable<CompiledTable> Tables => Triage.Tables.Concat(Transfers.Tables);

    private RouteTables? Over(MergedFields fields)
    {
        bool isWhole = true;
        var triage = Triage with
        {
            Risk = Table(Triage.Risk),
            Priority = Table(Triage.Priority),
            Queue = Table(Triage.Queue),
            Skills = Compiled(Triage.Skills),
            Strategy = Table(Triage.Strategy),
            Reception = Table(Triage.Reception),
            ServiceLevel = Table(Triage.ServiceLevel),
        };
        var transfers = Transfers with { SpecialCases = Compiled(Transfers.SpecialCases), Targets = Table(Transfers.Targets) };
        return isWhole ? this with { Triage = triage, Transfers = transfers } : null;

        RoutingTable<TPart>? Table<TPart>(RoutingTable<TPart>? table) => table is null ? null : Compiled(table.Table) is { } compiled ? table with { Table = compiled } : null;

        CompiledTable? Compiled(CompiledTable? table)
        {
            CompiledTable? compiled = table is null ? null : CompiledTable.Compile(table.Table, fields.Over(table.Record), "", new FindingList());
            isWhole &= table is null || compiled is not null;
            return compiled;
        }
    }
}
