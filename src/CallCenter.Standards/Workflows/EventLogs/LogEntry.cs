using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>One event of a log with its case.</summary>
/// <param name="Case">What tells the case apart; never blank.</param>
/// <param name="Activity">What happened; never blank.</param>
/// <param name="At">When it happened.</param>
/// <param name="Role">Who did it, by role; null where it is not known.</param>
/// <param name="Id">What tells the event apart, such as its number: events of one time are in the order of their ids, shorter ones first; null where there is none.</param>
/// <param name="Started">When the work on it began, no later than <paramref name="At"/>, which is when it ended then; null where the log tells one time only.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct LogEntry(string Case, string Activity, Instant At, string? Role = null, string? Id = null, Instant? Started = null);
