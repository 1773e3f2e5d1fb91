namespace ServiceDay.Promises;

/// <summary>What a run takes besides the log.</summary>
public sealed record PromiseInputs
{
    /// <summary>The log of work orders, or null for none.</summary>
    public string? WorkOrders { get; init; }

    /// <summary>The folder with the events of reviews, callbacks and training, or null for none.</summary>
    public string? FollowUps { get; init; }

    /// <summary>The iCalendar file whose whole-day events close the log's calendars, or null for none.</summary>
    public string? Holidays { get; init; }

    /// <summary>The contact or work order to explain, or null for none.</summary>
    public string? Explain { get; init; }
}
