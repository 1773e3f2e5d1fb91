using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>
/// The columns of a table while a layer changes it: rows keep their cells where columns come, go or change places, an absent cell is what the form says, and layers name cells by their column.
/// </summary>
internal sealed class TableColumns
{
    private readonly Form form;
    private readonly Dictionary<string, string[]> names = new(StringComparer.Ordinal);
    private readonly List<(string Column, MergedNode At)> lacking = [];

    private TableColumns(MergedNode node, Form form)
    {
        this.form = form;
        foreach (MemberDefinition row in Rows.SelectMany(rows => rows.Form.Bare.Parts[0].Bare.Members).Where(row => row.Columns is not null))
        {
            names[row.Columns!] = NamesOf(node, row.Columns!);
        }
    }

    private IEnumerable<MemberDefinition> Rows => RowsOf(form);

    /// <summary>The columns of a table; null where the object is none.</summary>
    public static TableColumns? Of(MergedNode node, Form form) => RowsOf(form).Any() ? new TableColumns(node, form) : null;

    /// <summary>Whether a member holds rows, whose cells stand under columns.</summary>
    public static bool IsRows(MemberDefinition member) =>
        member.Form.Bare is { Kind: FormKind.Array } list && list.Parts[0].Bare.Members.Any(row => row.Columns is not null);

    /// <summary>The members with the columns.</summary>
    public IEnumerable<string> Names => names.Keys;

    /// <summary>The names of a table's columns.</summary>
    private static string[] NamesOf(MergedNode table, string columns) =>
        table.Find(columns) is { Kind: JsonValueKind.Array } list ? [.. list.Items.Select(column => column.Text("field") ?? column.Text("name") ?? "")] : [];

    /// <summary>The members that a layer gives, the columns before the rows.</summary>
    public IEnumerable<JsonProperty> Order(in JsonElement json) => json.EnumerateObject().OrderBy(member => names.ContainsKey(member.Name) ? 0 : 1).ToArray();

    /// <summary>Has the rows follow where columns were changed.</summary>
    public void Follow(MergedNode node, int layer)
    {
        foreach ((string columns, string[] before) in names.ToArray())
        {
            string[] after = NamesOf(node, columns);
            if (!before.AsSpan().SequenceEqual(after))
            {
                names[columns] = after;
                MergedNode list = node.Find(columns) ?? MergedNode.Array(layer, "", []);
                string[] places = [.. list.Items.Select(column => column.Layer == layer ? column.Pointer : list.Pointer)];
                foreach (MemberDefinition rows in Rows)
                {
                    Follow(node, rows, columns, before, after, (layer, places));
                }
            }
        }
    }

    /// <summary>A row whose cells a layer gives by column.</summary>
    public MergedNode Cells(LayerMerge merge, MergedNode? below, in JsonElement json, string at, MemberDefinition row)
    {
        string[] columns = names.GetValueOrDefault(row.Columns!) ?? [];
        MergedNode?[] cells = [.. columns.Select((_, index) => below is { Kind: JsonValueKind.Array } && index < below.Items.Count ? below.Items[index] : null)];
        foreach (JsonProperty cell in json.EnumerateObject())
        {
            string pointer = $"{at}/{JsonPointer.Escape(cell.Name)}";
            int index = Array.IndexOf(columns, cell.Name);
            if (index < 0)
            {
                merge.Findings.Add(OverlayFindings.NothingToChange, pointer, cell.Name, $"There is no column '{Excerpt.Of(cell.Name)}'; {NearestName.Suggest(cell.Name, columns)}.");
            }
            else
            {
                cells[index] = new MergedNode(merge.Index, pointer, cell.Value);
            }
        }

        merge.Sources.Changed(merge.Path);
        return MergedNode.Array(merge.Index, at, cells.Select((cell, index) => cell ?? Absent(merge.Index, at, columns[index], row)));
    }

    /// <summary>Tells the columns that some row has no cell for.</summary>
    public void Finish(MergedNode node, FindingList findings)
    {
        if (lacking.Count == 0)
        {
            return;
        }

        HashSet<MergedNode> cells = [.. Rows.Select(rows => node.Find(rows.Name)).Where(rows => rows is { Kind: JsonValueKind.Array }).SelectMany(rows => rows!.Items).SelectMany(row => row.Members).Where(member => member.Value.Kind == JsonValueKind.Array).SelectMany(member => member.Value.Items)];
        foreach ((string column, MergedNode at) in lacking.Where(cell => cells.Contains(cell.At)).DistinctBy(cell => (cell.Column, cell.At.Pointer)))
        {
            findings.Add(OverlayFindings.NoCell, at.Pointer, column, $"A rule says nothing for '{column}'.");
        }
    }

    private static IEnumerable<MemberDefinition> RowsOf(Form form) => form.Members.Where(IsRows);

    private void Follow(MergedNode node, MemberDefinition rows, string columns, string[] before, string[] after, (int Layer, string[] Places) at)
    {
        if (node.Find(rows.Name) is not { Kind: JsonValueKind.Array } list)
        {
            return;
        }

        foreach (MemberDefinition row in rows.Form.Bare.Parts[0].Bare.Members.Where(row => row.Columns == columns))
        {
            foreach (MergedNode one in list.Items)
            {
                if (one.Kind == JsonValueKind.Object && one.Find(row.Name) is { Kind: JsonValueKind.Array } cells && cells.Items.Count == before.Length)
                {
                    one.Set(row.Name, MergedNode.Array(cells.Layer, cells.Pointer, after.Select((column, index) =>
                        Array.IndexOf(before, column) is >= 0 and var known ? cells.Items[known] : Absent(at.Layer, at.Places[index], column, row))));
                }
            }
        }

        node.Set(rows.Name, list);
    }

    private MergedNode Absent(int layer, string at, string column, MemberDefinition row)
    {
        var cell = MergedNode.Of(layer, at, row.AbsentCell ?? "");
        if (row.AbsentCell is null)
        {
            lacking.Add((column, cell));
        }

        return cell;
    }
}
