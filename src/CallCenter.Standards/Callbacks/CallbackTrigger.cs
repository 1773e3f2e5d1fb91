using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>Whether a customer is called back, why and by when.</summary>
/// <param name="Reason">The reason; null where the table names none: the customer is not called back.</param>
/// <param name="DueAt">When the callback is due; null without a reason, and where the reason's calendar does not say.</param>
/// <param name="Decision">The rule that decided.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackTrigger(CallbackReason? Reason, Instant? DueAt, Decision Decision);
