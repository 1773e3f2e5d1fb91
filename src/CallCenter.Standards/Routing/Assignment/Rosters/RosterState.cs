using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>What a roster says of an agent at a moment. The default value is available, for no reason.</summary>
/// <param name="State"><see cref="AgentState.Available"/> on duty, <see cref="AgentState.Break"/>, <see cref="AgentState.Absent"/>, or <see cref="AgentState.OffShift"/>.</param>
/// <param name="Reason">The reason given with the entry that decides; null where none is, or no entry decides.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct RosterState(AgentState State, string? Reason = null);
