using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>What tables say, texts for people and sources apart.</summary>
internal static class TableText
{
    /// <summary>Whether two tables say the same by the same rules in the same order over the same values; of those that do not it is not known whether they decide alike.</summary>
    public static bool AreSame(CompiledTable? one, CompiledTable? other) =>
        one is null || other is null ? one is null && other is null : ReferenceEquals(one, other) || (one.Record.Equals(other.Record) && Of(one) == Of(other));

    private static string Of(CompiledTable table) => FormText.Json(TableForms.Table, table.Table, static (form, name) => ContentHash.IsForPeople(form, name) || (ReferenceEquals(form, TableForms.Rule) && name is "annotation" or "code") || name == "label");
}
