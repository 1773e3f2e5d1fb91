using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>What has happened to one ticket so far.</summary>
internal sealed class TicketHistory(string ticket, LogPlace place, long number)
{
    private readonly List<TicketStep> steps = [];
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string Ticket { get; } = ticket;

    /// <summary>Its place among the tickets of the source.</summary>
    public long Number { get; } = number;

    public LogPlace Place { get; private set; } = place;

    public bool IsClosed { get; private set; }

    /// <summary>Takes a step; false where it was there before.</summary>
    public bool Add(TicketStep step, LogPlace at)
    {
        if (!known.Add(step.Id))
        {
            return false;
        }

        steps.Add(step);
        Place = at;
        IsClosed = step.State is TicketState.Closed or TicketState.Cancelled;
        return true;
    }

    /// <summary>The ticket; null where its beginning is in no input, so that no promise can be read.</summary>
    public TicketCase? ToCase()
    {
        TicketStep[] all = [.. steps.Select(static (step, i) => (step, i)).OrderBy(static pair => pair.step.At).ThenBy(static pair => !pair.step.Creates).ThenBy(static pair => pair.i).Select(static pair => pair.step)];
        if (!all[0].Creates)
        {
            return null;
        }

        Instant created = all[0].At;
        var events = new List<CaseEvent>();
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        Instant? assigned = null;
        Instant? ended = null;
        bool isReopened = false;
        TicketState state = TicketState.Open;
        foreach (TicketStep step in all)
        {
            if (step == all[0])
            {
                events.Add(new CaseEvent(step.Id + "/created", step.At, "created"));
            }

            foreach ((string name, string? value) in step.Fields)
            {
                fields[name] = value;
                assigned ??= value is not null && name is ("agent" or "team") ? step.At : null;
            }

            if (step.State is { } next && next != state)
            {
                events.AddRange(Moves(state, next).Select(code => new CaseEvent(step.Id + "/" + code, step.At, code)));
                isReopened |= IsDone(state) && !IsDone(next);
                ended = IsDone(next) ? IsDone(state) ? ended : step.At : null;
                state = next;
            }
        }

        return new(Ticket, [.. events], new WorkOrderRecord
        {
            Created = created,
            Open = ended is null,
            Channel = fields.GetValueOrDefault("channel"),
            Team = fields.GetValueOrDefault("team"),
            Agent = fields.GetValueOrDefault("agent"),
            Category = fields.GetValueOrDefault("category"),
            Priority = fields.GetValueOrDefault("priority"),
            AssignmentTime = assigned - created,
            Reopened = isReopened,
        });
    }

    private static bool IsDone(TicketState state) => state is TicketState.Solved or TicketState.Closed or TicketState.Cancelled;

    private static IEnumerable<string> Moves(TicketState from, TicketState to)
    {
        if (from == TicketState.WaitsForCustomer && to == TicketState.Open)
        {
            yield return "customer-replied";
        }

        if (IsDone(from) && !IsDone(to))
        {
            yield return "reopened";
        }

        if (to == TicketState.WaitsForCustomer)
        {
            yield return "customer-asked";
        }

        if (to == TicketState.Cancelled && !IsDone(from))
        {
            yield return "cancelled";
        }
        else if (IsDone(to) && !IsDone(from))
        {
            yield return "closed";
        }
    }
}
