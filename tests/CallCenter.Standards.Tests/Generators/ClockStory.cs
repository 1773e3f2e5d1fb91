using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A clock and events that it allows, all at whole half hours, so that events often fall on due instants, openings and closings; and an instant after them.</summary>
public sealed record ClockStory(ClockTarget Target, ClockEvent[] Events, Instant Now)
{
    private static readonly Instant Monday = ClockSample.At("2026-01-05 00:00");
    private const int MostEvents = 15;
    private static readonly string?[] Reasons = ["a", "b", null];

    private static readonly BusinessTimeline[] Calendars = [ClockSample.Office, ClockSample.Extended, BusinessTimeline.Always];

    public static Arbitrary<ClockStory> Arbitrary { get; } = Stories(TargetOf);

    /// <summary>Clocks whose targets are business days, with cut-offs and ends of every kind.</summary>
    public static Arbitrary<ClockStory> ByDays { get; } = Stories(DaysOf);

    private int[] source { get; init; } = [];

    /// <summary>The clock folded from all its events.</summary>
    public ClockState State => new ServiceClock(Target).Fold(Events).State;

    public override string ToString() => $"{Target} | {string.Join("; ", Events.Select(happened => $"{happened} {happened.Reason} {happened.Target} {happened.Change} {happened.ReopenMode}"))} | {Now}";

    private static Arbitrary<ClockStory> Stories(Func<int, ClockTarget> targetOf) =>
        ArbMap.Default.ArbFor<int[]>().Filter(numbers => numbers.Length >= 3).Convert(numbers => Of(numbers, targetOf), story => [.. story.source]);

    private static ClockStory Of(int[] numbers, Func<int, ClockTarget> targetOf)
    {
        ClockTarget target = targetOf(numbers[0]);
        Instant at = Monday + Duration.FromMinutes(Math.Abs(numbers[1]) * 7 % 130 * 30);
        var events = new List<ClockEvent> { ClockEvent.Start("0", at, numbers[1] % 3 == 0 ? at - Duration.FromMinutes(90) : null) };
        var pauses = new List<string?>();
        bool isStopped = false;
        for (int i = 3; i < Math.Min(numbers.Length, MostEvents); i++)
        {
            int number = Mix((numbers[i] * 31) + i);
            at += Duration.FromMinutes(number % 5 == 0 ? 0 : number * 13 % 23 * 30);
            events.Add(Next($"{i}", at, number, pauses, targetOf, ref isStopped));
            if (events[^1].Action == ClockAction.Cancel)
            {
                break;
            }
        }

        return new ClockStory(target, [.. events], at + Duration.FromMinutes(Math.Abs(numbers[2]) * 11 % 97 * 30)) { source = numbers };
    }

    private static ClockEvent Next(string id, Instant at, int number, List<string?> pauses, Func<int, ClockTarget> targetOf, ref bool isStopped)
    {
        if (isStopped)
        {
            isStopped = false;
            return ClockEvent.Reopen(id, at, (ReopenMode)(number % 2));
        }

        switch (number % 11)
        {
            case 0 or 1 when pauses.Count < 2:
                pauses.Add(Reasons[number / 11 % 3]);
                return ClockEvent.Pause(id, at, pauses[^1]);
            case < 6 when pauses.Count > 0:
                string? reason = pauses[number / 11 % pauses.Count];
                pauses.Remove(reason);
                return ClockEvent.Resume(id, at, reason);
            case 6 or 7:
                isStopped = true;
                pauses.Clear();
                return ClockEvent.Stop(id, at);
            case 8:
                return ClockEvent.Reset(id, at);
            case 9 when number % 7 == 0:
                return ClockEvent.Cancel(id, at);
            default:
                return ClockEvent.ChangeTo(id, at, targetOf(number / 11), (ChangeMode)(number / 3 % 4));
        }
    }

    /// <summary>Spreads the small numbers that elements of arrays are.</summary>
    private static int Mix(int number) => (int)(((uint)number * 2_654_435_761u) >> 12);

    private static ClockTarget DaysOf(int number)
    {
        int size = Mix(number);
        CutOff? cutOff = (size % 4) switch { 0 => null, 1 => CutOff.At(new LocalTime(15, 0)), 2 => CutOff.BeforeClosing(Duration.FromHours(2)), _ => new CutOff { Monday = CutOffTime.At(new LocalTime(12, 0)) } };
        var end = (DayEnd)(size / 4 % 3);
        return new ClockTarget(
            new BusinessDays((size / 12 % 3) + (end == DayEnd.SameTime ? 1 : 0), new BusinessDayRule((RollRule)(size / 36 % 2), end, cutOff)),
            Calendars[size / 72 % 3],
            [ClockSample.Percent(50), WarningThreshold.BeforeDue(Duration.FromMinutes(30))]);
    }

    private static ClockTarget TargetOf(int number)
    {
        int size = Mix(number);
        Duration time = Duration.FromMinutes(30 + (size * 17 % 41 * 30));
        return new ClockTarget(size % 4 == 3 ? new ElapsedDuration(time) : new BusinessDuration(time), Calendars[size % 3], [ClockSample.Percent(50), WarningThreshold.BeforeDue(Duration.FromMinutes(30))]);
    }
}
