using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Book;

namespace CallCenter.Standards.Tests.ServiceLevels;

public sealed class ServiceLevelFindingTests
{
    [Theory]
    [InlineData("\"zone\": \"Asia/Shanghai\"", "\"zone\": \"Asia/Nowhere\"", "CCS4003 /serviceLevels/zone")]
    [InlineData("\"calendar\":\"office\"", "\"calendar\":\"ofice\"", "CCS1011 /serviceLevels/policies/0/targets/1/calendar")]
    [InlineData("\"ladder\":\"up\"", "\"ladder\":\"down\"", "CCS1011 /serviceLevels/policies/0/targets/0/ladder")]
    [InlineData("\"time\":\"PT2H\"", "\"time\":\"PT0S\"", "CCS5001 /serviceLevels/policies/0/targets/0/time")]
    [InlineData("\"time\":\"PT4H\"", "\"time\":\"-PT4H\"", "CCS5001 /serviceLevels/policies/1/targets/0/time")]
    [InlineData("\"count\":3", "\"count\":0", "CCS5001 /serviceLevels/policies/1/targets/1/time")]
    [InlineData("\"count\":3", "\"count\":1.5", "CCS1008 /serviceLevels/policies/1/targets/1/time/count")]
    [InlineData("\"75 %\"", "\"120 %\"", "CCS5002 /serviceLevels/policies/1/targets/0/warnings/0")]
    [InlineData("\"75 %\"", "\"0 %\"", "CCS5002 /serviceLevels/policies/1/targets/0/warnings/0")]
    [InlineData("\"PT30M\"", "\"PT0S\"", "CCS5002 /serviceLevels/policies/1/targets/0/warnings/1")]
    [InlineData("\"PT30M\"", "\"soon\"", "CCS1008 /serviceLevels/policies/1/targets/0/warnings/1")]
    [InlineData("\"PT30M\"", "7", "CCS1002 /serviceLevels/policies/1/targets/0/warnings/1")]
    [InlineData("\"goal\":\"90 %\"", "\"goal\":\"101 %\"", "CCS5003 /serviceLevels/policies/1/targets/0/goal")]
    [InlineData("\"goal\":\"90 %\"", "\"goal\":\"most\"", "CCS1008 /serviceLevels/policies/1/targets/0/goal")]
    [InlineData("\"cancel\":[\"withdrawn\"]", "\"cancel\":[\"closed\"]", "CCS5004 /serviceLevels/policies/0/targets/0/triggers/cancel/0")]
    [InlineData("\"start\":[\"opened\"]", "\"start\":[\"closed\"]", "CCS5004 /serviceLevels/policies/0/targets/0/triggers/start/0")]
    [InlineData("\"until\":[\"customer-replied\"]", "\"until\":[\"closed\"]", "CCS5004 /serviceLevels/policies/0/targets/0/triggers/pauses/0/until/0")]
    [InlineData("\"start\":[\"opened\"],\"stop\"", "\"stop\"", "CCS5005 /serviceLevels/policies/0/targets/0/triggers/start")]
    [InlineData(",\"cancel\":[\"withdrawn\"]},\"onReopen\"", "},\"onReopen\"", "CCS5006 /serviceLevels/policies/0/targets/1/triggers/stop")]
    [InlineData("\"start\":[\"opened\"]", "\"start\":[\"Opened\"]", "CCS1009 /serviceLevels/policies/0/targets/0/triggers/start/0")]
    [InlineData("\"when\":{\"priority\":\"high\"}", "\"when\":{\"priorty\":\"high\"}", "CCS2002 /serviceLevels/policies/0/when/priorty")]
    [InlineData("\"code\":\"call\"", "\"code\":\"resolve\"", "CCS1010 /serviceLevels/policies/0/targets/1/code")]
    [InlineData("\"version\":\"2\"", "\"version\":\"1\"", "CCS5008 /serviceLevels/policies/2/version")]
    [InlineData("\"effective\":\"2026-07-01\",", "", "CCS5008 /serviceLevels/policies/2/effective")]
    [InlineData(",\"verified\":false", "", "CCS5010 /serviceLevels/policies/1/targets/1/verified")]
    [InlineData("\"goal\":\"90 %\"", "\"verified\":true", "CCS5010 /serviceLevels/policies/1/targets/0/verified")]
    [InlineData("\"verified\":true", "\"verified\":\"yes\"", "CCS1002 /serviceLevels/policies/2/targets/1/verified")]
    [InlineData("\"percent\":\"80 %\"", "\"time\":\"PT1H\"", "CCS5011 /serviceLevels/ladders/0/steps/0")]
    [InlineData("\"time\":\"PT0S\"", "\"percent\":\"80 %\"", "CCS5011 /serviceLevels/ladders/0/steps/1")]
    [InlineData("\"repeatTimes\":3", "\"repeatTimes\":0", "CCS5011 /serviceLevels/ladders/0/steps/1")]
    [InlineData("\"repeatEvery\":\"PT1H\",", "", "CCS5011 /serviceLevels/ladders/0/steps/1")]
    [InlineData("\"trigger\":\"percent-of-target\",\"percent\":\"80 %\"", "\"trigger\":\"after-due\",\"time\":\"PT5M\"", "CCS5012 /serviceLevels/ladders/0/steps/1")]
    [InlineData("\"trigger\":\"percent-of-target\",\"percent\":\"80 %\"", "\"trigger\":\"unacknowledged\",\"time\":\"PT5M\"", "CCS5012 /serviceLevels/ladders/0/steps/0")]
    [InlineData("\"code\":\"due\"", "\"code\":\"near\"", "CCS1010 /serviceLevels/ladders/0/steps/1/code")]
    [InlineData("\"kind\":\"elapsed\"", "\"kind\":\"elapse\"", "CCS1007 /serviceLevels/policies/0/targets/0/time/kind")]
    [InlineData("\"cutOff\":\"17:00:30\"", "\"cutOff\":\"5 pm\"", "CCS1008 /serviceLevels/policies/0/targets/1/time/cutOff")]
    [InlineData("\"reason\":\"customer\"", "\"reason\":7", "CCS1002 /serviceLevels/policies/0/targets/0/triggers/pauses/0/reason")]
    [InlineData("\"version\":\"2\"", "\"version\":\" \"", "CCS1008 /serviceLevels/policies/2/version")]
    [InlineData("\"zone\": \"Asia/Shanghai\"", "\"zone\": 7", "CCS1002 /serviceLevels/zone")]
    [InlineData("\"start\":[\"opened\"]", "\"start\":[7]", "CCS1002 /serviceLevels/policies/0/targets/0/triggers/start/0")]
    [InlineData("\"kind\":\"regulation\"", "\"kind\":\"law\"", "CCS1007 /serviceLevels/policies/1/targets/1/provenance/kind")]
    [InlineData("\"steps\":[", "\"steps\":[null,", "CCS1006 /serviceLevels/ladders/0/steps/0")]
    [InlineData("\"code\":\"up\"", "\"code\":7", "CCS1002 /serviceLevels/ladders/0/code")]
    [InlineData("\"ladders\": [", "\"ladders\": null, \"x\": [", "CCS1006 /serviceLevels/ladders", "CCS1004 /serviceLevels/x")]
    public void Each_fault_is_found_at_its_place(string old, string @new, params string[] places) => Assert.Equal(places, ExampleBook.Places(ExampleBook.FindingsOf(ServiceLevelBook.With(old, @new))));

    [Fact]
    public void All_faults_are_found_at_once() => Assert.Equal(
        [
            "CCS1008 /serviceLevels/policies/0/version", "CCS4003 /serviceLevels/zone", "CCS1010 /serviceLevels/ladders/1/code", "CCS5011 /serviceLevels/ladders/0/steps", "CCS5011 /serviceLevels/ladders/1/steps",
            "CCS5007 /serviceLevels/policies/0/targets", "CCS5009 /serviceLevels/policies/1", "CCS5007 /serviceLevels/policies/1/targets",
        ],
        ExampleBook.Places(ExampleBook.FindingsOf(ServiceLevelBook.Of("""
            {
              "zone": "Nowhere",
              "policies": [
                {"code":"a","version":"","name":{"en":"A"},"targets":[],"provenance":{"kind":"bank","citation":"1"}},
                {"code":"b","version":"1","name":{"en":"B"},"targets":[],"provenance":{"kind":"bank","citation":"1"}}
              ],
              "ladders": [
                {"code":"up","name":{"en":"Up"},"steps":[],"provenance":{"kind":"bank","citation":"1"}},
                {"code":"up","name":{"en":"Up"},"steps":[],"provenance":{"kind":"bank","citation":"1"}}
              ]
            }
            """))));

    [Fact]
    public void A_policy_behind_one_for_every_case_is_a_warning()
    {
        StandardBook book = StandardBook.Parse(ServiceLevelBook.With("\"effective\":\"2026-01-01\",\"when\":{\"priority\":\"high\"},", ""));

        Assert.Equal(["CCS5009 /serviceLevels/policies/1", "CCS5009 /serviceLevels/policies/2"], ExampleBook.Places(book.Validate()));
    }

    [Fact]
    public void The_book_reads_back_as_written()
    {
        string json = StandardBook.Parse(ServiceLevelBook.Json).ToJson();

        Assert.Equal(json, StandardBook.Parse(json).ToJson());
        foreach (string member in new[] { "edge", "roll", "dueAt", "cutOff", "warnings", "goal", "onChange", "onReopen", "verified", "repeatTimes", "stopsOnAcknowledgement", "pauses", "reopen", "when", "effective" })
        {
            Assert.Contains($"\"{member}\": ", json, StringComparison.Ordinal);
        }

        Assert.Equal(StandardBook.Shipped.ToJson(), StandardBook.Parse(StandardBook.Shipped.ToJson()).ToJson());
        Assert.DoesNotContain(StandardBook.Shipped.Validate(), finding => finding.Severity != FindingSeverity.Information);
    }

    [Fact]
    public void A_book_without_service_levels_promises_nothing()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.Empty(book.Compile().ServiceLevels.Policies);
        Assert.DoesNotContain("serviceLevels\": {", book.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EscalationTrigger.PercentOfTarget, 50, null, EscalationTrigger.PercentOfTarget, 40, null, true)]
    [InlineData(EscalationTrigger.PercentOfTarget, 50, null, EscalationTrigger.BeforeDue, null, 60, false)]
    [InlineData(EscalationTrigger.BeforeDue, null, 10, EscalationTrigger.BeforeDue, null, 20, true)]
    [InlineData(EscalationTrigger.BeforeDue, null, 20, EscalationTrigger.BeforeDue, null, 10, false)]
    [InlineData(EscalationTrigger.AfterDue, null, 10, EscalationTrigger.AfterDue, null, 5, true)]
    [InlineData(EscalationTrigger.AfterDue, null, 10, EscalationTrigger.BeforeDue, null, 5, true)]
    [InlineData(EscalationTrigger.AfterDue, null, 10, EscalationTrigger.Unacknowledged, null, 5, false)]
    public void A_step_that_surely_comes_before_the_one_above_it_is_out_of_order(
        EscalationTrigger first, int? firstPercent, int? firstMinutes, EscalationTrigger second, int? percent, int? minutes, bool isFound)
    {
        string Step(string code, EscalationTrigger trigger, int? share, int? time) =>
            $$"""{"code":"{{code}}","trigger":"{{EnumCodes<EscalationTrigger>.CodeOf(trigger)}}",{{(share is null ? $"\"time\":\"PT{time}M\"" : $"\"percent\":\"{share} %\"")}},"to":"team-leader"}""";
        string json = ServiceLevelBook.Of($$"""
            {"zone":"UTC","policies":[],"ladders":[{"code":"up","name":{"en":"Up"},"steps":[{{Step("a", first, firstPercent, firstMinutes)}},{{Step("b", second, percent, minutes)}}],"provenance":{"kind":"bank","citation":"1"} }]}
            """);

        Assert.Equal(isFound, !StandardBook.TryParse(json, out _, out _));
    }

    [Fact]
    public void Bad_calendars_say_nothing_of_the_codes_that_name_them() => Assert.Equal(
        ["CCS4001 /calendars/1/week/monday/0"],
        ExampleBook.Places(ExampleBook.FindingsOf(ServiceLevelBook.Json.Replace("{\"monday\":[\"09:00-18:00\"]", "{\"monday\":[\"09:00-25:00\"]", StringComparison.Ordinal))));
}
