using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>Who is given a contact. The default value says that nobody is, at ring 0, and that waiting longer changes nothing.</summary>
/// <param name="Agent">The agent; null where none is eligible, or all who are were given to others.</param>
/// <param name="Ring">How many rings were open: 0 where nothing was given up.</param>
/// <param name="NextRelaxation">
/// Where nobody is given, the waiting time at which less will be asked; null where it never will. Before then only a change of an agent can help.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct AssignmentChoice(Agent? Agent, int Ring, Duration? NextRelaxation);
