using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>What a run takes besides the log.</summary>
internal sealed record PromiseInputs
{
    /// <summary>The log of work orders, or null for none.</summary>
    public string? WorkOrders { get; init; }

    /// <summary>The folder with the events of reviews, callbacks and training, or null for none.</summary>
    public string? FollowUps { get; init; }

    /// <summary>The register of complaints, or null for none.</summary>
    public ImmutableArray<ComplaintRecord>? Complaints { get; init; }

    /// <summary>What other logs told in the same time, added up by the same KPIs; null for nothing.</summary>
    public MeasureTotals? Others { get; init; }

    /// <summary>The dates that close the log's calendars; none by default.</summary>
    public ImmutableArray<CalendarException> Holidays { get; init; } = [];

    /// <summary>The contact or work order to explain, or null for none.</summary>
    public string? Explain { get; init; }
}
