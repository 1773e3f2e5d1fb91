using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using LiveDesk;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>The host as a process of the operating system, on one port, with its storage named by its settings, ended by SIGKILL as often as a test likes.</summary>
internal sealed class HostProcess(string[] storage, Instant begin, Instant anchor, double speed) : IAsyncDisposable
{
    private readonly int port = PostgresServer.FreePort();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>Starts the host, and waits until it is healthy.</summary>
    /// <param name="jump">How far its clock is from where it was: a machine whose clock was set.</param>
    public async Task StartAsync(Duration jump)
    {
        string program = typeof(LiveDeskHost).Assembly.Location;
        process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [
                program, "--environment=Development", $"--urls={Address}", .. storage, "--LiveDesk:PollEvery=00:00:00.010", "--LiveDesk:MostRequests=1000000",
                $"--LiveDesk:Clock:Begin={InstantPattern.General.Format(begin + jump)}", $"--LiveDesk:Clock:Anchor={InstantPattern.General.Format(anchor)}", $"--LiveDesk:Clock:Speed={speed.ToString(CultureInfo.InvariantCulture)}",
                "--Logging:LogLevel:Default=Error",
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        said.Clear();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromSeconds(90) && !process.HasExited)
        {
            try
            {
                if ((await http.GetAsync(new Uri(Address, "/health"))).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                // Not yet; it is asked again.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"The host {(process.HasExited ? "ended" : "was not healthy")} after {waited.Elapsed.TotalSeconds:0} s:\n{string.Join('\n', said.TakeLast(40))}");
    }

    /// <summary>Ends the host at once, wherever it is.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the host to end, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await KillAsync();
        }

        process?.Dispose();
        http.Dispose();
    }
}
