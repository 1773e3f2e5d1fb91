using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>The output cells of a compiled table, each with its place.</summary>
internal static class RoutingCells
{
    /// <summary>What the rules and the defaults of an output stand for.</summary>
    /// <typeparam name="TPart">What is decided.</typeparam>
    /// <param name="located">The table; null gives null.</param>
    /// <param name="output">The output's name.</param>
    /// <param name="read">Reads a value at its place; adds a finding where it cannot.</param>
    public static RoutingTable<TPart>? Read<TPart>(this Located<CompiledTable>? located, string output, Func<DecisionValue, Place, TPart> read)
    {
        if (located is not { Value: { } table } known)
        {
            return null;
        }

        int column = table.OutputIndex(output);
        TPart byDefault = table.HasDefault
            ? read(table.Outputs[column].Default ?? DecisionValue.Missing(table.Outputs[column].Column.Type), known.Place.Member("outputs").Item(column).Member("default"))
            : default!;
        return new RoutingTable<TPart>(table, known.EachRule(output, read), byDefault);
    }

    /// <summary>What each rule of a table stands for in an output; the default of the type for an output that the table does not have.</summary>
    public static ImmutableArray<TPart> EachRule<TPart>(this Located<CompiledTable> located, string output, Func<DecisionValue, Place, TPart> read)
    {
        int column = located.Value.OutputIndex(output);
        Place rules = located.Place.Member("rules");
        return
        [
            .. Enumerable.Range(0, located.Value.Table.Rules.Length).Select(rule => column < 0
                ? default!
                : read(located.Value.Outputs[column].Cells[rule], rules.Item(rule).Member("then").Item(column))),
        ];
    }
}
