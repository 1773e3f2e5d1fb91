using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>One log, read by each way to count hang-ups.</summary>
public class ServiceLevelExamples
{
    // In time 60 (at most 20 s), late 20; abandoned: 4 before the queue, 6 after 5 s, 8 after 20 s, 2 after 60 s.
    private static readonly MeasureTotals Log = ShippedKpis.Totals<ContactRecord>(
        ContactRecord.Schema,
        [
            .. 60.Times(Answered(20)),
            .. 20.Times(Answered(21)),
            .. 4.Times(Abandoned(0) with { Queued = false }),
            .. 6.Times(Abandoned(5) with { Queued = true }),
            .. 8.Times(Abandoned(20)),
            .. 2.Times(Abandoned(60)),
        ]);

    [Theory]
    [InlineData("service-level", 60, 100)]
    [InlineData("service-level-answered", 60, 80)]
    [InlineData("service-level-excluding-short-abandons", 60, 90)] // 100 − 4 − 6
    [InlineData("service-level-abandons-met", 78, 100)] // 60 + 4 + 6 + 8
    [InlineData("service-level-queued", 60, 96)]
    [InlineData("service-level-excluding-short-abandons-queued", 60, 90)] // 96 − 6
    [InlineData("service-level-abandons-met-queued", 74, 96)] // 60 + 6 + 8
    public void Each_service_level_counts_hang_ups_its_own_way(string code, double numerator, double denominator)
    {
        KpiResult result = ShippedKpis.Evaluator.Evaluate(code, Log);

        Assert.Equal((numerator, denominator, numerator / denominator), (result.Numerator, result.Denominator, result.Value));
    }

    [Fact]
    public void Where_the_log_does_not_know_of_queueing_every_hang_up_counts_as_queued() => // Queued is unknown, so nothing is left out
        Assert.Equal(0.5, ShippedKpis.Totals(ContactRecord.Schema, Answered(0), Abandoned(0)).Value("service-level-queued"));

    private static ContactRecord Answered(int wait) => new() { Arrival = ShippedKpis.Noon, Wait = Duration.FromSeconds(wait) };

    private static ContactRecord Abandoned(int wait) => Answered(wait) with { Outcome = ContactOutcome.Abandoned };
}
