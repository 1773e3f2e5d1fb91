using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Books;

/// <summary>Reads decision tables in files of their own, over the fields of a record of a book.</summary>
/// <param name="record">The record that the tables are about.</param>
/// <param name="words">The reader's words.</param>
internal sealed class TableFiles(RecordDefinition record, ToolWords words)
{
    /// <summary>The record that tables are about unless another is named.</summary>
    public const string UsualRecord = "contact";

    /// <summary>The records of a book by name, their words closed by its vocabulary; contacts with what triage adds.</summary>
    public static ImmutableArray<RecordDefinition> RecordsOf(StandardBook book) =>
        [.. book.AllRecords.Select(known => book.Compile().Vocabulary.Close(known.Name == UsualRecord ? TriagedFields.ForTransfer(known) : known))];

    /// <summary>The reader of tables about a record.</summary>
    /// <exception cref="UserErrorException">The book has no such record.</exception>
    public static TableFiles About(string? name, StandardBook book, ToolWords words)
    {
        ImmutableArray<RecordDefinition> records = RecordsOf(book);
        string[] names = [.. records.Select(static known => known.Name)];
        return new TableFiles(records.FirstOrDefault(known => known.Name == (name ?? UsualRecord)) ?? throw new UserErrorException(
            words.Of("record.unknown", ("record", name ?? UsualRecord)),
            NearestName.Find(name ?? "", names) is { } near ? words.Of("argument.near-one-of", ("near", near), ("values", names)) : words.Of("argument.one-of", ("values", names))), words);
    }

    /// <summary>Reads a table; null where it has errors.</summary>
    public (CompiledTable? Table, ImmutableArray<Finding> Findings) Read(InputFile file, InputKind kind) => kind == InputKind.TableInCsv ? OfCsv(file) : OfJson(file);

    private (CompiledTable? Table, ImmutableArray<Finding> Findings) OfCsv(InputFile file)
    {
        string name = Path.GetFileNameWithoutExtension(file.Path ?? file.Name);
        DecisionTableCsv.TryParse(file.UnicodeText(words), KebabOf(name), new LocalizedText(name, name), record, out CompiledTable? table, out ImmutableArray<Finding> findings);
        return (table, findings);
    }

    private (CompiledTable? Table, ImmutableArray<Finding> Findings) OfJson(InputFile file)
    {
        var findings = new FindingList();
        CompiledTable? table = null;
        using (OpenJson? document = JsonText.Open(file.Content, findings))
        {
            if (document is not null && TableForms.Table.TryRead(document.RootElement, new FormReader(findings), out DecisionTable read) && !findings.HasErrors)
            {
                table = CompiledTable.Compile(read, record, "", findings);
            }
        }

        return (findings.HasErrors ? null : table, FindingPlaces.Locate(findings.ToImmutable(), file.Content, allowComments: false));
    }

    /// <summary>A code from a file's name.</summary>
    private static string KebabOf(string name)
    {
        string code = string.Join('-', new string([.. name.ToUpperInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return code.Length > 0 && char.IsAsciiLetter(code[0]) ? code : "table";
    }
}
