using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>How many contacts of a channel an agent can serve at a time, and how many it serves now.</summary>
/// <param name="Channel">The channel's code; not blank.</param>
/// <param name="Capacity">The most at a time, 1 to 100.</param>
/// <param name="Load">Those served now, 0 to 100; an agent with as many as its capacity, or more, has no room.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ChannelLoad(string Channel, int Capacity, int Load = 0)
{
    /// <summary>The greatest capacity and load.</summary>
    internal const int Greatest = 100;

    /// <summary>The most channels of an agent.</summary>
    internal const int MostChannels = 20;

    /// <summary>Whether another contact fits.</summary>
    public bool HasRoom => Load < Capacity;
}
