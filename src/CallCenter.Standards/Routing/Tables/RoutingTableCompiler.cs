using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>An output that a routing table has.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether the table must have it.</param>
internal readonly record struct RoutingColumn(string Name, FieldType Type, bool IsRequired = true);

/// <summary>Compiles the tables of routing: the cells, then whether the outputs are those of the table's part, then the analysis; each fault is a finding.</summary>
internal sealed class RoutingTableCompiler(FindingList findings)
{
    /// <summary>The work that the analysis of one table may take: some ten milliseconds. The shipped tables take less than a hundredth.</summary>
    public const long WorkLimit = 200_000;

    // A contact is triaged with what is known of it, so that a missing value is an input like any other.
    private static readonly AnalysisOptions Analysis = new() { WorkLimit = WorkLimit, MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    /// <summary>The table, or null where there is none, or it has errors or could not be read whole.</summary>
    /// <param name="given">The table as defined.</param>
    /// <param name="record">The record that it decides on.</param>
    /// <param name="many">The hit policy of a table whose rules answer together; null where one rule answers.</param>
    /// <param name="columns">The outputs.</param>
    public Located<CompiledTable>? Compile(Located<DecisionTable>? given, RecordDefinition record, HitPolicy? many, ReadOnlySpan<RoutingColumn> columns)
    {
        if (given is not { } table)
        {
            return null;
        }

        int before = findings.Count;
        bool hasPolicy = CheckPolicy(table, many);
        CheckOutputs(table, columns);
        CheckDefaults(table, many);
        CompiledTable? compiled = CompiledTable.Compile(table, record, findings);
        if (compiled is null || !hasPolicy)
        {
            return null;
        }

        // That no rule of many holds is the ordinary case: nothing special, no skill beyond the usual.
        findings.AddAll([.. TableAnalysis.Of(compiled, Analysis).ToFindings(table.Place.Pointer).Where(finding => finding.Code != TableFindings.TableSilence.Code)]);
        return findings.ErrorsSince(before) ? null : new Located<CompiledTable>(compiled, table.Place);
    }

    /// <summary>Checks what the rules of a table name where the table itself has errors that its outputs have no part in: one reading tells all.</summary>
    /// <param name="given">The table as defined.</param>
    /// <param name="record">The record that it decides on.</param>
    /// <param name="columns">The outputs.</param>
    /// <param name="check">Checks them.</param>
    public static void CheckNames(Located<DecisionTable>? given, RecordDefinition record, ReadOnlySpan<RoutingColumn> columns, Action<Located<CompiledTable>> check)
    {
        if (given is not { } table || CompiledTable.OutputsOf(table, record) is not { } outputs)
        {
            return;
        }

        foreach (RoutingColumn column in columns)
        {
            int index = outputs.OutputIndex(column.Name);
            if (index < 0 ? column.IsRequired : outputs.Outputs[index].Column.Type != column.Type)
            {
                return; // told already
            }
        }

        check(new Located<CompiledTable>(outputs, table.Place));
    }

    private bool CheckPolicy(Located<DecisionTable> located, HitPolicy? many)
    {
        DecisionTable table = located.Value;
        bool fits = many is { } policy ? table.HitPolicy == policy && table.Aggregator == Aggregator.List : table.HitPolicy.IsSingleHit();
        if (!fits)
        {
            FindingWords needed = many is { } one ? FindingWords.Of($"hit policy '{EnumCodes<HitPolicy>.CodeOf(one)}' without an aggregator") : $"a hit policy under which one rule answers";
            findings.Add(RoutingFindings.RoutingHitPolicy, located.At(t => t.HitPolicy), EnumCodes<HitPolicy>.CodeOf(table.HitPolicy), $"Table '{Excerpt.Of(table.Code)}' needs {needed}.");
        }

        return fits;
    }

    private void CheckDefaults(Located<DecisionTable> table, HitPolicy? many)
    {
        foreach (Located<OutputColumn> output in table.Each(t => t.Outputs))
        {
            if (many is not null && output.Value.Default is { } value)
            {
                findings.Add(
                    RoutingFindings.RoutingOutput, output.At(o => o.Default), value,
                    $"The rules of table '{Excerpt.Of(table.Value.Code)}' answer together, and nothing where none matches; leave defaults out.");
            }
        }
    }

    private void CheckOutputs(Located<DecisionTable> table, ReadOnlySpan<RoutingColumn> columns)
    {
        string code = Excerpt.Of(table.Value.Code);
        string[] names = [.. columns.ToArray().Select(column => column.Name)];
        LocatedList<OutputColumn> outputs = table.Each(t => t.Outputs);
        foreach (Located<OutputColumn> output in outputs)
        {
            string name = output.Value.Name;
            int known = Array.IndexOf(names, name);
            if (known < 0)
            {
                findings.Add(RoutingFindings.RoutingOutput, output.At(o => o.Name), name, $"Table '{code}' has no use for output '{Excerpt.Of(name)}'; {NearestName.Suggest(name, names)}.");
            }
            else if (output.Value.Type != columns[known].Type)
            {
                string needed = EnumCodes<FieldType>.CodeOf(columns[known].Type);
                findings.Add(RoutingFindings.RoutingOutput, output.At(o => o.Type), EnumCodes<FieldType>.CodeOf(output.Value.Type), $"Output '{name}' of table '{code}' is of type '{needed}'.");
            }
        }

        foreach (RoutingColumn column in columns)
        {
            if (column.IsRequired && outputs.IsComplete && !outputs.Any(output => output.Value.Name == column.Name))
            {
                findings.Add(RoutingFindings.RoutingOutput, outputs.Place, column.Name, $"Table '{code}' lacks output '{column.Name}'.");
            }
        }
    }
}
