using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Tables;

/// <summary>The decision tables of a book, analysed.</summary>
internal static class BookTables
{
    // What is not known of a contact or incident is an input like any other.
    private static readonly AnalysisOptions Options = new() { MissingInputs = MissingInputs.WhereTheFieldMayBeMissing };

    /// <summary>Every table of a compiled book with what can be said of it, in the book's order.</summary>
    public static ImmutableArray<TableAnalysis> Of(StandardBook book)
    {
        TriageTables triage = book.Routing.Triage;
        Vocabulary words = book.Compile().Vocabulary;
        RecordDefinition contact = words.Close(TriagedContact.Schema.Definition);
        (DecisionTable? Table, RecordDefinition Record)[] tables =
        [
            (triage.Risk, contact), (triage.Priority, contact), (triage.Queue, contact), (triage.Skills, contact), (triage.Strategy, contact), (triage.Reception, contact), (triage.ServiceLevel, contact),
            (book.Routing.Transfers.SpecialCases, contact), (book.Routing.Transfers.Targets, contact),
            (book.Risk.PlanTable, words.Close(EmergencyIncident.Schema.Definition)),
        ];
        return [.. tables.Where(one => one.Table is not null).Select(one => TableAnalysis.Of(CompiledTable.Compile(one.Table!, one.Record), Options))];
    }
}
