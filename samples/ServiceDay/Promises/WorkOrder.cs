using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace ServiceDay.Promises;

/// <summary>A work order of a log.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Events">What happened, in the order of the file; at least one.</param>
public sealed record WorkOrder(string Id, ImmutableArray<CaseEvent> Events)
{
    /// <summary>What it is, for the choice of its policy.</summary>
    public static ServiceCase Facts { get; } = new() { Kind = "work-order" };

    /// <summary>When the log last speaks of it.</summary>
    public Instant Last => Events.Max(happened => happened.At);
}
