using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Weeks and fiscal years begin where the bank's book says, and figures of other beginnings are not mixed.</summary>
public sealed class ReportingPeriodTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly ContactRecord[] Contacts = [.. new[] { 22, 23, 28, 29 }.Select(day => new ContactRecord { Arrival = Instant.FromUtc(2026, 3, day, 4, 0), Outcome = ContactOutcome.Answered })];

    [Fact]
    public void A_bank_says_when_its_weeks_and_years_begin()
    {
        KpiEvaluator kpis = Bank(IsoDayOfWeek.Sunday, 4).Kpis;

        Assert.Equal(["2026-03-22", "2026-03-29"], Groups(kpis, TimeUnit.WeekFrom));
        Assert.Equal(["2025/26"], Groups(kpis, TimeUnit.FiscalYear));
        Assert.Equal(["2025/26-Q4"], Groups(kpis, TimeUnit.FiscalQuarter));
    }

    /// <summary>China's accounting year is the calendar year.</summary>
    [Fact]
    public void The_shipped_standard_keeps_to_the_calendar()
    {
        Assert.Equal(["2026-03-16", "2026-03-23"], Groups(ShippedKpis.Evaluator, TimeUnit.WeekFrom));
        Assert.Equal(["2026-Q1"], Groups(ShippedKpis.Evaluator, TimeUnit.FiscalQuarter));
        Assert.Equal(["2026-Q1"], Groups(ShippedKpis.Evaluator, TimeUnit.Quarter));
    }

    [Fact]
    public void A_book_with_its_periods_reads_back_as_written()
    {
        StandardBook book = With(IsoDayOfWeek.Saturday, 7);

        Assert.Equal(book.Kpis, StandardBook.Parse(book.ToJson()).Kpis);
        Assert.Contains("\"firstDayOfWeek\": \"saturday\"", book.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_year_begins_with_a_month(int month) =>
        Assert.Contains("CCS3020 /kpis/periods/fiscalYearBegins", ExampleBook.Places(With(IsoDayOfWeek.Monday, month).Validate()));

    [Fact]
    public void Totals_of_other_beginnings_are_not_merged()
    {
        MeasureTotals sundays = Totals(Grouping.ByWeek("arrival", IsoDayOfWeek.Sunday, Shanghai));
        MeasureTotals mondays = Totals(Grouping.ByWeek("arrival", IsoDayOfWeek.Monday, Shanghai));

        Assert.Contains("week-from in Asia/Shanghai from 7", Assert.Throws<ArgumentException>(() => sundays.Merge(mondays)).Message, StringComparison.Ordinal);
        Assert.Equal(sundays.Merge(sundays).ToBytes(), MeasureTotals.FromBytes(sundays.ToBytes()).Merge(sundays).ToBytes());
    }

    [Fact]
    public void A_unit_has_the_beginning_that_it_needs()
    {
        Assert.Throws<ArgumentException>(() => Grouping.By("arrival", TimeUnit.WeekFrom, Shanghai));
        Assert.Throws<ArgumentException>(() => Grouping.By("arrival", TimeUnit.FiscalYear, Shanghai));
        Assert.Throws<ArgumentException>(() => Grouping.ByFiscalYear("arrival", 13, Shanghai));
        Assert.Throws<ArgumentException>(() => Grouping.ByFiscalQuarter("arrival", 0, Shanghai));
        Assert.Throws<ArgumentException>(() => Grouping.ByWeek("arrival", IsoDayOfWeek.None, Shanghai));
        Assert.Equal(("fiscal-year", 4), (Grouping.ByFiscalYear("arrival", 4, Shanghai).Name, Grouping.ByFiscalYear("arrival", 4, Shanghai).Begins));
    }

    private static StandardBook With(IsoDayOfWeek first, int month) => StandardBook.Shipped with
    {
        Kpis = StandardBook.Shipped.Kpis with { Periods = new ReportingPeriods { FirstDayOfWeek = first, FiscalYearBegins = month, Provenance = Sample.Provenance } },
    };

    private static Standard Bank(IsoDayOfWeek first, int month) => With(first, month).Compile();

    private static MeasureTotals Totals(Grouping grouping)
    {
        MeasureAccumulator<ContactRecord> accumulator = ShippedKpis.Evaluator.Accumulate(ContactRecord.Schema, grouping);
        accumulator.AddRange(Contacts);
        return accumulator.ToTotals();
    }

    private static string[] Groups(KpiEvaluator kpis, TimeUnit unit)
    {
        MeasureAccumulator<ContactRecord> accumulator = kpis.Accumulate(ContactRecord.Schema, kpis.Periods.By("arrival", unit, Shanghai));
        accumulator.AddRange(Contacts);
        return [.. kpis.ReportByGroup(accumulator.ToTotals()).Select(report => report.Group.Values[0]!)];
    }
}
