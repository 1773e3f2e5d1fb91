using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Samples;

/// <summary>Two invented banks adopt the standard, each by an overlay that one can read in a few minutes.</summary>
public sealed partial class BankOverlayTests
{
    private const string CityBank = "jiangwan-city-bank/bank.json";
    private const string EastBranch = "jiangwan-city-bank/east-branch.json";
    private const string SavingsBank = "weserland-sparkasse/bank.json";
    private const string GermanTexts = "weserland-sparkasse/texte.de.json";
    private const string GermanWords = "weserland-sparkasse/worte.de.json";

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
        GeneratedPage.AssertUpToDate($"samples/banks/{GermanTexts}", Pinned(GermanTexts, Book(SavingsBank)));
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

    /// <summary>No department, callback or promise of a bank is left on the hours of another country.</summary>
    [SkippableTheory]
    [InlineData(CityBank)]
    [InlineData(SavingsBank)]
    public void All_hours_of_a_bank_stand_in_its_own_zone(string file) => Assert.DoesNotContain(Book(file).Validate(), finding => finding.Code == "CCS4020");

    [SkippableTheory]
    [InlineData(CityBank)]
    [InlineData(SavingsBank)]
    public void What_a_bank_sets_or_confirms_is_no_longer_to_be_decided(string file)
    {
        StandardBook own = Book(file);
        ImmutableArray<string> confirmed = [.. Overlay(file, Shipped).Confirms.SelectMany(one => one.Of).Select(path => path.Split('/')[2])];

        int open = own.StillToDecide().Decisions.Count(decision => decision.Citation != ReopenedAmounts.Citation);
        Assert.True(open < Shipped.StillToDecide().Decisions.Length, $"{open} of {Shipped.StillToDecide().Decisions.Length} are open.");
        Assert.DoesNotContain(own.StillToDecide().Decisions, point => point.Pointer.StartsWith("/kpis/", StringComparison.Ordinal) && point.Code != "service-level" && confirmed.Contains(point.Code ?? ""));
    }

    [SkippableTheory]
    [InlineData(CityBank, "CNY", false)]
    [InlineData(SavingsBank, "EUR", true)]
    public void A_bank_of_another_currency_has_every_amount_to_decide(string file, string currency, bool isReopened)
    {
        StandardBook own = Book(file);

        Assert.Equal(currency, own.Currency);
        Assert.Equal(isReopened, own.StillToDecide().Decisions.Any(decision => decision.Citation == ReopenedAmounts.Citation));
    }

    [SkippableTheory]
    [InlineData(CityBank, "客服中心总经理")]
    [InlineData(SavingsBank, "General manager")]
    public void What_a_bank_has_still_to_decide_is_listed_with_who_decides_and_what_depends_on_it(string file, string head)
    {
        OpenDecisions open = Book(file).StillToDecide();

        Assert.NotEmpty(open.Decisions);
        Assert.All(open.Decisions, decision => Assert.NotEmpty(decision.DecidedBy));
        Assert.Contains(open.Decisions, decision => decision.Dependents.Any(dependent => dependent.Kind == "workflows/workflows"));
        Assert.Contains(head, open.Explain(CultureInfo.GetCultureInfo(file == CityBank ? "zh-CN" : "en")), StringComparison.Ordinal);
        Assert.DoesNotContain("{\"", open.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    /// <summary>The German texts are a layer of their own: names for readers, and nothing else.</summary>
    [SkippableFact]
    public void The_savings_bank_has_its_names_in_german()
    {
        StandardBook own = Book(SavingsBank);
        StandardBook german = own.With(Overlay(GermanTexts, own));
        CultureInfo reader = CultureInfo.GetCultureInfo("de-DE");

        Assert.Equal("Erreichbarkeit", german.Kpis.Kpis.Single(kpi => kpi.Code == "connect-rate").Name.In(reader));
        Assert.Equal("Compliance-Beauftragter", german.Organization.Roles.Single(role => role.Code == "compliance-officer").Name.In(reader));
        Assert.Contains("\"de\": \"Karfreitag\"", german.ToJson(), StringComparison.Ordinal);
        string[] missing = [.. german.Kpis.Kpis.Select((kpi, index) => (kpi.Name, Place: $"/kpis/kpis/{index}/name")).Where(kpi => kpi.Name.Find("de") is null).Select(kpi => kpi.Place)];
        Assert.Equal(missing, german.TextsWithout("de").Where(place => Regex.IsMatch(place, "^/kpis/kpis/[0-9]+/name$")));
        Assert.InRange(missing.Length, 0, german.Kpis.Kpis.Length / 10);
        Assert.All(StandardDiff.Between(own, german).Changes, change => Assert.True(change.Weight == ChangeWeight.Wording || change.Section.Length == 0, change.ToString()));
        Assert.Equal(own.StillToDecide().Decisions.Select(decision => decision.Path), german.StillToDecide().Decisions.Select(decision => decision.Path));
    }

    /// <summary>With words and names in German a figure is told to a German reader in German.</summary>
    [SkippableFact]
    public void The_savings_bank_reads_its_figures_in_german()
    {
        StandardBook own = Book(SavingsBank);
        Standard standard = own.With(Overlay(GermanTexts, own)).Compile();
        using var english = new MemoryStream();
        ExplanationLanguage.WriteEnglish(english);
        JsonNode words = Over(JsonNode.Parse(Encoding.UTF8.GetString(english.ToArray()))!, JsonNode.Parse(Text(GermanWords))!);
        ExplanationLanguage german = ExplanationLanguage.Read(new MemoryStream(Encoding.UTF8.GetBytes(words.ToJsonString())));

        MeasureAccumulator<ContactRecord> calls = standard.Kpis.Accumulate(ContactRecord.Schema);
        calls.AddRange([.. Enumerable.Range(0, 1_000).Select(call => new ContactRecord { Outcome = call < 942 ? ContactOutcome.Answered : ContactOutcome.Abandoned, Wait = Duration.FromSeconds(8) })]);

        string told = standard.Kpis.Report(calls.ToTotals())["connect-rate"].Explain().In(german, ExplanationDetail.Short);

        Assert.Equal("Erreichbarkeit: 94,2 %, erfüllt; Ziel: mindestens 90 %.", told);
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

    /// <summary>A file of words with those of another over it.</summary>
    private static JsonNode Over(JsonNode below, JsonNode own)
    {
        foreach ((string name, JsonNode? value) in own.AsObject())
        {
            below[name] = value is JsonObject && below[name] is JsonObject inner ? Over(inner, value).DeepClone() : value!.DeepClone();
        }

        return below;
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
