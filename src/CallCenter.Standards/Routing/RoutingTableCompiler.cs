using System.Globalization;
using CallCenter.Standards.Decisions;

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

    /// <summary>The table, or null where there is none or it has errors.</summary>
    /// <param name="table">The table as defined.</param>
    /// <param name="record">The record that it decides on.</param>
    /// <param name="pointer">The table's place.</param>
    /// <param name="many">The hit policy of a table whose rules answer together; null where one rule answers.</param>
    /// <param name="columns">The outputs.</param>
    public CompiledTable? Compile(DecisionTable? table, RecordDefinition record, string pointer, HitPolicy? many, ReadOnlySpan<RoutingColumn> columns)
    {
        if (table is null)
        {
            return null;
        }

        int before = findings.Count;
        bool hasPolicy = CheckPolicy(table, pointer, many);
        CheckOutputs(table, pointer, columns);
        CheckDefaults(table, pointer, many);
        CompiledTable? compiled = CompiledTable.Compile(table, record, pointer, findings);
        if (compiled is null || !hasPolicy)
        {
            return null;
        }

        // That no rule of many holds is the ordinary case: nothing special, no skill beyond the usual.
        findings.AddAll([.. TableAnalysis.Of(compiled, Analysis).ToFindings(pointer).Where(finding => finding.Code != FindingRules.TableSilence.Code)]);
        return findings.ErrorsSince(before) ? null : compiled;
    }

    private bool CheckPolicy(DecisionTable table, string pointer, HitPolicy? many)
    {
        bool fits = many is { } policy ? table.HitPolicy == policy && table.Aggregator == Aggregator.List : table.HitPolicy.IsSingleHit();
        if (!fits)
        {
            string needed = many is { } one ? $"hit policy '{EnumCodes<HitPolicy>.CodeOf(one)}' without an aggregator" : "a hit policy under which one rule answers";
            findings.Add(FindingRules.RoutingHitPolicy, pointer + "/hitPolicy", EnumCodes<HitPolicy>.CodeOf(table.HitPolicy), $"Table '{Excerpt.Of(table.Code)}' needs {needed}.");
        }

        return fits;
    }

    private void CheckDefaults(DecisionTable table, string pointer, HitPolicy? many)
    {
        for (int i = 0; many is not null && i < table.Outputs.Length; i++)
        {
            if (table.Outputs[i] is { Default: { } value })
            {
                findings.Add(
                    FindingRules.RoutingOutput, string.Create(CultureInfo.InvariantCulture, $"{pointer}/outputs/{i}/default"), Excerpt.Of(value),
                    $"The rules of table '{Excerpt.Of(table.Code)}' answer together, and nothing where none matches; leave defaults out.");
            }
        }
    }

    private void CheckOutputs(DecisionTable table, string pointer, ReadOnlySpan<RoutingColumn> columns)
    {
        string[] names = [.. columns.ToArray().Select(column => column.Name)];
        for (int i = 0; i < table.Outputs.Length; i++)
        {
            if (table.Outputs[i] is not { } output)
            {
                continue;
            }

            int known = Array.IndexOf(names, output.Name);
            string at = string.Create(CultureInfo.InvariantCulture, $"{pointer}/outputs/{i}");
            if (known < 0)
            {
                findings.Add(FindingRules.RoutingOutput, at + "/name", Excerpt.Of(output.Name), $"Table '{Excerpt.Of(table.Code)}' has no use for output '{Excerpt.Of(output.Name)}'; {NearestName.Suggest(output.Name, names)}.");
            }
            else if (output.Type != columns[known].Type)
            {
                string needed = EnumCodes<FieldType>.CodeOf(columns[known].Type);
                findings.Add(FindingRules.RoutingOutput, at + "/type", EnumCodes<FieldType>.CodeOf(output.Type), $"Output '{output.Name}' of table '{Excerpt.Of(table.Code)}' is of type '{needed}'.");
            }
        }

        foreach (RoutingColumn column in columns)
        {
            if (column.IsRequired && !table.Outputs.Any(output => output is null || output.Name == column.Name))
            {
                findings.Add(FindingRules.RoutingOutput, pointer + "/outputs", column.Name, $"Table '{Excerpt.Of(table.Code)}' lacks output '{column.Name}'.");
            }
        }
    }
}
