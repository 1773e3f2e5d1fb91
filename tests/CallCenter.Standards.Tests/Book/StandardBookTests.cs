using System.Collections.Immutable;
using System.Text;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

public sealed class StandardBookTests
{
    [Fact]
    public void A_book_is_read_as_written()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.Equal("example-bank", book.Code);
        Assert.Equal("1.0.0", book.Version);
        Assert.Equal(new LocalDate(2026, 1, 1), book.Effective);
        Assert.Equal(new LocalizedText("示例银行标准", "Example bank's standard"), book.Name);
        Assert.Equal(["offered", "answered", "answered-wait"], book.Kpis.Measures.Select(measure => measure.Code));
        Assert.Equal(new KpiTarget { AtLeast = 0.8m, AtRiskWithin = 0.025m, Provenance = new(ProvenanceKind.Assumption, "D10") }, book.Kpis.Kpis[0].Target);
        Assert.Equal((0.5m, 90m), (book.Kpis.Kpis[1].Target!.AtLeast!.Value, book.Kpis.Kpis[1].Target!.AtMost!.Value));
        Assert.Equal("PT20S", book.Kpis.ServiceLevels[0].Threshold);
        Assert.Equal(["connect-rate", "service-level"], book.Kpis.Scorecards[0].Kpis.AsEnumerable());
        Assert.Equal("example-bank 1.0.0", book.ToString());
    }

    [Theory]
    [MemberData(nameof(CultureScope.Names), MemberType = typeof(CultureScope))]
    public void A_book_is_written_as_read_in_any_culture(string culture)
    {
        using var scope = new CultureScope(culture);

        Assert.Equal(ExampleBook.Json, StandardBook.Parse(ExampleBook.Json).ToJson());
    }

    [Fact]
    public void A_saved_book_loads_as_the_same_book()
    {
        using var stream = new MemoryStream();
        StandardBook.Parse(ExampleBook.Json).Save(stream);
        stream.Position = 0;

        Assert.Equal(ExampleBook.Json, StandardBook.Load(stream).ToJson());
        Assert.Equal(ExampleBook.Json, Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void A_compiled_book_answers()
    {
        Standard standard = StandardBook.Parse(ExampleBook.Json).Compile();
        var totals = standard.Kpis.Accumulate(ContactRecord.Schema);
        totals.Add(new ContactRecord { Wait = Duration.FromSeconds(10) });
        totals.Add(new ContactRecord { Wait = Duration.FromSeconds(40), Outcome = ContactOutcome.Abandoned });

        Assert.Equal(0.5, standard.Kpis.Report(totals.ToTotals())["connect-rate"].Value);
        Assert.Equal("example-bank 1.0.0", standard.ToString());
        Assert.Empty(standard.Findings);
    }

    [Fact]
    public void A_book_is_compiled_once()
    {
        StandardBook book = StandardBook.Parse(ExampleBook.Json);

        Assert.Same(book.Compile(), book.Compile());
        Assert.Same(book, book.Compile().Book);
    }

    [Fact]
    public void A_warning_lets_the_book_pass_and_is_told()
    {
        string json = ExampleBook.With(("answered / offered", "answered / answered"));

        Assert.True(StandardBook.TryParse(json, out StandardBook? book, out ImmutableArray<Finding> findings));
        Finding warning = Assert.Single(findings);
        Assert.Equal((FindingSeverity.Warning, "CCS3010", "/kpis/measures/0"), (warning.Severity, warning.Code, warning.Pointer));
        Assert.Equal(findings.AsEnumerable(), book.Validate());
        Assert.Equal(findings.AsEnumerable(), book.Compile().Findings);
    }

    [Fact]
    public void A_book_with_errors_throws_them_all()
    {
        string json = ExampleBook.With(("\"percent\"", "\"percents\""), ("2026-01-01", "2026-13-01"));

        StandardBookException exception = Assert.Throws<StandardBookException>(() => StandardBook.Parse(json));
        Assert.Equal(["CCS1008 /effective", "CCS1007 /kpis/kpis/0/unit"], ExampleBook.Places(exception.Findings));
        Assert.All(exception.Findings, finding => Assert.Contains(finding.ToString(), exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_book_made_by_a_program_is_checked_before_it_works_or_is_written()
    {
        KpiCatalogue catalogue = StandardBook.Parse(ExampleBook.Json).Kpis;
        var book = new StandardBook { Code = "Not Kebab", Name = new(null, "Wrong"), Version = " ", Effective = new LocalDate(2026, 1, 1), Kpis = catalogue };
        using var stream = new MemoryStream();

        Assert.Equal(["CCS1009 /code", "CCS1008 /version"], ExampleBook.Places(book.Validate()));
        Assert.Throws<StandardBookException>(book.Compile);
        Assert.Throws<StandardBookException>(book.ToJson);
        Assert.Throws<StandardBookException>(() => book.Save(stream));
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void A_hosts_records_extend_the_vocabulary()
    {
        RecordSchema<Branch> schema = RecordSchema.Create<Branch>("branch").WithText("city", static (in Branch branch) => branch.City);
        string json = ExampleBook.With(("\"record\": \"contact\"", "\"record\": \"branch\""), ("\"outcome\": \"answered, abandoned\"", "\"city\": \"chengdu\""));

        Assert.Equal(["CCS1011 /kpis/measures/0/record"], ExampleBook.Places(ExampleBook.FindingsOf(json)));
        StandardBook book = StandardBook.Parse(json, new BookReadOptions { Records = [schema.Definition] });
        Assert.Equal(json, book.ToJson());
        Assert.Same(schema.Definition, book.Records[^1]);
    }

    private readonly record struct Branch(string City);
}
