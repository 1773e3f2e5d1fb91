using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Standards.Tests.Hosting;

/// <summary>A book and its overlays in files of their own: one standard, or none of it.</summary>
public sealed class LayeredSourceTests : IDisposable
{
    private readonly BankHost host;

    public LayeredSourceTests()
    {
        BankHost made = null!;
        made = new BankHost { Options = options => options.Overlay(made.PathOf("bank.json")).Overlay(made.PathOf("branch.json")).ReloadOnChange = false };
        host = made;
        host.Write(BankHost.Book);
        host.Write(Bank("1.0.0", 90), "bank.json");
        host.Write(Branch(91), "branch.json");
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void The_layers_lie_over_the_book_in_their_order()
    {
        Assert.Equal(("branch", 0.91m), (host.Source.Current.Book.Code, TargetOf(host.Source.Current.Book)));
        Assert.Equal([host.PathOf("bank.json"), host.PathOf("branch.json")], host.Source.Current.Book.Layers.Skip(1).Select(layer => layer.File));
        Assert.Equal(host.Source.Current.Book.Hash, host.Source.Current.Hash);
    }

    [Fact]
    public void A_change_of_one_file_is_a_change_of_the_whole()
    {
        StandardSnapshot before = host.Source.Current;

        host.Write(Branch(95), "branch.json");

        Assert.Equal(StandardReloadOutcome.Applied, host.Source.Reload().Outcome);
        Assert.Equal((0.91m, 0.95m), (TargetOf(before.Book), TargetOf(host.Source.Current.Book)));
        host.Write(Branch(95).Replace(": ", ":   ", StringComparison.Ordinal), "branch.json");
        Assert.Equal(StandardReloadOutcome.Unchanged, host.Source.Reload().Outcome);
    }

    /// <summary>What holds of the book below holds of what is made of it: told once, with its line; and what is wrong is told first.</summary>
    [Fact]
    public void Each_finding_is_told_once_and_errors_first()
    {
        _ = host.Source.Current;
        host.Write(Branch(96), "branch.json");
        ImmutableArray<Finding> findings = host.Source.Reload().Findings;

        Assert.NotEmpty(findings);
        Assert.Equal(findings.Length, findings.Select(finding => (finding.Code, finding.Value, finding.Message)).Distinct().Count());

        host.Write(Branch(95).Replace("connect-rate", "conect-rate", StringComparison.Ordinal), "branch.json");
        Assert.Equal(FindingSeverity.Error, host.Source.Reload().Findings[0].Severity);
    }

    [Fact]
    public void Comments_are_passed_over_in_overlays_where_they_are_in_books()
    {
        BankHost made = null!;
        made = new BankHost
        {
            Options = options =>
            {
                options.Overlay(made.PathOf("bank.json")).ReloadOnChange = false;
                options.Reading = new BookReadOptions { AllowComments = true };
            },
        };
        using BankHost own = made;
        own.Write(BankHost.Book);
        own.Write("// ours, not the group's \"target\"\n" + Bank("1.0.0", 90).Replace("{", "{ /* { \" */", StringComparison.Ordinal), "bank.json");

        Assert.Equal(0.90m, TargetOf(own.Source.Current.Book));
        Assert.Equal("CCS1001", Assert.Throws<StandardBookException>(() => StandardOverlay.Parse("{} // c")).Findings[0].Code);
        Assert.Equal("CCS1001", Assert.Throws<StandardBookException>(() => StandardOverlay.Parse("{} /* c", allowComments: true)).Findings[0].Code);
    }

    [Theory]
    [InlineData("half", "CCS1001")]
    [InlineData("unknown", "CCS1022")]
    [InlineData("other base", "CCS1020")]
    public void Where_one_layer_is_bad_the_old_standard_stays_and_the_file_is_told(string how, string code)
    {
        StandardSnapshot before = host.Source.Current;
        string bank = Bank("1.0.0", 99);
        host.Write(
            how switch
            {
                "half" => bank[..(bank.Length / 2)],
                "unknown" => bank.Replace("connect-rate", "conect-rate", StringComparison.Ordinal),
                _ => Bank("0.1.0", 99),
            },
            "bank.json");

        StandardReload reload = host.Source.Reload();

        Assert.Equal(StandardReloadOutcome.Refused, reload.Outcome);
        Assert.Same(before, host.Source.Current);
        Finding error = reload.Findings.First(finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal((code, host.PathOf("bank.json")), (error.Code, error.File));
        Assert.NotNull(error.Line);
        Assert.Contains(host.Logged, line => line.StartsWith("Error:", StringComparison.Ordinal) && line.Contains(error.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_ends_with_the_findings_of_all_files()
    {
        host.Write(BankHost.Book.Replace("\"format\": 1,", "\"format\": 1, \"colour\": \"red\",", StringComparison.Ordinal));
        host.Write("{}", "bank.json");
        File.Delete(host.PathOf("branch.json"));

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains("/colour", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"in {host.PathOf("bank.json")} line", refused.Message, StringComparison.Ordinal);
        Assert.Contains("branch.json", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Overlays_lie_over_the_shipped_book_where_no_other_is_named()
    {
        host.Write($$"""{ "format": 1, "code": "own-bank", "version": "1.0.0", "extends": { "code": "{{StandardBook.Shipped.Code}}", "version": "{{StandardBook.Shipped.Version}}" }, "provenance": { "kind": "bank", "citation": "board" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "97 %" } } } } }""", "own.json");
        using ServiceProvider services = new ServiceCollection().AddCallCenterStandards((StandardOptions options) => options.Overlay(host.PathOf("own.json")).ReloadOnChange = false).BuildServiceProvider();

        Assert.Equal("own-bank", services.GetRequiredService<IStandardSource>().Current.Book.Code);
    }

    [Fact]
    public void One_place_is_named()
    {
        Assert.Throws<InvalidOperationException>(() => new StandardOptions().Timeline("a.json").Timeline("b.json"));
        Assert.Throws<InvalidOperationException>(() => new StandardOptions().Timeline("a.json").Overlay("b.json"));
        Assert.Throws<InvalidOperationException>(() => new StandardOptions().Timeline("a.json").FromFile("b.json"));
        Assert.Throws<InvalidOperationException>(() => new StandardOptions().Overlay("a.json").Timeline("b.json"));
        Assert.Throws<ArgumentException>(() => new StandardOptions().Overlay(" "));
        Assert.Throws<ArgumentException>(() => new StandardOptions().Timeline(""));
    }

    /// <summary>
    /// Eight readers while a book and its overlay change together, each written in two halves as a careless copy does: what is read is one pair or the other, never the book of one with the overlay of the other, and never a half of a file.
    /// </summary>
    [Fact]
    public async Task Readers_never_see_a_part_of_a_change()
    {
        host.Write("{ \"format\": 1, \"code\": \"branch\", \"version\": \"1.0.0\", \"extends\": { \"code\": \"bank\", \"version\": \"1.0.0\" } }", "branch.json");
        var known = new Dictionary<string, (string Hash, decimal? Target)>(StringComparer.Ordinal);
        (string Book, string Bank)[] pairs = [(BankHost.Book, Bank("1.0.0", 90)), (BankHost.NextBook, Bank("2.0.0", 92))];
        foreach ((string book, string bank) in pairs)
        {
            host.Write(book);
            host.Write(bank, "bank.json");
            host.Source.Reload();
            known.Add(PairOf(host.Source.Current), (host.Source.Current.Hash, TargetOf(host.Source.Current.Book)));
        }

        Assert.Equal(2, known.Count);
        using var ended = new CancellationTokenSource();
        int[] seen = new int[8];
        Task[] readers = [.. Enumerable.Range(0, seen.Length).Select(reader => Task.Factory.StartNew(
            () =>
            {
                while (!ended.IsCancellationRequested)
                {
                    using IServiceScope work = host.Services.CreateScope();
                    StandardSnapshot one = work.ServiceProvider.GetRequiredService<StandardSnapshot>();
                    Assert.Equal(known[PairOf(one)], (one.Hash, TargetOf(one.Book)));
                    Assert.Same(one.Book, one.Standard.Book);
                    Assert.Same(one.Standard, work.ServiceProvider.GetRequiredService<Standard>());
                    seen[reader]++;
                }
            },
            ended.Token,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))];
        SpinWait.SpinUntil(() => seen.All(count => count > 0), TimeSpan.FromMinutes(1));
        var outcomes = new List<StandardReloadOutcome>();
        for (int i = 0; i < 12; i++)
        {
            (string book, string bank) = pairs[i % 2];
            foreach (Action write in (Action[])[() => WriteInPlace("book.json", book[..(book.Length / 2)]), () => WriteInPlace("book.json", book), () => WriteInPlace("bank.json", bank[..(bank.Length / 2)]), () => WriteInPlace("bank.json", bank)])
            {
                write();
                outcomes.Add(host.Source.Reload().Outcome);
            }

            Assert.Equal(StandardReloadOutcome.Applied, outcomes[^1]);
        }

        await ended.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(36, outcomes.Count(outcome => outcome == StandardReloadOutcome.Refused));
        Assert.All(seen, count => Assert.True(count > 0));
    }

    private void WriteInPlace(string name, string content) => File.WriteAllText(host.PathOf(name), content);

    private static string PairOf(StandardSnapshot one) => one.Book.Layers[0].Version;

    private static decimal? TargetOf(StandardBook book) => book.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate").Target!.AtLeast;

    private static string Bank(string below, int atLeast) =>
        $$"""{ "format": 1, "code": "bank", "version": "1.0.0", "extends": { "code": "example-bank", "version": "{{below}}" }, "provenance": { "kind": "bank", "citation": "board" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "{{atLeast}} %" } } } } }""";

    private static string Branch(int atLeast) =>
        $$"""{ "format": 1, "code": "branch", "version": "1.0.0", "extends": { "code": "bank", "version": "1.0.0" }, "provenance": { "kind": "bank", "citation": "branch notice" }, "kpis": { "kpis": { "connect-rate": { "target": { "atLeast": "{{atLeast}} %" } } } } }""";
}
