using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>
/// Systems and people who use the desk whatever happens to it: each command is sent until it is answered, and many are sent twice, at once or later. What was answered is written down, for the oracle.
/// </summary>
internal sealed class Callers(Uri[] addresses, Func<string, string, string> token, int seed) : IDisposable
{
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private int asked;

    /// <summary>How long somebody asks for one thing: by then a host that was ended, and what it had, is up again elsewhere.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private int contacts;

    /// <summary>The commands that were carried out, each with its case and the answer; all answers to one are the same.</summary>
    public ConcurrentDictionary<string, (string Case, string Answer)> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>The commands that were refused.</summary>
    public ConcurrentDictionary<string, string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Commands that were answered in two ways; there must be none.</summary>
    public ConcurrentBag<string> Contradictions { get; } = [];

    /// <summary>How often a request was sent that had been sent before.</summary>
    public int Repeats => repeats;

    private int repeats;

    /// <summary>Lets one caller have contacts until told to end.</summary>
    public async Task RunAsync(int caller, int most, CancellationToken end)
    {
        var random = new Random((seed * 1000) + caller);
        int number = 0;
        while (!end.IsCancellationRequested && Interlocked.Increment(ref contacts) <= most)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"c-{caller}-{++number}");
            string need = random.Next(3) == 0 ? "complaint" : "transaction";
            await SendAsync(random, id, "open", HttpMethod.Post, "/contacts", "ivr", "system", $$"""{"contact":{"channel":"phone","need":"{{need}}","complexity":"ordinary","segment":"ordinary","identity":"verified"},"id":"{{id}}"}""");
            string? agent = null;
            for (int i = 0; i < 20 && agent is null; i++)
            {
                agent = await AgentOfAsync(id);
            }

            if (agent is null || random.Next(6) == 0)
            {
                await CommandAsync(random, id, "abandon", "ivr", "system", "{}");
            }

            if (agent is not null)
            {
                await CommandAsync(random, id, "answer", agent, "service-agent", "{}");
                await CommandAsync(random, id, "accept", agent, "service-agent", "{}");
                if (random.Next(2) == 0)
                {
                    await CommandAsync(random, id, "register", agent, "service-agent", """{"customerName":"李华","customerContact":"1380000","businessType":"account","details":"d","category":"c","priority":"normal","timeLimit":"2026-03-10T08:00:00Z","selfChecked":true}""");
                    await CommandAsync(random, id, "solve", agent, "service-agent", """{"result":"ok","reconfirmation":"given"}""");
                }

                await SendAsync(random, id, "end", HttpMethod.Post, $"/contacts/{id}/end", agent, "service-agent", "{}");
            }
        }
    }

    /// <summary>Waits until so many contacts have begun, so that what a test ends is ended all through the run.</summary>
    public async Task ComeToAsync(int count, Task[] calling)
    {
        while (Volatile.Read(ref contacts) < count && !calling.Any(task => task.IsCompleted))
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Sends a command until it is answered.</summary>
    public async Task SendAsync(Random random, string id, string name, HttpMethod method, string path, string person, string role, string body)
    {
        string command = $"{id}.{name}";
        int times = random.Next(3) == 0 ? 2 : 1;
        Interlocked.Add(ref repeats, times - 1);
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => UntilAnsweredAsync(command, id, method, path, person, role, body)));
    }

    /// <summary>A path at one host after the other.</summary>
    private Uri Any(string path) => new(addresses[(int)((uint)Interlocked.Increment(ref asked) % (uint)addresses.Length)], path);

    public void Dispose() => http.Dispose();

    private Task CommandAsync(Random random, string id, string code, string person, string role, string facts) =>
        SendAsync(random, id, code, HttpMethod.Post, $"/cases/{id}/commands", person, role, $$"""{"command":"{{code}}","facts":{{facts}} }""");

    private async Task<string?> AgentOfAsync(string id)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Any($"/cases/{id}"));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token("lin", "team-leader"));
            using HttpResponseMessage response = await http.SendAsync(request);
            if (response.IsSuccessStatusCode && JsonNode.Parse(await response.Content.ReadAsStringAsync())!["agent"] is { } agent)
            {
                return (string)agent!;
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            // The host is being ended; it is asked again.
        }

        await Task.Delay(15);
        return null;
    }

    private async Task UntilAnsweredAsync(string command, string id, HttpMethod method, string path, string person, string role, string body)
    {
        string last = "nothing";
        for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Longest;)
        {
            try
            {
                using var request = new HttpRequestMessage(method, Any(path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(person, role));
                request.Headers.Add("Idempotency-Key", command);
                using HttpResponseMessage response = await http.SendAsync(request);
                string answer = await response.Content.ReadAsStringAsync();
                if (response.IsSuccessStatusCode)
                {
                    if (Accepted.GetOrAdd(command, (id, answer)).Answer != answer)
                    {
                        Contradictions.Add($"{command}: {Accepted[command].Answer} and {answer}");
                    }

                    return;
                }

                if ((int)response.StatusCode < 500)
                {
                    Refused[command] = answer;
                    return;
                }

                last = answer;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
            {
                // Whether it was carried out nobody knows: that is what its identity is for.
            }

            Interlocked.Increment(ref repeats);
            await Task.Delay(20);
        }

        throw new TimeoutException($"{command} was never answered; last: {last}");
    }
}
