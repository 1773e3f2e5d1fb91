using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tool.Books;

/// <summary>The decision tables of a book.</summary>
internal static class BookTables
{
    /// <summary>Every table, in the book's order, as the book itself reads it.</summary>
    public static ImmutableArray<CompiledTable> Of(StandardBook book)
    {
        TriageTables triage = book.Routing.Triage;
        Vocabulary words = book.Compile().Vocabulary;
        RecordDefinition contact = words.Close(TriagedFields.ForTransfer(RecordOf(book, Contact.Schema.Definition)));
        (DecisionTable? Table, RecordDefinition Record)[] tables =
        [
            (triage.Risk, contact), (triage.Priority, contact), (triage.Queue, contact), (triage.Skills, contact), (triage.Strategy, contact), (triage.Reception, contact), (triage.ServiceLevel, contact),
            (book.Routing.Transfers.SpecialCases, contact), (book.Routing.Transfers.Targets, contact),
            (book.Risk.PlanTable, words.Close(RecordOf(book, EmergencyIncident.Schema.Definition))),
        ];
        return [.. tables.Where(static one => one.Table is not null).Select(static one => CompiledTable.Compile(one.Table!, one.Record))];
    }

    private static RecordDefinition RecordOf(StandardBook book, RecordDefinition brought) => book.AllRecords.FirstOrDefault(record => record.Name == brought.Name) ?? brought;
}
