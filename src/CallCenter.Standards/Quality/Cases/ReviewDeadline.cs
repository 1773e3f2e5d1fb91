using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Quality;

/// <summary>Data: how soon something of a review is done.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewDeadline
{
    /// <summary>How soon it is done; above zero.</summary>
    public required TargetTime Within { get; init; }

    /// <summary>The calendar that the time is of; its version in force at the beginning counts.</summary>
    public required string Calendar { get; init; }
}
