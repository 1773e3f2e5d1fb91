using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Cases;
using CallCenter.Standards.Reports.Console;
using CallCenter.Standards.Reports.Display;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>Contacts of a log as cases of the service workflow (D3, D5.2).</summary>
public sealed class CaseDays : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(CaseLog.Solved, "open@09:00:10 answer@09:00:30 accept@09:00:30 register@09:01:30 solve@09:01:30 confirm@09:02:00", "closed")]
    [InlineData(CaseLog.Moved, "open@09:00:10 answer@09:00:30 accept@09:00:30 register@09:01:30 transfer@09:01:30 take-up@09:01:30 reply@09:01:30 complete@09:01:30 -@09:01:30 confirm@09:02:00", "closed")]
    [InlineData("x,transaction,account,2026-03-10 09:00:00,0,0,60,30,A,yes,no", "open@09:00:00 answer@09:00:00 verify-identity@09:00:00 accept@09:00:00 register@09:01:00 solve@09:01:00 confirm@09:01:30", "closed")]
    [InlineData("x,complaint,fees,2026-03-10 09:00:00,0,0,60,30,A,yes,no", "open@09:00:00 answer@09:00:00 accept@09:00:00 register@09:01:00 solve@09:01:00 confirm@09:01:30", "callback")]
    [InlineData("x,inquiry,loan,2026-03-10 09:00:00,0,0,60,30,A,yes,no", "open@09:00:00 answer@09:00:00 accept@09:00:00 register@09:01:00 solve@09:01:00 confirm@09:01:30", "callback")]
    [InlineData("x,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,no,yes", "open@09:00:00 answer@09:00:00 accept@09:00:00 register@09:01:00 transfer@09:01:00", "transferring/requested")]
    [InlineData("x,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,no,no", "open@09:00:00 answer@09:00:00 accept@09:00:00 register@09:01:00", "handling")]
    [InlineData("x,inquiry,account,2026-03-10 09:00:00,0,0,60,30,A,,", "open@09:00:00 answer@09:00:00 accept@09:00:00 register@09:01:00", "handling")]
    [InlineData("x,inquiry,account,2026-03-10 09:00:00,5,30,0,0,H,,", "open@09:00:05 abandon@09:00:35", "abandoned")]
    [InlineData(CaseLog.Self, "open@09:00:00 self-serve@09:00:40", "self-served")]
    [InlineData(CaseLog.Risk, "open@09:00:10 answer@09:00:30 accept@09:00:30 register@09:01:30", "handling")]
    public void A_contact_takes_the_steps_that_its_log_tells(string row, string steps, string state)
    {
        CaseDay day = CaseLog.Read(folder, row, explain: row.Split(',')[0]);
        ExplainedCase one = Assert.Single(day.Explained);

        Assert.Equal(steps, string.Join(' ', one.Events.Select(happened => $"{happened.Command ?? "-"}@{happened.At.InUtc().TimeOfDay:HH:mm:ss}")));
        Assert.Equal((state, false), day.Workflow.Fold(one.Events.AsSpan()) is var folded ? (folded.State.State, folded.HasRefusals) : default);
    }

    [Fact]
    public void Cases_stand_where_their_last_step_left_them()
    {
        CaseDay day = CaseLog.Read(folder);

        Assert.Equal((11, 1, 6), (day.Cases, day.WithoutCase, day.Open));
        Assert.Equal(
            [("handling", 3), ("closed", 3), ("callback", 2), ("abandoned", 1), ("self-served", 1), ("transferring/requested", 1)],
            day.Places.OrderByDescending(place => place.Cases).ThenByDescending(place => place.State == "handling").ThenBy(place => place.State, StringComparer.Ordinal).Select(place => (place.State, place.Cases)));
        Assert.Equal(["closed", "abandoned", "self-served"], day.Places.Where(place => place.IsEnd).Select(place => place.State));
        Assert.Equal(9, day.Traffic[("triage", "intake")]);
        Assert.Equal(2, day.Traffic[("handling", "transferring")]);
        Assert.Equal(1, day.Traffic[("transferring", "feedback")]);
    }

    [Fact]
    public void What_the_facts_or_the_state_forbid_is_refused_and_ends_the_run()
    {
        CaseDay day = CaseLog.Read(folder);

        Assert.Equal(1, day.RefusedCases);
        Assert.Equal(
            [("solve", RefusalReason.Guard, 1)],
            day.Refusals.Select(refused => (refused.Command, refused.Refusal.Reason, refused.Cases)));
    }

    [Fact]
    public void What_a_step_requires_and_the_log_is_silent_on_is_counted()
    {
        Assert.Equal(
            [
                ("customer-contact", 9), ("customer-name", 9), ("details", 9), ("self-checked", 9), ("time-limit", 9), ("priority", 9),
                ("reconfirmation", 5), ("callback-at", 2), ("expected-by", 2), ("reason", 2), ("target", 2), ("transfer-slip", 2), ("identity", 1),
            ],
            CaseLog.Read(folder).Missing.OrderByDescending(entry => entry.Cases).ThenBy(entry => entry.Code == "priority").ThenBy(entry => entry.Code, StringComparer.Ordinal).Select(entry => (entry.Code, entry.Cases)));
    }

    [Fact]
    public void Identity_that_the_log_tells_as_failed_is_not_taken_as_shown()
    {
        string map = CaseLog.Map.Replace("\"problem\":", "\"identity\": { \"otherwise\": \"failed\" }, \"problem\":", StringComparison.Ordinal);

        CaseDay day = CaseLog.Read(folder, "x,transaction,account,2026-03-10 09:00:00,0,0,60,30,A,yes,no", map);

        Assert.Equal(("accept", RefusalReason.Guard), (day.Refusals[0].Command, day.Refusals[0].Refusal.Reason));
        Assert.Equal("triage", Assert.Single(day.Places).State);
        Assert.DoesNotContain(day.Missing, entry => entry.Code == "identity");
    }

    [Fact]
    public void A_log_without_need_and_complexity_runs_all_the_same_and_says_so()
    {
        string map = CaseLog.MapWithout("complexity").Replace("\"otherwise\": \"basic-inquiry\" },", "\"otherwise\": \"basic-inquiry\" }", StringComparison.Ordinal);
        CaseDay day = CaseLog.Read(folder, CaseLog.Solved, map.Replace("\"need\": { \"column\": \"need\" },", "", StringComparison.Ordinal));

        Assert.Equal("closed", Assert.Single(day.Places).State);
        Assert.Contains(day.Missing, entry => entry is { Code: "need", Cases: 1 });
        Assert.Contains(day.Missing, entry => entry is { Code: "complexity", Cases: 1 });
    }

    [Fact]
    public void Customers_who_serve_themselves_before_an_answer_are_in_the_order_of_the_workflow()
    {
        ConformanceReport report = CaseLog.Read(folder).Conformance;

        Assert.Equal(11, report.FittingCases);
        Assert.Empty(report.Deviations);
    }

    [Theory]
    [InlineData("en", "1 case, 0 in the order that the workflow allows, fitness ", "1 with a step refused, 1 not ended.", "“Answer” is missing between “Waiting for an answer” and")]
    [InlineData("zh-CN", "共1单，0单顺序与流程相符，拟合度", "1单有步骤被拒绝，1单未办结。", "“排队等候”之后、“自助办结”之前缺“接听应答”")]
    public void Where_a_banks_own_workflow_is_left_is_found_and_told(string culture, params string[] texts)
    {
        CaseDay day = UnderAWorkflowWithSelfServiceAfterTheAnswer();

        Assert.Equal([("self-serve", RefusalReason.WrongState, 1)], day.Refusals.Select(refused => (refused.Command, refused.Refusal.Reason, refused.Cases)));
        DeviationCount found = Assert.Single(day.Conformance.Deviations);
        Assert.Equal((DeviationKind.StepWithoutEvent, "queued", "answer", "self-serve", 1L), (found.Deviation.Kind, found.Deviation.State, found.Deviation.Step, found.Deviation.Found, found.Cases));

        using var output = new StringWriter();
        var wording = new Wording(CultureInfo.GetCultureInfo(culture));
        new CaseTables(day, wording, new Figures(wording)).Write(ConsoleFactory.Create(output));
        Assert.All(texts, text => Assert.Contains(text, output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Inferred_steps_are_told_apart()
    {
        Assert.Equal(["accept", "confirm", "register", "reply", "take-up", "verify-identity"], CaseLog.Read(folder).Inferred.Order(StringComparer.Ordinal));
        Assert.Equal(["accept", "register", "confirm"], CaseLog.Read(folder, CaseLog.Solved, explain: "solved").Explained[0].Inferred.ToArray());
        Assert.Equal(["accept", "register"], CaseLog.Read(folder, CaseLog.Risk, explain: "risk").Explained[0].Inferred.ToArray());
    }

    [Fact]
    public void A_log_that_does_not_record_results_and_transfers_says_so()
    {
        Assert.Empty(CaseLog.Read(folder).Silent);
        Assert.Equal(["resolved-at-first-contact"], CaseLog.Read(folder, map: CaseLog.MapWithout("resolved-at-first-contact")).Silent.ToArray());
    }

    [Fact]
    public void Contacts_that_share_an_identity_are_cases_of_their_own()
    {
        CaseDay day = CaseLog.Read(folder, CaseLog.Solved + "\n" + CaseLog.Solved, explain: "solved");

        Assert.Equal((2, 2, 2L), (day.Cases, day.Explained.Length, day.Conformance.Variants[0].Variant.Cases));
    }

    /// <summary>Counted apart from the library, from the columns of the log.</summary>
    [Fact]
    public void The_bundled_day_is_as_counted_by_hand()
    {
        string data = Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv");

        CaseDay day = DayRun.Execute(data, MapFile.Load("service-day"), [], _ => { }).Cases;

        Assert.Equal((5550, 15, 266), (day.Cases, day.WithoutCase, day.RefusedCases));
        Assert.Equal(
            [("self-served", 2098), ("closed", 1528), ("handling", 792), ("callback", 586), ("abandoned", 389), ("transferring/requested", 128), ("triage", 29)],
            day.Places.Select(place => (place.State, place.Cases)));
        Assert.Equal([("solve", 225), ("transfer", 41)], day.Refusals.GroupBy(refused => refused.Command).Select(same => (same.Key, same.Max(refused => refused.Cases))));
        Assert.Equal(5550, day.Conformance.FittingCases);
        Assert.Equal((756, 295), (day.Missing.Single(entry => entry.Code == "identity").Cases, day.Missing.Single(entry => entry.Code == "transfer-slip").Cases));
    }

    private CaseDay UnderAWorkflowWithSelfServiceAfterTheAnswer()
    {
        JsonNode book = JsonNode.Parse(StandardBook.Shipped.ToJson())!;
        JsonNode service = book["workflows"]!["workflows"]!.AsArray().Single(workflow => (string?)workflow!["code"] == "service")!;
        service["commands"]!.AsArray().Single(command => (string?)command!["code"] == "self-serve")!["steps"]![0]!["from"] = new JsonArray("triage");
        var cases = new CaseRun(StandardBook.Parse(book.ToJsonString()).Compile(), MapFile.Load(folder.Write("bank.json", CaseLog.Map)), null);
        cases.Add(new ContactRecord { Outcome = ContactOutcome.SelfServed, Need = "inquiry" }, "self");
        return cases.ToDay();
    }
}
