using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>A contact that an agent has been given, and serves until it is released.</summary>
/// <param name="Contact">The contact's identity, unique at the desk; not blank.</param>
/// <param name="Agent">The agent's code.</param>
/// <param name="Channel">The channel on which it takes up one of the agent's capacity.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Reservation(string Contact, string Agent, string Channel);

/// <summary>A contact that waits to be given to an agent.</summary>
/// <param name="Contact">The contact's identity, unique at the desk; not blank.</param>
/// <param name="Request">What it needs.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DeskRequest(string Contact, AssignmentRequest Request);
