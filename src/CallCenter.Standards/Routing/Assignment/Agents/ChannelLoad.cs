using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>How many contacts of a channel an agent can serve at a time, and how many it serves now.</summary>
/// <param name="Channel">The channel's code; not blank.</param>
/// <param name="Capacity">The most at a time, 1 to 100.</param>
/// <param name="Load">Those served now, 0 to the capacity; an agent with as many has no room.</param>
/// <param name="IsExclusive">Whether an agent serves nothing besides: while it has a contact of this channel it is given none of another, and none of this while it has one of another. Telephone calls, as a rule.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct ChannelLoad(string Channel, int Capacity, int Load = 0, bool IsExclusive = false)
{
    /// <summary>The greatest capacity and load.</summary>
    internal const int Greatest = 100;

    /// <summary>The most channels of an agent.</summary>
    internal const int MostChannels = 20;

    /// <summary>Whether another contact fits.</summary>
    public bool HasRoom => Load < Capacity;

    /// <summary>Whether another contact of a channel fits beside what an agent serves.</summary>
    /// <param name="channel">The code of the channel.</param>
    /// <param name="channels">The agent's channels.</param>
    /// <param name="most">How many contacts of all channels it has at a time; null for no such limit.</param>
    internal static bool HasRoomOn(string channel, ReadOnlySpan<ChannelLoad> channels, int? most)
    {
        bool fits = false;
        bool isExclusive = false;
        bool hasOthers = false;
        int load = 0;
        foreach (ref readonly ChannelLoad own in channels)
        {
            load += own.Load;
            if (own.Channel == channel)
            {
                fits = own.HasRoom;
                isExclusive = own.IsExclusive;
            }
            else if (own.Load > 0)
            {
                hasOthers = true;
                if (own.IsExclusive)
                {
                    return false;
                }
            }
        }

        return fits && !(isExclusive && hasOthers) && !(load >= most);
    }
}
