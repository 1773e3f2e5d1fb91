using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CallCenter.Standards.Book;
using CallCenter.Standards.LiveDesk.Tests.Crashes;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Fuzzing;

namespace CallCenter.Standards.LiveDesk.Tests.Api;

/// <summary>Whatever the body, whoever sends it: it is done or refused with a reason, and the desk goes on. LIVE_DESK_BODIES and LIVE_DESK_SEED make it long, and another one each night.</summary>
public sealed class HostileBodyTests
{
    private static readonly int Bodies = CrashSettings.Of("LIVE_DESK_BODIES", 1_000);
    private static readonly int Seed = CrashSettings.Of("LIVE_DESK_SEED", 1);

    [Fact]
    public async Task Whatever_the_body_it_is_done_or_refused_and_the_desk_goes_on()
    {
        await using Desk desk = await Desk.OpenAsync();
        (await desk.AgentAsync("ann")).Ok();
        (await desk.ContactAsync("c-1")).Ok();
        (HttpMethod Method, string Path, string Token, string Right)[] asked =
        [
            (HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), """{"id":"c-2","contact":{"channel":"phone","need":"inquiry","complexity":"ordinary","segment":"ordinary","language":"zh","amount":12.5}}"""),
            (HttpMethod.Post, "/cases/c-1/commands", desk.Token("ann", "service-agent"), """{"command":"answer","role":"service-agent","facts":{"topic":"loan","contact":{"amount":100}},"documents":["statement"],"note":"asked twice"}"""),
            (HttpMethod.Post, "/cases/c-1/transfers", desk.Token("ann", "service-agent"), """{"action":"send","slip":{"summary":"s","tried":"t","wanted":"w"},"result":"done"}"""),
            (HttpMethod.Post, "/cases/c-1/acknowledgements", desk.Token("lin", "team-leader"), """{"step":"step-1"}"""),
            (HttpMethod.Put, "/agents/ann", desk.Token("lin", "team-leader"), StandardJson.Write(new Agent { Code = "ann", Languages = ["zh"], Channels = [new("phone", 1, 0, IsExclusive: false)] })),
            (HttpMethod.Put, "/agents/ann/state", desk.Token("ann", "service-agent"), """{"state":"ready"}"""),
            (HttpMethod.Post, "/contacts/c-1/end", desk.Token("ann", "service-agent"), "{}"),
        ];
        using var http = new HttpClient { BaseAddress = new(desk.Address) };
        var random = new Random(Seed);
        var answers = new Dictionary<HttpStatusCode, int>();
        for (int i = 0; i < Bodies; i++)
        {
            (HttpMethod method, string path, string token, string right) = asked[random.Next(asked.Length)];
            byte[] body = random.Next(4) switch
            {
                0 => ByteMutation.Of(System.Text.Encoding.UTF8.GetBytes(right), random),
                1 => WildText.Bytes(TextMutation.Of(right, random, Scraps.Json)),
                _ => JsonMutation.Of(right, random, 2),
            };
            using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"b-{i}"));
            using HttpResponseMessage answer = await http.SendAsync(request);
            string said = await answer.Content.ReadAsStringAsync();

            Assert.True((int)answer.StatusCode < 500, $"{method} {path}, body {i} of seed {Seed} ({WildText.Of(body)}): {answer.StatusCode} {said}");
            Assert.True(answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{method} {path}, body {i} of seed {Seed}: {answer.StatusCode} without a reason.");
            answers[answer.StatusCode] = answers.GetValueOrDefault(answer.StatusCode) + 1;
        }

        // Both are reached: bodies that are read, and bodies that are not.
        Assert.True(answers.GetValueOrDefault(HttpStatusCode.OK) > 0 && answers.GetValueOrDefault(HttpStatusCode.BadRequest) > Bodies / 10, string.Join(", ", answers));
        (await desk.ContactAsync("c-after")).Ok();
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/cases/c-after")).Status);
    }
}
