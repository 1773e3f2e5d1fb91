using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One conversation: one contact of a customer, with all its sessions.</summary>
internal sealed record GenesysConversation(string Id, Instant Start, Instant? End, bool IsOutgoing, List<GenesysSession> Sessions)
{
    /// <summary>Reads a conversation; what is wrong with it is the fault of the item.</summary>
    public static GenesysConversation Read(ItemFields item)
    {
        string id = item.Needed("conversationId") ?? "";
        Instant? start = item.Time("conversationStart");
        if (start is null)
        {
            item.Refuse("conversationStart", null, RowFaults.Missing);
        }

        Instant? end = item.Time("conversationEnd");
        var sessions = new List<GenesysSession>();
        foreach (ItemFields participant in item.All("participants"))
        {
            string purpose = participant.Text("purpose") ?? "";
            string? user = participant.Text("userId") ?? participant.Text("participantName");
            foreach (ItemFields session in participant.All("sessions"))
            {
                List<GenesysSegment> segments = [.. SegmentsOf(session, end)];
                if (segments.Count > 0)
                {
                    sessions.Add(new(purpose, user, session.Text("mediaType"), segments, TransfersOf(session), session.All("metrics").Any(static metric => metric.Text("name") == "tFlowOut")));
                }
            }
        }

        if (sessions.Count == 0 && end is not null)
        {
            item.Refuse("participants", null, RowFaults.Missing);
        }

        return new(id, start ?? default, end, item.Text("originatingDirection") == "outbound", sessions);
    }

    /// <summary>Tells legs, contact and transfers.</summary>
    public void Tell(LogPlace place, GenesysOptions options, LogSink sink)
    {
        GenesysSession[] queues = [.. Sessions.Where(static session => session.IsQueue).OrderBy(static session => session.Start)];
        GenesysSession[] agents = [.. Sessions.Where(static session => session is { IsAgent: true, Connected: not null }).OrderBy(static session => session.Connected)];
        GenesysSession[] rung = [.. Sessions.Where(static session => session is { IsAgent: true, Connected: null } && session.Segments.Exists(static segment => segment.Type == "alert"))];
        ContactLeg[] legs = [.. Legs(options, queues, agents, rung)];
        for (int i = 0; i < legs.Length; i++)
        {
            sink.Tell(place, string.Create(CultureInfo.InvariantCulture, $"{Id}/{i + 1}"), legs[i]);
            if (i > 0 && legs.Take(i).All(static before => before.Record.Outcome != ContactOutcome.Answered))
            {
                sink.Retry();
            }
        }

        sink.Tell(place, Id, ContactOf(options, queues, agents));
        foreach (GenesysSession session in agents.Where(static session => session.IsTransferred))
        {
            Instant at = session.Talk.Max(static stretch => stretch.End);
            ContactLeg? next = Array.Find(legs, leg => leg.Record.Arrival + leg.Record.Wait >= at && leg.Record.Agent != NameOf(options, session.User));
            sink.Tell(place, Id, new TransferRecord
            {
                Time = at,
                Channel = Channel,
                Team = TeamOf(options, session.User),
                Agent = NameOf(options, session.User),
                TargetDepartment = next?.Record.Queue,
                Reached = next is null ? null : next.Record.Outcome == ContactOutcome.Answered,
            });
        }
    }

    private string Channel => Sessions.Select(static session => session.Medium).FirstOrDefault(static medium => medium is not null) switch
    {
        null or "voice" or "callback" => Channels.Phone,
        "chat" or "webchat" or "message" or "webmessaging" => Channels.Chat,
        { } other => other,
    };

    private ContactRecord ContactOf(GenesysOptions options, GenesysSession[] queues, GenesysSession[] agents)
    {
        GenesysSession? answered = agents.FirstOrDefault();
        Instant? connected = answered?.Connected;
        Instant? asked = queues.FirstOrDefault()?.Start is { } queued && (connected is null || queued < connected) ? queued : connected;
        string? queue = answered?.Queue ?? (queues.Length == 0 ? null : (answered is null ? queues[0] : queues.LastOrDefault(stay => stay.Start <= connected) ?? queues[0]).Queue);
        return new ContactRecord
        {
            Channel = Channel,
            Topic = options.TopicFromWrapUp ? NameOf(options, answered?.WrapUpCode) : null,
            Queue = NameOf(options, queue),
            Team = TeamOf(options, answered?.User),
            Agent = NameOf(options, answered?.User),
            Arrival = Start,
            IvrTime = LogTimes.Union(Sessions.Where(static session => session.IsFlow).SelectMany(static session => session.Segments).Select(static segment => segment.Time)
                .Where(stretch => asked is null || stretch.Start < asked)),
            Wait = asked is null ? Duration.Zero : LogTimes.Between(asked.Value, connected ?? queues.Max(static stay => stay.End)) ?? Duration.Zero,
            Talk = LogTimes.Union(agents.SelectMany(static session => session.Talk)),
            Hold = answered is null ? null : agents.Aggregate(Duration.Zero, static (sum, session) => sum + session.LengthOf("hold")),
            WrapUp = answered is null ? null : agents.Aggregate(Duration.Zero, static (sum, session) => sum + session.LengthOf("wrapup")),
            Outcome = answered is not null ? ContactOutcome.Answered : queues.Length > 0 ? queues[^1].Unanswered : options.EndedInFlow,
            Queued = queues.Length > 0,
            Transferred = agents.Any(static session => session.IsTransferred),
        };
    }

    /// <summary>A leg for each stay in a queue, with the agent who answered it there; and one for each agent that came by no queue.</summary>
    private IEnumerable<ContactLeg> Legs(GenesysOptions options, GenesysSession[] queues, GenesysSession[] agents, GenesysSession[] rung)
    {
        var left = new List<GenesysSession>(agents);
        var legs = new List<(GenesysSession? Stay, GenesysSession? Agent)>();
        for (int i = 0; i < queues.Length; i++)
        {
            Instant until = i + 1 < queues.Length ? queues[i + 1].Start : Instant.MaxValue;
            GenesysSession? agent = left.Find(session => session.Connected >= queues[i].Start && session.Connected < until && (session.Queue is null || queues[i].Queue is null || session.Queue == queues[i].Queue));
            left.RemoveAll(session => session == agent);
            legs.Add((queues[i], agent));
        }

        legs.AddRange(left.Select(static session => ((GenesysSession?)null, (GenesysSession?)session)));
        int number = 0;
        foreach ((GenesysSession? stay, GenesysSession? agent) in legs.OrderBy(static leg => (leg.Stay ?? leg.Agent)!.Start))
        {
            Instant from = stay?.Start ?? agent!.Connected!.Value;
            Instant to = agent?.Connected ?? stay!.End;
            yield return new ContactLeg(
                Id,
                ++number,
                new ContactRecord
                {
                    Channel = Channel,
                    Queue = NameOf(options, stay?.Queue ?? agent?.Queue),
                    Team = TeamOf(options, agent?.User),
                    Agent = NameOf(options, agent?.User),
                    Arrival = from,
                    Wait = LogTimes.Between(from, to) ?? Duration.Zero,
                    Talk = agent is null ? Duration.Zero : LogTimes.Union(agent.Talk),
                    Hold = agent?.LengthOf("hold"),
                    WrapUp = agent?.LengthOf("wrapup"),
                    Outcome = agent is not null ? ContactOutcome.Answered : stay != queues[^1] ? ContactOutcome.LeftQueue : stay!.Unanswered,
                    Queued = stay is not null,
                    Transferred = agent?.IsTransferred ?? false,
                },
                rung.Count(session => session.Start >= from && session.Start < to));
        }
    }

    private static IEnumerable<GenesysSegment> SegmentsOf(ItemFields session, Instant? conversationEnd)
    {
        foreach (ItemFields segment in session.All("segments"))
        {
            Instant? start = segment.Time("segmentStart");
            Instant? end = segment.Time("segmentEnd") ?? conversationEnd;
            if (start is null)
            {
                segment.Refuse("segmentStart", null, RowFaults.Missing);
            }
            else if (end < start)
            {
                segment.Refuse("segmentEnd", segment.Text("segmentEnd"), RowFaults.EndsBeforeItBegins);
            }
            else if (end is not null)
            {
                yield return new(segment.Text("segmentType") ?? "", new Interval(start, end), segment.Text("queueId"), segment.Text("wrapUpCode"), segment.Text("disconnectType") == "transfer");
            }
        }
    }

    private static long TransfersOf(ItemFields session)
    {
        long transfers = 0;
        foreach (ItemFields metric in session.All("metrics"))
        {
            transfers += metric.Text("name") == "nTransferred" ? metric.Count("value") ?? 0 : 0;
        }

        return transfers;
    }

    private static string? NameOf(GenesysOptions options, string? identity) => identity is null ? null : options.Names.GetValueOrDefault(identity, identity);

    private static string? TeamOf(GenesysOptions options, string? user) => user is null ? null : options.TeamOfUser?.GetValueOrDefault(user);
}
