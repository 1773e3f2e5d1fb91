using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One ticket with what happened to it, in the words of the policy of work orders, so that its promise can be read: <c>standard.ServiceLevels.Read(new ServiceCase { Kind = "work-order" }, ticket.Events.AsSpan(), now)</c>.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Events">
/// What happened, in the order of time: <c>created</c>, <c>customer-asked</c> (it waits for the customer), <c>customer-replied</c>, <c>closed</c>, <c>reopened</c>, <c>cancelled</c>. It begins with <c>created</c>.
/// </param>
/// <param name="Order">The ticket as a work order, without what its promise says: see <see cref="Promised"/>.</param>
public sealed record TicketCase(string Id, ImmutableArray<CaseEvent> Events, WorkOrderRecord Order)
{
    /// <summary>The work order with what its promise says: whether it was kept, and once the ticket is closed the handling time, in the time that the promise is counted in.</summary>
    /// <param name="promise">The reading of the promise, by <see cref="Events"/>.</param>
    public WorkOrderRecord Promised(TargetReading promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        return Order with
        {
            HandlingTime = Order.Open ? null : promise.Clock.Elapsed,
            Met = promise.Clock.IsBreached ? false : Order.Open ? null : true,
        };
    }

    /// <summary>Whether both are the same, by value.</summary>
    public bool Equals(TicketCase? other) => other is not null && Id == other.Id && Order == other.Order && Events.SequenceEqual(other.Events);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Events.Length);

    /// <summary>When the last thing happened.</summary>
    public Instant LastAt => Events[^1].At;
}
