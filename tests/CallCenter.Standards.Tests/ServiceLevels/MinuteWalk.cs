using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>
/// A clock by the plainest means: it lists what each minute of the case was, and counts minutes one by one. It knows nothing of due instants; it finds them by walking on.
/// </summary>
internal sealed class MinuteWalk
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    private readonly List<Leg> legs = [];
    private readonly List<(Instant At, bool Runs)> minutes = [];
    private readonly Dictionary<string, int> pauses = [];
    private bool isOpen;
    private bool isCancelled;
    private bool isStarted;

    public MinuteWalk(ClockTarget target, IReadOnlyList<ClockEvent> events, Instant now)
    {
        var newest = target;
        Instant at = events[0].From ?? events[0].At;
        int next = 0;
        Leg first = null!;
        while (true)
        {
            while (next < events.Count && (events[next].Action == ClockAction.Start || events[next].At == at))
            {
                Happen(events[next++], at, ref newest);
                first = Tightest(at);
            }

            foreach (Leg leg in legs)
            {
                leg.Check(at, Runs);
            }

            if (at == now)
            {
                break;
            }

            minutes.Add((at, Runs));
            foreach (Leg leg in legs)
            {
                leg.Pass(at, Runs);
            }

            at += Minute;
        }

        Elapsed = first.Counted;
        BreachedAt = first.BreachedAt;
        Due = first.BreachedAt ?? first.DueFrom(at);
        Status = isCancelled ? ClockStatus.Cancelled
            : !isOpen ? (BreachedAt is null ? ClockStatus.Met : ClockStatus.Late)
            : BreachedAt is not null ? ClockStatus.Breached
            : pauses.Count > 0 ? ClockStatus.Paused
            : first.Counts(at) ? ClockStatus.Running
            : ClockStatus.OutsideHours;
    }

    public ClockStatus Status { get; }

    public Duration Elapsed { get; }

    public Instant? BreachedAt { get; }

    /// <summary>For a clock that has not ended: where it falls due if it runs on.</summary>
    public Instant Due { get; }

    private Leg Tightest(Instant at) => legs.MinBy(leg => leg.BreachedAt ?? leg.DueFrom(at))!;

    private bool Runs => isOpen && pauses.Count == 0;

    private void Happen(ClockEvent happened, Instant at, ref ClockTarget newest)
    {
        string reason = happened.Reason ?? "";
        switch (happened.Action)
        {
            case ClockAction.Start:
                isOpen = isStarted = true;
                Restart(newest);
                break;
            case ClockAction.Pause:
                pauses[reason] = pauses.GetValueOrDefault(reason) + 1;
                break;
            case ClockAction.Resume:
                if (--pauses[reason] == 0)
                {
                    pauses.Remove(reason);
                }

                break;
            case ClockAction.Stop or ClockAction.Cancel:
                isOpen = false;
                isCancelled = happened.Action == ClockAction.Cancel;
                pauses.Clear();
                break;
            case ClockAction.Reset:
                Restart(newest);
                break;
            case ClockAction.Reopen:
                isOpen = true;
                if (happened.ReopenMode == ReopenMode.Restart)
                {
                    Restart(newest);
                }

                break;
            default:
                newest = happened.Target!;
                Change(happened, at);
                break;
        }
    }

    private void Change(ClockEvent happened, Instant at)
    {
        switch (happened.Change)
        {
            case ChangeMode.Restart:
                Restart(happened.Target!);
                break;
            case ChangeMode.KeepElapsed:
                Duration kept = Tightest(at).Counted;
                legs.Clear();
                legs.Add(new Leg(happened.Target!) { Counted = kept });
                legs[0].BreachedAt = kept > legs[0].Whole ? at : null;
                break;
            default:
                if (happened.Change == ChangeMode.Retroactive)
                {
                    legs.Clear();
                }

                var replayed = new Leg(happened.Target!);
                foreach ((Instant minute, bool runs) in minutes)
                {
                    replayed.Check(minute, runs);
                    replayed.Pass(minute, runs);
                }

                legs.Add(replayed);
                break;
        }
    }

    private void Restart(ClockTarget target)
    {
        legs.Clear();
        minutes.Clear();
        legs.Add(new Leg(target));
        Assert.True(isStarted);
    }

    private sealed class Leg(ClockTarget target)
    {
        public Duration Whole { get; } = target.Time is BusinessDuration business ? business.Time : ((ElapsedDuration)target.Time).Time;

        public Duration Counted { get; set; }

        public Instant? BreachedAt { get; set; }

        public bool Counts(Instant minute) => target.Time is ElapsedDuration || target.Calendar.IsOpen(minute);

        /// <summary>A running clock with nothing left is breached.</summary>
        public void Check(Instant at, bool runs) => BreachedAt ??= runs && Counted >= Whole ? at : null;

        public void Pass(Instant minute, bool runs) => Counted += runs && Counts(minute) ? Minute : Duration.Zero;

        public Instant DueFrom(Instant at)
        {
            Duration counted = Counted;
            while (counted < Whole)
            {
                counted += Counts(at) ? Minute : Duration.Zero;
                at += Minute;
            }

            return at;
        }
    }
}
