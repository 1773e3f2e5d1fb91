using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>How far a ticket is, whatever its system calls it.</summary>
internal enum TicketState
{
    Open,
    WaitsForCustomer,
    Solved,
    Closed,
    Cancelled,
}

/// <summary>One change of a ticket, as any system tells it.</summary>
/// <param name="Id">The event's identity, unique within the source.</param>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When.</param>
/// <param name="Creates">Whether the ticket began with it.</param>
/// <param name="State">The state from now on; null for no change.</param>
/// <param name="Fields">The fields that changed: <c>team</c>, <c>agent</c>, <c>priority</c>, <c>category</c>, <c>channel</c>; null for emptied.</param>
internal sealed record TicketStep(string Id, string Ticket, Instant At, bool Creates, TicketState? State, IReadOnlyList<(string Name, string? Value)> Fields);
