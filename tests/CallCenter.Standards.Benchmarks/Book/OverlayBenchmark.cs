using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Benchmarks.Book;

/// <summary>An overlay of 200 changes over the shipped book, from its text to evaluators, beside loading the book that it makes from one text. The changes are of targets, limits, departments, skills, queues, duties, cells and names, in equal parts.</summary>
[MemoryDiagnoser]
public class OverlayBenchmark
{
    private const int Changes = 200;

    private static readonly StandardBook Shipped = StandardBook.Shipped;

    private readonly string overlay = StandardOverlay.Of(Shipped, new OverlayTitle("own-bank", "1.0.0", new Provenance(ProvenanceKind.Bank, "Board decision 12")), Changed).ToJson();
    private readonly byte[] whole;

    public OverlayBenchmark() => whole = Encoding.UTF8.GetBytes(Shipped.With(StandardOverlay.Parse(overlay)).ToJson());

    [GlobalSetup]
    public void Check()
    {
        StandardBook made = Shipped.With(StandardOverlay.Parse(overlay));
        int changes = StandardDiff.Between(Shipped, made).Changes.Count(change => change.Weight != ChangeWeight.Source && change.Section.Length > 0);
        if (changes < Changes || made.Hash != StandardBook.Parse(whole).Hash)
        {
            throw new InvalidOperationException($"The overlay makes {changes} changes, or another book than the one that is loaded.");
        }
    }

    [Benchmark(Baseline = true, Description = "The book from one text, at work")]
    public Standard Whole() => StandardBook.Parse(whole).Compile();

    [Benchmark(Description = "The shipped book with an overlay of 200 changes, at work")]
    public Standard Overlaid() => Shipped.With(StandardOverlay.Parse(overlay)).Compile();

    /// <summary>Names of entries change in turn through the book until there are 200 changes; a target first, so that rules change too.</summary>
    private static StandardBook Changed(StandardBook book)
    {
        int left = Changes;
        book = book.ChangeKpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = 0.97m } });
        left--;
        book = book with { Routing = book.Routing with { Departments = Each(book.Routing.Departments, (department, number) => department with { Phone = Number(number) }) } };
        book = book with { Routing = book.Routing with { Skills = Each(book.Routing.Skills, (skill, number) => skill with { Name = Own(number) }) } };
        book = book with { Kpis = book.Kpis with { Kpis = Each(book.Kpis.Kpis, (kpi, number) => kpi with { Name = Own(number), Description = Own(number + 1_000) }, 2) } };
        return book with { Organization = book.Organization with { Roles = Each(book.Organization.Roles, (role, number) => role with { Name = Own(number) }) } };

        ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, int, T> change, int changes = 1) =>
            [.. items.Select(item => left < changes ? item : change(item, left -= changes))];
    }

    private static string Number(int number) => (8_000 + number).ToString(CultureInfo.InvariantCulture);

    private static LocalizedText Own(int number) => new($"本行{number.ToString(CultureInfo.InvariantCulture)}", $"Own {number.ToString(CultureInfo.InvariantCulture)}");
}
