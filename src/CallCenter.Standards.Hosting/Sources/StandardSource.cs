using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>Holds what is in force as one reference, which is replaced whole.</summary>
internal sealed class StandardSource : IStandardSource, IDisposable
{
    private const string NoneInForce = "No standard of the timeline is in force now.";

    private readonly object loading = new();
    private readonly string bank;
    private readonly string name;
    private readonly StandardOptions options;
    private readonly BookOrigin origin;
    private readonly IClock clock;
    private readonly TimeProvider time;
    private readonly ILogger<StandardSource> log;
    private FileWatch? watch;
    private StandardSnapshot? current;
    private volatile StandardReload? lastReload;
    private volatile bool isDisposed;

    /// <param name="bank">The bank's key; empty for the only one.</param>
    /// <param name="options">Where the book comes from.</param>
    /// <param name="clock">Says when it was loaded, and which standard of a timeline is in force.</param>
    /// <param name="time">Waits until files have settled.</param>
    /// <param name="log">Where loads are told.</param>
    public StandardSource(string bank, StandardOptions options, IClock clock, TimeProvider time, ILogger<StandardSource> log)
    {
        this.bank = bank;
        name = BankName.Of(bank);
        this.options = options;
        this.clock = clock;
        this.time = time;
        this.log = log;
        origin = options.Origin;
    }

    public event EventHandler<StandardReloadEventArgs>? Reloaded;

    public StandardSnapshot Current
    {
        get
        {
            StandardSnapshot inForce = Volatile.Read(ref current) ?? First();
            return inForce.Until is { } until && clock.GetCurrentInstant() is var now && now >= until ? Follow(inForce, now) : inForce;
        }
    }

    public StandardReload? LastReload => lastReload;

    public StandardReload Reload()
    {
        StandardReload reload;
        bool wasRefused;
        lock (loading)
        {
            StandardSnapshot before = Volatile.Read(ref current) ?? First();
            reload = Load(before);
            wasRefused = lastReload?.Outcome == StandardReloadOutcome.Refused;
            lastReload = reload;
            if (reload.Outcome == StandardReloadOutcome.Applied)
            {
                Volatile.Write(ref current, reload.InForce);
            }
        }

        Tell(reload, wasRefused);
        return reload;
    }

    public Task<StandardReload> ReloadAsync(CancellationToken cancellation = default) => Task.Run(Reload, cancellation);

    public void Dispose()
    {
        lock (loading)
        {
            isDisposed = true;
            watch?.Dispose();
            watch = null;
        }
    }

    private StandardSnapshot First()
    {
        lock (loading)
        {
            if (Volatile.Read(ref current) is { } loaded)
            {
                return loaded;
            }

            // Watched before it is read: what changes while it is read is read again.
            if (options.ReloadOnChange && !isDisposed && !origin.Files.IsEmpty)
            {
                watch ??= new FileWatch(origin.Files, options, time, ReloadChanged, log);
            }

            ReadBook read = Read();
            StandardSnapshot first = SnapshotMaker.Of(read, clock.GetCurrentInstant())
                ?? throw new OptionsValidationException(bank, typeof(StandardOptions), [$"The standard {name}cannot be loaded from {origin}.", .. Reasons(read)]);
            Volatile.Write(ref current, first);
            StandardLog.Loaded(log, name, first, origin);
            return first;
        }
    }

    /// <summary>Goes on to the standard that the clock says. Nobody waits: of several who see that it is time one is first, and the others take what it found.</summary>
    private StandardSnapshot Follow(StandardSnapshot before, Instant now)
    {
        StandardSnapshot next = SnapshotMaker.Following(before, now);
        StandardSnapshot? found = Interlocked.CompareExchange(ref current, next, before);
        if (!ReferenceEquals(found, before))
        {
            return found!;
        }

        if (next.Timeline!.At(now) is null)
        {
            StandardLog.NothingFollows(log, name, next, origin);
        }
        else
        {
            Tell(new StandardReload(StandardReloadOutcome.Applied, next, [], null), wasRefused: false);
        }

        return next;
    }

    /// <summary>After files changed: where nothing was loaded yet there is nothing to replace, and whoever asks for it reads the files as they are then; after the host has ended nothing is told.</summary>
    private void ReloadChanged()
    {
        if (Volatile.Read(ref current) is not null && !isDisposed)
        {
            Reload();
        }
    }

    /// <summary>Reads the standard, and watches what else it turned out to be made of.</summary>
    private ReadBook Read()
    {
        watch?.BeginReading();
        ReadBook read = origin.Read(options.Reading);
        watch?.Cover(read.Files);
        return read;
    }

    private StandardReload Load(StandardSnapshot before)
    {
        ReadBook read;
#pragma warning disable CA1031 // What the program throws while it makes a book is no reason to give up the one in force, or the host, whose timer this may be.
        try
        {
            read = Read();
        }
        catch (Exception fault)
        {
            StandardLog.NotMade(log, fault, name, origin);
            read = ReadBook.Failed(fault);
        }
#pragma warning restore CA1031

        if (SnapshotMaker.Of(read, clock.GetCurrentInstant()) is not { } snapshot)
        {
            return new StandardReload(StandardReloadOutcome.Refused, before, read.Findings, read.Timeline is null ? read.Problem : NoneInForce);
        }

        return snapshot.IsSame(before)
            ? new StandardReload(StandardReloadOutcome.Unchanged, before, read.Findings, null)
            : new StandardReload(StandardReloadOutcome.Applied, snapshot, [.. read.Findings, .. snapshot.Book.EditedInPlace(before.Book)], null);
    }

    /// <param name="reload">What came of a load.</param>
    /// <param name="wasRefused">Whether the load before was refused: that its files were put right is told, though nothing changes.</param>
    private void Tell(StandardReload reload, bool wasRefused)
    {
        switch (reload.Outcome)
        {
            case StandardReloadOutcome.Unchanged when !wasRefused:
                return;
            case StandardReloadOutcome.Unchanged:
                StandardLog.Mended(log, name, origin, reload.InForce);
                break;
            case StandardReloadOutcome.Refused:
                StandardLog.Refused(log, name, origin.ToString()!, reload.InForce.ToString(), Lines(reload));
                break;
            case StandardReloadOutcome.Applied when reload.Findings.IsEmpty:
                StandardLog.Applied(log, name, reload.InForce, origin);
                break;
            default:
                StandardLog.AppliedWithFindings(log, name, reload.InForce.ToString(), origin.ToString()!, Lines(reload));
                break;
        }

        foreach (EventHandler<StandardReloadEventArgs> subscriber in (Reloaded?.GetInvocationList() ?? []).Cast<EventHandler<StandardReloadEventArgs>>())
        {
#pragma warning disable CA1031 // A subscriber's fault is its own: the standard is in force whatever it does.
            try
            {
                subscriber(this, new StandardReloadEventArgs(reload));
            }
            catch (Exception fault)
            {
                StandardLog.SubscriberFailed(log, fault, name);
            }
#pragma warning restore CA1031
        }
    }

    private static string Lines(StandardReload reload) =>
        string.Join(Environment.NewLine, new[] { reload.Problem }.OfType<string>().Concat(reload.Findings.Select(finding => finding.ToString())));

    private static IEnumerable<string> Reasons(ReadBook read) =>
        new[] { read.Problem, read.Timeline is null ? null : NoneInForce }.OfType<string>().Concat(read.Findings.Select(finding => finding.ToString()));
}
