using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>How long something is kept, by the almanac.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RetentionPeriod
{
    /// <summary>How many, 1 to 1,200.</summary>
    public required int Count { get; init; }

    /// <summary>Of what.</summary>
    public required RecurrenceUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>The last day of a period whose first day does not count: the day so much later, the last of its month where there is no such day.</summary>
    internal LocalDate LastAfter(LocalDate day) => Unit switch
    {
        RecurrenceUnit.Days => day.PlusDays(Count),
        RecurrenceUnit.Weeks => day.PlusWeeks(Count),
        RecurrenceUnit.Months => day.PlusMonths(Count),
        RecurrenceUnit.Quarters => day.PlusMonths(3 * Count),
        _ => day.PlusYears(Count),
    };
}
