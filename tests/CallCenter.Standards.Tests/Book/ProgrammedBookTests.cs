using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What only a program can get wrong: values that the JSON of a book has no form for.</summary>
public sealed class ProgrammedBookTests
{
    private static readonly StandardBook Example = StandardBook.Parse(ExampleBook.Json);

    [Theory]
    [InlineData(KpiUnit.Percent, "7922816251426433759354395033.5", false)]
    [InlineData(KpiUnit.Percent, "792281625142643375935439503.35", true)]
    [InlineData(KpiUnit.Time, "0.00000001", false)]
    [InlineData(KpiUnit.Time, "922337203685.4775806", true)]
    [InlineData(KpiUnit.Time, "922337203685.4775807", false)]
    [InlineData(KpiUnit.Time, "79228162514264337593543950335", false)]
    [InlineData(KpiUnit.Count, "79228162514264337593543950335", true)]
    public void A_bound_that_its_form_cannot_carry_is_a_finding(KpiUnit unit, string bound, bool fits)
    {
        StandardBook book = With(kpi: Example.Kpis.Kpis.Select(kpi => kpi.Unit == unit ? Retarget(kpi, decimal.Parse(bound, System.Globalization.CultureInfo.InvariantCulture)) : kpi));
        int index = Example.Kpis.Kpis.Select(kpi => kpi.Unit).ToList().IndexOf(unit);

        Assert.Equal(fits ? [] : [$"CCS3008 /kpis/kpis/{index}/target/atMost"], ExampleBook.Places(book.Validate()).Where(place => !place.StartsWith("CCS3009", StringComparison.Ordinal) && !place.StartsWith("CCS3023", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(KpiUnit.Percent, "97", true)]
    [InlineData(KpiUnit.Percent, "3.01", true)]
    [InlineData(KpiUnit.Percent, "3", false)]
    [InlineData(KpiUnit.Percent, "0.97", false)]
    [InlineData(KpiUnit.Count, "97", false)]
    public void A_percentage_of_many_times_the_whole_is_hardly_meant(KpiUnit unit, string bound, bool isTold) => Assert.Equal(
        isTold,
        With(kpi: Example.Kpis.Kpis.Select(kpi => kpi.Unit == unit ? Retarget(kpi, decimal.Parse(bound, System.Globalization.CultureInfo.InvariantCulture), formula: unit == KpiUnit.Percent ? "offered / answered" : null) : kpi)).Validate().Any(finding => finding.Code == "CCS3021"));

    [Fact]
    public void A_service_levels_target_is_checked_as_a_percentage()
    {
        AnsweringServiceLevel level = Example.Kpis.ServiceLevels[0];
        StandardBook book = With(level: Relimit(level, level.Threshold, new KpiTarget { AtLeast = decimal.MaxValue, Provenance = level.Provenance }));

        Assert.Equal(["CCS3008 /kpis/serviceLevels/0/target/atLeast"], ExampleBook.Places(book.Validate()));
    }

    [Fact]
    public void A_threshold_that_is_not_positive_whole_ticks_in_range_is_a_finding()
    {
        AnsweringServiceLevel level = Example.Kpis.ServiceLevels[0];
        foreach ((string threshold, string code) in new[] { ("PT0S", "CCS3012"), ("-PT1S", "CCS3012"), ("P10000001D", "CCS3012"), ("PT0.00000015S", "CCS1008"), ("P1M", "CCS1008"), ("20 s", "CCS1008"), ("answer", "CCS1011") })
        {
            Assert.Equal([$"{code} /kpis/serviceLevels/0/threshold"], ExampleBook.Places(With(level: Relimit(level, threshold, null)).Validate()));
        }

        Assert.Empty(With(level: Relimit(level, "PT0.0000001S", null)).Validate());
        Assert.Empty(With(level: Relimit(level, "P10000000D", null)).Validate());
    }

    [Fact]
    public void A_date_of_another_calendar_is_written_in_the_iso_calendar()
    {
        LocalDate date = Example.Effective.WithCalendar(CalendarSystem.HebrewCivil);
        var book = new StandardBook { Code = Example.Code, Name = Example.Name, Version = Example.Version, Effective = date, Currency = Example.Currency, Kpis = Example.Kpis };

        Assert.Equal(ExampleBook.Json, book.ToJson());
    }

    [Fact]
    public void Targets_below_zero_and_of_days_are_written_in_their_forms()
    {
        StandardBook book = With(kpi: Example.Kpis.Kpis.Select(kpi => kpi.Unit == KpiUnit.Time ? Retarget(kpi, 93_784.25m, -90m, $"-({kpi.Formula})") : kpi));
        string json = book.ToJson();

        Assert.Contains("\"atLeast\": \"-PT1M30S\"", json, StringComparison.Ordinal);
        Assert.Contains("\"atMost\": \"P1DT2H3M4.25S\"", json, StringComparison.Ordinal);
        Assert.Equal(-90m, StandardBook.Parse(json).Kpis.Kpis[1].Target!.AtLeast);
    }

    private static StandardBook With(IEnumerable<KpiDefinition>? kpi = null, AnsweringServiceLevel? level = null) => new()
    {
        Code = Example.Code,
        Name = Example.Name,
        Version = Example.Version,
        Effective = Example.Effective,
        Kpis = new KpiCatalogue
        {
            Measures = Example.Kpis.Measures,
            Kpis = kpi?.ToImmutableArray() ?? Example.Kpis.Kpis,
            ServiceLevels = level is null ? Example.Kpis.ServiceLevels : [level],
            Scorecards = Example.Kpis.Scorecards,
        },
    };

    private static KpiDefinition Retarget(KpiDefinition kpi, decimal atMost, decimal? atLeast = null, string? formula = null) => new()
    {
        Code = kpi.Code,
        Name = kpi.Name,
        Description = kpi.Description,
        Formula = formula ?? kpi.Formula,
        Unit = kpi.Unit,
        Direction = kpi.Direction,
        Provenance = kpi.Provenance,
        Target = new KpiTarget { AtLeast = atLeast, AtMost = atMost, Provenance = kpi.Provenance },
    };

    private static AnsweringServiceLevel Relimit(AnsweringServiceLevel level, string threshold, KpiTarget? target) => new()
    {
        Code = level.Code,
        Name = level.Name,
        Description = level.Description,
        Threshold = threshold,
        Boundary = level.Boundary,
        Numerator = level.Numerator,
        Denominator = level.Denominator,
        NeverQueued = level.NeverQueued,
        Provenance = level.Provenance,
        Target = target,
    };
}
