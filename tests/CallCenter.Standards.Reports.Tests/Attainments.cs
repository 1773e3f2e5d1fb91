using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Reports.Tests;

public sealed class Attainments : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Phone: met 0 s and 20 s; breached 45 s, 200 s and the customer who gave up after 90 s; cancelled the one who gave up after 19 s. Chat: met 60 s, breached 61 s. Branch: breached, by the standard of every channel.
    [Fact]
    public void Each_promise_counts_its_clocks_by_how_they_ended() =>
        Assert.Equal(
            [("phone-answer", "answer", 2, 3, 1, 0), ("chat-reply", "first-reply", 1, 1, 0, 0), ("contact-answer", "answer", 0, 1, 0, 0)],
            PromiseLog.Read(folder).Policies.Select(p => (p.Policy.Code, p.Target.Code, p.Counts.Met, p.Counts.Breached, p.Counts.Cancelled, p.Counts.Open)));

    [Fact]
    public void Attainment_is_the_share_of_met_among_met_and_breached_against_the_goal()
    {
        PolicyAttainment phone = PromiseLog.Read(folder).Policies[0];

        Assert.Equal(Percentage.FromRatio(2m / 5), phone.Attainment);
        Assert.Equal((6, Percentage.FromPercent(80), KpiStatus.Missed), (phone.Counts.Runs, phone.Target.Goal, phone.Status));
    }

    [Fact]
    public void A_promise_without_a_decided_clock_has_no_attainment()
    {
        PolicyAttainment phone = Assert.Single(PromiseLog.Read(folder, "x,phone,2026-03-10 09:20:00,0,19,0,H").Policies);

        Assert.Equal((null, KpiStatus.NoData), (phone.Attainment, phone.Status));
    }

    [Fact]
    public void The_worst_breaches_come_by_the_share_of_the_promise_they_took() =>
        Assert.Equal(["later", "gave-up-late", "late", "chat-late", "branch"], PromiseLog.Read(folder).Breaches.Select(p => p.Id));

    [Fact]
    public void The_clock_starts_when_the_customer_asks_for_a_person_and_warns_at_three_quarters()
    {
        ClockReading late = PromiseLog.Read(folder, inputs: new PromiseInputs { Explain = "late" }).Explained.Single().Clock;

        Assert.Equal("2026-03-10T01:10:30Z", late.Origin.ToString());
        Assert.Equal("2026-03-10T01:10:50Z", late.Due.ToString());
        Assert.Equal("2026-03-10T01:10:45Z", late.Warnings.Single().At.ToString());
    }

    // Closed until 09:00 and from 18:00: the wait from 08:59:50 counts from 09:00:00, that from 18:00:00 not until the next morning.
    [Theory]
    [InlineData("2026-03-10 08:59:50", 30, ClockStatus.Met)]
    [InlineData("2026-03-10 08:59:50", 31, ClockStatus.Late)]
    [InlineData("2026-03-10 18:00:00", 900, ClockStatus.Met)]
    public void A_calendar_of_the_map_counts_open_time_only(string at, int waited, ClockStatus status) =>
        Assert.Equal(status, PromiseLog.Read(folder, $"x,phone,{at},0,{waited},60,A", PromiseLog.MapOn("china-service"), new PromiseInputs { Explain = "x" }).Explained.Single().Clock.Status);

    [Fact]
    public void A_log_without_contacts_has_no_promises() =>
        Assert.Empty(PromiseLog.Read(folder, "").Policies);
}
