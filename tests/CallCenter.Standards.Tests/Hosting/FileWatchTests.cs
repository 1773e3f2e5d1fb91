using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>Files change in all the ways in which editors, deployments and clusters change them: each change comes into force, and nothing of it ends the host.</summary>
public sealed class FileWatchTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("standard-watch-").FullName;
    private readonly List<IDisposable> started = [];

    public void Dispose()
    {
        started.ForEach(static one => one.Dispose());
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("written in place")]
    [InlineData("written in parts")]
    [InlineData("renamed over")]
    [InlineData("moved away and written anew")]
    [InlineData("deleted and recreated")]
    [InlineData("with its directory")]
    [InlineData("bad, then good")]
    public void A_file_that_is_replaced_comes_into_force(string how)
    {
        string path = PathOf("standard/book.json");
        Directory.CreateDirectory(PathOf("standard"));
        File.WriteAllText(path, BankHost.Book);
        IStandardSource source = Start(path);

        switch (how)
        {
            case "written in place":
                File.WriteAllText(path, BankHost.NextBook);
                break;
            case "written in parts":
                foreach (int part in Enumerable.Range(1, 8))
                {
                    File.WriteAllText(path, BankHost.NextBook[..(BankHost.NextBook.Length * part / 8)]);
                    Thread.Sleep(30);
                }

                break;
            case "renamed over":
                File.WriteAllText(path + ".new", BankHost.NextBook);
                File.Move(path + ".new", path, overwrite: true);
                break;
            case "moved away and written anew":
                File.Move(path, path + "~");
                File.WriteAllText(path, BankHost.NextBook);
                File.Delete(path + "~");
                break;
            case "deleted and recreated":
                File.Delete(path);
                Until(() => source.LastReload?.Outcome == StandardReloadOutcome.Refused);
                File.WriteAllText(path, BankHost.NextBook);
                break;
            case "with its directory":
                Directory.Delete(PathOf("standard"), recursive: true);
                Until(() => source.LastReload?.Outcome == StandardReloadOutcome.Refused);
                Directory.CreateDirectory(PathOf("standard"));
                File.WriteAllText(path, BankHost.NextBook);
                break;
            default:
                File.WriteAllText(path, "{");
                Until(() => source.LastReload?.Outcome == StandardReloadOutcome.Refused);
                File.WriteAllText(path, BankHost.NextBook);
                break;
        }

        Until(() => source.Current.Book.Version == "2.0.0");
    }

    /// <summary>A mounted map of a cluster: the file is a link into a link beside it, which is replaced whole. A deployment: the directory is itself the link.</summary>
    [Theory]
    [InlineData("..data", "book.json")]
    [InlineData("current", "current/book.json")]
    public void A_link_that_is_changed_brings_the_other_file_into_force(string link, string named)
    {
        foreach ((string release, string book) in new[] { ("..1", BankHost.Book), ("..2", BankHost.NextBook) })
        {
            Directory.CreateDirectory(PathOf(release));
            File.WriteAllText(PathOf(release + "/book.json"), book);
        }

        Directory.CreateSymbolicLink(PathOf(link), "..1");
        if (named == "book.json")
        {
            File.CreateSymbolicLink(PathOf(named), link + "/book.json");
        }

        IStandardSource source = Start(PathOf(named));
        Assert.Equal("1.0.0", source.Current.Book.Version);

        Directory.Delete(PathOf(link));
        Directory.CreateSymbolicLink(PathOf(link), "..2");

        Until(() => source.Current.Book.Version == "2.0.0");
    }

    [Fact]
    public void What_a_link_leads_to_elsewhere_is_looked_at_too()
    {
        Directory.CreateDirectory(PathOf("elsewhere"));
        Directory.CreateDirectory(PathOf("standard"));
        File.WriteAllText(PathOf("elsewhere/book.json"), BankHost.Book);
        File.CreateSymbolicLink(PathOf("standard/book.json"), PathOf("elsewhere/book.json"));
        IStandardSource source = Start(PathOf("standard/book.json"));

        File.WriteAllText(PathOf("elsewhere/book.json"), BankHost.NextBook);

        Until(() => source.Current.Book.Version == "2.0.0");
    }

    /// <summary>A log beside the book is never left alone; the book is.</summary>
    [Fact]
    public async Task A_file_that_is_written_all_the_time_keeps_no_other_from_settling()
    {
        string path = PathOf("book.json");
        File.WriteAllText(path, BankHost.Book);
        IStandardSource source = Start(path);
        using var ended = new CancellationTokenSource();
        Task writing = Task.Run(
            () =>
            {
                while (!ended.IsCancellationRequested)
                {
                    File.AppendAllText(PathOf("host.log"), "line\n");
                    Thread.Sleep(5);
                }
            });

        File.WriteAllText(path, BankHost.NextBook);

        Until(() => source.Current.Book.Version == "2.0.0");
        await ended.CancelAsync();
        await writing;
    }

    /// <summary>The overlay changes on the timer of the watch: what the program throws there would end the process.</summary>
    [Fact]
    public void Where_a_program_fails_to_make_the_book_the_old_one_stays_and_the_host_goes_on()
    {
        bool fails = false;
        File.WriteAllText(PathOf("bank.json"), Bank(90));
        IStandardSource source = Start(options => options.FromBook(() => fails ? throw new InvalidOperationException("No connection.") : StandardBook.Parse(BankHost.Book)).Overlay(PathOf("bank.json")));
        StandardSnapshot before = source.Current;

        fails = true;
        File.WriteAllText(PathOf("bank.json"), Bank(91));
        Until(() => source.LastReload?.Outcome == StandardReloadOutcome.Refused);
        Assert.Equal("No connection.", source.LastReload!.Problem);
        Assert.Same(before, source.Current);

        fails = false;
        File.WriteAllText(PathOf("bank.json"), Bank(92));
        Until(() => source.LastReload?.Outcome == StandardReloadOutcome.Applied);
    }

    [Fact]
    public void A_program_that_gives_no_book_is_refused_by_name()
    {
        InvalidOperationException none = Assert.Throws<InvalidOperationException>(() => Start(static options => options.FromBook(static () => null!)));

        Assert.Contains("null", none.Message, StringComparison.Ordinal);
    }

    /// <summary>Whoever was told that the standard was refused is told that it is in order again, though nothing has changed.</summary>
    [Fact]
    public async Task What_was_refused_and_is_put_back_as_it_was_is_told()
    {
        using var host = new BankHost();
        host.Write(BankHost.Book);
        _ = host.Source.Current;
        var told = new List<StandardReloadOutcome>();
        host.Source.Reloaded += (_, happened) => told.Add(happened.Reload.Outcome);

        host.Write("{");
        host.Source.Reload();
        host.Write(BankHost.Book);
        host.Source.Reload();
        host.Source.Reload();

        Assert.Equal([StandardReloadOutcome.Refused, StandardReloadOutcome.Unchanged], told);
        Assert.Single(host.Logged, line => line.Contains("is what is in force again", StringComparison.Ordinal));
        Assert.Equal(HealthStatus.Healthy, (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status);
    }

    /// <summary>A host ends while files change: nothing is told after it, and nothing throws on the system's threads.</summary>
    [Fact]
    public void A_host_that_has_ended_is_told_nothing()
    {
        string path = PathOf("book.json");
        File.WriteAllText(path, BankHost.Book);
        for (int i = 0; i < 20; i++)
        {
            using ServiceProvider services = Services(options => options.FromFile(path));
            IStandardSource source = services.GetRequiredService<IStandardSource>();
            _ = source.Current;
            int after = 0;
            bool hasEnded = false;
            source.Reloaded += (_, _) => after += Volatile.Read(ref hasEnded) ? 1 : 0;
            File.WriteAllText(path, i % 2 == 0 ? BankHost.NextBook : "{");
            Thread.Sleep(i * 4);
            services.Dispose();
            Volatile.Write(ref hasEnded, true);
            File.WriteAllText(path, BankHost.Book);
            Thread.Sleep(30);
            Assert.True(after <= 1, "Only the load that was under way is told.");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void How_often_files_are_looked_at_is_positive_and_at_most_a_day(int seconds)
    {
        File.WriteAllText(PathOf("book.json"), BankHost.Book);

        Assert.Contains(
            nameof(StandardOptions.CheckInterval),
            Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => Start(options => options.FromFile(PathOf("book.json")).CheckInterval = Duration.FromSeconds(seconds))).Message,
            StringComparison.Ordinal);
    }

    private static string Bank(int atLeast) =>
        $$"""{ "format": 1, "code": "bank", "version": "1.0.0", "extends": { "code": "example-bank", "version": "1.0.0" }, "provenance": { "kind": "bank", "citation": "board" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "{{atLeast}} %" } } } } }""";

    private static void Until(Func<bool> holds) => Assert.True(SpinWait.SpinUntil(() => holds(), Patience), "It did not happen.");

    private static ServiceProvider Services(Action<StandardOptions> configure) => new ServiceCollection().AddCallCenterStandards(options =>
    {
        options.SettlingTime = Duration.FromMilliseconds(40);
        options.CheckInterval = Duration.FromMilliseconds(150);
        configure(options);
    }).BuildServiceProvider();

    private IStandardSource Start(string path) => Start(options => options.FromFile(path));

    private IStandardSource Start(Action<StandardOptions> configure)
    {
        ServiceProvider services = Services(configure);
        started.Add(services);
        IStandardSource source = services.GetRequiredService<IStandardSource>();
        _ = source.Current;
        return source;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
