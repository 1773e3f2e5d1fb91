using System.Globalization;
using System.Text;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>Makes contacts, legs, transfers and agents' periods of the lines of a queue log.</summary>
internal sealed partial class QueueLogFold(QueueLogOptions options, LogSink sink) : LogFold(sink)
{
    /// <summary>Our own event, first among lines that are carried over: up to when agents' periods have been told.</summary>
    private const string CarriedEvent = "CARRIED";

    /// <summary>After how long without a line a call is no longer waited for.</summary>
    private static readonly Duration Longest = Duration.FromDays(1);

    private readonly LineWindow window = new(options.Disorder, sink);
    private readonly Dictionary<string, QueueCall> calls = new(StringComparer.Ordinal);
    private readonly PriorityQueue<QueueCall, Instant> due = new();
    private readonly SortedDictionary<string, QueueAgent> agents = new(StringComparer.Ordinal);
    private Instant toldUntil = Instant.MinValue;
    private long number;
    private LogPlace last;

    public override void Take(in LogRow row)
    {
        if (QueueLogLine.Read(in row, out var fault) is not { } line)
        {
            Reject(in row, fault.Field, fault.Value, fault.Reason);
        }
        else if (window.Add(line))
        {
            last = line.Place;
            Drain(atEnd: false);
        }
    }

    public override void End()
    {
        Drain(atEnd: true);
        Instant latest = window.Latest;
        if (latest == Instant.MinValue)
        {
            return;
        }

        QueueCall[] left = [.. calls.Values.OrderBy(static call => call.Lines[0].Number)];
        foreach (QueueCall call in left.Where(static call => call.Current is not null))
        {
            Sink.Open(call.Lines[^1].Line.Place, call.Id, call.State);
        }

        foreach (QueueAgent agent in agents.Values)
        {
            Tell(agent.Cut(latest), last);
        }

        if (options.MoreFollows)
        {
            Sink.Carried = Carry(left, latest);
            return;
        }

        foreach (QueueCall call in left.Where(static call => call.Current is null))
        {
            call.Tell(options, Sink);
        }
    }

    private void Drain(bool atEnd)
    {
        while (window.TryNext(atEnd, out QueueLogLine line))
        {
            Settle(line.At);
            Take(line);
        }
    }

    private void Take(QueueLogLine line)
    {
        switch (line.Event)
        {
            case "ENTERQUEUE" or "CONNECT" or "COMPLETEAGENT" or "COMPLETECALLER" or "ABANDON" or "EXITWITHTIMEOUT" or "EXITWITHKEY" or "EXITEMPTY" or "RINGNOANSWER" or "RINGCANCELED"
                or "TRANSFER" or "BLINDTRANSFER" or "ATTENDEDTRANSFER" or "AGENTDUMP" or "SYSCOMPAT":
                TakeCall(line);
                break;
            case "ADDMEMBER" or "REMOVEMEMBER" or "PAUSE" or "UNPAUSE" or "PAUSEALL" or "UNPAUSEALL" or "AGENTLOGIN" or "AGENTLOGOFF" or "AGENTCALLBACKLOGIN" or "AGENTCALLBACKLOGOFF":
                TakeAgent(line);
                break;
            case "QUEUESTART":
                Sink.Used();
                CutOff(line);
                break;
            case CarriedEvent:
                Sink.Used();
                toldUntil = long.TryParse(line.DataAt(0), NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks < Instant.MaxValue.ToUnixTimeTicks() ? Instant.FromUnixTimeTicks(ticks) : toldUntil;
                break;
            case "CONFIGRELOAD" or "DID" or "INFO" or "PENALTY":
                Sink.Used();
                break;
            default:
                Sink.Unknown(line.Event);
                break;
        }
    }

    private void TakeAgent(QueueLogLine line)
    {
        if (!line.HasAgent)
        {
            Sink.Reject(new RejectedEntry(line.Place, "agent", null, RowFaults.Missing, line.Text));
            return;
        }

        Sink.Used();
        QueueAgent agent = AgentOf(line.Agent);
        agent.Take(line);
        Tell(agent.Change(line.At), line.Place);
        Forget(line.Agent, agent);
    }

    private QueueAgent AgentOf(string name) => agents.TryGetValue(name, out QueueAgent? agent) ? agent : agents[name] = new QueueAgent(name, options);

    /// <summary>Tells a period, as far as it was not told before it was carried over.</summary>
    private void Tell(AgentPeriod? period, LogPlace place)
    {
        if (period is not null && period.To > toldUntil)
        {
            Sink.Tell(place, period.Agent, period.From < toldUntil ? period with { From = toldUntil } : period);
        }
    }

    /// <summary>The source was started: what was there is no longer, and nobody knows what came of it.</summary>
    private void CutOff(QueueLogLine line)
    {
        foreach (QueueCall call in calls.Values.Where(static call => call.Current is not null).OrderBy(static call => call.Lines[0].Number).ToList())
        {
            calls.Remove(call.Id);
            Sink.Open(call.Lines[^1].Line.Place, call.Id, OpenState.CutOff);
        }

        foreach (QueueAgent agent in agents.Values)
        {
            Tell(agent.Stop(line.At), line.Place);
        }

        agents.Clear();
    }

    /// <summary>Tells the calls that have gone on nowhere for long enough, and gives up those of which nothing has come for a day.</summary>
    private void Settle(Instant now)
    {
        while (due.TryPeek(out QueueCall? call, out Instant at) && at < now)
        {
            due.Dequeue();
            bool isKnown = calls.TryGetValue(call.Id, out QueueCall? known) && known == call;
            bool isOver = call.LastAt + (call.Current is null ? options.Linger : Longest) < now;
            if (isKnown && !isOver)
            {
                due.Enqueue(call, call.Current is null ? call.LastAt + options.Linger : now + options.Linger);
            }
            else if (isKnown)
            {
                calls.Remove(call.Id);
                Tell(call);
            }
        }
    }

    private void Tell(QueueCall call)
    {
        if (call.Current is not { } open)
        {
            call.Tell(options, Sink);
            return;
        }

        Sink.Open(call.Lines[^1].Line.Place, call.Id, call.State);
        Leave(call.Id, open, call.Lines[^1].Line);
    }

    private string Carry(QueueCall[] left, Instant latest)
    {
        var text = new StringBuilder();
        (long Number, QueueLogLine Line)[] lines = [.. left.SelectMany(static call => call.Lines).OrderBy(static line => line.Number)];
        Instant first = lines.Length > 0 ? lines[0].Line.At : latest;
        text.Append(Epoch(first)).Append("|NONE|NONE|NONE|").Append(CarriedEvent).Append('|').Append(latest.ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach ((_, QueueLogLine line) in lines)
        {
            text.Append(line.Text).Append('\n');
        }

        foreach (QueueAgent agent in agents.Values)
        {
            foreach (string line in agent.Carried())
            {
                text.Append(Epoch(latest)).Append('|').Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Epoch(Instant at) => string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeSeconds()}.{(at - Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds())).BclCompatibleTicks:D7}");
}
