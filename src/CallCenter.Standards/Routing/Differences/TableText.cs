using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>What tables say, texts for people and sources apart.</summary>
internal static class TableText
{
    /// <summary>Whether two tables say the same by the same rules in the same order over the same values; of those that do not it is not known whether they decide alike.</summary>
    public static bool AreSame(CompiledTable? one, CompiledTable? other) =>
        one is null || other is null ? one is null && other is null : ReferenceEquals(one, other) || (one.Record.Equals(other.Record) && Of(one) == Of(other) && HaveSameCells(one, other));

    /// <summary>Cells of one text let other values pass where fields were merged that have other values of their own.</summary>
    private static bool HaveSameCells(CompiledTable one, CompiledTable other) =>
        one.Inputs.Zip(other.Inputs).All(static input => input.First.Cells.Zip(input.Second.Cells).All(static cell => cell.First.Covers(cell.Second) && cell.Second.Covers(cell.First)));

    private static string Of(CompiledTable table) => FormText.Json(TableForms.Table, table.Table, static (form, name) => ContentHash.IsForPeople(form, name) || (ReferenceEquals(form, TableForms.Rule) && name is "annotation" or "code") || name == "label");
}
