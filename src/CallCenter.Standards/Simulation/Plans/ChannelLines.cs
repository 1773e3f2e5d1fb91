using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>How many contacts of a channel can be at the centre at once, waiting or being served; who comes when all are taken is turned away.</summary>
/// <param name="Channel">The channel's code.</param>
/// <param name="Most">The most at once, positive.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ChannelLines(string Channel, int Most);
