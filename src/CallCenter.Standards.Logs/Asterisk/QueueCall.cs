using System.Globalization;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One call, over all queues that it goes through.</summary>
internal sealed class QueueCall(string id)
{
    public string Id { get; } = id;

    /// <summary>Its lines with their places in the order of time, so that it can be carried over.</summary>
    public List<(long Number, QueueLogLine Line)> Lines { get; } = [];

    public List<QueueVisit> Visits { get; } = [];

    /// <summary>The visit that has not ended; null where it lingers.</summary>
    public QueueVisit? Current => Visits is [.., { Ended: null } last] ? last : null;

    public Instant LastAt => Lines[^1].Line.At;

    public OpenState State => Current?.Connected is null ? OpenState.Waiting : OpenState.Served;

    /// <summary>Tells a call that has ended: its legs, the contact, its transfers.</summary>
    public void Tell(QueueLogOptions options, LogSink sink)
    {
        LogPlace place = Lines[^1].Line.Place;
        QueueVisit? answered = Visits.Find(static visit => visit.Connected is not null);
        QueueVisit shown = answered ?? Visits[^1];
        for (int i = 0; i < Visits.Count; i++)
        {
            QueueVisit visit = Visits[i];
            var leg = new ContactLeg(Id, i + 1, Record(options, visit, visit, visit.Wait, visit.Talk, visit.End == VisitEnd.Transferred), visit.UnansweredRings);
            sink.Tell(place, string.Create(CultureInfo.InvariantCulture, $"{Id}/{i + 1}"), leg);
            if (i > 0 && Visits.Take(i).All(static before => before.Connected is null))
            {
                sink.Retry();
            }
        }

        Duration talk = Visits.Aggregate(Duration.Zero, static (sum, visit) => sum + visit.Talk);
        bool isTransferred = answered is not null && (Visits.Exists(static visit => visit.End == VisitEnd.Transferred) || answered != Visits[^1]);
        Duration wait = (answered?.Connected ?? Visits[^1].Ended!.Value) - Visits[0].Entered;
        if (Visits[0].IsRestored)
        {
            sink.Restored();
        }

        sink.Tell(place, Id, Record(options, Visits[0], shown, wait, talk, isTransferred));
        for (int i = 0; i < Visits.Count; i++)
        {
            if (Visits[i].End == VisitEnd.Transferred)
            {
                sink.Tell(place, Id, Transfer(options, Visits[i], i + 1 < Visits.Count ? Visits[i + 1] : null));
            }
        }
    }

    private static ContactRecord Record(QueueLogOptions options, QueueVisit first, QueueVisit shown, Duration wait, Duration talk, bool transferred) => new()
    {
        Channel = options.Channel,
        Queue = shown.Queue,
        Team = Team(options, shown),
        Agent = shown.Agent,
        Arrival = first.Entered,
        Wait = wait,
        Talk = talk,
        Outcome = shown.Outcome(options),
        Queued = true,
        Transferred = transferred,
    };

    private static TransferRecord Transfer(QueueLogOptions options, QueueVisit visit, QueueVisit? next) => new()
    {
        Time = visit.Ended!.Value,
        Channel = options.Channel,
        Team = Team(options, visit),
        Agent = visit.Agent,
        TargetDepartment = next?.Queue ?? visit.Target,
        Reached = visit.WasAttended == true ? true : next is null ? null : next.Connected is not null,
    };

    private static string? Team(QueueLogOptions options, QueueVisit visit) => visit.Queue is { } queue ? options.TeamOfQueue?.GetValueOrDefault(queue) : null;
}
