using CallCenter.Standards.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using ClockStory = CallCenter.Standards.Tests.Generators.ClockStory;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ClockProperties
{
    private static readonly Arbitrary<ClockStory> AnyStory = Gen.OneOf(ClockStory.Arbitrary.Generator, ClockStory.ByDays.Generator).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property A_fold_counts_as_a_walk_by_minutes() => Prop.ForAll(ClockStory.Arbitrary, story =>
    {
        ClockReading reading = story.State.Read(story.Now);
        var walk = new MinuteWalk(story.Target, story.Events, story.Now);
        bool isSame = (reading.Status, reading.Elapsed, reading.BreachedAt) == (walk.Status, walk.Elapsed, walk.BreachedAt)
            && (!story.State.IsOpen || reading.Due == walk.Due);
        return isSame.Label($"{story}: {reading.Status} {reading.Elapsed} {reading.BreachedAt} {reading.Due}, walked {walk.Status} {walk.Elapsed} {walk.BreachedAt} {walk.Due}");
    });

    [Property]
    public Property Evolving_event_by_event_reads_as_the_fold() => Prop.ForAll(AnyStory, story =>
    {
        ClockState state = story.Events.Aggregate(new ServiceClock(story.Target).NotStarted, (state, happened) => state.Evolve(happened).State);
        ClockReading evolved = state.Read(story.Now);
        ClockReading folded = story.State.Read(story.Now);
        return (Facts(evolved) == Facts(folded)
            && evolved.Segments.SequenceEqual(folded.Segments)
            && evolved.Warnings.SequenceEqual(folded.Warnings)
            && state.NextSignal(story.Now) == folded.Next).Label(story.ToString());
    });

    [Property]
    public Property Segments_adjoin_and_the_counted_ones_add_up_to_the_elapsed_time() => Prop.ForAll(AnyStory, story =>
    {
        ClockReading reading = story.State.Read(story.Now);
        Instant? end = reading.EndedAt ?? story.Now;
        bool adjoin = reading.Segments.Zip(reading.Segments.Skip(1)).All(pair => pair.First.To == pair.Second.From)
            && (reading.Segments.IsEmpty || (reading.Segments[0].From == (story.Events[0].From ?? story.Events[0].At) && reading.Segments[^1].To == end));
        return (adjoin && Sum(reading) == reading.Elapsed && reading.Segments.All(segment => segment.Length > Duration.Zero)).Label($"{story}: {Sum(reading)} of {reading.Elapsed}");
    });

    [Property]
    public Property As_time_passes_the_share_only_grows_and_signals_come_true() => Prop.ForAll(AnyStory, story =>
    {
        ClockReading now = story.State.Read(story.Now);
        ClockReading later = story.State.Read(story.Now + Duration.FromMinutes(500));
        bool comesTrue = story.State.NextSignal(story.Now) is not { } signal
            || (signal.IsDue ? story.State.Read(signal.At).IsBreached && !story.State.Read(signal.At - Duration.Epsilon).IsBreached
                : story.State.Read(signal.At).Warnings.Single(warning => warning.Threshold == signal.Warning) is { IsPassed: true } passed && passed.At == signal.At);
        return (now.Percent!.Value <= later.Percent!.Value && (now.BreachedAt is null || later.BreachedAt == now.BreachedAt) && comesTrue).Label(story.ToString());
    });

    [Property(MaxTest = 300)]
    public Property A_promise_of_days_counts_from_where_its_start_rolls_to() => Prop.ForAll(ClockStory.ByDays, story =>
    {
        Instant origin = story.Events[0].From ?? story.Events[0].At;
        Instant begin = story.Target.Time.BeginFrom(origin, story.Target.Calendar);
        ClockState started = new ServiceClock(story.Target).Fold(story.Events.AsSpan(0, 1)).State;
        ClockReading atBegin = started.Read(Instant.Max(begin, story.Events[0].At));
        ClockReading atDue = started.Read(Instant.Max(atBegin.Due!.Value, story.Events[0].At));

        return (begin >= origin && atBegin.Due > begin && atBegin.Due == story.Target.Time.DueFrom(origin, story.Target.Calendar)
            && (atBegin.Elapsed == Duration.Zero || story.Events[0].At > begin)
            && atDue.IsBreached && atDue.Elapsed >= atDue.Whole && atBegin.Warnings.All(warning => warning.At >= begin && warning.At <= atBegin.Due)).Label($"{story}: from {origin} begins {begin}, {atBegin}");
    });

    [Property]
    public bool Pauses_that_begin_at_one_instant_may_come_in_any_order(bool[] flips, byte minutes)
    {
        Instant start = ClockSample.At("2026-01-05 10:00");
        Instant at = start + Duration.FromMinutes(minutes);
        ClockEvent[] simultaneous = [.. flips.Take(12).Select((flip, i) => ClockEvent.Pause($"p{i}", at, flip ? "a" : $"r{i}"))];
        Instant now = at + Duration.FromHours(3);
        ClockReading given = ClockSample.Clock(4).Fold([ClockEvent.Start("s", start), .. simultaneous]).State.Read(now);
        ClockReading reversed = ClockSample.Clock(4).Fold([ClockEvent.Start("s", start), .. Enumerable.Reverse(simultaneous)]).State.Read(now);
        return Facts(given) == Facts(reversed) && given.PausedFor == reversed.PausedFor && given.Segments.SequenceEqual(reversed.Segments);
    }

    private static (ClockStatus, Instant?, Instant?, Duration, Instant?, string?, Percentage?) Facts(ClockReading reading) =>
        (reading.Status, reading.Due, reading.BreachedAt, reading.Elapsed, reading.Origin, reading.RunId, reading.Percent);

    private static Duration Sum(ClockReading reading) => reading.Segments.Where(segment => segment.IsCounted).Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length);
}
