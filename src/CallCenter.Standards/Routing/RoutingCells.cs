using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The output cells of a compiled table, each with its place.</summary>
internal static class RoutingCells
{
    /// <summary>What the rules and the defaults of an output stand for.</summary>
    /// <typeparam name="TPart">What is decided.</typeparam>
    /// <param name="table">The table; null gives null.</param>
    /// <param name="output">The output's name.</param>
    /// <param name="pointer">The table's place.</param>
    /// <param name="read">Reads a value at its place; adds a finding where it cannot.</param>
    public static RoutingTable<TPart>? Read<TPart>(this CompiledTable? table, string output, string pointer, Func<DecisionValue, string, TPart> read)
    {
        if (table is null)
        {
            return null;
        }

        int column = table.OutputIndex(output);
        TPart byDefault = table.HasDefault
            ? read(table.Outputs[column].Default ?? DecisionValue.Missing(table.Outputs[column].Column.Type), string.Create(CultureInfo.InvariantCulture, $"{pointer}/outputs/{column}/default"))
            : default!;
        return new RoutingTable<TPart>(table, table.EachRule(output, pointer, read), byDefault);
    }

    /// <summary>What each rule of a table stands for in an output; the default of the type for an output that the table does not have.</summary>
    public static ImmutableArray<TPart> EachRule<TPart>(this CompiledTable table, string output, string pointer, Func<DecisionValue, string, TPart> read)
    {
        int column = table.OutputIndex(output);
        return
        [
            .. Enumerable.Range(0, table.Table.Rules.Length).Select(rule => column < 0
                ? default!
                : read(table.Outputs[column].Cells[rule], string.Create(CultureInfo.InvariantCulture, $"{pointer}/rules/{rule}/then/{column}"))),
        ];
    }
}
