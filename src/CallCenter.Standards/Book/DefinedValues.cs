using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>The fields whose values are the codes of what sections define: queues, priorities, departments, bands, risks. Left open where a section defines none, or could not be read whole.</summary>
internal static class DefinedValues
{
    private static readonly string Incident = EmergencyIncident.Schema.Definition.Name;
    private static readonly string RiskFacts = RiskRecord.Schema.Definition.Name;
    private static readonly string Transfers = TransferRecord.Schema.Definition.Name;

    public static ImmutableArray<ClosedField> Of(BookCompilation book)
    {
        Located<RoutingCatalogue> routing = Sections.Routing.Located(book);
        Located<RiskCatalogue> risk = Sections.Risk.Located(book);
        ClosedField?[] fields =
        [
            Field("queue", null, routing.Each(r => r.Queues), static queue => queue.Code),
            Field("priority", null, routing.Each(r => r.Priorities), static priority => priority.Code),
            Field(TriageFacts.Strategy, null, routing.Each(r => r.Strategies), static strategy => strategy.Code),
            Field(TriageFacts.Department, null, routing.Each(r => r.Departments), static department => department.Code),
            Field("target-department", Transfers, routing.Each(r => r.Departments), static department => department.Code),
            Bands(risk, book.Book.Routing.Triage.Scorecard),
            Field("category", Incident, risk.Each(r => r.Categories), static category => category.Code),
            Field("category", RiskFacts, risk.Each(r => r.Categories), static category => category.Code),
            Field("risk", Incident, risk.Each(r => r.Register), static entry => entry.Code),
            Field("risk", RiskFacts, risk.Each(r => r.Register), static entry => entry.Code),
        ];
        return [.. fields.OfType<ClosedField>(), new ClosedField("status", Transfers, EnumCodes<TransferStatus>.All)];
    }

    private static ClosedField? Field<T>(string field, string? record, LocatedList<T> definitions, Func<T, string> code) =>
        definitions is { Count: > 0, IsComplete: true } ? new ClosedField(field, record, [.. definitions.Values.Select(code).Distinct()]) : null;

    /// <summary>The bands of the card that triage names; of all cards where it names none.</summary>
    private static ClosedField? Bands(Located<RiskCatalogue> risk, string? card)
    {
        LocatedList<RiskScorecard> cards = risk.Each(r => r.Scorecards);
        Located<RiskScorecard>[] asked = [.. cards.Where(known => card is null || known.Value.Code == card)];
        return asked.Length > 0 && cards.IsComplete && asked.All(known => known.Each(c => c.Bands).IsComplete)
            ? new ClosedField(TriageFacts.RiskBand, null, [.. asked.SelectMany(known => known.Value.Bands).Select(band => band.Code).Distinct()])
            : null;
    }
}
