using System.Collections.Immutable;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Workflows;
using LiveDesk.Api;
using LiveDesk.Sealing;
using LiveDesk.Storage;
using LiveDesk.Telemetry;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace LiveDesk.Cases;

/// <summary>
/// Carries decisions on cases out: takes the case from memory or storage, lets it be decided on, stores the change in one transaction, and tells it on. One decision on a case at a time in this process; where another process was first,
/// the case is read and decided on anew.
/// </summary>
internal sealed class CaseEngine(IDeskStore store, IStandardSource standards, DeskFeed feed, IClock clock, DeskTelemetry telemetry, MasterKey master, Disposal disposal) : ICases, IDisposable
{
    private const int MostHeld = 50_000;
    private const int MostTries = 8;

    private readonly SemaphoreSlim[] turns = [.. Enumerable.Range(0, 1024).Select(_ => new SemaphoreSlim(1))];
    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = MostHeld });
    private readonly Lock gate = new();
    private (StandardSnapshot Under, CaseRules<WorkItem> Rules)? rules;

    public Task<DeskOutcome> AskAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation) =>
        telemetry.MeasureAsync(stream, () => InTurnAsync(stream, ask, command, cancellation));

    /// <summary>A case as it is stored now, whichever host changed it last; null where there is none.</summary>
    public Task<HeldCase?> FindAsync(string stream, CancellationToken cancellation) => ReadAsync(stream, standards.Current, cancellation);

    public void Dispose()
    {
        held.Dispose();
        Array.ForEach(turns, turn => turn.Dispose());
    }

    private async Task<DeskOutcome> InTurnAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation)
    {
        SemaphoreSlim turn = turns[(uint)StringComparer.Ordinal.GetHashCode(stream) % (uint)turns.Length];
        await turn.WaitAsync(cancellation);
        try
        {
            if (command is not null && await CommandAnswers.FirstAsync(store, command, cancellation) is { } first)
            {
                return first;
            }

            for (int i = 0; i < MostTries; i++)
            {
                if (await TryAsync(stream, ask, command, cancellation) is { } outcome)
                {
                    return outcome;
                }
            }

            throw new TimeoutException($"'{stream}' is changed by others all the time.");
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<DeskOutcome?> TryAsync(string stream, CaseAsk ask, CommandContent? command, CancellationToken cancellation)
    {
        StandardSnapshot under = standards.Current;
        // What is in memory may have been changed by another host: then a change of it conflicts, and a refusal is not said before it was read anew.
        bool isRemembered = held.TryGetValue(stream, out HeldCase? known) && known!.Under == under;
        HeldCase before = (isRemembered ? known : await ReadAsync(stream, under, cancellation)) ?? new() { Stream = stream, Under = under, Timeline = RulesOf(under).Begin() };
        if (!before.NotResumed.IsEmpty)
        {
            return new DeskOutcome.Refused(new(RefusalKind.Refused, [.. before.NotResumed.Select(refusal => new DeskReason("not-resumed", culture => refusal.Explain(culture)))]));
        }

        Instant now = before.Moment(clock.GetCurrentInstant());
        if (before.IsDisposed)
        {
            return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Refused, "disposed", DeskWords.Disposed));
        }

        if (ask is Wake && disposal.IsDue(before, now))
        {
            return await StoreAsync(before, before with { IsDisposed = true }, [new(Kinds.Disposed, now, "{}")], ask, command);
        }

        switch (ask.On(before, now))
        {
            case CaseChange.No when isRemembered:
                held.Remove(stream);
                return null;
            case CaseChange.No(var refusal):
                return new DeskOutcome.Refused(refusal) { Standing = before.Version == 0 ? null : CaseStanding.Of(before) };
            case CaseChange.To(var after, var rest):
                return await StoreAsync(before, after, CaseLog.Record(before, after) is { } record ? [record, .. rest] : rest, ask, command);
            default:
                throw new InvalidOperationException("A decision is a change or a refusal.");
        }
    }

    private async Task<HeldCase?> ReadAsync(string stream, StandardSnapshot under, CancellationToken cancellation) =>
        await store.ReadAsync(stream, cancellation) is { } stored ? Read(stored, under) : null;

    private HeldCase Read(StoredStream stored, StandardSnapshot under)
    {
        CaseKey? key = stored.Key is { } wrapped ? master.Unwrap(stored.Head.Stream, wrapped) : null;
        return CaseLog.Read(CaseSealer.Open(stored, key), under, RulesOf(under)) with { Key = key };
    }

    private async Task<DeskOutcome?> StoreAsync(HeldCase before, HeldCase after, ImmutableArray<NewEvent> rest, CaseAsk ask, CommandContent? command)
    {
        CaseHead head = CaseHead.Of(after);
        StreamCommit commit = CaseLog.Commit(before, after, head, rest);
        // Alarms are about queues, and have no customer.
        (CaseKey? key, string? wrapped) = before.Key is not null || after.IsAlarm ? (before.Key, null) : master.NewKey(after.Stream);
        if (after.IsDisposed)
        {
            commit = commit with { WakeAt = null };
        }
        else if (after.IsEnded && disposal.NextLook(after, after.Moment(clock.GetCurrentInstant())) is { } look)
        {
            commit = commit with { WakeAt = commit.WakeAt is { } wake ? Instant.Min(wake, look) : look };
        }

        after = after with { Key = key, Version = before.Version + commit.Events.Length, Promises = head.Promises };
        Receipt receipt = new(after.Id, after.Version, after.State) { Queue = after.Queue, Agent = after.Reservation?.Agent };
        // From here on nothing is broken off: what is being stored may be stored, whether the caller still waits or not.
        CommitAnswer answer = await store.CommitAsync((key is null ? commit : CaseSealer.Seal(commit, key)) with { NewKey = wrapped, DestroysKey = after.IsDisposed, Command = command?.Mark(DeskJson.Write(receipt)), Fence = ask.Term is { } term ? new(Streams.MainDesk, term) : null }, CancellationToken.None);
        switch (answer)
        {
            case CommitAnswer.Committed:
                if (after.IsDisposed)
                {
                    held.Remove(after.Stream);
                }
                else
                {
                    held.Set(after.Stream, after, new MemoryCacheEntryOptions { Size = 1 });
                }

                var standing = CaseStanding.Of(after.Stream, after.Version, commit.Shelf, head);
                feed.Tell(new(standing, [.. commit.Events.Where(happened => happened.Kind is not (Kinds.Case or Kinds.Transfer))]));
                return new DeskOutcome.Done(receipt, IsRepeat: false) { Standing = standing };
            case CommitAnswer.Conflict:
                held.Remove(after.Stream);
                return null;
            case CommitAnswer.Fenced:
                return new DeskOutcome.Refused(DeskRefusal.Of(RefusalKind.Refused, DeskRefusal.DeskMoved, DeskWords.DeskMoved));
            default:
                held.Remove(after.Stream);
                return CommandAnswers.Of(answer);
        }
    }

    private CaseRules<WorkItem> RulesOf(StandardSnapshot under)
    {
        lock (gate)
        {
            if (rules is not { } known || known.Under != under)
            {
                rules = known = (under, under.Standard.Cases(WorkItem.Schema));
            }

            return known.Rules;
        }
    }
}

/// <summary>The identity of a command and a digest of what it asks, so that a repeat is told from another one.</summary>
internal sealed record CommandContent(string Id, string Digest)
{
    /// <summary>Of a command's identity, who gives it, to what, and its body.</summary>
    public static CommandContent Of(MasterKey master, string id, string by, string target, string body) => new(id, master.Digest($"{by}\n{target}\n{body}"));

    public CommandMark Mark(string answer) => new(Id, Digest, answer);
}
