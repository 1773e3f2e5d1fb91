using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The cells of a rule by the columns that they stand under.</summary>
/// <param name="Columns">The columns' names.</param>
/// <param name="Cells">The cells, one for each column.</param>
internal sealed record TableRow(string[] Columns, string[] Cells)
{
    /// <summary>The row of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The list of the table that the cells stand under.</param>
    /// <param name="row">The cells.</param>
    public static TableRow Of(JsonElement table, string columns, JsonElement row) =>
        new(NamesOf(table.GetProperty(columns)), [.. row.EnumerateArray().Select(static cell => cell.GetString() ?? "")]);

    /// <summary>The cell of a column.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="absent">What stands for a cell of a column that the table does not have.</param>
    public string? Cell(string column, string? absent) => Array.IndexOf(Columns, column) is >= 0 and var at && at < Cells.Length ? Cells[at] : absent;

    /// <summary>The name of each column; of several with one name the later ones are numbered.</summary>
    private static string[] NamesOf(JsonElement columns)
    {
        var names = new List<string>();
        foreach (JsonElement column in columns.EnumerateArray())
        {
            string name = ValuePath.NameOf(column) ?? "";
            int earlier = names.Count(known => known == name);
            names.Add(earlier == 0 ? name : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}#{earlier + 1}"));
        }

        return [.. names];
    }
}
