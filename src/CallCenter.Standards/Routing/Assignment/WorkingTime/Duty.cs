using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What an agent's shifts of one date come to.</summary>
/// <param name="Date">The date on which they start.</param>
/// <param name="Start">When the first begins.</param>
/// <param name="End">When the last ends.</param>
/// <param name="Worked">The working time.</param>
/// <param name="IsNight">Whether it is one of night.</param>
internal sealed record Duty(LocalDate Date, Instant Start, Instant End, Duration Worked, bool IsNight)
{
    /// <summary>Hours reach into the next date, and a zone may skip a date.</summary>
    private const int DaysAround = 2;

    /// <summary>The duties of an agent on dates, both ends included, in their order.</summary>
    public static ImmutableArray<Duty> Of(WorkingTimeRules rules, RosterEvaluator roster, string agent, LocalDate first, LocalDate last)
    {
        ILookup<(RosterKind Kind, LocalDate Date), RosterStretch> laidOut = roster.LaidOut(agent, first.PlusDays(-DaysAround), last.PlusDays(DaysAround)).ToLookup(static stretch => (stretch.Entry.Kind, stretch.Date));
        ImmutableArray<Interval> Around(RosterKind kind, LocalDate date, int from, int to, Func<RosterEntry, bool> counts) =>
            Spans.Merged(Enumerable.Range(from, to - from + 1).SelectMany(days => laidOut[(kind, date.PlusDays(days))]).Where(stretch => counts(stretch.Entry)).Select(static stretch => stretch.Span));

        DateTimeZone zone = DateTimeZoneProviders.Tzdb[roster.Roster.Zone];
        var duties = ImmutableArray.CreateBuilder<Duty>();
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
        {
            if (!laidOut.Contains((RosterKind.Shift, date)))
            {
                continue;
            }

            ImmutableArray<Interval> present = Spans.Without(
                Spans.Without(Around(RosterKind.Shift, date, 0, 0, All), Around(RosterKind.Shift, date, -DaysAround, -1, All)),
                Around(RosterKind.Absence, date, -DaysAround, DaysAround, All));
            if (present.IsEmpty)
            {
                continue;
            }

            ImmutableArray<Interval> worked = Spans.Without(present, Around(RosterKind.Break, date, -DaysAround, DaysAround, entry => entry.Reason is { } reason && rules.UnpaidBreaks.Contains(reason, StringComparer.Ordinal)));
            duties.Add(new Duty(date, present[0].Start, present[^1].End, Spans.Length(worked), rules.Night is { } night && IsOfNight(present, NightsAround(date, night, zone), rules.LeastNightTime)));
        }

        return duties.DrainToImmutable();
    }

    private static bool All(RosterEntry entry) => true;

    private static bool IsOfNight(ImmutableArray<Interval> present, ImmutableArray<Interval> nights, Duration? least)
    {
        Duration inNight = Spans.Length(Spans.Both(present, nights));
        return inNight > Duration.Zero && inNight >= (least ?? Duration.Zero);
    }

    private static ImmutableArray<Interval> NightsAround(LocalDate date, LocalInterval night, DateTimeZone zone) => Spans.Merged(
        Enumerable.Range(-DaysAround, (2 * DaysAround) + 1)
            .Select(days => date.PlusDays(days))
            .Select(start => (Start: zone.Resolve(start + night.Start), End: zone.Resolve((night.End <= night.Start ? start.PlusDays(1) : start) + night.End)))
            .Where(static span => span.Start < span.End)
            .Select(static span => new Interval(span.Start, span.End)));
}
