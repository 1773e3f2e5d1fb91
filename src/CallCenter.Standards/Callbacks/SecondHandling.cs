using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: how soon a matter is handled a second time that was not solved, or left the customer dissatisfied (D3.5 step 3). Its clock is its own: it begins when the callback finds out.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SecondHandling
{
    /// <summary>How soon it is done; above zero.</summary>
    public required TargetTime Within { get; init; }

    /// <summary>The calendar that the time is of.</summary>
    public required string Calendar { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
