using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Cases;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>
/// Reads the file of the desk by its own SQL and says everything that is wrong with it. It shares nothing with the host but the library, and of that it takes the pure fold alone: the events of a case, one after the other, from nothing.
/// </summary>
internal sealed class LogOracle(ILog log)
{
    private readonly List<string> faults = [];

    public int Cases { get; private set; }

    public int Events { get; private set; }

    public int Steps { get; private set; }

    /// <summary>Everything that is wrong.</summary>
    public ImmutableArray<string> Judge(Callers callers, int capacity)
    {
        faults.Clear();
        List<(string Stream, long Version, string Kind, string Data)> events = log.Query("select stream, version, kind, data from events order by position", row => (row.GetString(0), row.GetInt64(1), row.GetString(2), row.GetString(3)));
        Dictionary<string, (long Version, string Head)> heads = log.Query("select stream, version, head from streams", row => (row.GetString(0), row.GetInt64(1), row.GetString(2))).ToDictionary(row => row.Item1, row => (row.Item2, row.Item3), StringComparer.Ordinal);
        Dictionary<string, string> commands = log.Query("select command, answer from commands", row => (row.GetString(0), row.GetString(1))).ToDictionary(row => row.Item1, row => row.Item2, StringComparer.Ordinal);
        List<(string Message, bool IsTold)> outbox = log.Query("select message, case when delivered = " + log.True + " then 1 else 0 end from outbox", row => (row.GetString(0), row.GetInt32(1) == 1));
        ILookup<string, long> dues = log.Query("select stream, due from dues", row => (Stream: row.GetString(0), Due: row.GetInt64(1))).ToLookup(row => row.Stream, row => row.Due, StringComparer.Ordinal);
        Events = events.Count;

        foreach (IGrouping<string, (string Stream, long Version, string Kind, string Data)> stream in events.GroupBy(happened => happened.Stream, StringComparer.Ordinal))
        {
            Expect(stream.Select(happened => happened.Version).SequenceEqual(Enumerable.Range(1, stream.Count()).Select(number => (long)number)), $"{stream.Key}: versions with gaps or twice");
            Expect(heads.TryGetValue(stream.Key, out (long Version, string Head) head) && head.Version == stream.Count(), $"{stream.Key}: the head is of version {head.Version}, there are {stream.Count()} events");
            if (stream.Key.StartsWith("case/", StringComparison.Ordinal) || stream.Key.StartsWith("alarm/", StringComparison.Ordinal))
            {
                Cases += stream.Key.StartsWith("case/", StringComparison.Ordinal) ? 1 : 0;
                JudgeCase(stream.Key, [.. stream.Select(happened => (happened.Kind, happened.Data))], JsonNode.Parse(head.Head)!);
                Expect(
                    dues[stream.Key].Order().SequenceEqual(JsonNode.Parse(head.Head)!["promises"]!.AsArray().Select(promise => InstantPattern.ExtendedIso.Parse((string)promise!["due"]!).Value.ToUnixTimeSeconds()).Distinct().Order()),
                    $"{stream.Key}: is found at other seconds than its promises fall due");
            }
        }

        Expect(dues.All(stream => heads.ContainsKey(stream.Key)), "something falls due of what is not there");

        JudgeCommands(callers, commands, events);
        JudgeOutbox(events, outbox);
        JudgeAgents(events, capacity);
        return [.. faults];
    }

    /// <summary>Waits until all that was due at an instant of the desk's clock has happened, and every message is told.</summary>
    public async Task SettledAsync(Instant now)
    {
        for (int i = 0; i < 600; i++)
        {
            if (log.Query($"select (select count(*) from timers where due <= {now.ToUnixTimeTicks()}) + (select count(*) from outbox where delivered <> {log.True})", row => row.GetInt64(0))[0] == 0)
            {
                return;
            }

            await Task.Delay(100);
        }
    }

    /// <summary>The steps and promises of a case are those of the pure fold of its events, with time passed as far as the host says that it has.</summary>
    private void JudgeCase(string stream, ImmutableArray<(string Kind, string Data)> events, JsonNode head)
    {
        CaseRules<WorkItem> rules = OneStandard.Cases;
        CaseTimeline<WorkItem> timeline = rules.Begin();
        foreach ((_, string data) in events.Where(happened => happened.Kind == "case"))
        {
            Folded<CaseTimeline<WorkItem>, TimelineRefusal> folded = timeline.Evolve(StandardJson.Read<TimelineEvent<WorkItem>>(data));
            Expect(!folded.HasRefusals, $"{stream}: an event that does not follow: {string.Join(" ", folded.Refusals)}");
            timeline = folded.State;
        }

        if (timeline.Events.Count == 0)
        {
            faults.Add($"{stream}: nothing follows from its events");
            return;
        }

        Instant settled = InstantPattern.ExtendedIso.Parse((string)head["snapshot"]!["settledAt"]!).Value;
        timeline = timeline.Advance(settled);
        ImmutableArray<CaseStep> stored = [.. events.Where(happened => happened.Kind == "step").Select(happened => StandardJson.Read<CaseStep>(happened.Data))];
        Steps += stored.Length;
        Expect(stored.Select(step => step.Id).Distinct(StringComparer.Ordinal).Count() == stored.Length, $"{stream}: a step twice");
        Expect(
            stored.Select(step => (step.Id, step.At, step.To)).Order().SequenceEqual(timeline.Steps.Select(step => (step.Id, step.At, step.To)).Order()),
            $"{stream}: steps {string.Join(", ", stored.Select(step => step.Id))}; by the fold {string.Join(", ", timeline.Steps.Select(step => step.Id))}");
        bool isAlarm = stream.StartsWith("alarm/", StringComparison.Ordinal);
        string state = !isAlarm ? timeline.Case.State : timeline.Events.Any(happened => happened.Code == "cleared") ? "ended" : timeline.Events.Any(happened => happened.Code == "responded") ? "answered" : "raised";
        Expect((string)head["state"]! == state, $"{stream}: in {head["state"]}; by the fold in {state}");
        Instant last = Instant.Max(settled, timeline.Events[^1].At);
        ImmutableArray<TargetReading> promises = state == "ended" || (!isAlarm && timeline.Case.IsEnded) ? [] : timeline.Read(last);
        Expect(
            head["promises"]!.AsArray().Select(promise => $"{promise!["policy"]}/{promise["target"]} {promise["due"]}").Order(StringComparer.Ordinal).SequenceEqual(
                promises.Where(promise => promise.Clock is { EndedAt: null, IsPaused: false, Due: not null })
                    .Select(promise => $"{promise.Policy}/{promise.Target.Code} {InstantPattern.ExtendedIso.Format(promise.Clock.Due!.Value)}").Order(StringComparer.Ordinal)),
            $"{stream}: promises {head["promises"]!.ToJsonString()} differ from the fold's");
        int decided = events.Count(happened => happened.Kind == "contact");
        Expect(decided == timeline.Events.Count(happened => happened.Step?.From == "queued" && happened.Code is "answered" or "abandoned" or "self-served"), $"{stream}: {decided} records of one contact");
    }

    /// <summary>Every command that was answered as done is in the log once, with that answer; none that was refused is.</summary>
    private void JudgeCommands(Callers callers, Dictionary<string, string> commands, List<(string Stream, long Version, string Kind, string Data)> events)
    {
        faults.AddRange(callers.Contradictions);
        ILookup<string, string> byCommand = events.Where(happened => happened.Kind == "case").Select(happened => (happened.Stream, Command: (string?)JsonNode.Parse(happened.Data)!["step"]?["commandId"]))
            .Where(happened => happened.Command is not null).ToLookup(happened => happened.Command!, happened => happened.Stream);
        foreach ((string command, (string id, string answer)) in callers.Accepted)
        {
            Expect(commands.TryGetValue(command, out string? stored), $"{command}: accepted, and lost");
            Expect(stored is null || JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(answer)), $"{command}: answered {answer}, stored {stored}");
            int expected = command.EndsWith(".end", StringComparison.Ordinal) || !command.StartsWith("c-", StringComparison.Ordinal) ? 0 : 1;
            Expect(byCommand[command].Count() == expected && byCommand[command].All(stream => stream == "case/" + id), $"{command}: {byCommand[command].Count()} times in the log");
        }

        foreach (string command in callers.Refused.Keys)
        {
            Expect(!commands.ContainsKey(command) && !byCommand.Contains(command), $"{command}: refused, and in the log");
        }

        foreach (string command in commands.Keys)
        {
            Expect(callers.Accepted.ContainsKey(command), $"{command}: in the log, and never answered as done");
        }
    }

    /// <summary>Every step has a message, once, and it was told.</summary>
    private void JudgeOutbox(List<(string Stream, long Version, string Kind, string Data)> events, List<(string Message, bool IsTold)> outbox)
    {
        string[] steps = [.. events.Where(happened => happened.Kind == "step").Select(happened => $"{happened.Stream}#{JsonNode.Parse(happened.Data)!["id"]}").Order(StringComparer.Ordinal)];
        Expect(steps.SequenceEqual(outbox.Select(message => message.Message).Order(StringComparer.Ordinal)), "messages are not those of the steps");
        Expect(outbox.All(message => message.IsTold), $"{outbox.Count(message => !message.IsTold)} messages were never told");
    }

    /// <summary>No agent had more than it has room for, and no contact two agents.</summary>
    private void JudgeAgents(List<(string Stream, long Version, string Kind, string Data)> events, int capacity)
    {
        var held = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string stream, _, string kind, string data) in events.Where(happened => happened.Kind is "placed" or "released"))
        {
            string agent = (string)JsonNode.Parse(data)!["agent"]!;
            Expect(kind == "placed" ? held.TryAdd(stream, agent) : held.Remove(stream, out string? before) && before == agent, $"{stream}: {kind} out of turn");
            Expect(held.Values.Count(value => value == agent) <= capacity, $"{agent}: more contacts than it has room for");
        }
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }
}
