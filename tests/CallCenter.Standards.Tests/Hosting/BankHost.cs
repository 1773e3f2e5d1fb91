using System.Collections.Concurrent;
using CallCenter.Standards.Hosting;
using CallCenter.Standards.Tests.Book;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>A host whose standard is in a folder of its own, and what it logs.</summary>
internal sealed class BankHost : ILoggerProvider
{
    private readonly string folder = Directory.CreateTempSubdirectory("standard-host-").FullName;
    private readonly ConcurrentQueue<string> logged = [];
    private ServiceProvider? services;

    /// <summary>What the example bank's book says.</summary>
    public static string Book { get; } = ExampleBook.Json;

    /// <summary>The same book under another version.</summary>
    public static string NextBook { get; } = ExampleBook.Json.Replace("\"version\": \"1.0.0\",\n  \"effective\"", "\"version\": \"2.0.0\",\n  \"effective\"", StringComparison.Ordinal);

    public IEnumerable<string> Logged => logged;

    public IStandardSource Source => Services.GetRequiredService<IStandardSource>();

    public ServiceProvider Services => services ??= Registered().BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });

    public Action<IServiceCollection> Register { get; init; } = static _ => { };

    public Action<StandardOptions> Options { get; init; } = static options => options.ReloadOnChange = false;

    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Replaces a file whole, as editors and deployments do.</summary>
    public void Write(string content, string name = "book.json")
    {
        File.WriteAllText(PathOf(name + ".new"), content);
        File.Move(PathOf(name + ".new"), PathOf(name), overwrite: true);
    }

    public async Task StartAsync()
    {
        foreach (IHostedService service in Services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Lines(logged);

    public void Dispose()
    {
        ServiceProvider? disposed = services;
        services = null;
        disposed?.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private ServiceCollection Registered()
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(this));
        Register(collection);
        if (!collection.Any(service => service.ServiceType == typeof(IStandardSource)))
        {
            collection.AddCallCenterStandards(options => Options(options.FromFile(PathOf("book.json"))));
        }

        collection.AddHealthChecks().AddCallCenterStandards();
        return collection;
    }

    private sealed class Lines(ConcurrentQueue<string> logged) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => logged.Enqueue($"{logLevel}: {formatter(state, exception)}");
    }
}
