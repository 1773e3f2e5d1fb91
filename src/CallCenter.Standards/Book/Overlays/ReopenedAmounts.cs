using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>Has every amount of a book say that it is to be decided anew: limits of authority, losses, targets and limits of figures in money, and conditions on amounts.</summary>
/// <param name="layer">The layer that changes the currency.</param>
/// <param name="records">The records whose fields conditions test.</param>
internal sealed class ReopenedAmounts(int layer, ImmutableArray<RecordDefinition> records)
{
    /// <summary>What is said of an amount of another currency.</summary>
    public const string Citation = "The amount was given in another currency";

    private static readonly Provenance Open = new(ProvenanceKind.Assumption, Citation);

    private readonly HashSet<string> fields = [.. records.SelectMany(static record => record.Fields).Where(static field => field.Dimension == Dimension.Money).Select(static field => field.Name)];

    public void Reopen(MergedNode root) => Walk(root, BookForm.Book, null);

    private void Walk(MergedNode node, Form form, Entry? around)
    {
        form = form.Bare;
        if (node.Kind == JsonValueKind.Array)
        {
            for (int i = 0; i < node.Items.Count; i++)
            {
                Walk(node.Items[i], JsonForms.ItemOf(form), around?.Step(NameOf(node.Items[i]) ?? i.ToString(CultureInfo.InvariantCulture)));
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
                    Note(node, name, value, member, at);
                    Walk(value, member.Form, at);
                }
            }

            if (entry is not null && !ReferenceEquals(entry, around) && entry.Amounts.Count > 0)
            {
                EntrySources.Renew(node, form, entry.Amounts, Open, layer, "/currency");
            }
        }
    }

    private void Note(MergedNode node, string name, MergedNode value, MemberDefinition member, Entry? at)
    {
        bool isAmount = ReferenceEquals(member.Form.Bare, As.Amount)
            || (at is { IsMoney: true } && value.Kind == JsonValueKind.Number && name is "atLeast" or "above" or "atMost" or "below" or "atRiskWithin" or "margin")
            || (member.Form.Bare is { Kind: FormKind.Object, Members.IsEmpty: true } && value.Members.Any(test => fields.Contains(test.Name)))
            || (name == "bins" && node.Text("field") is { } field && fields.Contains(field))
            || (member.Columns == "inputs" && at?.Columns is { } columns && value.Items.Zip(columns).Any(cell => cell.Second is { } tested && fields.Contains(tested) && cell.First.Text() is not (null or "-")));
        if (isAmount && value.Layer != layer)
        {
            at?.Amounts.Add(at.Path);
        }
    }

    private static string? NameOf(MergedNode item) => item.Text() ?? ValuePath.Keys.Select(item.Text).FirstOrDefault(static name => name is not null);

    /// <summary>The entry whose source speaks of what is looked at, and where in it that stands.</summary>
    private sealed record Entry(string Path, List<string> Amounts)
    {
        public bool IsMoney { get; init; }

        public string?[]? Columns { get; init; }

        public Entry Step(string name) => this with { Path = Path.Length == 0 ? name : $"{Path}/{name}" };
    }
}
