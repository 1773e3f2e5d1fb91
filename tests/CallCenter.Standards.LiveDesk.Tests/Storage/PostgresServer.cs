using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CallCenter.Standards.LiveDesk.Tests.Storage;

/// <summary>
/// A PostgreSQL of Debian's package in a folder of its own, on a loopback port, run by a user without privileges. Installed where it is not there and the tests run as root; where that cannot be, <see cref="Missing"/> says why.
/// </summary>
#pragma warning disable CA1001 // The runner ends it by DisposeAsync.
public sealed class PostgresServer : IAsyncLifetime
#pragma warning restore CA1001
{
    private readonly TempFolder folder = new();
    private Process? server;
    private int port;
    private int databases;

    /// <summary>Why there is no server; null where there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>All its files, those of its write-ahead log too.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories);

    private string Data => folder.File("data");

    public async Task InitializeAsync()
    {
        try
        {
            Missing = await StartAsync();
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or System.ComponentModel.Win32Exception or NpgsqlException or TimeoutException)
        {
            Missing = $"PostgreSQL cannot be started here: {failure.Message}";
        }
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is { HasExited: false })
        {
            // The server's own process: fast shutdown by SIGINT.
            string pid = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
            await RunAsync("kill", ["-INT", pid]);
            await server.WaitForExitAsync();
        }

        server?.Dispose();
        folder.Dispose();
    }

    /// <summary>Ends the server at once by SIGKILL, and starts it again on what is on the disk.</summary>
    public async Task KillAsync()
    {
        string pid = (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0];
        await RunAsync("kill", ["-KILL", pid]);
        await server!.WaitForExitAsync();
        server.Dispose();
        // Its processes end by themselves once they see that it is gone; until then the files are in use.
        string? missing = "";
        for (int i = 0; i < 50 && missing is not null; i++)
        {
            await Task.Delay(100);
            missing = await LaunchAsync();
        }

        if (missing is not null)
        {
            throw new InvalidOperationException(missing);
        }
    }

    /// <summary>Ends one process that serves a connection to a database, by SIGKILL: the server ends all others, and recovers.</summary>
    public async Task KillBackendAsync(string connectionString, Random random)
    {
        List<int> all = await BackendsAsync(connectionString, "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        if (all.Count > 0)
        {
            await RunAsync("kill", ["-KILL", all[random.Next(all.Count)].ToString(CultureInfo.InvariantCulture)]);
            await Task.Delay(200);
        }

        for (int i = 0; !await AnswersAsync() && i < 100; i++)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Cuts all connections to a database.</summary>
    public static Task CutAsync(string connectionString) =>
        BackendsAsync(connectionString, "with others as materialized (select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()) select pid from others where pg_terminate_backend(pid)");

    private static async Task<List<int>> BackendsAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this class's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using NpgsqlDataReader reader = await command.ExecuteReaderAsync();
        var all = new List<int>();
        while (await reader.ReadAsync())
        {
            all.Add(reader.GetInt32(0));
        }

        return all;
    }

    /// <summary>Has the server speak by TLS with whoever asks for it from now on.</summary>
    /// <param name="certificate">Its certificate in PEM.</param>
    /// <param name="key">The certificate's key in PEM.</param>
    public async Task UseTlsAsync(string certificate, string key)
    {
        foreach ((string name, string text) in new[] { ("server.crt", certificate), ("server.key", key) })
        {
            string path = Path.Combine(Data, name);
            await File.WriteAllTextAsync(path, text);
            await RunAsync("chmod", ["600", path]);
            if (Environment.IsPrivilegedProcess)
            {
                await RunAsync("chown", ["nobody", path]);
            }
        }

        await BackendsAsync(ConnectionString("postgres"), "alter system set ssl = on");
        await BackendsAsync(ConnectionString("postgres"), "select 1 from pg_reload_conf()");
        for (int i = 0; i < 100 && !(await BackendsAsync(ConnectionString("postgres"), "select current_setting('ssl')::bool::int")).Contains(1); i++)
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"desk_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made here.
        command.CommandText = $"create database {name}";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
        : null;

    private static async Task<(int Code, string Error)> RunAsync(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    private string ConnectionString(string database) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=desk;Database={database};Timeout=10");

    private async Task<string?> StartAsync()
    {
        if (!OperatingSystem.IsLinux())
        {
            return "PostgreSQL is tested on Linux.";
        }

        bool isRoot = Environment.IsPrivilegedProcess;
        if (Binaries() is null && isRoot)
        {
            await RunAsync("apt-get", ["install", "-y", "-qq", "postgresql"]);
        }

        if (Binaries() is not { } bin)
        {
            return "PostgreSQL is not installed, and could not be: apt-get install postgresql.";
        }

        string[] asUser = AsUser;
        if (isRoot)
        {
            await RunAsync("chown", ["nobody", folder.Path]);
        }

        (int code, string error) = await RunAsync(asUser[0], [.. asUser[1..], Path.Combine(bin, "initdb"), "-D", Data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
        if (code != 0)
        {
            return $"PostgreSQL cannot make its files: {error}";
        }

        port = FreePort();
        return await LaunchAsync();
    }

    private static string[] AsUser => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] : ["env"];

    private async Task<string?> LaunchAsync()
    {
        string[] asUser = AsUser;
        string bin = Binaries()!;
        server = Process.Start(new ProcessStartInfo(
            asUser[0],
            [.. asUser[1..], Path.Combine(bin, "postgres"), "-D", Data, "-p", port.ToString(CultureInfo.InvariantCulture), "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={folder.Path}", "-c", "logging_collector=off"])
        {
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        server.ErrorDataReceived += static (_, _) => { };
        server.BeginErrorReadLine();
        for (int i = 0; i < 100 && !server.HasExited; i++)
        {
            if (await AnswersAsync())
            {
                return null;
            }

            await Task.Delay(100);
        }

        return "PostgreSQL ended, or did not answer within ten seconds.";
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
