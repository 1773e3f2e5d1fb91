using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: the hours in which customers are left in peace, by the clock where the customer is; through midnight where they end before they begin.</summary>
/// <param name="From">When they begin, included.</param>
/// <param name="To">When they end, not included; another time than <paramref name="From"/>.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Whether a time of day is within them.</summary>
    public bool Contains(LocalTime time) => From <= To ? time >= From && time < To : time >= From || time < To;
}
