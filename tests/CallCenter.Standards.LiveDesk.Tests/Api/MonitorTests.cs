using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CallCenter.Standards.Kpis;
using LiveDesk.Cases;
using LiveDesk.Monitor;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests.Api;

public sealed partial class MonitorTests
{
    [Fact]
    public async Task The_page_shows_who_waits_agents_emergencies_first_and_what_falls_due_in_both_languages()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2", "emergency");
        desk.Clock.Advance(Duration.FromSeconds(75));
        string chinese = (await desk.GetAsync("/monitor?lang=zh-CN")).Ok().Body;
        string english = (await desk.GetAsync("/monitor", language: "en-GB")).Ok().Body;

        Assert.Contains("<html lang=\"zh-CN\">", chinese, StringComparison.Ordinal);
        Assert.Contains("服务中心实时监控", chinese, StringComparison.Ordinal);
        Assert.Contains("Service centre, live", english, StringComparison.Ordinal);
        Assert.True(chinese.IndexOf("紧急事项", StringComparison.Ordinal) < chinese.IndexOf("<h2 id=\"queues-name\">", StringComparison.Ordinal));
        Assert.Contains("/monitor/cases/c-2?lang=zh-CN", chinese, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(chinese, "<td>1</td><td>1:15</td>"));
        Assert.DoesNotMatch("[\u4e00-\u9fff]", LanguageSwitch().Replace(english, ""));
    }

    [Fact]
    public async Task What_a_customer_wrote_is_text_on_the_page_and_never_markup()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann");
        await desk.ContactAsync("c-1", more: ""","topic":"<script>alert(1)</script>","region":"\"><img src=x onerror=alert(2)>" """);
        await desk.UntilPlacedAsync("c-1");
        await desk.CommandAsync("c-1", "answer", "ann", "service-agent");
        string page = (await desk.GetAsync("/monitor/cases/c-1", desk.Token("ann", "service-agent"))).Ok().Body;

        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Equal("<p title=\"&quot;&gt;&lt;\">&amp;&#x27;</p>", Html.Of($"<p title=\"{"\"><"}\">{"&'"}</p>").ToString());
    }

    [Fact]
    public async Task Pages_carry_a_policy_that_lets_nothing_but_their_own_script_run()
    {
        await using Desk desk = await Desk.OpenAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true });
        async Task<HttpResponseMessage> Get(string path, string? cookie = null, string? bearer = null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address + path);
            if (cookie is not null)
            {
                request.Headers.Add("Cookie", cookie);
            }

            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            return await http.SendAsync(request);
        }

        using HttpResponseMessage entered = await Get($"/monitor/enter?token={desk.Token("lin", "team-leader")}");
        Assert.Equal(("/monitor", HttpStatusCode.Redirect), (entered.Headers.Location!.ToString(), entered.StatusCode));
        string set = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", set, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", set, StringComparison.OrdinalIgnoreCase);
        string cookie = set.Split(';')[0];
        using HttpResponseMessage page = await Get("/monitor", cookie);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        string body = await page.Content.ReadAsStringAsync();
        Assert.DoesNotMatch("<script(?! src=\"/monitor/monitor.js\")|style=|\\son[a-z]+=\"", body);
        Assert.Equal(HttpStatusCode.OK, (await Get("/monitor/monitor.js", cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/monitor/monitor.css", cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Get("/monitor")).StatusCode);

        // Another site's form carries no header of the page's own, and so no cookie counts.
        using var forged = new HttpRequestMessage(HttpMethod.Post, desk.Address + "/contacts/c-1/end") { Content = new StringContent("{}") };
        forged.Headers.Add("Cookie", cookie);
        forged.Headers.Add("Idempotency-Key", "x");
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.SendAsync(forged)).StatusCode);
    }

    [Fact]
    public async Task The_feed_tells_what_changed_within_moments()
    {
        await using Desk desk = await Desk.OpenAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address + "/monitor/feed?lang=en");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", desk.Token("lin", "team-leader"));
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        async Task<string> NextAsync()
        {
            var told = new List<string>();
            for (string? line; (line = await lines.ReadLineAsync(limit.Token)) is not (null or "");)
            {
                told.Add(line);
            }

            Assert.Equal("event: board", told.FirstOrDefault());
            return string.Join('\n', told);
        }

        Assert.DoesNotContain("/monitor/cases/c-9", await NextAsync(), StringComparison.Ordinal);
        (await desk.ContactAsync("c-9", "emergency")).Ok();
        // The board that was being made while the contact came in may lack it; the one after may not.
        string[] after = [await NextAsync(), await NextAsync()];
        Assert.Contains("/monitor/cases/c-9", after[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_waits_too_long_raises_one_alarm_which_escalates_is_answered_and_does_not_flicker()
    {
        await using Desk desk = await Desk.OpenAsync();
        AlarmWatch watch = Watch(desk);
        await desk.ContactAsync("c-1", "complaint");
        desk.Clock.Advance(Duration.FromSeconds(119));
        await watch.LookAsync(CancellationToken.None);
        Assert.Equal("[]", (await desk.GetAsync("/alarms")).Body);
        desk.Clock.Advance(Duration.FromSeconds(1));
        await watch.LookAsync(CancellationToken.None);
        await watch.LookAsync(CancellationToken.None);
        System.Text.Json.Nodes.JsonNode alarm = Assert.Single((await desk.GetAsync("/alarms")).Json.AsArray())!;
        Assert.Equal(("complaints", "2026-03-10T01:07:00Z"), ((string)alarm["queue"]!, (string)alarm["due"]!));
        string id = (string)alarm["id"]!;

        desk.Clock.Advance(Duration.FromMinutes(5));
        await Desk.UntilAsync(async () => (await desk.Store.ReadAsync("alarm/" + id, CancellationToken.None))!.Events.Count(happened => happened.Kind == "step") == 2, "the alarm is escalated to team leader and manager");
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(HttpMethod.Post, "/alarms/" + id, desk.Token("ann", "service-agent"), "{}")).Status);
        (await desk.SendAsync(HttpMethod.Post, "/alarms/" + id, desk.Token("lin", "team-leader"), "{}")).Ok();
        Assert.Equal("[]", (await desk.GetAsync("/alarms")).Body);
    }

    [Fact]
    public async Task An_alarm_that_was_answered_stands_until_it_ceases_and_is_not_raised_again_before()
    {
        await using Desk desk = await Desk.OpenAsync();
        AlarmWatch watch = Watch(desk);
        async Task<string[]> AlarmsAsync(string shelf) => [.. (await desk.Store.OnShelfAsync(shelf, "", 100, CancellationToken.None)).Select(alarm => alarm.Stream)];
        await desk.ContactAsync("c-1", "complaint");
        desk.Clock.Advance(Duration.FromMinutes(2));
        await watch.LookAsync(CancellationToken.None);
        string raised = Assert.Single(await AlarmsAsync(Shelves.Alarm));
        (await desk.SendAsync(HttpMethod.Post, "/alarms/" + raised["alarm/".Length..], desk.Token("lin", "team-leader"), "{}")).Ok();

        for (int i = 0; i < 3; i++)
        {
            desk.Clock.Advance(Duration.FromSeconds(1));
            await Watch(desk).LookAsync(CancellationToken.None);
            Assert.Empty(await AlarmsAsync(Shelves.Alarm));
            Assert.Equal([raised], await AlarmsAsync(Shelves.AlarmAnswered));
            await desk.RestartAsync();
        }

        (await desk.CommandAsync("c-1", "abandon", "ivr", "system")).Ok();
        await Watch(desk).LookAsync(CancellationToken.None);
        Assert.Empty(await AlarmsAsync(Shelves.Alarm));
        Assert.Empty(await AlarmsAsync(Shelves.AlarmAnswered));
        Assert.Equal([raised], await AlarmsAsync(Shelves.AlarmEnded));
        await desk.ContactAsync("c-2", "complaint");
        desk.Clock.Advance(Duration.FromMinutes(2));
        await Watch(desk).LookAsync(CancellationToken.None);
        Assert.NotEqual(raised, Assert.Single(await AlarmsAsync(Shelves.Alarm)));
    }

    [Fact]
    public async Task Notes_are_read_by_who_serves_the_customer_alone()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann");
        const string Note = "客户王五住在建国路";
        (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", desk.Token("ann", "service-agent"), $$"""{"command":"accept","note":"{{Note}}"}""")).Ok();
        async Task<bool> ReadsAsync(string person, string role) => (await desk.GetAsync("/monitor/cases/c-1", desk.Token(person, role))).Ok().Body.Contains(Note, StringComparison.Ordinal);

        Assert.Equal((true, false, false), (await ReadsAsync("ann", "service-agent"), await ReadsAsync("bob", "service-agent"), await ReadsAsync("lin", "team-leader")));
        (await desk.SendAsync(HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}")).Ok();
        Assert.False(await ReadsAsync("ann", "service-agent"));
    }

    [Theory]
    [InlineData("zh-CN", "渠道|电话", "需求类型|业务办理", "客户等级|普通客户", "身份核实情况|已核实", "疑似欺诈|否", "已自查|是", "办理时限|2026-03-10 16:00", "客户姓名|李*", "可接待")]
    [InlineData("en", "channel|Telephone", "need|Transaction", "customer class|Ordinary", "identity check|verified", "suspected fraud|no", "self-checked|yes", "time limit|2026-03-10 16:00", "name of the customer|李*", "available")]
    public async Task A_case_is_told_by_the_names_of_fields_and_values_and_agents_by_those_of_their_states(string language, params string[] told)
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "transaction", ",\"identity\":\"verified\",\"suspectedFraud\":false");
        (await desk.CommandAsync("c-1", "accept", "ann", "service-agent")).Ok();
        (await desk.CommandAsync("c-1", "register", "ann", "service-agent", DeskJourneyTests.Registration)).Ok();
        (await desk.AgentAsync("bob")).Ok();
        string page = (await desk.GetAsync($"/monitor/cases/c-1?lang={language}")).Ok().Body;
        string[] rows = [.. FactRow().Matches(page).Select(row => WebUtility.HtmlDecode($"{row.Groups[1].Value}|{row.Groups[2].Value}"))];
        Assert.All(told[..^1], row => Assert.True(rows.Contains(row, StringComparer.OrdinalIgnoreCase), $"'{row}' is not among {string.Join(", ", rows)}"));
        Assert.DoesNotContain(rows, row => row.Contains("duration(", StringComparison.Ordinal) || row.Contains("date and time(", StringComparison.Ordinal) || row.EndsWith("|true", StringComparison.Ordinal));
        Assert.Contains($"<th scope=\"row\">{told[^1]}</th>", (await desk.GetAsync($"/monitor?lang={language}")).Ok().Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Outside_of_development_no_token_comes_in_by_an_address_and_the_cookie_goes_by_secured_connections_alone()
    {
        string key = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        await using Desk desk = await Desk.OpenAsync(("environment", "Production"), ("LiveDesk:SigningKey", key), ("LiveDesk:MasterKey", key));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true });
        async Task<HttpResponseMessage> Enter(string query, string? bearer)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{desk.Address}/monitor/enter{query}");
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            return await http.SendAsync(request);
        }

        string token = desk.Token("lin", "team-leader");
        using HttpResponseMessage byAddress = await Enter($"?token={token}", null);
        Assert.Equal((HttpStatusCode.Unauthorized, false), (byAddress.StatusCode, byAddress.Headers.Contains("Set-Cookie")));
        using HttpResponseMessage byHeader = await Enter("", token);
        Assert.Equal(HttpStatusCode.Redirect, byHeader.StatusCode);
        Assert.Contains("; secure", byHeader.Headers.GetValues("Set-Cookie").Single(), StringComparison.OrdinalIgnoreCase);
        // The one that was validated goes into the cookie, and not another one beside it.
        using HttpResponseMessage both = await Enter("?token=forged", token);
        Assert.StartsWith($"live-desk={token};", both.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_too_a_token_that_is_not_valid_becomes_no_cookie()
    {
        await using Desk desk = await Desk.OpenAsync();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, CheckCertificateRevocationList = true });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{desk.Address}/monitor/enter?token=forged");
        request.Headers.Add("Cookie", $"live-desk={desk.Token("lin", "team-leader")}");
        using HttpResponseMessage entered = await http.SendAsync(request);
        Assert.DoesNotContain("forged", entered.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies) ? cookies.Single() : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_service_level_counts_the_last_quarter_hour_and_day_and_those_who_wait_too_long_also_after_a_restart()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AgentAsync("ann", capacity: 9);
        for (int i = 1; i <= 4; i++)
        {
            await desk.ContactAsync($"c-{i}", "complaint");
            await desk.UntilPlacedAsync($"c-{i}");
            desk.Clock.Advance(Duration.FromSeconds(i == 1 ? 30 : 5));
            (await desk.CommandAsync($"c-{i}", "answer", "ann", "service-agent")).Ok();
            desk.Clock.Advance(Duration.FromMinutes(20));
        }

        (double, double)[] Levels() => [.. desk.Services.GetRequiredService<DeskBoard>().At(desk.Clock.Now).Queues.Single(queue => queue.Queue.Code == "complaints").Levels.Select(level => (level.InTime, level.All))];
        Assert.Equal([(0, 0), (2, 2), (3, 4)], Levels());
        (await desk.SendAsync(HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"break"}""")).Ok();
        await desk.ContactAsync("c-5", "complaint");
        desk.Clock.Advance(Duration.FromSeconds(20));
        Assert.Equal((0, 1), Levels()[0]);
        await desk.RestartAsync();
        Assert.Equal([(0, 1), (2, 3), (3, 5)], Levels());
        desk.Clock.Advance(Duration.FromHours(30));
        Assert.Equal([(0, 1), (0, 1), (0, 1)], Levels());
    }

    [Fact]
    public void Windows_by_subtraction_count_as_all_contacts_of_the_time_do_when_they_are_counted_anew()
    {
        var standards = new OneStandard();
        var windows = new ServiceWindows(standards);
        var random = new Random(7);
        Instant now = Instant.FromUtc(2026, 3, 10, 0, 0);
        var all = new List<(Instant At, ContactRecord Record)>();
        for (int i = 0; i < 400; i++)
        {
            now += Duration.FromSeconds(random.Next(10) == 0 ? random.Next(8000) : random.Next(90));
            ContactRecord record = new() { Channel = "phone", Queue = random.Next(2) == 0 ? "general" : "risk", Arrival = now, Wait = Duration.FromSeconds(random.Next(40)), Outcome = random.Next(5) == 0 ? ContactOutcome.Abandoned : ContactOutcome.Answered };
            windows.Add(in record, now);
            all.Add((now, record));
            MeasureTotals[] read = windows.At(now).Windows;
            foreach ((int minutes, int index) in new[] { (15, 0), (60, 1), (1440, 2) })
            {
                long first = (now.ToUnixTimeSeconds() / 60) - minutes + 1;
                MeasureAccumulator<ContactRecord> anew = standards.Current.Standard.Kpis.Accumulate(ContactRecord.Schema, Grouping.By("queue"));
                foreach ((Instant at, ContactRecord counted) in all.Where(contact => contact.At.ToUnixTimeSeconds() / 60 >= first))
                {
                    anew.Add(in counted);
                }

                foreach (string queue in (string[])["general", "risk"])
                {
                    KpiResult one = standards.Current.Standard.Kpis.Evaluate("service-level", read[index], GroupKey.Of(queue));
                    KpiResult other = standards.Current.Standard.Kpis.Evaluate("service-level", anew.ToTotals(), GroupKey.Of(queue));
                    Assert.Equal((other.Numerator ?? 0, other.Denominator ?? 0), (one.Numerator ?? 0, one.Denominator ?? 0));
                }
            }
        }
    }

    private static AlarmWatch Watch(Desk desk) => desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<AlarmWatch>().Single();

    [GeneratedRegex("<tr><th scope=\"row\">([^<]*)</th><td>([^<]*)</td></tr>")]
    private static partial Regex FactRow();

    [GeneratedRegex("<a [^>]*hreflang[^<]*</a>")]
    private static partial Regex LanguageSwitch();
}
