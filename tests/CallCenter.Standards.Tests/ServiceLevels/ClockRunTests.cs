using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>A promise that recurs keeps what became of each time.</summary>
public sealed class ClockRunTests
{
    private static readonly ServiceLevelEvaluator Shipped = StandardBook.Shipped.Compile().ServiceLevels;

    [Fact]
    public void D8_a_late_reply_before_a_prompt_one_is_half_of_the_promise()
    {
        CaseEvent[] events =
        [
            new("1", At("2026-01-05 01:00"), "queued"), new("2", At("2026-01-05 01:00"), "replied"), new("3", At("2026-01-05 01:05"), "customer-replied"), new("4", At("2026-01-05 02:05"), "replied"),
            new("5", At("2026-01-05 02:10"), "customer-replied"), new("6", At("2026-01-05 02:11"), "replied"),
        ];
        ClockReading reading = Shipped.Read("chat-reply", events, At("2026-01-05 03:00")).Find("next-reply")!.Clock;

        Assert.Equal(
            [
                new ClockRun("3", At("2026-01-05 01:05"), At("2026-01-05 01:06"), At("2026-01-05 01:06"), At("2026-01-05 02:05"), RunOutcome.Late),
                new ClockRun("5", At("2026-01-05 02:10"), At("2026-01-05 02:11"), null, At("2026-01-05 02:11"), RunOutcome.Met),
            ],
            reading.Runs.AsEnumerable());
        Assert.Equal((ClockStatus.Met, new ClockAttainment(1, 1, 0, 0), Percentage.FromPercent(50)), (reading.Status, default(ClockAttainment).Add(reading), default(ClockAttainment).Add(reading).Share));
    }

    /// <summary>Every promise of the book that starts again: what is late the first time and prompt the second is half of the promise.</summary>
    [Theory]
    [MemberData(nameof(Recurring))]
    public void Each_promise_that_recurs_keeps_what_became_of_each_time(string policy, string target)
    {
        ServiceTarget promise = StandardBook.Shipped.ServiceLevels.Policies.First(one => one.Code == policy).Targets.First(one => one.Code == target);
        string again = promise.Triggers.Reopen[0];
        var events = new List<CaseEvent>();
        if (promise.Triggers.After is [var first, ..])
        {
            events.Add(new("0", At("2026-01-05 01:00"), first));
        }

        // Monday to Monday 25 weeks later is late for all of them, a second later is prompt for all.
        events.Add(new("1", At("2026-01-05 01:01"), promise.Triggers.Start[0]));
        events.Add(new("2", At("2026-06-29 01:01"), promise.Triggers.Stop[0]));
        events.Add(new("3", At("2026-06-29 01:02"), again));
        events.Add(new("4", At("2026-06-29 01:02") + NodaTime.Duration.FromSeconds(1), promise.Triggers.Stop[0]));

        ClockReading reading = Shipped.Read(policy, [.. events], At("2026-06-30 01:00")).Find(target)!.Clock;

        if (promise.OnReopen == ReopenMode.Restart)
        {
            Assert.Equal([RunOutcome.Late, RunOutcome.Met], reading.Runs.Select(run => run.Outcome));
            Assert.Equal(Percentage.FromPercent(50), default(ClockAttainment).Add(reading).Share);
        }
        else
        {
            Assert.Equal([RunOutcome.Late], reading.Runs.Select(run => run.Outcome));
        }
    }

    public static TheoryData<string, string> Recurring()
    {
        var recurring = new TheoryData<string, string>();
        foreach (ServiceLevelPolicy policy in StandardBook.Shipped.ServiceLevels.Policies)
        {
            foreach (ServiceTarget target in policy.Targets.Where(target => !target.Triggers.Reopen.IsEmpty))
            {
                recurring.Add(policy.Code, target.Code);
            }
        }

        return recurring;
    }

    [Fact]
    public void A_breach_survives_the_reset_that_follows_it_and_a_reset_in_time_counts_nowhere()
    {
        CaseEvent received = new("1", At("2026-01-05 01:00"), "received");
        CaseEvent late = new("2", At("2026-01-25 01:00"), "new-facts");
        CaseEvent early = new("2", At("2026-01-09 01:00"), "new-facts");
        ClockReading Read(CaseEvent reset) => Shipped.Read("cn-complaint", [received, reset], reset.At).Find("decide")!.Clock;

        Assert.Equal((RunOutcome.Superseded, true, RunOutcome.Open), (Read(late).Runs[0].Outcome, Read(late).Runs[0].BreachedAt is not null, Read(late).Runs[1].Outcome));
        Assert.Equal(new ClockAttainment(0, 1, 0, 1), default(ClockAttainment).Add(Read(late)));
        Assert.Equal(new ClockAttainment(0, 0, 0, 1), default(ClockAttainment).Add(Read(early)));
    }

    [Fact]
    public void D5_a_second_transfer_of_a_case_is_clocked_after_the_first_was_taken_back()
    {
        CaseEvent[] events = [new("1", At("2026-01-05 02:00"), "requested"), new("2", At("2026-01-05 02:10"), "request-withdrawn"), new("3", At("2026-01-05 03:00"), "requested")];
        ServiceLevelReading reading = Shipped.Read("transfer", events, At("2026-01-05 03:10"));

        Assert.Equal((ClockStatus.Running, At("2026-01-05 03:30"), "3"), reading.Find("take-up")!.Clock is var clock ? (clock.Status, clock.Due, clock.RunId) : default);
        Assert.Equal([(RunOutcome.Cancelled, "1"), (RunOutcome.Open, "3")], reading.Find("reply")!.Clock.Runs.Select(run => (run.Outcome, run.Id)));
    }

    [Fact]
    public void A_clock_that_starts_again_counts_nothing_from_before_its_end()
    {
        ClockReading reading = Clock(4).Read(
            "2026-01-05 14:00",
            ClockEvent.Start("s", At("2026-01-05 10:00")), ClockEvent.Cancel("c", At("2026-01-05 12:00")), ClockEvent.Start("t", At("2026-01-05 13:00"), from: At("2026-01-05 11:00")));

        Assert.Equal((At("2026-01-05 12:00"), Hours(2), "t"), (reading.Origin, reading.Elapsed, reading.RunId));
        Assert.Equal([(ClockSegmentKind.BeforeReset, Hours(2)), (ClockSegmentKind.Counted, Hours(2))], reading.Segments.Select(segment => (segment.Kind, segment.Length)));
    }
}
