using System.Net;
using System.Text;
using LiveDesk;
using LiveDesk.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CallCenter.Standards.LiveDesk.Tests.Api;

public sealed class SecurityTests
{
    [Fact]
    public async Task No_route_but_health_answers_without_a_token()
    {
        await using Desk desk = await Desk.OpenAsync();
        string[] open = [.. desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is not null).Select(route => route.RoutePattern.RawText!)];
        Assert.Equal(["/health"], open);
        foreach (RouteEndpoint route in desk.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.RoutePattern.RawText != "/health"))
        {
            foreach (string method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                string path = "/" + route.RoutePattern.RawText!.TrimStart('/').Replace("{id}", "c-1", StringComparison.Ordinal).Replace("{**id}", "c-1", StringComparison.Ordinal).Replace("{documentName}", "v1", StringComparison.Ordinal);
                Assert.Equal(HttpStatusCode.Unauthorized, (await desk.SendAsync(new(method), path, null, method == "GET" ? null : "{}")).Status);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.SendAsync(HttpMethod.Get, "/health", null)).Status);
    }

    [Fact]
    public async Task A_token_of_another_key_issuer_or_audience_or_one_that_ran_out_or_without_a_person_is_refused()
    {
        await using Desk desk = await Desk.OpenAsync();
        LiveDeskOptions options = desk.Services.GetRequiredService<LiveDeskOptions>();
        SymmetricSecurityKey key = TokenKeys.Of(options, desk.Services.GetRequiredService<IHostEnvironment>());
        string Make(SecurityKey? by = null, string issuer = "live-desk", string audience = "live-desk", int hours = 1, string subject = "sub", string? algorithm = SecurityAlgorithms.HmacSha256) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-9),
            IssuedAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-9),
            Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(hours),
            Claims = new Dictionary<string, object> { [subject] = "lin", ["role"] = "team-leader" },
            SigningCredentials = algorithm is null ? null : new(by ?? key, algorithm),
        });

        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/agents", Make())).Status);
        string[] refused =
        [
            Make(new SymmetricSecurityKey(Encoding.UTF8.GetBytes("another key, as long as it has to be"))), Make(issuer: "other"), Make(audience: "other"), Make(hours: -8), Make(algorithm: SecurityAlgorithms.HmacSha384),
            Make(algorithm: null), "x.y.z", "",
        ];
        foreach (string token in refused)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await desk.GetAsync("/agents", token)).Status);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/agents", Make(subject: "name"))).Status);
    }

    [Theory]
    [InlineData("Production", null, "the key for development is known to everybody")]
    [InlineData("Production", "AAECAwQFBgcICQ==", "at least 32 bytes")]
    [InlineData("Development", "AAECAwQFBgcICQ==", "at least 32 bytes")]
    public void The_key_for_development_is_refused_outside_of_it_and_a_short_one_anywhere(string environment, string? key, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => TokenKeys.Of(new() { SigningKey = key }, new At(environment))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_role_that_the_token_does_not_give_is_not_acted_in()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        const string Asked = """{"command":"answer","role":"service-manager"}""";
        Assert.Equal(["role-not-held"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", desk.Token("ann", "service-agent"), Asked)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["which-role"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", desk.Token("ann", "service-agent", "team-leader"), """{"command":"answer"}""")).Refused(HttpStatusCode.Forbidden).Reasons);
        Answer agent = (await desk.SendAsync(HttpMethod.Put, "/agents/ann", desk.Token("ann", "service-agent"), CallCenter.Standards.Book.StandardJson.Write(new CallCenter.Standards.Routing.Agent { Code = "ann" }))).Refused(HttpStatusCode.Forbidden);
        Assert.Equal(["authority"], agent.Reasons);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.SendAsync(HttpMethod.Post, "/contacts", desk.Token("ann", "service-agent"), """{"id":"c-2","contact":{"channel":"phone"}}""")).Status);
    }

    [Theory]
    [InlineData("""{"id":"c-1","contact":{"channel":"phone"},"more":1}""")]
    [InlineData("""{"id":"c-1","contact":{"channel":"phone","chanel":"x"}}""")]
    [InlineData("""{"id":"c-1","id":"c-2","contact":{"channel":"phone"}}""")]
    [InlineData("""{"id":"../c-1","contact":{"channel":"phone"}}""")]
    [InlineData("""{"id":"c-1' or 1=1","contact":{"channel":"phone"}}""")]
    [InlineData("""{"id":null,"contact":{"channel":"phone"}}""")]
    [InlineData("""{"id":"c-1","contact":{"channel":"phone","amount":-1}}""")]
    [InlineData("""{"id":"c-1"}""")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{")]
    public async Task What_cannot_be_read_is_told_and_changes_nothing(string body)
    {
        await using Desk desk = await Desk.OpenAsync();
        Assert.Contains((await desk.SendAsync(HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), body)).Refused(HttpStatusCode.BadRequest).Reasons, reason => reason is "unreadable" or "bad-identity");
        Assert.Equal("[]", (await desk.GetAsync("/queues")).Body);
    }

    [Theory]
    [InlineData("/contacts", """{"id":"c-1","contact":{"chanel":"x"}}""", "$.contact")]
    [InlineData("/contacts", """{"id":"c-1","contact":{"amount":-1}}""", "$.contact")]
    [InlineData("/contacts", """{"id":7}""", "$.id")]
    [InlineData("/contacts", "{", "$")]
    [InlineData("/contacts", "null", "$")]
    [InlineData("/cases/c-9/commands", """{"command":"abandon","facts":{"customerNam":"x"}}""", "$.facts")]
    public async Task What_cannot_be_read_is_told_by_its_place_in_the_callers_language_without_words_of_the_program(string path, string body, string place)
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-9");
        Task<Answer> Send(string language) => desk.SendAsync(HttpMethod.Post, path, desk.Token("ivr", "system"), body, language: language);
        Answer chinese = (await Send("zh-CN")).Refused(HttpStatusCode.BadRequest);
        Answer english = (await Send("en")).Refused(HttpStatusCode.BadRequest);

        Assert.Equal(["unreadable"], chinese.Reasons);
        Assert.Contains($"（位置：{place}", (string)chinese.Json["detail"]!, StringComparison.Ordinal);
        Assert.Contains($"at {place}", (string)english.Json["detail"]!, StringComparison.Ordinal);
        Assert.DoesNotMatch("[A-Za-z]", string.Concat(chinese.Json["title"], chinese.Json["detail"], chinese.Json["reasons"]![0]!["text"]).Replace(place, "", StringComparison.Ordinal));
        Assert.DoesNotMatch("System\\.|CallCenter|LiveDesk|Json|BytePosition", english.Body);
    }

    [Fact]
    public async Task What_the_host_refuses_by_itself_is_told_in_the_callers_language_too()
    {
        await using Desk desk = await Desk.OpenAsync();
        async Task<string> TitleAsync(Task<Answer> asked, HttpStatusCode status) => (string)(await asked).Refused(status).Json["title"]!;
        Assert.Equal("请先登录", await TitleAsync(desk.SendAsync(HttpMethod.Get, "/agents", null, language: "zh-CN"), HttpStatusCode.Unauthorized));
        Assert.Equal("Not found", await TitleAsync(desk.GetAsync("/nowhere", language: "en"), HttpStatusCode.NotFound));
        string large = $$"""{"id":"c-1","contact":{"topic":"{{new string('x', 70_000)}}"} }""";
        Assert.Equal("请求过大", await TitleAsync(desk.SendAsync(HttpMethod.Post, "/contacts", desk.Token("ivr", "system"), large, language: "zh-CN"), HttpStatusCode.RequestEntityTooLarge));
    }

    [Theory]
    [InlineData("customer", false, false)]
    [InlineData("visitor", false, false)]
    [InlineData("department-contact", false, false)]
    [InlineData("risk-control", false, false)]
    [InlineData("service-agent", true, true)]
    [InlineData("data-analyst", true, true)]
    [InlineData("system", true, true)]
    public async Task Who_has_no_post_at_the_centre_looks_at_nothing_there(string role, bool seesCases, bool seesFloor)
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        string token = desk.TokenFor("xi", role, ["legal"], ["c-1"]);
        foreach (string path in (string[])["/queues", "/agents", "/alarms", "/monitor", "/monitor/feed", "/monitor/cases/c-1"])
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address + path);
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token);
            using HttpResponseMessage answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal((path, seesFloor ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (path, answer.StatusCode));
        }

        Assert.Equal(seesCases ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await desk.GetAsync("/cases/c-1", token)).Status);
    }

    [Fact]
    public async Task A_customer_acts_on_its_own_case_and_on_no_other_one()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.ContactAsync("c-1");
        await desk.ContactAsync("c-2");
        string token = desk.TokenFor("88", "customer", cases: ["c-1"]);
        const string Abandon = """{"command":"abandon"}""";
        Assert.Equal(["role-not-held"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-2/commands", token, Abandon)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["role-not-held"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-2/commands", token, """{"command":"abandon","role":"customer"}""")).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal(["role-not-held"], (await desk.SendAsync(HttpMethod.Post, "/contacts", token, """{"id":"c-3","contact":{"channel":"phone"}}""")).Refused(HttpStatusCode.Forbidden).Reasons);
        // Without a claim of cases a customer has none.
        Assert.Equal(["role-not-held"], (await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", desk.Token("88", "customer"), Abandon)).Refused(HttpStatusCode.Forbidden).Reasons);
        Assert.Equal("abandoned", (string)(await desk.SendAsync(HttpMethod.Post, "/cases/c-1/commands", token, Abandon)).Ok().Json["state"]!);
    }

    [Fact]
    public async Task Risk_control_sees_a_case_that_waits_for_it_and_no_other_one()
    {
        await using Desk desk = await Desk.OpenAsync();
        await desk.AnsweredAsync("c-1", "ann", "transaction", ",\"suspectedFraud\":true,\"identity\":\"verified\"");
        string risk = desk.Token("rui", "risk-control");
        Assert.Equal(["not-yours-to-see"], (await desk.GetAsync("/cases/c-1", risk)).Refused(HttpStatusCode.Forbidden).Reasons);
        (await desk.CommandAsync("c-1", "stop-for-risk", "ann", "service-agent", """{"reason":"疑似诈骗"}""", "risk-report")).Ok();
        Assert.Equal("risk-hold", (string)(await desk.GetAsync("/cases/c-1", risk)).Ok().Json["state"]!);
    }

    [Fact]
    public async Task A_body_that_is_too_large_and_too_many_requests_are_refused()
    {
        await using Desk desk = await Desk.OpenAsync(("LiveDesk:MostRequests", "10"));
        Answer large = await desk.ContactAsync("c-1", more: $",\"topic\":\"{new string('x', 70_000)}\"");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.Status);
        HttpStatusCode[] answers = [.. (await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => desk.GetAsync("/agents")))).Select(answer => answer.Status)];
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Contains(HttpStatusCode.OK, answers);
        Assert.Equal(HttpStatusCode.OK, (await desk.GetAsync("/agents", desk.Token("another", "team-leader"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.SendAsync(HttpMethod.Get, "/health", null)).Status);
    }

    [Fact]
    public async Task The_interface_is_described()
    {
        await using Desk desk = await Desk.OpenAsync();
        Answer described = (await desk.GetAsync("/openapi/v1.json")).Ok();
        Assert.NotNull(described.Json["paths"]!["/contacts"]!["post"]!["requestBody"]);
        Assert.NotNull(described.Json["paths"]!["/cases/{id}/commands"]!["post"]!["responses"]!["409"]);
    }

    private sealed class At(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;

        public string ApplicationName { get; set; } = "LiveDesk";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
