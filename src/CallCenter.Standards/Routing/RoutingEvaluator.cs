using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing.Transfers;
using CallCenter.Standards.Routing.Triage;

namespace CallCenter.Standards.Routing;

/// <summary>A compiled section of routing: decides where contacts go and how they are passed on. Pure, immutable and thread-safe.</summary>
public sealed class RoutingEvaluator
{
    private readonly BusinessCalendars calendars;
    private readonly CompiledTriage triage;
    private readonly CompiledTransfers transfers;

    internal RoutingEvaluator(RoutingCatalogue catalogue, BusinessCalendars calendars, CompiledTriage triage, CompiledTransfers transfers)
    {
        Catalogue = catalogue;
        this.calendars = calendars;
        this.triage = triage;
        this.transfers = transfers;
    }

    /// <summary>The section it was compiled from.</summary>
    public RoutingCatalogue Catalogue { get; }
}
