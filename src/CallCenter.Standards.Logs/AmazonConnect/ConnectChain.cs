using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>The legs that are one customer's contact: all with the same first record.</summary>
internal sealed class ConnectChain(string initial)
{
    private readonly Dictionary<string, ConnectLeg> legs = new(StringComparer.Ordinal);

    public string Initial { get; } = initial;

    /// <summary>The legs in the order in which they began.</summary>
    public IEnumerable<ConnectLeg> Legs => legs.Values.OrderBy(static leg => leg.Initiated).ThenBy(static leg => leg.Id, StringComparer.Ordinal);

    /// <summary>Whether no record names one that is not there.</summary>
    public bool IsWhole => legs.ContainsKey(Initial) && legs.Values.All(leg => IsHere(leg.Next) && IsHere(leg.Previous));

    /// <summary>The leg of an identity; null where there is none.</summary>
    public ConnectLeg? Find(string id) => legs.GetValueOrDefault(id);

    public void Put(ConnectLeg leg) => legs[leg.Id] = leg;

    /// <summary>Tells legs, contact and transfers.</summary>
    public void Tell(LogSink sink)
    {
        ConnectLeg[] all = [.. Legs];
        LogPlace place = all.MaxBy(static leg => leg.Place.Row)!.Place;
        ConnectLeg[] stays = [.. all.Where(static leg => leg.Enqueued is not null || leg.Answered is not null)];
        for (int i = 0; i < stays.Length; i++)
        {
            sink.Tell(place, stays[i].Id, new ContactLeg(Initial, i + 1, LegOf(stays[i]), stays[i].Attempts is { } attempts ? Math.Max(0, attempts - (stays[i].Answered is null ? 0 : 1)) : null));
            if (i > 0 && stays.Take(i).All(static before => before.Answered is null))
            {
                sink.Retry();
            }
        }

        sink.Tell(place, Initial, ContactOf(all, stays));
        foreach (TransferRecord transfer in Transfers(all))
        {
            sink.Tell(place, Initial, transfer);
        }
    }

    private bool IsHere(string? id) => id is null || legs.ContainsKey(id);

    private static ContactRecord LegOf(ConnectLeg leg)
    {
        Instant from = leg.Enqueued ?? leg.Answered!.Value;
        return leg.Facts with
        {
            Channel = leg.Channel,
            Queue = leg.Queue,
            Team = leg.Team,
            Agent = leg.Agent,
            Arrival = from,
            Wait = (leg.Answered ?? leg.LeftQueue!.Value) - from,
            Talk = leg.Talk,
            Hold = leg.Answered is null ? null : leg.Hold,
            WrapUp = leg.Answered is null ? null : leg.WrapUp,
            Outcome = leg.Answered is null ? leg.Unanswered : ContactOutcome.Answered,
            Queued = leg.Enqueued is not null,
            Transferred = leg.Answered is not null && (leg.Next is not null || leg.TransferredOut is not null),
        };
    }

    private ContactRecord ContactOf(ConnectLeg[] all, ConnectLeg[] stays)
    {
        ConnectLeg first = legs[Initial];
        ConnectLeg[] served = [.. all.Where(static leg => leg.Answered is not null).OrderBy(static leg => leg.Answered)];
        ConnectLeg? answered = served.FirstOrDefault();
        ConnectLeg shown = answered ?? stays.FirstOrDefault() ?? first;
        Instant asked = stays.Select(static leg => leg.Enqueued ?? leg.Answered!.Value).DefaultIfEmpty(first.Disconnected).Min();
        Instant given = answered?.Answered ?? stays.Select(static leg => leg.LeftQueue!.Value).DefaultIfEmpty(asked).Max();
        return first.Facts with
        {
            Channel = first.Channel,
            Queue = shown.Queue,
            Team = shown.Team,
            Agent = shown.Agent,
            Arrival = first.Initiated,
            IvrTime = LogTimes.Between(first.Initiated, asked),
            Wait = LogTimes.Between(asked, given) ?? Duration.Zero,
            Talk = served.Aggregate(Duration.Zero, static (sum, leg) => sum + leg.Talk),
            Hold = Sum(served, static leg => leg.Hold),
            WrapUp = Sum(served, static leg => leg.WrapUp),
            Outcome = answered is not null ? ContactOutcome.Answered : stays.Length > 0 ? stays[^1].Unanswered : EndedInFlow,
            Queued = all.Any(static leg => leg.Enqueued is not null),
            Transferred = served.Length > 0 && (served.Any(static leg => leg.TransferredOut is not null) || stays.Any(leg => (leg.Enqueued ?? leg.Answered) > answered!.Answered)),
        };
    }

    /// <summary>How a contact counts that was in no queue.</summary>
    public required ContactOutcome EndedInFlow { get; init; }

    private IEnumerable<TransferRecord> Transfers(ConnectLeg[] all)
    {
        foreach (ConnectLeg leg in all.Where(static leg => leg.Answered is not null))
        {
            ConnectLeg? next = leg.Next is null ? null : legs.GetValueOrDefault(leg.Next);
            if (leg.TransferredOut is { } outside && next is null)
            {
                // AWS writes this time when the end outside was connected.
                yield return Of(leg, outside, leg.TransferTarget, reached: true);
            }
            else if (next is { Method: "TRANSFER" or "QUEUE_TRANSFER" })
            {
                yield return Of(leg, next.Initiated, next.Queue ?? leg.TransferTarget, next.Answered is not null);
            }
        }

        static TransferRecord Of(ConnectLeg leg, Instant at, string? target, bool reached) => new()
        {
            Time = at,
            Channel = leg.Channel,
            Need = leg.Facts.Need,
            Segment = leg.Facts.Segment,
            Team = leg.Team,
            Agent = leg.Agent,
            TargetDepartment = target,
            Reached = reached,
        };
    }

    private static Duration? Sum(ConnectLeg[] served, Func<ConnectLeg, Duration?> time) =>
        served.Length == 0 ? null : served.Aggregate((Duration?)Duration.Zero, (sum, leg) => sum + time(leg));
}
