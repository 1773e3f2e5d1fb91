using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.Book.Timelines.TimelineSample;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>The standards of a bank one after the other, each from the midnight of its first day in the bank's own zone.</summary>
public sealed class TimelineTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Second = new(2026, 7, 1);

    private static readonly StandardTimeline Timeline = StandardTimeline.Create([new(Of("2.0.0", Second).WithTarget(90)), new(Of("1.0.0", First))], Shanghai);

    [Fact]
    public void A_standard_is_in_force_from_the_midnight_of_its_first_day_in_the_zone_stated()
    {
        Instant midnight = Shanghai.AtLeniently(Second.AtMidnight()).ToInstant();

        Assert.Equal(["1.0.0", "2.0.0"], Timeline.Standards.Select(standard => standard.Book.Version));
        Assert.Equal("1.0.0", Timeline.At(midnight - Duration.Epsilon)!.Book.Version);
        Assert.Equal("2.0.0", Timeline.At(midnight)!.Book.Version);
        Assert.Equal(Instant.FromUtc(2026, 6, 30, 16, 0), midnight);
        Assert.Null(Timeline.At(Shanghai.AtLeniently(First.AtMidnight()).ToInstant() - Duration.Epsilon));
        Assert.Equal("2.0.0", Timeline.At(Instant.MaxValue)!.Book.Version);
    }

    /// <summary>"For ever" is often written as the last day there is: no day follows it, and it ends nothing.</summary>
    [Fact]
    public void A_sunset_on_the_last_of_days_is_no_end()
    {
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", First), LocalDate.MinIsoValue, First.PlusDays(30)), new(Of("1.1.0", Second), First.PlusDays(31), LocalDate.MaxIsoValue)], Shanghai);

        Assert.False(timeline.Standards[1].InForce.HasEnd);
        Assert.Equal("1.1.0", timeline.At(Instant.MaxValue)!.Book.Version);
        Assert.Equal("1.0.0", timeline.At(Instant.MinValue)?.Book.Version);

        Assert.True(TimelinePlan.TryParse("""{ "format": 1, "zone": "Asia/Shanghai", "standards": [ { "sunset": "9999-12-31" } ] }"""u8, out TimelinePlan? plan, out _));
        Assert.True(plan.TryAssemble(static _ => null, out StandardTimeline? planned, out _));
        Assert.False(Assert.Single(planned.Standards).InForce.HasEnd);
    }

    /// <summary>São Paulo's clocks skipped the midnight of 4 November 2018: the day began at 01:00.</summary>
    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_when_its_clocks_do()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"];
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", new(2018, 1, 1))), new(Of("1.1.0", new(2018, 11, 4)))], zone);

        Assert.Equal(Instant.FromUtc(2018, 11, 4, 3, 0), timeline.Standards[1].InForce.Start);
        Assert.Equal("1.0.0", timeline.At(Instant.FromUtc(2018, 11, 4, 2, 59))!.Book.Version);
    }

    /// <summary>Against the calendar: the standard in force is the one whose days contain the local date.</summary>
    [Property]
    public Property The_standard_at_an_instant_is_that_of_the_local_date() => Prop.ForAll(
        Gen.Choose(1, 90).ListOf().Select(days => days.Distinct().Order().ToArray()).Where(days => days.Length > 0)
            .SelectMany(days => Gen.Elements(0, 1, 5).Select(sunset => (Days: days, Sunset: sunset)))
            .SelectMany(one => Gen.Choose(-24, 100 * 24).Select(hour => (one.Days, one.Sunset, Hour: hour)))
            .ToArbitrary(),
        drawn =>
        {
            TimelineBook[] books = [.. drawn.Days.Select((day, i) => new TimelineBook(Of($"1.{i}.0", First.PlusDays(day)), Sunset: SunsetOf(drawn.Days, i, drawn.Sunset)))];
            StandardTimeline timeline = StandardTimeline.Create(books, Shanghai);
            Instant at = Shanghai.AtLeniently(First.AtMidnight()).ToInstant() + Duration.FromHours(drawn.Hour);
            LocalDate today = at.InZone(Shanghai).Date;

            TimelineBook? expected = books.LastOrDefault(book => book.Book.Effective <= today);
            expected = expected?.Sunset < today ? null : expected;
            Assert.Equal(expected?.Book.Version, timeline.At(at)?.Book.Version);
        });

    [Fact]
    public void The_parts_of_a_span_are_the_span()
    {
        StandardTimeline timeline = StandardTimeline.Create([new(Of("1.0.0", First), Sunset: new(2026, 5, 31)), new(Of("2.0.0", Second))], Shanghai);
        Instant from = Instant.FromUtc(2025, 12, 1, 0, 0);
        Instant until = Instant.FromUtc(2026, 8, 1, 0, 0);

        ImmutableArray<TimelinePeriod> parts = timeline.Between(from, until);

        Assert.Equal([null, "1.0.0", null, "2.0.0"], parts.Select(part => part.Standard?.Book.Version));
        Assert.Equal((from, until), (parts[0].Time.Start, parts[^1].Time.End));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.Equal(pair.First.Time.End, pair.Second.Time.Start));
        Assert.All(parts, part => Assert.Equal(part.Standard, timeline.At(part.Time.Start)));
        Assert.Empty(timeline.Between(from, from));
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.Between(until, from));
    }

    [Fact]
    public void Days_that_do_not_fit_together_are_findings()
    {
        TimelineBook first = new(Of("1.0.0", First));
        TimelineBook second = new(Of("2.0.0", Second));

        Assert.Empty(FindingsOf(first, second));
        Assert.Empty(FindingsOf(first with { Sunset = new(2026, 6, 30) }, second));
        Assert.Equal(["CCS1033 /standards/0/sunset 2026-06-29"], Told(FindingsOf(first with { Sunset = new(2026, 6, 29) }, second)));
        Assert.Equal(["CCS1034 /standards/0/sunset 2026-07-01"], Told(FindingsOf(first with { Sunset = Second }, second)));
        Assert.Equal(["CCS1034 /standards/1/sunset 2027-01-01"], Told(FindingsOf(second, first with { Sunset = new(2027, 1, 1) })));
        Assert.Equal(["CCS1034 /standards/1 2026-07-01"], Told(FindingsOf(first with { Effective = Second }, second)));
        Assert.Equal(["CCS1035 /standards/0/sunset 2025-12-31"], Told(FindingsOf(first with { Sunset = new(2025, 12, 31) }, second)));
        Assert.Equal(["CCS1032 /standards "], Told(FindingsOf()));
        Assert.Contains("2026-06-30 to 2026-06-30", FindingsOf(first with { Sunset = new(2026, 6, 29) }, second)[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_are_semantic_and_grow()
    {
        Assert.Equal(["CCS1036 /standards/0 2026"], Told(FindingsOf(new TimelineBook(Of("2026", First)))));
        Assert.Equal(["CCS1037 /standards/1 1.9.0"], Told(FindingsOf(new(Of("1.10.0", First)), new(Of("1.9.0", Second)))));
        Assert.Empty(FindingsOf(new(Of("1.9.0", First)), new(Of("1.10.0", Second))));
        Assert.Empty(FindingsOf(new(Of("2.0.0", First)), new(Of("1.0.0", Second) with { Code = "merged-bank" })));
    }

    /// <summary>A bank that goes back to what it had: the same book twice, with days of its own.</summary>
    [Fact]
    public void A_book_that_comes_back_is_the_same_standard_again()
    {
        StandardBook old = Of("1.0.0", First);
        StandardBook tried = Of("2.0.0", Second).WithTarget(90);
        StandardTimeline timeline = StandardTimeline.Create([new(old), new(tried), new(old, Effective: new(2026, 8, 1))], Shanghai);

        Assert.Equal(["1.0.0", "2.0.0", "1.0.0"], timeline.Standards.Select(standard => standard.Book.Version));
        Assert.Equal(timeline.Standards[0].Hash, timeline.Standards[2].Hash);
        Assert.Equal(["CCS1037"], FindingsOf(new(old), new(tried), new(old, Effective: new(2026, 8, 1))).Select(finding => finding.Code));
    }

    [Fact]
    public void What_says_something_else_under_the_same_version_is_found_wherever_the_versions_are()
    {
        StandardBook one = Of("1.0.0", First);
        StandardBook edited = Of("1.0.0", Second).WithTarget(90);

        Finding found = Assert.Single(FindingsOf(new(one), new(edited, Effective: Second)), finding => finding.Value == "connect-rate");
        Assert.Equal(("CCS1016", "/standards/1"), (found.Code, found.Pointer));

        CalendarCatalogue Hours(int from) => new()
        {
            Calendars =
            [
                new BusinessCalendar
                {
                    Code = "hours", Name = new("时间", "Hours"), Version = "1", Provenance = new(ProvenanceKind.Bank, "notice 1"),
                    Shape = new CalendarHours { Zone = "Asia/Shanghai", Week = WeeklyHours.EveryDay(LocalInterval.Hours(from, 18)) },
                },
            ],
        };
        TimelineBook early = new(Of("1.0.0", First) with { Calendars = Hours(8) });
        TimelineBook without = new(Of("2.0.0", Second));
        TimelineBook late = new(Of("3.0.0", new(2026, 10, 1)) with { Calendars = Hours(9) });
        Assert.Equal(["CCS1016 /standards/2 1"], Told(FindingsOf(early, without, late).Where(finding => finding.Code == "CCS1016")));
        Assert.DoesNotContain(FindingsOf(early, without, late with { Book = late.Book with { Calendars = Hours(8) } }), finding => finding.Code == "CCS1016");
    }

    /// <summary>The timeline chooses the book, and a version within it comes into force only while the book is.</summary>
    [Fact]
    public void A_version_that_comes_after_the_sunset_of_its_book_never_holds()
    {
        BusinessCalendar hours = new()
        {
            Code = "hours",
            Name = new("时间", "Hours"),
            Version = "2",
            Effective = new(2026, 9, 1),
            Provenance = new(ProvenanceKind.Bank, "notice 1"),
            Shape = new CalendarHours { Zone = "Asia/Shanghai", Week = WeeklyHours.EveryDay(LocalInterval.Hours(8, 18)) },
        };
        TimelineBook carrying = new(Of("1.0.0", First) with { Calendars = new() { Calendars = [hours] } });
        TimelineBook next = new(Of("2.0.0", Second));

        Assert.Equal(["CCS1038 /standards/0 2"], Told(FindingsOf(carrying, next).Where(finding => finding.Code == "CCS1038")));
        Assert.DoesNotContain(FindingsOf(carrying, next with { Book = next.Book with { Calendars = carrying.Book.Calendars } }), finding => finding.Code == "CCS1038");
        Assert.DoesNotContain(FindingsOf(carrying), finding => finding.Code == "CCS1038");
    }

    [Fact]
    public void A_book_with_errors_is_told_with_all_of_them()
    {
        StandardBook bad = Of("1.0.0", First).WithFormula("nothing / offered");

        Assert.False(StandardTimeline.TryCreate([new(Of("0.9.0", new(2025, 1, 1))), new(bad)], Shanghai, out _, out ImmutableArray<Finding> findings));
        Assert.Contains(findings, finding => finding.Pointer.StartsWith("/standards/1/kpis/", StringComparison.Ordinal));
        Assert.Throws<StandardBookException>(() => StandardTimeline.Create([new(bad)], Shanghai));
        Assert.Throws<ArgumentException>(() => StandardTimeline.Create([null!], Shanghai));
        Assert.Throws<ArgumentNullException>(() => new TimelineBook(null!));
    }

    [Fact]
    public void What_was_decided_is_decided_again_under_its_hash()
    {
        string kept = Timeline.At(Instant.FromUtc(2026, 3, 1, 0, 0))!.Hash;

        Assert.Equal("1.0.0", Timeline.ByHash(kept)!.Book.Version);
        Assert.Equal(StandardBook.Parse(Of("1.0.0", First).ToJson()).Hash, kept);
        Assert.Null(Timeline.ByHash(new string('0', 64)));
        Assert.Same(Timeline.Standards[1], Timeline.ByFingerprint(Timeline.Standards[1].Standard.Kpis.Fingerprint));
        Assert.Null(Timeline.ByFingerprint(default));
    }

    private static LocalDate? SunsetOf(int[] days, int index, int daysBefore) => daysBefore == 0 ? null
        : index + 1 < days.Length ? First.PlusDays(Math.Max(days[index], days[index + 1] - daysBefore)) is var sunset && sunset < First.PlusDays(days[index + 1]) ? sunset : null
        : First.PlusDays(days[index] + daysBefore);

    private static IEnumerable<string> Told(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Code} {finding.Pointer} {finding.Value}");
}
