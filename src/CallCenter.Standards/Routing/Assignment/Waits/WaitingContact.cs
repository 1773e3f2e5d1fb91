using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A contact that waits in a line.</summary>
/// <param name="Id">Its identity, unique in the line.</param>
/// <param name="Priority">Its priority: the lower goes first, such as 1 for emergencies (D5.7).</param>
/// <param name="Since">Since when it has been waiting.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct WaitingContact(string Id, int Priority, Instant Since);
