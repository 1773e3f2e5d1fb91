using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Measures;

public sealed class LocalUnitsTests
{
    public static TheoryData<string> Zones => ["Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns", "UTC"];

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_whole_year_of_quarter_hours_falls_where_the_local_clock_says(string zone) =>
        AssertLikeTheClock(zone, Enumerable.Range(0, 366 * 96).Select(i => Instant.FromUtc(2018, 1, 1, 0, 0) + Duration.FromMinutes(15 * i)));

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_turn_of_year_and_clock_falls_where_the_local_clock_says(string zone)
    {
        DateTimeZone tz = DateTimeZoneProviders.Tzdb[zone];
        IEnumerable<Instant> turns =
            [.. Enumerable.Range(1880, 180).Select(year => Instant.FromUtc(year, 1, 1, 0, 0)), .. tz.GetZoneIntervals(Instant.FromUtc(1880, 1, 1, 0, 0), Instant.FromUtc(2060, 1, 1, 0, 0)).Where(interval => interval.HasStart).Select(interval => interval.Start)];
        Duration tick = Duration.FromTicks(1);

        AssertLikeTheClock(
            zone,
            turns.SelectMany(turn => new[] { -Duration.FromHours(26), -Duration.FromHours(1), -Duration.FromMinutes(30), -tick, Duration.Zero, tick, Duration.FromMinutes(30), Duration.FromHours(1), Duration.FromHours(26) }, (turn, step) => turn + step));
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Instants_in_any_order_fall_where_the_local_clock_says(string zone)
    {
        var random = new Random(5);
        AssertLikeTheClock(zone, Enumerable.Range(0, 5_000).Select(_ => Instant.FromUnixTimeTicks(random.NextInt64(-30_000_000_000_000_000, 25_000_000_000_000_000))));
    }

    /// <summary>Systems write "never" as the ends of time: beyond the calendar's years it counts on the last day of it, and ends no run.</summary>
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/St_Johns")]
    public void The_ends_of_time_are_counted_on_the_calendars_ends(string zone)
    {
        DateTimeZone tz = DateTimeZoneProviders.Tzdb[zone];
        Grouping[] groupings =
        [
            .. Enum.GetValues<TimeUnit>().Where(unit => unit is not (TimeUnit.WeekFrom or TimeUnit.FiscalYear or TimeUnit.FiscalQuarter)).Select(unit => Grouping.By("arrival", unit, tz, $"g-{(int)unit}")),
            Grouping.ByWeek("arrival", IsoDayOfWeek.Saturday, tz, "week-from"),
            Grouping.ByFiscalYear("arrival", 4, tz, "year"),
            Grouping.ByFiscalQuarter("arrival", 4, tz, "quarter"),
        ];
        foreach (Grouping grouping in groupings)
        {
            MeasureAccumulator<ContactRecord> accumulator = ShippedKpis.Evaluator.Accumulate(ContactRecord.Schema, grouping);
            accumulator.Add(new ContactRecord { Arrival = Instant.MaxValue, Outcome = ContactOutcome.Answered });
            accumulator.Add(new ContactRecord { Arrival = Instant.MinValue, Outcome = ContactOutcome.Answered });
            Assert.All(ShippedKpis.Evaluator.ReportByGroup(accumulator.ToTotals()), report => Assert.NotEmpty(report.ToString()));
        }
    }

    /// <summary>"Never" of a bank system, 9999-12-31T23:59:59 at its own clock, is in the next year by clocks east of it: hours and weekdays are the clock's, a date stays on the calendar's last.</summary>
    [Theory]
    [InlineData(TimeUnit.Hour, "07")]
    [InlineData(TimeUnit.HalfHour, "07:30")]
    [InlineData(TimeUnit.QuarterHour, "07:45")]
    [InlineData(TimeUnit.Weekday, "6")]
    [InlineData(TimeUnit.Day, "9999-12-31")]
    [InlineData(TimeUnit.DateHour, "9999-12-31T07+08")]
    public void A_time_that_stands_for_never_has_the_hour_of_the_local_clock(TimeUnit unit, string expected) =>
        Assert.Equal(expected, Read(unit, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Instant.FromUtc(9999, 12, 31, 23, 59)));

    [Fact]
    public void ISO_weeks_belong_to_the_year_of_their_Thursday()
    {
        string Week(int year, int month, int day) => Read(TimeUnit.Week, DateTimeZone.Utc, Instant.FromUtc(year, month, day, 12, 0));

        Assert.Equal("2020-W53", Week(2020, 12, 31));
        Assert.Equal("2020-W53", Week(2021, 1, 3));
        Assert.Equal("2021-W01", Week(2021, 1, 4));
        Assert.Equal("2025-W01", Week(2024, 12, 30));
        Assert.Equal("2026-W48", Week(2026, 11, 24));
        Assert.Equal("1970-W01", Week(1970, 1, 1));
        Assert.Equal("1969-W52", Week(1969, 12, 28));
    }

    [Fact]
    public void The_hour_that_comes_twice_counts_in_one_bucket()
    {
        DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        Instant first = Instant.FromUtc(2026, 10, 25, 0, 30);
        Instant second = Instant.FromUtc(2026, 10, 25, 1, 30);

        Assert.Equal(("02", "02", "02:30"), (Read(TimeUnit.Hour, berlin, first), Read(TimeUnit.Hour, berlin, second), Read(TimeUnit.HalfHour, berlin, second)));
    }

    /// <summary>By hours of dates, the two hours of one name are told apart by their offsets, in the order of the instants on each side.</summary>
    [Fact]
    public void The_hour_that_comes_twice_is_two_hours_of_a_date()
    {
        DateTimeZone berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        DateTimeZone newYork = DateTimeZoneProviders.Tzdb["America/New_York"];

        Assert.Equal(["2026-10-25T02+02", "2026-10-25T02+01"], new[] { Instant.FromUtc(2026, 10, 25, 0, 30), Instant.FromUtc(2026, 10, 25, 1, 30) }.Select(instant => Read(TimeUnit.DateHour, berlin, instant)));
        Assert.Equal(["2026-11-01T01-04", "2026-11-01T01-05", "2026-11-01T02-05"], new[] { 5, 6, 7 }.Select(hour => Read(TimeUnit.DateHour, newYork, Instant.FromUtc(2026, 11, 1, hour, 59))));
        Assert.Equal("2026-11-24T09+05:45", Read(TimeUnit.DateHour, DateTimeZoneProviders.Tzdb["Asia/Kathmandu"], Instant.FromUtc(2026, 11, 24, 3, 20)));
    }

    [Theory]
    [InlineData(2026, 3, 31, 4, "2025/26", "2025/26-Q4")]
    [InlineData(2026, 4, 1, 4, "2026/27", "2026/27-Q1")]
    [InlineData(2026, 1, 1, 1, "2026", "2026-Q1")]
    [InlineData(2026, 9, 30, 10, "2025/26", "2025/26-Q4")]
    [InlineData(1999, 10, 1, 10, "1999/00", "1999/00-Q1")]
    public void A_fiscal_year_begins_with_its_month(int year, int month, int day, int begins, string fiscal, string quarter)
    {
        Instant noon = Instant.FromUtc(year, month, day, 12, 0);

        Assert.Equal((fiscal, quarter), (Read(TimeUnit.FiscalYear, DateTimeZone.Utc, noon, begins), Read(TimeUnit.FiscalQuarter, DateTimeZone.Utc, noon, begins)));
    }

    /// <summary>24 November 2026 is a Tuesday.</summary>
    [Theory]
    [InlineData(IsoDayOfWeek.Monday, "2026-11-23")]
    [InlineData(IsoDayOfWeek.Tuesday, "2026-11-24")]
    [InlineData(IsoDayOfWeek.Wednesday, "2026-11-18")]
    [InlineData(IsoDayOfWeek.Saturday, "2026-11-21")]
    [InlineData(IsoDayOfWeek.Sunday, "2026-11-22")]
    public void A_week_begins_on_its_day(IsoDayOfWeek first, string week) => Assert.Equal(week, Read(TimeUnit.WeekFrom, DateTimeZone.Utc, Instant.FromUtc(2026, 11, 24, 12, 0), (int)first));

    [Fact]
    public void A_quarter_of_an_hour_and_of_a_year() => Assert.Equal(
        ("09:45", "2026-Q4"), (Read(TimeUnit.QuarterHour, DateTimeZone.Utc, Instant.FromUtc(2026, 11, 24, 9, 59)), Read(TimeUnit.Quarter, DateTimeZone.Utc, Instant.FromUtc(2026, 11, 24, 9, 59))));

    [Fact]
    public void A_missing_instant_has_no_bucket()
    {
        long[] ordinals = [Ordinal.Missing, 0, Ordinal.Missing];

        new LocalUnits(TimeUnit.Day, DateTimeZone.Utc).Map(ordinals);

        Assert.Equal([Ordinal.Missing, 0, Ordinal.Missing], ordinals);
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void Units_read_alike_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        Instant instant = Instant.FromUtc(2026, 3, 2, 9, 45);

        Assert.Equal(
            ["09:30", "09", "1", "2026-03-02", "2026-W10", "2026-03", "09:45", "2026-03-02T09+00", "2026-Q1", "2026-03-02", "2026", "2026-Q1"],
            Enum.GetValues<TimeUnit>().Select(unit => Read(unit, DateTimeZone.Utc, instant)));
    }

    private static string Read(TimeUnit unit, DateTimeZone zone, Instant instant, int? begins = null)
    {
        var units = new LocalUnits(unit, zone, begins);
        long[] ordinals = [instant.ToUnixTimeTicks()];
        units.Map(ordinals);
        return units.Format(ordinals[0]);
    }

    private static void AssertLikeTheClock(string zone, IEnumerable<Instant> instants)
    {
        DateTimeZone tz = DateTimeZoneProviders.Tzdb[zone];
        Instant[] all = [.. instants];
        foreach ((TimeUnit unit, int begins) in Enum.GetValues<TimeUnit>().SelectMany(unit => WrittenGroupingSets.Beginnings(unit).Select(begins => (unit, begins))))
        {
            var units = new LocalUnits(unit, tz, begins == 0 ? null : begins);
            long[] buckets = [.. all.Select(instant => instant.ToUnixTimeTicks())];
            units.Map(buckets);
            for (int i = 0; i < all.Length; i++)
            {
                string expected = WrittenGroupingSets.Read(all[i].InZone(tz), unit, begins);
                string actual = units.Format(buckets[i]);
                if (expected != actual)
                {
                    Assert.Fail($"{all[i]} in {zone} is {unit} {expected}, not {actual}.");
                }
            }
        }
    }
}
