using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Reports.Handbooks.Documents;

namespace CallCenter.Standards.Reports.Handbooks.Telling;

/// <summary>A decision table of a book, told rule by rule: what has to hold, and what follows.</summary>
internal sealed class DecisionRows
{
    private readonly JsonElement table;
    private readonly MemberDefinition rules;
    private readonly MemberDefinition when;
    private readonly MemberDefinition then;

    private DecisionRows(JsonElement table, MemberDefinition rules, MemberDefinition when, MemberDefinition then) => (this.table, this.rules, this.when, this.then) = (table, rules, when, then);

    /// <summary>Reads a table by its form: a list whose items have a cell for each item of two other lists. Null for anything else.</summary>
    public static DecisionRows? Of(JsonElement json, Form form)
    {
        foreach (MemberDefinition rules in form.Members)
        {
            MemberDefinition[] cells = [.. JsonForms.ItemOf(rules.Form).Members.Where(member => member.Columns is not null)];
            if (cells.Length == 2 && json.TryGetProperty(rules.Name, out _))
            {
                return new DecisionRows(json, rules, cells[0], cells[1]);
            }
        }

        return null;
    }

    public IEnumerable<Block> Draw(BookTeller teller, HandbookWords words, string title, string pointer, SourceNotes notes)
    {
        string[] inputs = ColumnsOf(when), outputs = ColumnsOf(then);
        JsonElement[] rows = [.. table.GetProperty(rules.Name).EnumerateArray()];
        string[] remarks = [.. rows.Select(row => teller.Spoken(JsonForms.TextOf(row, "annotation") ?? ""))];
        bool hasRemarks = remarks.Any(remark => remark.Length > 0);
        string all = notes.MarksOf(pointer);
        yield return new Paragraph(words.HowToRead(JsonForms.TextOf(table, "hitPolicy") == "first"));
        yield return new Table(title, [words.Case, words.Decision, .. hasRemarks ? [words.Remark] : Array.Empty<string>(), words.Sources], [.. rows.Select((row, i) => (ImmutableArray<string>)
        [
            teller.Conditions(inputs, CellsOf(row, when, inputs.Length)),
            teller.Decision(outputs, CellsOf(row, then, outputs.Length)),
            .. hasRemarks ? [remarks[i]] : Array.Empty<string>(),
            notes.MarksOf($"{pointer}/{rules.Name}/{i}") is { Length: > 0 } own ? own : all,
        ])]);
    }

    private string[] ColumnsOf(MemberDefinition cells) =>
        [.. table.GetProperty(cells.Columns!).EnumerateArray().Select(column => JsonForms.TextOf(column, "field") ?? JsonForms.TextOf(column, "name") ?? "")];

    private static string[] CellsOf(JsonElement row, MemberDefinition cells, int columns)
    {
        string[] written = row.TryGetProperty(cells.Name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(cell => cell.ToString())] : [];
        return [.. written, .. Enumerable.Repeat(cells.AbsentCell ?? "-", Math.Max(0, columns - written.Length))];
    }
}
