using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>A break of a shift.</summary>
/// <param name="Hours">When, at local time within the hours of the shift; one at or after midnight of a night shift is on the next date.</param>
/// <param name="Reason">The bank's word for the reason, such as <c>meal</c>: <see cref="WorkingTimeRules.UnpaidBreaks"/> tells by it what is no working time. Null where none is given.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ShiftBreak(LocalInterval Hours, string? Reason = null);
