using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using NodaTime;
using static CallCenter.Standards.Tests.Book.Timelines.TimelineSample;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>A record counts under the standard that was in force at its instant; figures over a change say so.</summary>
public sealed class TimelineTotalsTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Second = new(2026, 7, 1);

    [Fact]
    public void Records_of_a_span_are_counted_by_the_standard_of_each()
    {
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", First)), new(Of("2.0.0", Second).WithTarget(90))], Shanghai);

        TimelineTotals totals = Counted(timeline, out long outside);

        Assert.Equal(1, outside);
        Assert.Equal([("1.0.0", 2m), ("2.0.0", 3m)], totals.ByStandard.Select(one => (one.Standard.Book.Version, one.Totals.Total("offered")!.Value)));
        Assert.Equal(5m, totals.Together().Total("offered"));
        Assert.Equal([KpiStatus.Missed, KpiStatus.Missed], totals.ByStandard.Select(one => one.Report()["connect-rate"].Status));
        Assert.Equal([0.5, 2 / 3d], totals.ByStandard.Select(one => one.Report()["connect-rate"].Value!.Value));
        Assert.Equal(timeline.Standards[0].InForce, totals.ByStandard[0].Report().Period);
    }

    [Fact]
    public void Records_of_a_time_without_a_standard_are_told_by_every_figure_and_survive_writing_and_merging()
    {
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", First)), new(Of("2.0.0", Second).WithTarget(90))], Shanghai);
        TimelineTotals totals = Counted(timeline, out long outside);
        MeasureTotals[] written = [.. totals.ByStandard.Select(one => MeasureTotals.FromBytes(one.Totals.ToBytes()))];
        MeasureTotals together = StandardJson.Read<MeasureTotals>(StandardJson.Write(totals.Together()));

        Assert.Equal((1L, 1L, 1L, 1L), (outside, totals.Outside, together.Outside, written.Aggregate(static (all, one) => all.Merge(one)).Outside));
        Assert.Equal(totals.Together(), together);
        Assert.Equal((2L, 1L, 0L), (together.Merge(together).Outside, together.Merge(together).Subtract(together).Outside, together.Subtract(together).Outside));
        Assert.Equal(1, together.RollUp().Outside);
        Assert.Throws<ArgumentException>(() => together.Subtract(together.WithOutside(2)));
        Assert.Throws<OverflowException>(() => together.Merge(together.WithOutside(long.MaxValue)));

        KpiReport report = totals.Report();
        Assert.Equal(1, report.Outside);
        Assert.Contains("1 record is of a time at which no standard was in force, and counted nowhere.", report.Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("另有1条记录发生时没有生效的标准，未计入任何指标。", report.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Equal(report, StandardJson.Read<KpiReport>(StandardJson.Write(report)));
        Assert.DoesNotContain("no standard", totals.ByStandard[1].Report().Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_without_such_records_are_written_as_before()
    {
        TimelineTotals totals = Counted(StandardTimeline.Create([new(Of("1.0.0", new(2020, 1, 1)))], Shanghai), out long outside);

        Assert.Equal((0L, 0L), (outside, totals.Outside));
        Assert.DoesNotContain("outside", StandardJson.Write(totals.Together()), StringComparison.Ordinal);
        Assert.Throws<FindingsException>(() => MeasureTotals.FromBytes([.. totals.Together().ToBytes(), 0]));
    }

    [Fact]
    public void A_report_over_a_change_of_what_figures_depend_on_tells_it()
    {
        StandardTimeline changed = StandardTimeline.Create([new(Of("1.0.0", First)), new(Of("2.0.0", Second).WithTarget(90))], Shanghai);
        StandardTimeline same = StandardTimeline.Create([new(Of("1.0.0", First)), new(Of("2.0.0", Second))], Shanghai);

        KpiReport across = Counted(changed, out _).Report();
        KpiReport within = Counted(same, out _).Report();

        Assert.Equal([changed.Standards[0].Standard.Kpis.Fingerprint], across.OtherStandards.ToArray());
        Assert.Equal(changed.Standards[1].Standard.Kpis.Fingerprint, across.Standard);
        Assert.Equal(0.6, across["connect-rate"].Value);
        Assert.Contains("counted under 1 other standard,", across.Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Contains("标准有变更", across.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Empty(within.OtherStandards);
        Assert.DoesNotContain("other standard", within.Explain(CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
        Assert.Equal(across, StandardJson.Read<KpiReport>(StandardJson.Write(across)));
    }

    [Fact]
    public void A_span_within_one_standard_tells_nothing()
    {
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", new(2020, 1, 1))), new(Of("2.0.0", First).WithTarget(90))], Shanghai);

        Assert.Empty(Counted(timeline, out _).Report().OtherStandards);
    }

    /// <summary>Two contacts of the first half of 2026, three of the second, one of 2025 that is answered.</summary>
    private static TimelineTotals Counted(StandardTimeline timeline, out long outside)
    {
        TimelineAccumulator<ContactRecord> accumulator = timeline.Accumulate(ContactRecord.Schema, static (in ContactRecord record) => record.Arrival);
        (int Year, int Month, ContactOutcome Outcome)[] contacts =
        [
            (2026, 9, ContactOutcome.Answered), (2026, 2, ContactOutcome.Answered), (2026, 8, ContactOutcome.Abandoned), (2026, 6, ContactOutcome.Abandoned), (2026, 12, ContactOutcome.Answered),
        ];
        foreach ((int year, int month, ContactOutcome outcome) in contacts)
        {
            accumulator.Add(new ContactRecord { Arrival = Instant.FromUtc(year, month, 15, 8, 0), Outcome = outcome, Channel = "phone", Wait = Duration.FromSeconds(5) });
        }

        if (timeline.At(Instant.FromUtc(2025, 6, 1, 0, 0)) is null)
        {
            accumulator.Add(new ContactRecord { Arrival = Instant.FromUtc(2025, 6, 1, 0, 0), Outcome = ContactOutcome.Answered, Channel = "phone" });
        }

        outside = accumulator.Outside;
        return accumulator.ToTotals();
    }
}
