using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Book.Timelines;

/// <summary>Small books to put on timelines.</summary>
internal static class TimelineSample
{
    private static readonly StandardBook Example = StandardBook.Parse(ExampleBook.Json);

    public static DateTimeZone Shanghai { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The example book as of a version and day.</summary>
    public static StandardBook Of(string version, LocalDate effective) => Example with { Version = version, Effective = effective };

    /// <summary>The book with another least connect rate, in percent.</summary>
    public static StandardBook WithTarget(this StandardBook book, int atLeast) => book.WithKpi(kpi => kpi with { Target = kpi.Target! with { AtLeast = atLeast / 100m } });

    /// <summary>The book with another formula of the connect rate.</summary>
    public static StandardBook WithFormula(this StandardBook book, string formula) => book.WithKpi(kpi => kpi with { Formula = formula });

    public static ImmutableArray<Finding> FindingsOf(params TimelineBook[] books)
    {
        StandardTimeline.TryCreate(books, Shanghai, out StandardTimeline? timeline, out ImmutableArray<Finding> findings);
        Assert.Equal(timeline is null, findings.Any(finding => finding.Severity == FindingSeverity.Error));
        return findings;
    }

    private static StandardBook WithKpi(this StandardBook book, Func<KpiDefinition, KpiDefinition> change) => book with { Kpis = book.Kpis with { Kpis = book.Kpis.Kpis.Change("connect-rate", change) } };
}
