using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;
using NodaTime.TimeZones;

namespace CallCenter.Standards.Callbacks;

/// <summary>
/// Finds the first instant that no rule forbids: each rule moves the instant on to the first that it allows, until none moves it any more. Since no rule moves it beyond an instant that all allow, what is found is the first.
/// </summary>
internal sealed class AttemptSearch(CallbackRules rules, VersionedHours hours, DateTimeZone zone, ContactHistory contacts)
{
    private const int MostMoves = 20_000;
    private static readonly Duration Horizon = Duration.FromDays(3_653);

    private readonly List<AttemptDelay> delays = [];

    /// <summary>What put the instant off, each reason once, as it came first.</summary>
    public ImmutableArray<AttemptDelay> Delays => [.. delays];

    /// <summary>The first instant; null where there is none within ten years.</summary>
    /// <param name="now">The instant from which on is asked.</param>
    /// <param name="state">The callback.</param>
    public Instant? From(Instant now, CallbackState state)
    {
        Instant? at = now;
        if (state.AgreedAt is { } agreed && agreed > now)
        {
            at = Delay(DelayReason.Agreed, agreed);
        }

        if (!state.Attempts.IsEmpty && at - state.Attempts[^1] < rules.Spacing)
        {
            at = Instant.MaxValue - state.Attempts[^1] < rules.Spacing ? null : Delay(DelayReason.Spacing, state.Attempts[^1] + rules.Spacing);
        }

        for (int moves = 0; at is { } from && moves < MostMoves; moves++)
        {
            if (from - now > Horizon)
            {
                return null;
            }

            at = Move(from);
            if (at == from)
            {
                return at;
            }
        }

        return null;
    }

    private Instant? Move(Instant from)
    {
        Instant? at = Moved(DelayReason.OutsideHours, from, hours.OpenFrom(from));
        if (at is { } open)
        {
            at = Moved(DelayReason.QuietHours, open, AfterQuiet(open));
        }

        foreach (FrequencyCap cap in rules.Caps)
        {
            at = at is { } before ? Moved(DelayReason.FrequencyCap, before, contacts.RoomFrom(before, cap)) : null;
        }

        return at;
    }

    private Instant? Moved(DelayReason reason, Instant from, Instant? to) => to is { } until && until > from ? Delay(reason, until) : to;

    private Instant Delay(DelayReason reason, Instant until)
    {
        int known = delays.FindIndex(delay => delay.Reason == reason);
        if (known < 0)
        {
            delays.Add(new AttemptDelay(reason, until));
        }
        else
        {
            delays[known] = new AttemptDelay(reason, until);
        }

        return until;
    }

    /// <summary>The end of the quiet hours that an instant is in; itself outside of them. Where the clock is set back, they end when it shows their end after the instant; where the end is skipped, when it is skipped.</summary>
    private Instant AfterQuiet(Instant at)
    {
        LocalDateTime local = at.InZone(zone).LocalDateTime;
        if (rules.Quiet is not { } quiet || !quiet.Contains(local.TimeOfDay))
        {
            return at;
        }

        LocalDate day = local.TimeOfDay < quiet.To ? local.Date : local.Date.PlusDays(1);
        ZoneLocalMapping end = zone.MapLocal(day + quiet.To);
        return end.Count == 0 ? end.LateInterval.Start : end.First().ToInstant() is var first && first > at ? first : end.Last().ToInstant();
    }
}
