using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Book;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>The office opens from 09:00 to 18:00 in Shanghai on Mondays and Tuesdays, and from 3 August 2026, a Monday, only to 11:00.</summary>
public sealed class CalendarInForceTests
{
    private const string LaterVersion = """
        {"code":"office","name":{"en":"Office"},"version":"2","effective":"2026-08-03","provenance":{"kind":"bank","citation":"2"},"kind":"hours","zone":"Asia/Shanghai","week":{"monday":["09:00-11:00"],"tuesday":["09:00-11:00"]}},
        """;

    private static readonly Standard Example = StandardBook.Parse(ServiceLevelBook.Json.Replace("{\"code\":\"office\"", LaterVersion + "{\"code\":\"office\"", StringComparison.Ordinal)).Compile();

    // Monday 27 July 2026, 09:00 in Shanghai, and a week later.
    private static readonly CaseEvent[] Before = [new("1", At("2026-07-27 01:00"), "opened")];
    private static readonly CaseEvent[] After = [new("1", At("2026-08-03 01:00"), "opened")];

    [Fact]
    public void A_case_is_counted_on_the_version_in_force_when_it_began()
    {
        // Version 2 of the policy promises 8 hours: 17:00 on the old calendar, four openings of two hours on the new one.
        Assert.Equal(At("2026-07-27 09:00"), Example.ServiceLevels.Read("general", Before, At("2026-07-27 02:00")).Find("resolve")!.Clock.Due);
        Assert.Equal(At("2026-08-11 03:00"), Example.ServiceLevels.Read("general", After, At("2026-08-03 02:00")).Find("resolve")!.Clock.Due);
    }

    [Fact]
    public void A_case_that_is_open_when_a_calendar_changes_keeps_its_own()
    {
        CaseEvent[] late = [new("1", At("2026-07-28 08:00"), "opened")];

        // Tuesday 16:00 leaves two hours; six more end on Monday 3 August at 15:00, when version 2 would be closed.
        Assert.Equal(At("2026-08-03 07:00"), Example.ServiceLevels.Read("general", late, At("2026-08-10 00:00")).Find("resolve")!.Clock.Due);
    }

    [Fact]
    public void A_change_of_policy_stays_on_the_calendars_of_the_cases_beginning()
    {
        CaseEvent[] events = [new("1", At("2026-07-27 01:00"), "opened"), new("2", At("2026-08-03 01:00"), "raised") { Policy = "urgent" }];

        Assert.Equal("1", Example.ServiceLevels.Read("general", events, At("2026-08-03 02:00")).Find("call")!.Clock.Target.Calendar.Version);
    }

    [Fact]
    public void What_if_another_version_of_the_calendar_held_is_one_call()
    {
        ServiceLevelReading reading = Example.ServiceLevels.ReadOn("general", Before, At("2026-07-27 02:00"), Example.Calendars.InVersion("office", "2"), inPlaceOf: "office");

        Assert.Equal(At("2026-08-04 03:00"), reading.Find("resolve")!.Clock.Due);
    }

    [Fact]
    public void What_if_all_were_counted_around_the_clock_is_one_call_too_and_under_any_version_of_the_policy()
    {
        Assert.Equal(At("2026-07-27 09:00"), Example.ServiceLevels.ReadOn("general", Before, At("2026-07-27 02:00"), BusinessTimeline.Always).Find("resolve")!.Clock.Due);
        Assert.Equal(At("2026-07-27 05:00"), Example.ServiceLevels.ReadOn("general", Before, At("2026-07-27 02:00"), BusinessTimeline.Always, version: "1").Find("resolve")!.Clock.Due);
    }

    [Fact]
    public void A_calendar_takes_the_place_of_the_named_one_alone()
    {
        ServiceLevelReading reading = Example.ServiceLevels.ReadOn("urgent", Before, At("2026-07-27 02:00"), Extended, inPlaceOf: "round");

        Assert.Equal(("extended", Extended.Calendar.Version), (reading.Find("resolve")!.Clock.Target.Calendar.Code, reading.Find("resolve")!.Clock.Target.Calendar.Version));
        Assert.Equal("office 1", reading.Find("call")!.Clock.Target.Calendar.ToString());
    }

    [Fact]
    public void A_calendar_that_no_policy_counts_on_cannot_be_replaced()
    {
        Assert.Throws<UnknownCodeException>(() => Example.ServiceLevels.ReadOn("general", Before, At("2026-07-27 02:00"), Extended, inPlaceOf: "ofice"));
        Assert.Throws<UnknownCodeException>(() => Example.ServiceLevels.ReadOn("nothing", Before, At("2026-07-27 02:00"), Extended));
    }

    [Fact]
    public void A_calendar_that_comes_into_force_after_its_policy_is_a_warning_and_counts_from_the_start()
    {
        StandardBook book = StandardBook.Parse(ServiceLevelBook.Json.Replace("\"name\":{\"en\":\"Office\"},\"version\":\"1\"", "\"name\":{\"en\":\"Office\"},\"version\":\"1\",\"effective\":\"2026-03-01\"", StringComparison.Ordinal));

        Assert.Equal(
            ["CCS5013 /serviceLevels/policies/0/targets/1/calendar", "CCS5013 /serviceLevels/policies/1/targets/0/calendar", "CCS5013 /serviceLevels/policies/1/targets/1/calendar"],
            ExampleBook.Places(book.Validate()));
        Assert.Equal(At("2026-01-05 05:00"), book.Compile().ServiceLevels.Read("general", [new("1", At("2026-01-05 01:00"), "opened")], At("2026-01-05 02:00")).Find("resolve")!.Clock.Due);
    }

    [Fact]
    public void A_policy_may_begin_on_a_date_that_its_zone_skipped()
    {
        string json = ServiceLevelBook.With("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Pacific/Apia\"").Replace("\"effective\":\"2026-07-01\"", "\"effective\":\"2011-12-30\"", StringComparison.Ordinal);

        Assert.Equal("2", StandardBook.Parse(json).Compile().ServiceLevels.InForce("general", Instant.FromUtc(2011, 12, 30, 10, 0))!.Version);
    }
}
