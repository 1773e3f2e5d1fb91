using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: how often a customer is contacted at most in any stretch of time of a length, over all campaigns together.</summary>
/// <param name="Contacts">How many contacts at most, 1 to 1,000.</param>
/// <param name="Within">The length, above zero and up to 366 days; two contacts exactly so far apart are not within it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FrequencyCap(int Contacts, Duration Within);
