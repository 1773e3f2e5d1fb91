using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>Who works which shift on which dates.</summary>
/// <param name="Agent">The code of the agent.</param>
/// <param name="On">The date, or a run of dates with both ends, on which the shift starts.</param>
/// <param name="Shift">The code of the template.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ShiftAssignment(string Agent, ExceptionDays On, string Shift);
