using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Kpis.Catalogue;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>Figures count what was promised, in the time that it was promised in. Service hours are 01:00 to 10:00 UTC; 6 March 2026 is a Friday.</summary>
public sealed class PromisedResponseTests
{
    private static readonly ServiceLevelEvaluator Shipped = StandardBook.Shipped.Compile().ServiceLevels;

    [Theory]
    [InlineData("2026-03-06 09:00", "2026-03-09 02:30", true)] // an hour on Friday, an hour and a half on Monday
    [InlineData("2026-03-06 09:00", "2026-03-09 03:00", true)]
    [InlineData("2026-03-06 09:00", "2026-03-09 03:01", false)]
    [InlineData("2026-03-06 12:00", "2026-03-06 12:05", true)]
    [InlineData("2026-03-06 02:00", "2026-03-06 05:30", false)]
    [InlineData("2026-03-06 09:00", null, false)] // read on Wednesday
    public void D4_an_abnormal_report_is_answered_within_three_hours_of_service(string reported, string? responded, bool isMet)
    {
        ResponseRecord record = Assert.Single(Responses(At("2026-03-11 02:00"), reported, responded));

        Assert.Equal((At(reported), responded is null ? null : At(responded) - At(reported), isMet), (record.Time, record.ResponseTime, record.Met));
        KpiResult result = ShippedKpis.Evaluator.Evaluate("abnormal-reports-answered-in-time", ShippedKpis.Totals(ResponseRecord.Schema, record));
        Assert.Equal((isMet ? 1 : 0, isMet ? KpiStatus.Met : KpiStatus.Missed), (result.Value, result.Status));
    }

    [Fact]
    public void A_report_that_may_still_be_answered_in_time_is_undecided()
    {
        ResponseRecord record = Assert.Single(Responses(At("2026-03-09 02:00"), "2026-03-06 09:00", null));

        Assert.Null(record.Met);
        Assert.Null(record.ResponseTime);
    }

    [Fact]
    public void What_was_not_reported_is_no_record() => Assert.Empty(Responses(At("2026-03-09 02:00"), null, null));

    /// <summary>Records and attainment are counted of the same runs.</summary>
    [Fact]
    public void Every_run_that_attainment_decides_is_a_record()
    {
        var chat = new ServiceCase { Kind = "contact", Channel = "chat" };
        CaseEvent[] events =
        [
            new("1", At("2026-03-06 02:00"), "asked"), new("2", At("2026-03-06 02:01"), "replied"),
            new("3", At("2026-03-06 02:05"), "customer-wrote"), new("4", At("2026-03-06 03:05"), "replied"),
            new("5", At("2026-03-06 03:06"), "customer-wrote"), new("6", At("2026-03-06 03:07"), "replied"),
            new("7", At("2026-03-06 03:08"), "customer-wrote"),
        ];
        foreach (TargetReading target in Shipped.Read(chat, events, At("2026-03-06 03:08")).Targets)
        {
            ClockAttainment attainment = default(ClockAttainment).Add(target.Clock);
            ImmutableArray<ResponseRecord> records = target.ToResponses(ResponseKind.KnowledgeSearch);

            Assert.Equal((attainment.Met, attainment.Breached, attainment.Open), (records.Count(r => r.Met == true), records.Count(r => r.Met == false), records.Count(r => r.Met is null)));
        }
    }

    [Theory]
    [InlineData("""{"kind": "business-time", "time": "PT5M"}""")]
    [InlineData("""{"kind": "calendar-days", "count": 1}""")]
    public void A_limit_of_elapsed_time_that_stands_for_a_promise_of_business_time_is_found(string time)
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode alarm = book["serviceLevels"]!["policies"]!.AsArray().Single(policy => (string?)policy!["code"] == "alarm")!["targets"]![0]!;
        alarm["time"] = JsonNode.Parse(time);
        alarm["calendar"] = "china-service";

        _ = StandardBook.TryParse(book.ToJsonString(), out _, out ImmutableArray<Finding> findings);

        Finding found = Assert.Single(findings, finding => finding.Code == "CCS3022");
        Assert.Contains("alarm/respond", found.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Code == "CCS3017");
    }

    private static ImmutableArray<ResponseRecord> Responses(Instant now, string? reported, string? responded)
    {
        var events = new List<CaseEvent>();
        if (reported is not null)
        {
            events.Add(new CaseEvent("1", At(reported), "reported"));
        }

        if (responded is not null)
        {
            events.Add(new CaseEvent("2", At(responded), "responded"));
        }

        return Shipped.Read(new ServiceCase { Kind = "exception" }, [.. events], now).Find("respond")!.ToResponses(ResponseKind.AbnormalReport);
    }
}
