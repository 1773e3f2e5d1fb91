using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>When a customer is called back next by plan.</summary>
/// <param name="Plan">The code of the plan.</param>
/// <param name="Version">Its version.</param>
/// <param name="Cycle">The day a cycle after the last callback, by the almanac.</param>
/// <param name="Due">The day it is due: that day, or the next business day within the following cycle, or the last before; always after the last callback.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlannedCallback(string Plan, string Version, LocalDate Cycle, LocalDate Due);
