using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.ServiceLevels.Clocks;
using CallCenter.Standards.Tests.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A clock and events that it allows, all at whole minutes; and an instant after them.</summary>
public sealed record ClockStory(ClockTarget Target, ClockEvent[] Events, Instant Now)
{
    private static readonly Instant Monday = ClockSample.At("2026-01-05 00:00");
    private static readonly string?[] Reasons = ["a", "b", null];

    private static readonly BusinessTimeline[] Calendars = [ClockSample.Office, ClockSample.Extended, BusinessTimeline.Always];

    public static Arbitrary<ClockStory> Arbitrary { get; } = ArbMap.Default.ArbFor<int[]>().Filter(numbers => numbers.Length >= 3).Convert(Of, story => [.. story.source]);

    private int[] source { get; init; } = [];

    /// <summary>The clock folded from all its events.</summary>
    public ClockState State => new ServiceClock(Target).Fold(Events).State!;

    public override string ToString() => $"{Target} | {string.Join("; ", Events.Select(happened => $"{happened} {happened.Reason} {happened.Target} {happened.Change} {happened.ReopenMode}"))} | {Now}";

    private static ClockStory Of(int[] numbers)
    {
        ClockTarget target = TargetOf(numbers[0]);
        Instant at = Monday + Duration.FromMinutes(Math.Abs(numbers[1]) * 7 % 4_000);
        var events = new List<ClockEvent> { ClockEvent.Start("0", at, numbers[1] % 3 == 0 ? at - Duration.FromMinutes(90) : null) };
        var pauses = new List<string?>();
        bool isStopped = false;
        for (int i = 3; i < numbers.Length; i++)
        {
            int number = Math.Abs(numbers[i]);
            at += Duration.FromMinutes(number % 5 == 0 ? 0 : number * 13 % 700);
            events.Add(Next($"{i}", at, number, pauses, ref isStopped));
            if (events[^1].Action == ClockAction.Cancel)
            {
                break;
            }
        }

        return new ClockStory(target, [.. events], at + Duration.FromMinutes(Math.Abs(numbers[2]) * 11 % 3_000)) { source = numbers };
    }

    private static ClockEvent Next(string id, Instant at, int number, List<string?> pauses, ref bool isStopped)
    {
        if (isStopped)
        {
            isStopped = false;
            return ClockEvent.Reopen(id, at, (ReopenMode)(number % 2));
        }

        switch (number % 11)
        {
            case 0 or 1 or 2:
                pauses.Add(Reasons[number / 11 % 3]);
                return ClockEvent.Pause(id, at, pauses[^1]);
            case 3 or 4 or 5 when pauses.Count > 0:
                string? reason = pauses[number / 11 % pauses.Count];
                pauses.Remove(reason);
                return ClockEvent.Resume(id, at, reason);
            case 6:
                isStopped = true;
                pauses.Clear();
                return ClockEvent.Stop(id, at);
            case 7:
                return ClockEvent.Reset(id, at);
            case 8 when number % 7 == 0:
                return ClockEvent.Cancel(id, at);
            default:
                return ClockEvent.ChangeTo(id, at, TargetOf(number / 11), (ChangeMode)(number / 3 % 4));
        }
    }

    private static ClockTarget TargetOf(int number)
    {
        int size = Math.Abs(number);
        Duration time = Duration.FromMinutes(1 + (size * 17 % 1_500));
        return new ClockTarget(size % 4 == 3 ? new ElapsedDuration(time) : new BusinessDuration(time), Calendars[size % 3], [ClockSample.Percent(50), WarningThreshold.BeforeDue(Duration.FromMinutes(30))]);
    }
}
