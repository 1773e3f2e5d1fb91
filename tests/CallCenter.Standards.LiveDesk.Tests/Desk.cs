using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Routing;
using LiveDesk;
using LiveDesk.Cases;
using LiveDesk.Security;
using LiveDesk.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CallCenter.Standards.LiveDesk.Tests;

/// <summary>A live desk of a test's own: the whole host on a loopback port, over a file of SQLite, by a clock that the test moves.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly TempFolder folder;
    private readonly Dictionary<string, string?> settings;
    private readonly HttpClient http = new();
    private WebApplication app = null!;
    private int commands;

    private Desk(TempFolder folder, Dictionary<string, string?> settings)
    {
        this.folder = folder;
        this.settings = settings;
    }

    public StandingClock Clock { get; } = new(Instant.FromUtc(2026, 3, 10, 1, 0));

    public string Address => app.Urls.First();

    public IServiceProvider Services => app.Services;

    public IDeskStore Store => Services.GetRequiredService<IDeskStore>();

    public static async Task<Desk> OpenAsync(params (string Name, string Value)[] settings)
    {
        var desk = new Desk(new(), settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value));
        await desk.StartAsync();
        return desk;
    }

    /// <summary>The file of SQLite.</summary>
    public string Database => folder.File("desk.db");

    /// <summary>Ends the host; its file stays.</summary>
    public ValueTask StopAsync() => app.DisposeAsync();

    /// <summary>Ends the host and starts another one on the same file, with other settings where some are given.</summary>
    public async Task RestartAsync(params (string Name, string? Value)[] changed)
    {
        foreach ((string name, string? value) in changed)
        {
            settings[name] = value;
        }

        await app.DisposeAsync();
        await StartAsync();
    }

    public string Token(string person, params string[] roles) => DevelopmentTokens.Create(
        Services.GetRequiredService<LiveDeskOptions>(), Services.GetRequiredService<IHostEnvironment>(), person, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), roles);

    /// <summary>A token of somebody who acts for departments, or of a customer with cases of its own.</summary>
    public string TokenFor(string person, string role, string[]? departments = null, string[]? cases = null) => DevelopmentTokens.CreateFor(
        Services.GetRequiredService<LiveDeskOptions>(), Services.GetRequiredService<IHostEnvironment>(), person, TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), [role], departments ?? [], cases ?? []);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? token, string? body = null, string? command = null, string? language = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, app.Urls.First() + path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.Add("Idempotency-Key", command ?? string.Create(CultureInfo.InvariantCulture, $"m-{Interlocked.Increment(ref commands)}"));
        }

        if (language is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", language);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return new(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.ETag?.Tag, response.Headers.Contains("Idempotency-Replayed"), response.Content.Headers.ContentType?.MediaType);
    }

    public Task<Answer> GetAsync(string path, string? token = null, string? language = null) => SendAsync(HttpMethod.Get, path, token ?? Token("lin", "team-leader"), language: language);

    public Task<Answer> ContactAsync(string id, string need = "inquiry", string? more = null, string? command = null) => SendAsync(
        HttpMethod.Post, "/contacts", Token("ivr", "system"), $$"""{"contact":{"channel":"phone","need":"{{need}}","complexity":"ordinary","segment":"ordinary","language":"zh"{{more}} },"id":"{{id}}"}""", command);

    public Task<Answer> CommandAsync(string id, string code, string person, string role, string? facts = null, string? documents = null, string? command = null, string? language = null, string? ifMatch = null) => SendAsync(
        HttpMethod.Post, $"/cases/{id}/commands", Token(person, role), $$"""{"command":"{{code}}"{{(facts is null ? "" : $",\"facts\":{facts}")}}{{(documents is null ? "" : $",\"documents\":[\"{documents}\"]")}}}""", command, language, ifMatch);

    /// <summary>An agent who can do anything on the telephone, one call at a time.</summary>
    public Task<Answer> AgentAsync(string code, int capacity = 1, string? command = null)
    {
        var agent = new Agent
        {
            Code = code,
            Skills = [.. StandardBook.Shipped.Routing.Skills.Select(skill => new SkillLevel(skill.Code, skill.Levels))],
            Languages = ["zh", "en"],
            Authorities = [.. StandardBook.Shipped.Organization.Actions.Select(action => new AuthorityLimit(action.Code))],
            Channels = [new("phone", capacity, 0, IsExclusive: false)],
        };
        return SendAsync(HttpMethod.Put, $"/agents/{code}", Token("lin", "team-leader"), StandardJson.Write(agent), command);
    }

    /// <summary>Waits until something holds; what happens by itself takes a moment.</summary>
    public static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (int i = 0; i < 250; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(20);
        }

        Assert.Fail($"It never came that {what}.");
    }

    /// <summary>A contact that an agent has been given and has answered.</summary>
    public async Task AnsweredAsync(string id, string agent, string need = "inquiry", string? more = null)
    {
        (await AgentAsync(agent)).Ok();
        (await ContactAsync(id, need, more)).Ok();
        await UntilPlacedAsync(id);
        (await CommandAsync(id, "answer", agent, "service-agent")).Ok();
    }

    public Task UntilPlacedAsync(string id) => UntilAsync(async () => (await GetAsync($"/cases/{id}")).Json["agent"] is not null, $"{id} is given to an agent");

    public Task UntilStepsAsync(string id, int count) => UntilAsync(async () => (await GetAsync($"/cases/{id}")).Json["steps"]!.AsArray().Count >= count, $"{id} has {count} steps");

    public async Task<HeldCase> HeldAsync(string id) => (await Services.GetRequiredService<CaseEngine>().FindAsync(Streams.Case + id, CancellationToken.None))!;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        folder.Dispose();
    }

    private async Task StartAsync()
    {
        app = await LiveDeskHost.CreateAsync([$"--environment={settings.GetValueOrDefault("environment") ?? "Development"}"], Clock, builder =>
        {
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["LiveDesk:Database"] = folder.File("desk.db"),
                ["LiveDesk:PollEvery"] = "00:00:00.020",
                ["LiveDesk:MostRequests"] = "100000",
            });
            builder.Configuration.AddInMemoryCollection(settings);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await app.StartAsync();
    }
}

/// <summary>What a request was answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body, string? ETag, bool IsReplayed, string? MediaType)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string[] Reasons => [.. Json["reasons"]!.AsArray().Select(reason => (string)reason!["code"]!)];

    public Answer Ok()
    {
        Assert.True(Status == HttpStatusCode.OK, $"{Status}: {Body}");
        return this;
    }

    public Answer Refused(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{Status}: {Body}");
        Assert.Equal("application/problem+json", MediaType);
        return this;
    }
}

/// <summary>A clock that stands until it is moved, forwards or back.</summary>
internal sealed class StandingClock(Instant now) : IClock
{
    private long ticks = now.ToUnixTimeTicks();

    public Instant Now => Instant.FromUnixTimeTicks(Interlocked.Read(ref ticks));

    public Instant GetCurrentInstant() => Now;

    public void Advance(Duration by) => Interlocked.Add(ref ticks, (long)by.TotalTicks);
}
