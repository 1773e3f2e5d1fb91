using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One segment of a session: a stretch of time of one type.</summary>
internal readonly record struct GenesysSegment(string Type, Interval Time, string? Queue, string? WrapUpCode, bool EndsByTransfer);

/// <summary>One session of a participant: a call leg, a chat.</summary>
internal sealed record GenesysSession(string Purpose, string? User, string? Medium, List<GenesysSegment> Segments, long Transfers, bool FlowedOut)
{
    public Instant Start => Segments.Min(static segment => segment.Time.Start);

    public Instant End => Segments.Max(static segment => segment.Time.End);

    public bool IsFlow => Purpose is "ivr" or "workflow" or "botflow";

    public bool IsQueue => Purpose == "acd";

    public bool IsAgent => Purpose is "agent" or "user";

    public string? Queue => Segments.Select(static segment => segment.Queue).FirstOrDefault(static queue => queue is not null);

    public string? WrapUpCode => Segments.Select(static segment => segment.WrapUpCode).FirstOrDefault(static code => code is not null);

    /// <summary>When the agent began to speak or write; null where it was rung only.</summary>
    public Instant? Connected => Of("interact").Select(static segment => (Instant?)segment.Time.Start).Min();

    public bool IsTransferred => Transfers > 0 || Segments.Exists(static segment => segment.EndsByTransfer);

    /// <summary>How a stay in a queue ended that nobody answered: the metric says that the flow took it out, or its last segment that it was passed on; in any other case the customer gave up.</summary>
    public ContactOutcome Unanswered => FlowedOut || Segments.MaxBy(static segment => segment.Time.End).EndsByTransfer ? ContactOutcome.LeftQueue : ContactOutcome.Abandoned;

    /// <summary>The stretches with the customer, holds included.</summary>
    public IEnumerable<Interval> Talk => Segments.Where(static segment => segment.Type is "interact" or "hold").Select(static segment => segment.Time);

    public Duration LengthOf(string type) => LogTimes.Union(Of(type).Select(static segment => segment.Time));

    private IEnumerable<GenesysSegment> Of(string type) => Segments.Where(segment => segment.Type == type);
}
