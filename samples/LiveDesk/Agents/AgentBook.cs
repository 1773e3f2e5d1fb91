using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk.Api;
using LiveDesk.Cases;
using LiveDesk.Floor;
using LiveDesk.Storage;
using LiveDesk.Telemetry;
using NodaTime;

namespace LiveDesk.Agents;

/// <summary>The agents as they were set, each a stream; loads are not stored, they follow from who serves whom.</summary>
internal sealed class AgentBook(IDeskStore store, DeskFloor floor, IClock clock, DeskTelemetry telemetry, DeskTerm? term = null) : IDisposable
{
    private const int MostTries = 8;

    private readonly SemaphoreSlim turn = new(1);
    private readonly LatestVersions versions = new();

    /// <summary>Sets an agent: its skills, channels and all else but its load.</summary>
    public Task<DeskOutcome> SetAsync(CommandContent command, Agent agent, CancellationToken cancellation) =>
        StoreAsync(command, agent.Code, _ => agent with { Channels = [.. agent.Channels.Select(channel => channel with { Load = 0 })] }, isSet: true, cancellation);

    /// <summary>Takes an agent to another state.</summary>
    public Task<DeskOutcome> GoAsync(CommandContent command, string code, AgentState state, CancellationToken cancellation) =>
        StoreAsync(command, code, known => known is null ? null : known with { State = state }, isSet: false, cancellation);

    /// <summary>Takes an agent as it is stored, where that is newer than what was heard: who stored it may not have heard that it was.</summary>
    public async Task LearnAsync(StoredHead stored, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (versions.IsNews(stored.Stream, stored.Version))
            {
                Take(StandardJson.Read<Agent>(stored.Head));
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turn.Dispose();
        versions.Dispose();
    }

    private Task<DeskOutcome> StoreAsync(CommandContent command, string code, Func<Agent?, Agent?> change, bool isSet, CancellationToken cancellation) =>
        telemetry.MeasureAsync(Streams.Agent + code, () => InTurnAsync(command, code, change, isSet, cancellation));

    private async Task<DeskOutcome> InTurnAsync(CommandContent command, string code, Func<Agent?, Agent?> change, bool isSet, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (await CommandAnswers.FirstAsync(store, command, cancellation) is { } first)
            {
                return first;
            }

            for (int i = 0; i < MostTries; i++)
            {
                StoredStream? stored = await store.ReadAsync(Streams.Agent + code, cancellation);
                if (change(stored is null ? null : StandardJson.Read<Agent>(stored.Head.Head)) is not { } after)
                {
                    return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Unknown, "no-such-agent", DeskWords.NoSuchAgent));
                }

                // What an agent was set to have room for does not keep it from going where it goes.
                if (isSet && !Fits(after))
                {
                    return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Refused, "holds-contacts", DeskWords.HoldsContacts));
                }

                long version = stored?.Head.Version ?? 0;
                var receipt = new Receipt(code, version + 1, StandardJson.Write(after.State).Trim('"'));
                string head = StandardJson.Write(after);
                switch (await store.CommitAsync(
                    new()
                    {
                        Stream = Streams.Agent + code,
                        ExpectedVersion = version,
                        Events = [new(Kinds.Agent, clock.GetCurrentInstant(), head)],
                        Shelf = Shelves.Agent,
                        Head = head,
                        Fence = term is null ? null : new(Streams.MainDesk, term.Number),
                        Command = command.Mark(DeskJson.Write(receipt)),
                    },
                    CancellationToken.None))
                {
                    case CommitAnswer.Committed(var committed):
                        versions.IsNews(Streams.Agent + code, committed);
                        Take(after);
                        return new DeskOutcome.Done(receipt, IsRepeat: false);
                    case CommitAnswer.Fenced:
                        term!.Lose();
                        throw new InvalidOperationException(DeskWords.DeskMoved.In(System.Globalization.CultureInfo.InvariantCulture));
                    case (CommitAnswer.Repeated or CommitAnswer.CommandReused) and var known:
                        return CommandAnswers.Of(known);
                }
            }

            throw new TimeoutException($"Agent '{code}' is changed by others all the time.");
        }
        finally
        {
            turn.Release();
        }
    }

    private bool Fits(Agent after) => floor.Desk.Find(after.Code) is not { } now
        || now.Channels.All(channel => channel.Load == 0 || after.On(channel.Channel)?.Capacity >= channel.Load);

    /// <summary>Puts an agent at the desk as it is now, with the contacts that it has.</summary>
    private void Take(Agent after)
    {
        Instant now = clock.GetCurrentInstant();
        if (!floor.Desk.Change(after.Code, known => floor.Holding(after, channel => known.On(channel)?.Load ?? 0, known.Channels.Where(channel => channel.Load > 0).Select(channel => channel.Channel)) with
        {
            IdleSince = Instant.Max(known.IdleSince, after.IdleSince),
        }))
        {
            floor.Desk.Add(after with { IdleSince = Instant.Max(after.IdleSince, now) });
        }

        floor.Wake();
    }
}
