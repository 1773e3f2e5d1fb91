using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Book;
using CallCenter.Standards.Tests.Shared;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>A promise that the law of a place makes is counted on the days of that place, and is verified together with them.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class JurisdictionTests
{
    private static readonly StandardBook Shipped = StandardBook.Shipped;
    private static readonly Instant Received = Instant.FromUtc(2026, 9, 28, 8, 0);

    [Fact]
    public void A_promise_of_the_European_Union_on_the_working_days_of_China_is_a_finding()
    {
        Finding[] found = [.. On("eu-payment-complaint", "china-service").Validate().Where(finding => finding.Code == "CCS5019")];

        Assert.Equal(2, found.Length);
        Assert.All(found, finding => Assert.Equal((FindingSeverity.Warning, "china-service"), (finding.Severity, finding.Value)));
        Assert.Contains("has the days of cn", found[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Shipped.Validate(), finding => finding.Code == "CCS5019");
    }

    [Fact]
    public void A_calendar_that_does_not_say_whose_days_it_has_is_a_finding() => Assert.All(
        RegulatoryCalendars.With(Shipped, RegulatoryCalendars.Germany with { Jurisdictions = [] }).Validate().Where(finding => finding.Code == "CCS5019"),
        finding => Assert.Contains("does not say", finding.Message, StringComparison.Ordinal));

    [Fact]
    public void A_calendar_made_of_an_awaited_one_is_awaited_itself()
    {
        BusinessCalendars calendars = BusinessCalendars.Compile(new CalendarCatalogue
        {
            Calendars =
            [
                Generators.WrittenCalendars.Named("own", new AwaitedHours()),
                Generators.WrittenCalendars.Named("desk", new CalendarHours { Zone = "UTC", Week = WeeklyHours.MondayToFriday(LocalInterval.Hours(9, 17)) }),
                Generators.WrittenCalendars.Named("either", new CalendarUnion { Of = ["own", "desk"] }),
                Generators.WrittenCalendars.Named("both", new CalendarIntersection { Of = ["desk", "own"] }),
            ],
        });

        foreach (string code in new[] { "own", "either", "both" })
        {
            Assert.False(calendars[code].IsGiven);
            Assert.Equal("CCS4016", calendars[code].Coverage(Received)!.Code);
            foreach (TargetTime time in new TargetTime[] { new BusinessDays(1), new BusinessDuration(Duration.FromHours(1)), new CalendarDays(1), new Weeks(1) })
            {
                ClockReading reading = new ServiceClock(new ClockTarget(time, calendars[code])).Read("2026-09-28 08:00", ClockEvent.Start("s", Received));
                Assert.Equal((null, "CCS4016"), (reading.Due, Assert.Single(reading.Findings).Code));
            }
        }

        ClockReading elapsed = new ServiceClock(new ClockTarget(new ElapsedDuration(Duration.FromHours(1)), calendars["own"])).Read("2026-09-28 08:00", ClockEvent.Start("s", Received));
        Assert.Equal((Received + Duration.FromHours(1), 0), (elapsed.Due, elapsed.Findings.Length));
    }

    [Fact]
    public void An_awaited_calendar_says_of_every_moment_that_it_does_not_count()
    {
        TimeSegment segment = Assert.Single(BusinessTimeline.Compile(Generators.WrittenCalendars.Named("own", new AwaitedHours())).Segments(Received, Received + Duration.FromDays(3)));

        Assert.Equal((false, SegmentReason.Awaited, "Calendar not given yet"), (segment.IsCounted, segment.Reason, segment.Name.English));
    }

    [Theory]
    [InlineData(ProvenanceKind.Template)]
    [InlineData(ProvenanceKind.Assumption)]
    [InlineData(ProvenanceKind.Bank)]
    public void Only_days_that_a_regulation_gives_are_verified_or_not(ProvenanceKind kind) => Assert.Contains(
        "CCS4015 /calendars/9/verified",
        ExampleBook.Places(RegulatoryCalendars.With(Shipped, RegulatoryCalendars.Germany with { Provenance = new Provenance(kind, "x"), Verified = true }).Validate()));

    [Fact]
    public void A_jurisdiction_that_nobody_declared_is_a_finding() => Assert.Contains(
        "CCS1011 /calendars/9/jurisdictions/0",
        ExampleBook.Places(RegulatoryCalendars.With(Shipped, RegulatoryCalendars.Germany with { Jurisdictions = ["ue"] }).Validate()));

    [Fact]
    public void Confirming_a_calendar_or_a_promise_leaves_open_cases_as_they_are()
    {
        StandardBook confirmed = RegulatoryCalendars.With(Shipped, Shipped.Calendars.Calendars.Single(calendar => calendar.Code == "england-wales-working-days") with { Verified = true });
        ServiceLevelState state = Shipped.Compile().ServiceLevels.Begin("gb-payment-complaint").Evolve(new CaseEvent("1", Received, "received")).State;

        Assert.Equal(state.Read(Received).Find("final-response")!.Clock.Due, confirmed.Compile().Read<ServiceLevelState>(StandardJson.Write(state)).Read(Received).Find("final-response")!.Clock.Due);
    }

    /// <summary>Found just where some jurisdiction of the policy is not among the calendar's, whatever they are.</summary>
    [Property]
    public Property A_promise_is_counted_on_a_calendar_of_all_its_jurisdictions()
    {
        Gen<string[]> some = Gen.SubListOf("cn", "gb", "eu", "us", "sg").Select(codes => codes.ToArray());
        return Prop.ForAll((from policy in some where policy.Length > 0 from calendar in some select (policy, calendar)).ToArbitrary(), given =>
        {
            StandardBook book = RegulatoryCalendars.With(Shipped, RegulatoryCalendars.Germany with { Jurisdictions = [.. given.calendar] });
            book = Change(book, "eu-payment-complaint", policy => policy with { When = [.. policy.When.Select(test => test.Field == "jurisdiction" ? test with { Tests = string.Join(", ", given.policy) } : test)] });
            bool isFound = book.Validate().Any(finding => finding is { Code: "CCS5019", Value: "eu-business-days" });
            return isFound == given.policy.Except(given.calendar).Any();
        });
    }

    /// <summary>A promise of business days may be told to be verified just where the bank gave the calendar, or a regulation did and somebody confirmed it.</summary>
    [Property]
    public Property A_promise_of_business_days_is_verified_only_with_its_calendar() => Prop.ForAll(
        (from kind in Gen.Elements(Enum.GetValues<ProvenanceKind>()) from calendar in Gen.Elements<bool?>(null, false, true) from promise in Gen.Elements(false, true) from isDays in Gen.Elements(false, true) select (kind, calendar, promise, isDays)).ToArbitrary(),
        given =>
        {
            bool? verified = given.kind == ProvenanceKind.Regulation ? given.calendar : null;
            StandardBook book = RegulatoryCalendars.With(Shipped, RegulatoryCalendars.Germany with { Provenance = new Provenance(given.kind, "x"), Verified = verified });
            book = Change(book, "eu-payment-complaint", policy => policy with
            {
                Targets = [.. policy.Targets.Select(target => target with { Verified = given.promise, Time = given.isDays ? target.Time : new CalendarDays(15) })],
            });
            bool isRelied = given.kind is ProvenanceKind.Bank or ProvenanceKind.Template || verified == true;
            return book.Validate().Any(finding => finding.Code == "CCS5020") == (given.promise && given.isDays && !isRelied);
        });

    private static StandardBook On(string policy, string calendar) => Change(Shipped, policy, known => known with { Targets = [.. known.Targets.Select(target => target with { Calendar = calendar })] });

    private static StandardBook Change(StandardBook book, string policy, Func<ServiceLevelPolicy, ServiceLevelPolicy> change) =>
        book with { ServiceLevels = book.ServiceLevels with { Policies = [.. book.ServiceLevels.Policies.Select(known => known.Code == policy ? change(known) : known)] } };
}
