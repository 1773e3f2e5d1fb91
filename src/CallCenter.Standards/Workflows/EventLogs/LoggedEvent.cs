using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>One event of a case.</summary>
/// <param name="Activity">What happened.</param>
/// <param name="At">When it happened.</param>
/// <param name="Role">Who did it, by role; null where it is not known.</param>
/// <param name="Started">When the work on it began; null where the log tells one time only.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct LoggedEvent(string Activity, Instant At, string? Role, Instant? Started = null);
