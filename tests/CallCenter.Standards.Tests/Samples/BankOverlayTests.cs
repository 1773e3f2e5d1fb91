using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Samples;

/// <summary>Two invented banks adopt the standard, each by an overlay that one can read in a few minutes.</summary>
public sealed partial class BankOverlayTests
{
    private const string CityBank = "jiangwan-city-bank/bank.json";
    private const string EastBranch = "jiangwan-city-bank/east-branch.json";
    private const string SavingsBank = "weserland-sparkasse/bank.json";

    private static readonly StandardBook Shipped = StandardBook.Shipped;

    [SkippableTheory]
    [InlineData(CityBank)]
    [InlineData(EastBranch)]
    [InlineData(SavingsBank)]
    public void A_bank_says_what_it_changes_in_less_than_200_lines(string file) => Assert.InRange(Text(file).Count(c => c == '\n'), 1, 199);

    /// <summary>Where the shipped book changed, the difference is looked at, and the hashes are renewed with the generated pages.</summary>
    [SkippableFact]
    public void The_banks_name_the_very_books_that_they_are_for()
    {
        GeneratedPage.AssertUpToDate($"samples/banks/{CityBank}", Pinned(CityBank, Shipped));
        GeneratedPage.AssertUpToDate($"samples/banks/{SavingsBank}", Pinned(SavingsBank, Shipped));
        GeneratedPage.AssertUpToDate($"samples/banks/{EastBranch}", Pinned(EastBranch, Book(CityBank)));
    }

    [SkippableFact]
    public void The_city_bank_answers_in_15_seconds_wherever_the_number_stands()
    {
        StandardBook own = Book(CityBank);

        Assert.Equal(Duration.FromSeconds(15), own.Kpis.Limits.Single(limit => limit.Code == "phone-answer").Time);
        Assert.All(own.Routing.Assignment.Strategies, strategy => Assert.Equal(Duration.FromSeconds(15), strategy.Rings[0].After));
        Assert.DoesNotContain(own.Validate(), finding => finding.Code is "CCS1017" or "CCS3017");
    }

    [SkippableFact]
    public void The_city_bank_has_fewer_layers_and_departments_and_a_figure_of_its_own()
    {
        StandardBook own = Book(CityBank);

        Assert.DoesNotContain(own.Organization.Posts, post => post.Role is "deputy-general-manager" or "team-leader");
        Assert.Equal(["credit-card-centre", "inclusive-finance"], own.Routing.Departments.Where(department => department.Phone is "8202" or "8215").Select(department => department.Code));
        Assert.Contains("small-business-resolution", own.Kpis.Scorecards.Single(card => card.Code == "service-manager").Kpis);
        Assert.Equal(["first-contact-resolution", "small-business-resolution"], own.Kpis.Kpis.Select(kpi => kpi.Code).SkipWhile(code => code != "first-contact-resolution").Take(2));
        Assert.Equal("small-business-loan", own.Routing.Transfers.Targets!.Rules.TakeWhile(rule => rule.Code != "claim").Last().Code);
    }

    [SkippableFact]
    public void A_branch_lies_over_its_bank()
    {
        StandardBook branch = Shipped.With(Overlay(CityBank, Shipped), Overlay(EastBranch, Book(CityBank)));

        Assert.Equal(0.8m, branch.Kpis.Kpis.Single(kpi => kpi.Code == "small-business-resolution").Target!.AtLeast);
        Assert.Equal("8315", branch.Routing.Departments.Single(department => department.Code == "inclusive-finance").Phone);
        Assert.Equal([Shipped.Code, "jiangwan-city-bank", "jiangwan-city-bank-east-branch"], branch.Layers.Select(layer => layer.Code));
    }

    [SkippableFact]
    public void The_savings_bank_keeps_german_days_and_no_chinese_rule()
    {
        StandardBook own = Book(SavingsBank);

        Assert.DoesNotContain(own.ServiceLevels.Policies, policy => policy.Code == "cn-complaint");
        Standards.Calendars.BusinessTimeline days = own.Compile().Calendars["german-working-days"];
        Assert.False(days.IsOpen(Noon(2026, 4, 3)), "Good Friday");
        Assert.False(days.IsOpen(Noon(2030, 6, 10)), "Whit Monday");
        Assert.True(days.IsOpen(Noon(2027, 2, 8)), "an ordinary Monday, in Chinese New Year's week");
    }

    [SkippableTheory]
    [InlineData(CityBank)]
    [InlineData(SavingsBank)]
    public void What_a_bank_sets_or_confirms_is_no_longer_to_be_decided(string file)
    {
        StandardBook own = Book(file);
        ImmutableArray<string> confirmed = [.. Overlay(file, Shipped).Confirms.SelectMany(one => one.Of).Select(path => path.Split('/')[2])];

        Assert.True(own.OpenPoints().Length < Shipped.OpenPoints().Length, $"{own.OpenPoints().Length} of {Shipped.OpenPoints().Length} are open.");
        Assert.DoesNotContain(own.OpenPoints(), point => point.Pointer.StartsWith("/kpis/", StringComparison.Ordinal) && point.Code != "service-level" && confirmed.Contains(point.Code ?? ""));
    }

    /// <summary>The first overlay that a reader sees is one that can be laid over the shipped book.</summary>
    [SkippableFact]
    public void The_overlay_of_the_page_fits_the_shipped_book()
    {
        string? root = RepositoryFolder.Find();
        Skip.If(root is null, "The pages lie in the repository.");
        string page = File.ReadAllText(Path.Combine(root!, "docs", "overlays.md"));
        string text = page.Split("```json\n", 2)[1].Split("```", 2)[0].Replace("…", Shipped.Hash, StringComparison.Ordinal);

        Assert.True(Shipped.TryWith([StandardOverlay.Parse(text, "bank.json")], out StandardBook? own, out ImmutableArray<Finding> findings), string.Join('\n', findings));
        Assert.Equal(0.97m, own.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate").Target!.AtLeast);
        Assert.DoesNotContain(own.ServiceLevels.Policies, policy => policy.Code == "us-transfer-error-new-account");
    }

    private static Instant Noon(int year, int month, int day) => DateTimeZoneProviders.Tzdb["Europe/Berlin"].AtStrictly(new LocalDateTime(year, month, day, 12, 0)).ToInstant();

    private static StandardBook Book(string file)
    {
        Assert.True(Shipped.TryWith([Overlay(file, Shipped)], out StandardBook? own, out ImmutableArray<Finding> findings), string.Join('\n', findings));
        return own;
    }

    private static StandardOverlay Overlay(string file, StandardBook below) => StandardOverlay.Parse(Pinned(file, below), file);

    private static string Pinned(string file, StandardBook below) => Hash().Replace(Text(file), below.Hash, 1);

    private static string Text(string file)
    {
        string? root = RepositoryFolder.Find();
        Skip.If(root is null, "The samples lie in the repository.");
        return File.ReadAllText(Path.Combine(root!, "samples", "banks", file));
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
