using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Walks a book to its amounts: limits of authority, losses, targets and limits of figures in money, and conditions on amounts.</summary>
/// <param name="records">The records whose fields conditions test.</param>
internal abstract class AmountWalk(ImmutableArray<RecordDefinition> records)
{
    private readonly HashSet<string> fields = [.. records.SelectMany(static record => record.Fields).Where(static field => field.Dimension == Dimension.Money).Select(static field => field.Name)];

    public void Walk(MergedNode root) => Walk(root, BookForm.Book, "", null);

    /// <summary>An amount, or conditions with one.</summary>
    /// <param name="path">Where it stands in the book: members, and items of lists by their names or numbers.</param>
    /// <param name="value">The value.</param>
    /// <param name="entry">The entry whose source speaks of it; null where there is none.</param>
    protected abstract void Found(string path, MergedNode value, Entry? entry);

    /// <summary>An entry with a source has been walked through.</summary>
    protected virtual void Leave(MergedNode node, Form form, Entry entry)
    {
    }

    private void Walk(MergedNode node, Form form, string path, Entry? around)
    {
        form = form.Bare;
        if (node.Kind == JsonValueKind.Array)
        {
            for (int i = 0; i < node.Items.Count; i++)
            {
                string name = NameOf(node.Items[i]) ?? i.ToString(CultureInfo.InvariantCulture);
                Walk(node.Items[i], JsonForms.ItemOf(form), Join(path, name), around?.Step(name));
            }
        }
        else if (node.Kind == JsonValueKind.Object)
        {
            Entry? entry = node.Find("provenance") is not null && form.Members.Any(static member => member.Name == "provenance") ? new Entry("", []) { IsMoney = around?.IsMoney == true, Columns = around?.Columns } : around;
            bool isMoney = node.Text("unit") == "money";
            string?[]? columns = node.Find("inputs") is { Kind: JsonValueKind.Array } inputs ? [.. inputs.Items.Select(static input => input.Text("field"))] : around?.Columns;
            foreach ((string name, MergedNode value) in node.Members.ToArray())
            {
                if (name != "provenance" && UnionCases.MemberOf(form, node, name, default) is { } member)
                {
                    Entry? at = entry is null ? null : entry.Step(name) with { IsMoney = entry.IsMoney || isMoney, Columns = columns };
                    if (IsAmount(node, name, value, member, at))
                    {
                        Found(Join(path, name), value, at);
                    }

                    Walk(value, member.Form, Join(path, name), at);
                }
            }

            if (entry is not null && !ReferenceEquals(entry, around))
            {
                Leave(node, form, entry);
            }
        }
    }

    private bool IsAmount(MergedNode node, string name, MergedNode value, MemberDefinition member, Entry? at) =>
        ReferenceEquals(member.Form.Bare, As.Amount)
        || (at is { IsMoney: true } && value.Kind == JsonValueKind.Number && name is "atLeast" or "above" or "atMost" or "below" or "atRiskWithin" or "margin")
        || (member.Form.Bare is { Kind: FormKind.Object, Members.IsEmpty: true } && value.Members.Any(test => fields.Contains(test.Name)))
        || (name == "bins" && node.Text("field") is { } field && fields.Contains(field))
        || (member.Columns == "inputs" && at?.Columns is { } columns && value.Items.Zip(columns).Any(cell => cell.Second is { } tested && fields.Contains(tested) && cell.First.Text() is not (null or "-")));

    private static string? NameOf(MergedNode item) => item.Text() ?? ValuePath.Keys.Select(item.Text).FirstOrDefault(static name => name is not null);

    private static string Join(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    /// <summary>The entry whose source speaks of what is looked at, and where in it that stands.</summary>
    protected sealed record Entry(string Path, List<string> Amounts)
    {
        public bool IsMoney { get; init; }

        public string?[]? Columns { get; init; }

        public Entry Step(string name) => this with { Path = Join(Path, name) };
    }
}
