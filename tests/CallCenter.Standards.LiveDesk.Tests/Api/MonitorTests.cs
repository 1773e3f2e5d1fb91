using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CallCenter.Standards.Kpis;
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
        Assert.Equal("event: board", await lines.ReadLineAsync(limit.Token));
        await desk.ContactAsync("c-9", "emergency");
        while (await lines.ReadLineAsync(limit.Token) is { } line && !line.Contains("/monitor/cases/c-9", StringComparison.Ordinal))
        {
        }

        Assert.False(limit.IsCancellationRequested);
    }

    [Fact]
    public async Task A_queue_that_waits_too_long_raises_one_alarm_which_escalates_is_answered_and_does_not_flicker()
    {
        await using Desk desk = await Desk.OpenAsync();
        AlarmWatch watch = desk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<AlarmWatch>().Single();
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

    [GeneratedRegex("<a [^>]*hreflang[^<]*</a>")]
    private static partial Regex LanguageSwitch();
}
