using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>The contacts of one kind, added up.</summary>
internal sealed class Route(int index, RouteKey key)
{
    /// <summary>Its place among the routes of a log.</summary>
    public int Index => index;

    public RouteKey Key => key;

    /// <summary>What such a contact needs of an agent; null where its channel is not one that the standard knows.</summary>
    public AssignmentRequest? Needs { get; } = key.Channel is { } channel
        ? new AssignmentRequest { Channel = channel, Language = key.Language, Skills = key.Skills.ToImmutableArray() }
        : null;

    public long Contacts { get; private set; }

    public TransferCounts Transfers { get; private set; }

    public void Add(in ContactRecord contact)
    {
        Contacts++;
        Transfers += TransferCounts.Of(contact);
    }
}
