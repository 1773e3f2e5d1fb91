using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk.Indicators;

/// <summary>Indicators over the KPI engine.</summary>
public sealed class KpiIndicatorValuesTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    private static readonly LocalDate January = new(2026, 1, 1);

    [Fact]
    public void The_series_of_an_indicator_is_taken_from_the_reports_of_its_kpi_and_no_data_is_missing()
    {
        RiskIndicator indicator = Standard.Risk.Indicators["complaint-escalation"];

        var readings = Standard.Risk.Indicators.Read(
            indicator.Code,
            [.. indicator.ValuesFrom([(January, Report(10, 1)), (January.PlusMonths(1), Report(0, 0)), (January.PlusMonths(2), Report(6, 1))])]);

        Assert.Equal([0.1m, null, 0.16666666666666666m], readings.Select(reading => reading.Value));
        Assert.Equal([IndicatorStatus.Green, IndicatorStatus.Missing, IndicatorStatus.Red], readings.Select(reading => reading.Status));
        Assert.Equal((0.1m, true), (readings[2].PreviousValue, readings[2].IsNewlyBreached));
    }

    [Fact]
    public void An_indicator_that_people_count_has_no_kpi() =>
        Assert.Throws<ArgumentException>(() => Standard.Risk.Indicators["data-leaks"].ValuesFrom([]));

    private static KpiReport Report(int complaints, int escalated)
    {
        MeasureAccumulator<ComplaintRecord> accumulator = Standard.Kpis.Accumulate(ComplaintRecord.Schema);
        for (int i = 0; i < complaints; i++)
        {
            accumulator.Add(new ComplaintRecord { Received = Instant.FromUtc(2026, 1, 1, 0, 0), Escalated = i < escalated });
        }

        return Standard.Kpis.Report(accumulator.ToTotals());
    }
}
