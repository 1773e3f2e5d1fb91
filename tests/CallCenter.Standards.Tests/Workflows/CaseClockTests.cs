using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Workflows;

/// <summary>The clocks of service levels run off the events of a case.</summary>
public sealed class CaseClockTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    [Fact]
    public void D10_the_clock_of_a_work_order_starts_at_acceptance_is_held_for_the_customer_and_stops_at_closing()
    {
        CaseRun<WorkItem> run = ServiceCase.At("awaiting-customer").After(Duration.FromMinutes(20)).Do("customer-reply", "customer").After(Duration.FromMinutes(5))
            .Do("solve", "service-agent").After(Duration.FromMinutes(1)).Do("confirm", "service-agent");

        ClockReading handle = Read("work-order", "handle", run);

        Assert.Equal((ClockStatus.Met, Duration.FromMinutes(8)), Told(handle));
        Assert.Equal(run.Events.Single(happened => happened.Code == "created").At, handle.Origin);
    }

    [Fact]
    public void D8_the_clock_of_answering_stops_when_somebody_answers_or_the_customer_gives_up()
    {
        Assert.Equal((ClockStatus.Met, Duration.FromSeconds(15)), Told(Read("phone-answer", "answer", ServiceCase.At("triage"))));
        Assert.Equal(ClockStatus.Cancelled, Read("phone-answer", "answer", ServiceCase.New().Do("open", "customer").After(Duration.FromMinutes(1)).Do("abandon", "customer")).Status);
    }

    [Fact]
    public void D5_the_clocks_of_a_transfer_run_inside_the_service_case()
    {
        CaseRun<WorkItem> run = ServiceCase.At("transferring").After(Duration.FromMinutes(3)).Do("take-up", "department-contact").After(Duration.FromMinutes(30)).Do("reply", "department-contact");

        Assert.Equal((ClockStatus.Met, Duration.FromMinutes(3)), Told(Read("transfer", "take-up", run)));
        Assert.Equal((ClockStatus.Met, Duration.FromMinutes(33)), Told(Read("transfer", "reply", run)));
    }

    [Fact]
    public void D3_5_a_second_handling_opens_the_clock_again()
    {
        WorkItem unsolved = ServiceCase.Facts with { CallbackDue = true, CallbackAt = CaseRun<WorkItem>.Start + Duration.FromDays(1), Resolved = false };
        CaseRun<WorkItem> run = ServiceCase.At("feedback").With(unsolved).Do("confirm", "service-agent");
        Assert.Equal(ClockStatus.Met, Read("work-order", "handle", run).Status);

        run.After(Duration.FromDays(1)).Do("call-back", "service-agent");

        Assert.Equal("second-handling", run.State.State);
        Assert.Equal(ClockStatus.Running, Read("work-order", "handle", run).Status);
    }

    [Fact]
    public void Events_keep_their_number_instant_and_code()
    {
        CaseRun<WorkItem> run = ServiceCase.At("triage");

        Assert.Equal([new CaseEvent("1", CaseRun<WorkItem>.Start, "queued"), new CaseEvent("2", run.Now, "answered")], CaseClocks.EventsOf(run.Events).ToArray());
        Assert.Throws<ArgumentException>("events", () => CaseClocks.EventsOf(default));
    }

    private static (ClockStatus, Duration) Told(ClockReading reading) => (reading.Status, reading.Elapsed);

    private static ClockReading Read(string policy, string target, CaseRun<WorkItem> run) =>
        Standard.ServiceLevels.Read(policy, [.. CaseClocks.EventsOf(run.Events)], run.Now).Find(target)!.Clock;
}
