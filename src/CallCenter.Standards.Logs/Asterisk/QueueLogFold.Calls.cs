using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <content>The events of calls.</content>
internal sealed partial class QueueLogFold
{
    private void TakeCall(QueueLogLine line)
    {
        if (!line.HasCall)
        {
            Sink.Reject(new RejectedEntry(line.Place, "callid", null, RowFaults.Missing, line.Text));
            return;
        }

        calls.TryGetValue(line.Call, out QueueCall? call);
        bool isNew = call is null;
        call ??= new QueueCall(line.Call);
        if (!Apply(call, line))
        {
            Sink.Reject(new RejectedEntry(line.Place, "event", line.Event, RowFaults.NoServiceEvent, line.Text));
            return;
        }

        Sink.Used();
        call.Lines.Add((number++, line));
        if (isNew)
        {
            calls.Add(call.Id, call);
            due.Enqueue(call, line.At + options.Linger);
        }
    }

    /// <summary>Takes an event to its call; false where the call has nothing that it could be of.</summary>
    private bool Apply(QueueCall call, QueueLogLine line)
    {
        switch (line.Event)
        {
            case "ENTERQUEUE":
                End(call, line, VisitEnd.TimedOut);
                call.Visits.Add(new QueueVisit(line.QueueName, line.At));
                return true;
            case "CONNECT":
                return Connect(call, line);
            case "RINGNOANSWER":
                return Ring(call, line);
            case "RINGCANCELED":
                return call.Current is not null;
            case "COMPLETEAGENT" or "COMPLETECALLER":
                return Served(call, line, line.DataAt(0), line.DataAt(1)) && End(call, line, VisitEnd.Completed);
            case "TRANSFER" or "BLINDTRANSFER" or "ATTENDEDTRANSFER":
                return Served(call, line, line.DataAt(-3), line.DataAt(-2)) && Transfer(call, line);
            case "ABANDON":
                return Waited(call, line, line.DataAt(2)) && End(call, line, VisitEnd.Abandoned);
            case "EXITWITHTIMEOUT":
                return Waited(call, line, line.DataAt(2)) && End(call, line, VisitEnd.TimedOut);
            case "EXITEMPTY":
                return Waited(call, line, line.DataAt(2)) && End(call, line, VisitEnd.QueueEmpty);
            case "EXITWITHKEY":
                return Waited(call, line, line.DataAt(3)) && End(call, line, VisitEnd.LeftByKey);
            default:
                return End(call, line, VisitEnd.Dropped);
        }
    }

    private bool Connect(QueueCall call, QueueLogLine line)
    {
        if (call.Current?.Connected is not null)
        {
            End(call, line, VisitEnd.Completed);
            call.Visits.Add(new QueueVisit(line.QueueName, line.At));
        }

        if (!Waited(call, line, line.DataAt(0)))
        {
            return false;
        }

        Answer(call, line.At, line);
        return true;
    }

    private void Answer(QueueCall call, Instant at, QueueLogLine line)
    {
        call.Current!.Connected = at;
        call.Current.Agent = line.AgentName;
        if (line.HasAgent)
        {
            QueueAgent agent = AgentOf(line.Agent);
            agent.Connect(call.Id);
            Tell(agent.Change(at), line.Place);
        }
    }

    private static bool Ring(QueueCall call, QueueLogLine line)
    {
        if (call.Current is not { Connected: null } visit)
        {
            return false;
        }

        // An agent whose telephone could not be reached at all was not rung.
        visit.UnansweredRings += line.DataAt(0).Trim() == "0" ? 0 : 1;
        return true;
    }

    /// <summary>Makes sure that there is a visit without an answer, from what its end says where its beginning is in no input.</summary>
    private static bool Waited(QueueCall call, QueueLogLine line, string told)
    {
        if (call.Current is not null)
        {
            return call.Current.Connected is null;
        }

        if (call.Visits.Count > 0 || Seconds(told) is not { } wait)
        {
            return false;
        }

        call.Visits.Add(new QueueVisit(line.QueueName, line.At - wait) { IsRestored = true });
        return true;
    }

    /// <summary>Makes sure that there is an answered visit, likewise.</summary>
    private static bool Served(QueueCall call, QueueLogLine line, string toldWait, string toldTalk)
    {
        if (call.Current?.Connected is not null)
        {
            return true;
        }

        if ((call.Current is null && call.Visits.Count > 0) || Seconds(toldWait) is not { } wait || Seconds(toldTalk) is not { } talk)
        {
            return false;
        }

        if (call.Current is null)
        {
            call.Visits.Add(new QueueVisit(line.QueueName, line.At - talk - wait) { IsRestored = true });
        }

        call.Current!.Connected = Instant.Max(call.Current.Entered, line.At - talk);
        call.Current.Agent = line.AgentName;
        return true;
    }

    private bool Transfer(QueueCall call, QueueLogLine line)
    {
        QueueVisit visit = call.Current!;
        bool isAttended = line.Event == "ATTENDEDTRANSFER";
        visit.Target = isAttended || line.DataAt(0).Length == 0 ? null : line.DataAt(0);
        visit.WasAttended = isAttended;
        return End(call, line, VisitEnd.Transferred);
    }

    private bool End(QueueCall call, QueueLogLine line, VisitEnd end)
    {
        if (call.Current is not { } visit)
        {
            return false;
        }

        visit.Ended = line.At;
        visit.End = visit.Connected is null ? end : end == VisitEnd.Transferred ? end : VisitEnd.Completed;
        Leave(call.Id, visit, line);
        return true;
    }

    /// <summary>The agent of a visit is free of it.</summary>
    private void Leave(string call, QueueVisit visit, QueueLogLine line)
    {
        if (visit.Agent is { } name && agents.TryGetValue(name, out QueueAgent? agent))
        {
            agent.Disconnect(call);
            Tell(agent.Change(line.At), line.Place);
            Forget(name, agent);
        }
    }

    private void Forget(string name, QueueAgent agent)
    {
        if (agent.IsIdle)
        {
            agents.Remove(name);
        }
    }

    private static Duration? Seconds(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds) && seconds <= 366 * 86_400 ? Duration.FromTicks((long)(seconds * NodaConstants.TicksPerSecond)) : null;
}
