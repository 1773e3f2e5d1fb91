using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CallCenter.Standards.LiveDesk.Tests.Storage;
using LiveDesk;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.LiveDesk.Tests.Crashes;

/// <summary>The host as a process of the operating system, on one port, with its storage named by its settings, ended by SIGKILL as often as a test likes. What it writes goes to a file in the folder <c>LIVE_DESK_LOGS</c> where that is set.</summary>
internal sealed class HostProcess(string[] storage, Instant begin, Instant anchor, double speed) : IAsyncDisposable
{
    private readonly int port = PostgresServer.FreePort();
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<string> ownEnds = new();
    private Spoken spoken = new(null);
    private Process? process;
    private Stopwatch age = new();
    private Task life = Task.CompletedTask;
    private bool isToEnd;

    /// <summary>How long a host may take until it is healthy, however often it has to be started for that.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>How long an orchestrator waits before it starts a host again that ended by itself.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    /// <summary>What the host said each time that it ended by itself and was started again.</summary>
    public IReadOnlyCollection<string> OwnEnds => ownEnds;

    /// <summary>Starts the host, and waits until it is healthy; until it is told to end it is started again whenever it ends, as an orchestrator would.</summary>
    /// <param name="jump">How far its clock is from where it was: a machine whose clock was set.</param>
    /// <exception cref="TimeoutException">It was not healthy within four minutes.</exception>
    public async Task StartAsync(Duration jump)
    {
        isToEnd = false;
        Launch(jump);
        life = LiveAsync(jump);
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Longest)
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

        throw new TimeoutException($"The host was not healthy within {Longest.TotalMinutes:0} minutes; it ended by itself {ownEnds.Count} times.\n{string.Join("\n\n", ownEnds.TakeLast(2).Append(spoken.ToString()))}");
    }

    /// <summary>Ends the host at once, wherever it is.</summary>
    public async Task KillAsync()
    {
        lock (gate)
        {
            isToEnd = true;
            process!.Kill();
        }

        await life;
    }

    /// <summary>Asks the host to end, and waits until it has.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        lock (gate)
        {
            isToEnd = true;
        }

        using Process kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await life;
        return process.ExitCode;
    }

    /// <summary>Starts the host again as often as it ends by itself.</summary>
    private async Task LiveAsync(Duration jump)
    {
        while (true)
        {
            await process!.WaitForExitAsync();
            if (isToEnd)
            {
                return;
            }

            ownEnds.Enqueue(string.Create(CultureInfo.InvariantCulture, $"The host ended by itself with {process.ExitCode}, {age.Elapsed.TotalSeconds:0} s after its start:\n{spoken}"));
            await Task.Delay(Pause);
            lock (gate)
            {
                if (isToEnd)
                {
                    return;
                }

                Launch(jump);
            }
        }
    }

    private void Launch(Duration jump)
    {
        string program = typeof(LiveDeskHost).Assembly.Location;
        process?.Dispose();
        process = Process.Start(new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
            [
                program, "--environment=Development", $"--urls={Address}", .. storage, "--LiveDesk:PollEvery=00:00:00.010", "--LiveDesk:MostRequests=1000000",
                $"--LiveDesk:Clock:Begin={InstantPattern.General.Format(begin + jump)}", $"--LiveDesk:Clock:Anchor={InstantPattern.General.Format(anchor)}", $"--LiveDesk:Clock:Speed={speed.ToString(CultureInfo.InvariantCulture)}",
                "--Logging:LogLevel:Default=Error",
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true })!;
        age = Stopwatch.StartNew();
        var heard = new Spoken(Environment.GetEnvironmentVariable("LIVE_DESK_LOGS") is { } folder ? Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{port}-{process.Id}.log")) : null);
        spoken = heard;
        process.OutputDataReceived += (_, line) => heard.Add(line.Data);
        process.ErrorDataReceived += (_, line) => heard.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        process?.Dispose();
        http.Dispose();
    }

    /// <summary>The first and the last lines that a process wrote: why it began to fail, and how it ended; all of them go to a file where one is named.</summary>
    private sealed class Spoken(string? file)
    {
        private const int Most = 60;

        private readonly List<string> first = [];
        private readonly Queue<string> last = new();

        public void Add(string? line)
        {
            lock (first)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    return;
                }

                if (file is not null)
                {
                    File.AppendAllText(file, line + "\n");
                }

                if (first.Count < Most)
                {
                    first.Add(line);
                    return;
                }

                last.Enqueue(line);
                if (last.Count > Most)
                {
                    last.Dequeue();
                }
            }
        }

        public override string ToString()
        {
            lock (first)
            {
                return string.Join('\n', [.. first, .. last.Count == Most ? ["…"] : Array.Empty<string>(), .. last]);
            }
        }
    }
}
