using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Decisions;

/// <summary>Tests relative to the moment of the decision or to another field, against NodaTime's own arithmetic.</summary>
public sealed class RelativeConditionTests
{
    private static readonly DateTimeZone[] Zones = [DateTimeZone.Utc, DateTimeZoneProviders.Tzdb["Asia/Shanghai"], DateTimeZoneProviders.Tzdb["America/New_York"], DateTimeZoneProviders.Tzdb["Pacific/Apia"]];

    // The night of New York's clocks going forward, that of going back, and the day that Samoa left out.
    private static readonly Instant[] Edges = [Instant.FromUtc(2026, 3, 8, 7, 0), Instant.FromUtc(2026, 11, 1, 6, 0), Instant.FromUtc(2011, 12, 30, 10, 0), Instant.FromUtc(2028, 2, 29, 0, 0)];

    private static readonly string[] Signs = ["<", "<=", ">", ">=", "=", "!=", ""];

    [Property(MaxTest = 2000)]
    public void A_moment_is_compared_as_the_calendar_has_it(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        DateTimeZone zone = Pick(random, Zones);
        Instant at = Pick(random, Edges) + Duration.FromHours(random.Next(-60, 60));
        Facts facts = FactsNear(random, at, zone);
        string sign = Pick(random, Signs);
        (string amount, Period moved) = Amount(random, "HDM");
        (string days, Period wholeDays) = Amount(random, "DM");
        LocalDateTime local = at.InZone(zone).LocalDateTime;

        Instant later = moved.Months == 0 ? at + moved.ToDuration() : (local + moved).InZoneLeniently(zone).ToInstant();
        Check("opened", $"{sign} now(){amount}", facts.Opened?.CompareTo(later));
        Check("opened", $"{sign} today(){days}", facts.Opened?.CompareTo(StartOf(local.Date + wholeDays, zone)));
        Check("written", $"{sign} now(){amount}", facts.Written?.CompareTo(local + moved));
        Check("written", $"{sign} today(){days}", facts.Written?.CompareTo((local.Date + wholeDays).AtMidnight()));
        Check("begun", $"{sign} today(){days}", facts.Begun?.CompareTo(local.Date + wholeDays));

        void Check(string field, string tests, int? order) => Assert.Equal(Expected(sign, order), Holds(field, tests, facts, at, zone));
    }

    [Property(MaxTest = 1000)]
    public void Another_field_is_compared_as_its_value(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Instant at = Pick(random, Edges);
        Facts facts = FactsNear(random, at, DateTimeZone.Utc);
        string sign = Signs[random.Next(4)];
        (string amount, Period moved) = Amount(random, "H");
        (string days, Period wholeDays) = Amount(random, "D");
        int plus = random.Next(-300, 300);

        Check("opened", $"{sign} closed{amount}", Compare<Instant>(facts.Opened, facts.Closed + moved.ToDuration()));
        Check("begun", $"{sign} ended{days}", Compare<LocalDate>(facts.Begun, facts.Ended is { } ended ? ended + wholeDays : null));
        Check("paid", FormattableString.Invariant($"{sign} owed {(plus < 0 ? '-' : '+')} {Math.Abs(plus) / 100m}"), Compare(facts.Paid, facts.Owed + (plus / 100m)));

        void Check(string field, string tests, int? order) => Assert.Equal(Expected(sign, order), Holds(field, tests, facts, at, DateTimeZone.Utc));

        static int? Compare<T>(T? left, T? right)
            where T : struct, IComparable<T> => left is null || right is null ? null : left.Value.CompareTo(right.Value);
    }

    /// <summary>Ranges, lists and negations of several values measured from one thing, by the same three-valued logic as all tests.</summary>
    [Theory]
    [InlineData("[today() - P30D..today()]", -30, true)]
    [InlineData("[today() - P30D..today()]", -31, false)]
    [InlineData("(today()..today() + P1D)", 0, false)]
    [InlineData("not([today() - P1D..today()])", -1, false)]
    [InlineData("not([today() - P1D..today()])", 1, true)]
    [InlineData("< today() - P7D, > today() + P7D, null", -8, true)]
    [InlineData("< today() - P7D, > today() + P7D, null", 7, false)]
    [InlineData("< today() - P7D, > today() + P7D, null", null, true)]
    [InlineData("not(< today())", null, false)]
    [InlineData("today()", 0, true)]
    [InlineData(">= today() - P1Y", -365, true)]
    [InlineData(">= today() - P1Y", -366, false)]
    public void Several_values_of_one_cell_are_measured_from_one_thing(string tests, int? days, bool holds)
    {
        var today = new LocalDate(2026, 11, 24);
        var facts = new Facts { Begun = days is { } count ? today.PlusDays(count) : null };

        Assert.Equal(holds, Holds("begun", tests, facts, today.AtMidnight().InZoneLeniently(DateTimeZone.Utc).ToInstant() + Duration.FromHours(9), DateTimeZone.Utc));
    }

    [Theory]
    [InlineData("opened", "< now() - PT2H", "< date and time(\"2026-11-24T08:00:00Z\")")]
    [InlineData("opened", ">= today()", ">= date and time(\"2026-11-23T16:00:00Z\")")]
    [InlineData("begun", "[today() - P30D..today()]", "[date(\"2026-10-25\")..date(\"2026-11-24\")]")]
    [InlineData("written", "not(> now())", "not(> date and time(\"2026-11-24T18:00:00\"))")]
    public void At_a_moment_it_is_an_ordinary_condition(string field, string tests, string ordinary)
    {
        Condition condition = Compile(field, tests, Zones[1]);
        Condition there = condition.At(Instant.FromUtc(2026, 11, 24, 10, 0));

        Assert.True(condition.NeedsMoment);
        Assert.False(there.NeedsMoment);
        Assert.Equal(ordinary, Assert.Single(there.Tests).Text);
        Assert.Throws<ArgumentException>(() => condition.Bind(Facts.Schema));
        Assert.Equal(condition, StandardJson.Read<Condition>(StandardJson.Write(condition)));
        Assert.Equal(condition.Tests[0].Field, StandardJson.Read<FieldDefinition>(StandardJson.Write(condition.Tests[0].Field)));
    }

    [Theory]
    [InlineData("opened", "< now() - PT2H, > date and time(\"2026-01-01T00:00:00Z\")", "CCS2008")]
    [InlineData("opened", "[closed..now()]", "CCS2008")]
    [InlineData("opened", "= closed", "CCS2008")]
    [InlineData("opened", "< closed, null", "CCS2008")]
    [InlineData("opened", "< opened + PT1H", "CCS2008")]
    [InlineData("opened", "< today() - PT5H", "CCS2008")]
    [InlineData("opened", "< now() - 5", "CCS2003")]
    [InlineData("opened", "< now() - now()", "CCS2001")]
    [InlineData("opened", "< shut - PT5H", "CCS2002")]
    [InlineData("begun", "< now()", "CCS2008")]
    [InlineData("begun", "< ended - PT5H", "CCS2003")]
    [InlineData("begun", "< today() - P99999999D", "CCS2008")]
    [InlineData("paid", "< today()", "CCS2008")]
    [InlineData("paid", "< opened", "CCS2008")]
    [InlineData("name", "< now()", "CCS2008")]
    public void What_cannot_be_measured_is_told(string field, string tests, string code)
    {
        FindingsException refused = Assert.Throws<FindingsException>(() => Compile(field, tests, DateTimeZone.Utc));

        Assert.Equal(code, Assert.Single(refused.Findings).Code);
    }

    [Theory]
    [InlineData("opened", "< now() - PT2H")]
    [InlineData("begun", ">= today()")]
    [InlineData("opened", "< closed + PT2H")]
    [InlineData("name", "today()")]
    public void Where_no_moment_is_known_it_is_refused(string field, string tests) =>
        Assert.Equal("CCS2007", Assert.Single(Assert.Throws<FindingsException>(() => Condition.Compile([new(field, tests)], Facts.Schema.Definition)).Findings).Code);

    /// <summary>The ends of the calendar and of what instants can be do not throw.</summary>
    [Theory]
    [InlineData("< today() + P99999M")]
    [InlineData("> today() - P99999M")]
    [InlineData("< now() + P99999D")]
    public void Far_moments_are_the_ends_of_the_calendar(string tests)
    {
        foreach (Instant at in (Instant[])[Instant.MaxValue, Instant.MinValue, Instant.FromUtc(9998, 12, 31, 0, 0), Instant.FromUtc(-9998, 2, 1, 0, 0), Instant.FromUtc(2026, 1, 1, 0, 0)])
        {
            Assert.True(Holds("opened", tests, new Facts { Opened = Instant.FromUtc(2026, 1, 1, 0, 0) }, at, Zones[2]) || at.InUtc().Year != 2026);
        }
    }

    private static bool Expected(string sign, int? order) => sign switch
    {
        "" or "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        _ => order >= 0,
    };

    /// <summary>Whether a condition holds, in both ways that it is asked.</summary>
    private static bool Holds(string field, string tests, Facts facts, Instant at, DateTimeZone zone)
    {
        Condition condition = Compile(field, tests, zone);
        bool holds = condition.BindAt(Facts.Schema)(in facts, at);
        Assert.Equal(holds, condition.At(at).Bind(Facts.Schema)(in facts));
        return holds;
    }

    private static Condition Compile(string field, string tests, DateTimeZone zone) => Condition.Compile([new(field, tests)], Facts.Schema.Definition, zone);

    /// <summary>The start of a day; Samoa had no 30 December 2011, so that it is that of the next.</summary>
    private static Instant StartOf(LocalDate day, DateTimeZone zone)
    {
        try
        {
            return zone.AtLeniently(day.AtMidnight()).ToInstant();
        }
        catch (SkippedTimeException)
        {
            return zone.AtLeniently(day.PlusDays(1).AtMidnight()).ToInstant();
        }
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private static (string Text, Period Moved) Amount(Random random, string units)
    {
        int count = random.Next(-3, 4);
        char unit = units[random.Next(units.Length)];
        Period moved = unit switch { 'H' => Period.FromHours(count), 'D' => Period.FromDays(count), _ => Period.FromMonths(count) };
        return (count == 0 ? "" : $" {(count < 0 ? '-' : '+')} {(unit == 'H' ? "PT" : "P")}{Math.Abs(count)}{unit}", moved);
    }

    private static Facts FactsNear(Random random, Instant at, DateTimeZone zone)
    {
        LocalDateTime local = at.InZone(zone).LocalDateTime;
        Instant? Moment() => random.Next(5) == 0 ? null : at + Duration.FromHours(random.Next(-99, 99)) * random.Next(2);
        LocalDate? Day() => random.Next(5) == 0 ? null : local.Date.PlusDays(random.Next(-4, 5)).PlusMonths(random.Next(-1, 2));
        return new Facts
        {
            Opened = random.Next(3) == 0 ? StartOf(local.Date.PlusDays(random.Next(-3, 4)), zone) : Moment(),
            Closed = Moment(),
            Begun = Day(),
            Ended = Day(),
            Written = random.Next(5) == 0 ? null : random.Next(2) == 0 ? local.Date.PlusDays(random.Next(-3, 4)).AtMidnight() : local.PlusHours(random.Next(-99, 99)),
            Paid = random.Next(5) == 0 ? null : random.Next(500) / 100m,
            Owed = random.Next(5) == 0 ? null : random.Next(500) / 100m,
        };
    }

    private sealed record Facts
    {
        public Instant? Opened { get; init; }

        public Instant? Closed { get; init; }

        public LocalDate? Begun { get; init; }

        public LocalDate? Ended { get; init; }

        public LocalDateTime? Written { get; init; }

        public decimal? Paid { get; init; }

        public decimal? Owed { get; init; }

        public static RecordSchema<Facts> Schema { get; } = RecordSchema.Create<Facts>("facts")
            .WithInstant("opened", static (in Facts f) => f.Opened).WithInstant("closed", static (in Facts f) => f.Closed)
            .WithDate("begun", static (in Facts f) => f.Begun).WithDate("ended", static (in Facts f) => f.Ended)
            .WithDateTime("written", static (in Facts f) => f.Written).WithText("name", static (in Facts _) => null)
            .WithNumber("paid", Dimension.Money, 2, static (in Facts f) => f.Paid).WithNumber("owed", Dimension.Money, 2, static (in Facts f) => f.Owed);
    }
}
