using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace LiveDesk.Demo;

/// <summary>Asks the desk over HTTP, as a bank's own systems would: each command with an identity, sent again until it is answered.</summary>
internal sealed class DemoClient(Uri address, Func<string, string, string> token) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = address };
    private long commands;

    /// <summary>Gives a command.</summary>
    /// <returns>The answer; null where it was refused.</returns>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, string person, string role, string body, CancellationToken cancellation)
    {
        string command = string.Create(CultureInfo.InvariantCulture, $"demo-{Environment.ProcessId}-{Interlocked.Increment(ref commands)}");
        while (true)
        {
            using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token(person, role));
            request.Headers.Add("Idempotency-Key", command);
            using HttpResponseMessage response = await http.SendAsync(request, cancellation);
            if (response.StatusCode != HttpStatusCode.TooManyRequests)
            {
                return response.IsSuccessStatusCode ? JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellation)) : null;
            }

            await Task.Delay(20, cancellation);
        }
    }

    public Task<JsonNode?> CommandAsync(string id, string code, string person, string role, CancellationToken cancellation, string facts = "{}", string documents = "[]") => SendAsync(
        HttpMethod.Post, $"/cases/{id}/commands", person, role, $$"""{"command":"{{code}}","facts":{{facts}},"documents":{{documents}}}""", cancellation);

    public void Dispose() => http.Dispose();
}
