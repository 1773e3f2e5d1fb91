using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One agent, as far as the log tells: the queues it serves, its pauses, its calls.</summary>
internal sealed class QueueAgent(string name, QueueLogOptions options)
{
    private readonly SortedSet<string> queues = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> paused = new(StringComparer.Ordinal);
    private readonly HashSet<string> calls = new(StringComparer.Ordinal);
    private string? pausedEverywhere;
    private bool isLoggedIn;
    private (AgentState? State, string? Reason, Instant Since) current;

    public bool IsIdle => current.State is null && queues.Count == 0 && paused.Count == 0 && calls.Count == 0 && !isLoggedIn && pausedEverywhere is null;

    /// <summary>Takes note of an event that is of agents.</summary>
    public void Take(QueueLogLine line)
    {
        string reason = line.DataAt(0).Trim();
        switch (line.Event)
        {
            case "ADDMEMBER":
                queues.Add(line.Queue);
                if (reason == "PAUSED")
                {
                    paused[line.Queue] = "";
                }

                break;
            case "REMOVEMEMBER":
                queues.Remove(line.Queue);
                paused.Remove(line.Queue);
                break;
            case "AGENTLOGIN" or "AGENTCALLBACKLOGIN":
                isLoggedIn = true;
                break;
            case "AGENTLOGOFF" or "AGENTCALLBACKLOGOFF":
                isLoggedIn = false;
                break;
            case "PAUSE" when line.HasQueue:
                paused[line.Queue] = reason;
                break;
            case "PAUSE" or "PAUSEALL":
                pausedEverywhere = reason;
                break;
            case "UNPAUSE" when line.HasQueue:
                paused.Remove(line.Queue);
                pausedEverywhere = null;
                break;
            default:
                paused.Clear();
                pausedEverywhere = null;
                break;
        }
    }

    public void Connect(string call) => calls.Add(call);

    public void Disconnect(string call) => calls.Remove(call);

    /// <summary>The period that ended with what was taken note of last; null where the state is the same, or nothing is told of it.</summary>
    /// <param name="at">The time of it.</param>
    public AgentPeriod? Change(Instant at)
    {
        (AgentState? State, string? Reason) next = State();
        return next == (current.State, current.Reason) ? null : Close(at, next);
    }

    /// <summary>The period up to now; the state goes on.</summary>
    public AgentPeriod? Cut(Instant at) => Close(at, (current.State, current.Reason));

    /// <summary>Forgets all: the source was stopped.</summary>
    public AgentPeriod? Stop(Instant at)
    {
        queues.Clear();
        paused.Clear();
        calls.Clear();
        (pausedEverywhere, isLoggedIn) = (null, false);
        return Change(at);
    }

    /// <summary>The events that say how things stand, without the time.</summary>
    public IEnumerable<string> Carried()
    {
        if (isLoggedIn)
        {
            yield return $"NONE|NONE|{name}|AGENTLOGIN|";
        }

        foreach (string queue in queues)
        {
            yield return $"NONE|{queue}|{name}|ADDMEMBER|";
        }

        foreach ((string queue, string reason) in paused)
        {
            yield return $"NONE|{queue}|{name}|PAUSE|{reason}";
        }

        if (pausedEverywhere is not null)
        {
            yield return $"NONE|NONE|{name}|PAUSEALL|{pausedEverywhere}";
        }
    }

    private AgentPeriod? Close(Instant at, (AgentState? State, string? Reason) next)
    {
        AgentPeriod? ended = current.State is { } state && current.Since < at ? new(name, state, current.Since, at, current.Reason) : null;
        current = (next.State, next.Reason, at);
        return ended;
    }

    private (AgentState? State, string? Reason) State()
    {
        bool isPresent = queues.Count > 0 || isLoggedIn;
        string? reason = pausedEverywhere
            ?? (paused.Count > 0 && (!isPresent || (queues.Count > 0 && queues.All(paused.ContainsKey))) ? paused.Values.FirstOrDefault(static text => text.Length > 0) ?? "" : null);
        return calls.Count > 0 ? (AgentState.Engaged, null)
            : reason is not null ? (options.WrapUpReasons.Contains(reason) ? AgentState.WrapUp : AgentState.Break, reason.Length == 0 ? null : reason)
            : (isPresent ? AgentState.Available : null, null);
    }
}
