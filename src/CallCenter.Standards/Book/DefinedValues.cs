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

    public static ImmutableArray<DefinedField> Of(BookCompilation book)
    {
        Located<RoutingCatalogue> routing = Sections.Routing.Located(book);
        Located<RiskCatalogue> risk = Sections.Risk.Located(book);
        DefinedField?[] fields =
        [
            Field("queue", null, routing.Each(r => r.Queues), static queue => queue.Code, static queue => queue.Name),
            Field("priority", null, routing.Each(r => r.Priorities), static priority => priority.Code, static priority => priority.Name),
            Field(TriageFacts.Strategy, null, routing.Each(r => r.Strategies), static strategy => strategy.Code, static strategy => strategy.Name),
            Field(TriageFacts.Department, null, routing.Each(r => r.Departments), static department => department.Code, static department => department.Name),
            Field("target-department", Transfers, routing.Each(r => r.Departments), static department => department.Code, static department => department.Name),
            Bands(risk, book.Book.Routing.Triage.Scorecard),
            Field("category", Incident, risk.Each(r => r.Categories), static category => category.Code, static category => category.Name),
            Field("category", RiskFacts, risk.Each(r => r.Categories), static category => category.Code, static category => category.Name),
            Field("risk", Incident, risk.Each(r => r.Register), static entry => entry.Code, static entry => entry.Name),
            Field("risk", RiskFacts, risk.Each(r => r.Register), static entry => entry.Code, static entry => entry.Name),
        ];
        return [.. fields.OfType<DefinedField>(), new DefinedField("status", Transfers, EnumCodes<TransferStatus>.All.Select(static status => (status, (LocalizedText?)null)))];
    }

    private static DefinedField? Field<T>(string field, string? record, LocatedList<T> definitions, Func<T, string> code, Func<T, LocalizedText> name) =>
        definitions is { Count: > 0, IsComplete: true } ? new DefinedField(field, record, definitions.Values.Select(definition => (code(definition), (LocalizedText?)name(definition)))) : null;

    /// <summary>The bands of the card that triage names; of all cards where it names none.</summary>
    private static DefinedField? Bands(Located<RiskCatalogue> risk, string? card)
    {
        LocatedList<RiskScorecard> cards = risk.Each(r => r.Scorecards);
        Located<RiskScorecard>[] asked = [.. cards.Where(known => card is null || known.Value.Code == card)];
        return asked.Length > 0 && cards.IsComplete && asked.All(known => known.Each(c => c.Bands).IsComplete)
            ? new DefinedField(TriageFacts.RiskBand, null, asked.SelectMany(known => known.Value.Bands).Select(band => (band.Code, (LocalizedText?)band.Name)))
            : null;
    }
}
