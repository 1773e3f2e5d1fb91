using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Routing.Assignment;
using CallCenter.Standards.Routing.Transfers;
using CallCenter.Standards.Routing.Triage;

namespace CallCenter.Standards.Routing;

/// <summary>A compiled section of routing: decides where contacts go and how they are passed on. Pure, immutable and thread-safe.</summary>
public sealed class RoutingEvaluator
{
    private readonly BusinessCalendars calendars;
    private readonly CompiledTriage triage;
    private readonly CompiledTransfers transfers;

    internal RoutingEvaluator(RoutingCatalogue catalogue, BusinessCalendars calendars, CompiledTriage triage, CompiledTransfers transfers, AssignmentEvaluator assignment)
    {
        Catalogue = catalogue;
        this.calendars = calendars;
        this.triage = triage;
        this.transfers = transfers;
        Assignment = assignment;
    }

    /// <summary>The section it was compiled from.</summary>
    public RoutingCatalogue Catalogue { get; }

    /// <summary>The strategies that choose agents, by code.</summary>
    public AssignmentEvaluator Assignment { get; }
}
