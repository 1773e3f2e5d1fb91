using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Logs.WorkOrders;

/// <summary>A work order of a log.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Events">What happened, in the order of the file.</param>
/// <param name="IsWhole">Whether every row of it could be read: a clock over the rows that are left could flatter.</param>
internal sealed record WorkOrder(string Id, ImmutableArray<CaseEvent> Events, bool IsWhole = true)
{
    /// <summary>What it is, for the choice of its policy.</summary>
    public static ServiceCase Facts { get; } = new() { Kind = "work-order" };

    /// <summary>When the log last speaks of it, or null where no row of it could be read.</summary>
    public Instant? Last => Events.IsEmpty ? null : Events.Max(happened => happened.At);
}
