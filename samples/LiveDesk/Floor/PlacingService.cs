using System.Collections.Concurrent;
using System.Collections.Immutable;
using CallCenter.Standards.Routing;
using LiveDesk.Cases;
using LiveDesk.Storage;
using NodaTime;

namespace LiveDesk.Floor;

/// <summary>
/// Gives contacts that wait to agents, as soon as one of either comes, and when waiting opens a ring; takes back what an agent who left has not answered. Where it was not heard what came of giving one, such as when the host that stored it
/// ended before it said so, the agent keeps its place for it until that is known: the same is asked again.
/// </summary>
internal sealed partial class PlacingService : PollingService
{
    private readonly DeskFloor floor;
    private readonly ICases cases;
    private readonly DeskTerm? term;
    private readonly IClock clock;
    private readonly TimeProvider time;
    private readonly LiveDeskOptions options;
    private readonly ILogger<PlacingService> log;
    private readonly FailurePauses failing;
    private readonly ConcurrentDictionary<string, Reservation> unsettled = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim signal = new(1, 1);

    public PlacingService(DeskFloor floor, ICases cases, IClock clock, TimeProvider time, LiveDeskOptions options, ILogger<PlacingService> log, DeskTerm? term = null)
        : base(time, log)
    {
        this.floor = floor;
        this.cases = cases;
        this.term = term;
        this.clock = clock;
        this.time = time;
        this.options = options;
        this.log = log;
        failing = new(time, options.PollEvery);
        floor.Ready += Signal;
    }

    protected override TimeSpan Every => options.PollEvery;

    public override void Dispose()
    {
        floor.Ready -= Signal;
        signal.Dispose();
        base.Dispose();
    }

    protected override async Task<bool> PassAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(unsettled.Values.Where(reservation => failing.IsDue(reservation.Contact)).Select(reservation => StoreAsync(reservation, cancellation)));
        await Task.WhenAll(floor.Left.Select(reservation => GiveBackAsync(reservation, cancellation)));
        await PlaceAsync(cancellation);
        return false;
    }

    protected override async Task PauseAsync(TimeSpan pause, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(signal.WaitAsync(end.Token), Task.Delay(pause, time, end.Token));
        await end.CancelAsync();
    }

    private async Task PlaceAsync(CancellationToken cancellation)
    {
        HashSet<string> open = floor.ChannelsWithRoom();
        if (open.Count == 0)
        {
            return;
        }

        var storing = new List<Task>();
        ImmutableArray<WaitingPlace> line = floor.Waiting;
        failing.KeepOnly(line.Select(place => place.Contact.Id).Concat(unsettled.Keys));
        foreach (WaitingPlace place in line)
        {
            // One that cannot be placed, such as of a workflow that the book has no more, keeps no agent from those behind it.
            if (failing.IsDue(place.Contact.Id) && open.Contains(place.Request.Request.Channel) && floor.Reserve(place, clock.GetCurrentInstant()) is { } reservation)
            {
                storing.Add(StoreAsync(reservation, cancellation));
            }
        }

        await Task.WhenAll(storing);
    }

    private async Task StoreAsync(Reservation reservation, CancellationToken cancellation)
    {
        Told told = await AskAsync(reservation, new PlaceContact(reservation) { Term = term?.Number, Team = floor.Desk.Find(reservation.Agent)?.Teams.FirstOrDefault() }, cancellation);
        // Where it was not heard what came of asking before, only an answer says so: that it could not be asked again does not.
        switch (told is Told.Failed && unsettled.ContainsKey(reservation.Contact) ? Told.Nothing : told)
        {
            case Told.Nothing:
                failing.Failed(reservation.Contact);
                unsettled[reservation.Contact] = reservation;
                return;
            case Told.Done:
                failing.Done(reservation.Contact);
                break;
            default:
                failing.Failed(reservation.Contact);
                // The caller hung up meanwhile, or it cannot be: the agent is free again.
                floor.Desk.Release(reservation.Contact, clock.GetCurrentInstant());
                break;
        }

        unsettled.TryRemove(reservation.Contact, out _);
        floor.Placed(reservation.Contact);
    }

    private Task GiveBackAsync(Reservation reservation, CancellationToken cancellation) =>
        AskAsync(reservation, new GiveBack(reservation) { Term = term?.Number }, cancellation);

    /// <summary>Asks something of a contact's case, and lets the floor know how it was found: another host may have changed it.</summary>
    private async Task<Told> AskAsync(Reservation reservation, CaseAsk ask, CancellationToken cancellation)
    {
        try
        {
            DeskOutcome outcome = await cases.AskAsync(Streams.Case + reservation.Contact, ask, null, cancellation);
            if (outcome.Standing is { } standing)
            {
                floor.Learn(standing);
            }

            if (outcome is DeskOutcome.Refused refused)
            {
                term?.Hear(refused.Refusal);
                LogRefused(reservation.Contact, refused.Refusal.InWords);
            }

            // Refused, and found done: the answer of the first asking was not heard.
            return outcome is DeskOutcome.Done || outcome.Standing?.Reservation == reservation ? Told.Done : Told.NotDone;
        }
        catch (UnheardException failure)
        {
            LogUnheard(failure, reservation.Contact);
            return Told.Nothing;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, reservation.Contact);
            return Told.Failed;
        }
    }

    private void Signal()
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody said so already.
        }
    }

    private enum Told
    {
        /// <summary>It was not heard what came of it.</summary>
        Nothing,

        /// <summary>It could not be asked, and is not done by this asking.</summary>
        Failed,

        /// <summary>The answer is no.</summary>
        NotDone,

        /// <summary>It is done, now or before.</summary>
        Done,
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Contact {Contact} was not placed; it waits on.")]
    private partial void LogFailed(Exception failure, string contact);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What came of placing contact {Contact} was not heard; it is asked again.")]
    private partial void LogUnheard(Exception failure, string contact);

    [LoggerMessage(Level = LogLevel.Information, Message = "Contact {Contact} was not placed: {Reasons}")]
    private partial void LogRefused(string contact, string reasons);
}
