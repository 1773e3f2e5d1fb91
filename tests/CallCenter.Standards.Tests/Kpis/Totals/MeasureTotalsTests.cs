using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Totals;

public sealed class MeasureTotalsTests
{
    private static readonly KpiCatalogue Catalogue = Sample.Catalogue(
        [Sample.Measure("contacts"), Sample.Measure("waits", "wait"), Sample.Measure("complaints", record: "complaint")],
        Sample.Kpi("a", "contacts / complaints"),
        Sample.Kpi("b", "waits / count(waits)", KpiUnit.Time),
        Sample.Kpi("c", "within(waits, PT20S)", KpiUnit.Count),
        Sample.Kpi("d", "p50(waits)", KpiUnit.Time));

    private static readonly KpiEvaluator Evaluator = Sample.Compile(Catalogue);

    [Fact]
    public void A_total_is_in_its_unit_for_a_measure_or_a_call_as_written()
    {
        MeasureTotals totals = Of([Waited(5.5), Waited(25)]);

        Assert.Equal(2, totals.Total("contacts"));
        Assert.Equal(30.5m, totals.Total("waits"));
        Assert.Equal(2, totals.Total("count(waits)"));
        Assert.Equal(1, totals.Total("within(waits, PT20S)"));
    }

    [Theory]
    [InlineData("complaint")]
    [InlineData("")]
    [InlineData("within(waits, PT21S)")]
    [InlineData("below(waits, PT20S)")]
    public void A_total_that_no_formula_uses_is_a_programming_error(string measure) =>
        Assert.Equal("measure", Assert.Throws<UnknownCodeException>(() => Of([]).Total(measure)).ParamName);

    [Fact]
    public void A_record_never_accumulated_has_no_total_and_a_group_without_records_has_zero()
    {
        Assert.Null(Of([Waited(1)]).Total("complaints"));
        Assert.Null(Evaluator.NoTotals().Total("contacts"));
        Assert.Equal(0, Of([]).Total("contacts"));
        Assert.Equal(0, Of([Waited(1)], Grouping.By("team")).Total("contacts", new(["south"])));
    }

    [Fact]
    public void A_key_with_another_number_of_values_than_there_are_dimensions_is_a_programming_error()
    {
        MeasureTotals byTeam = Of([Waited(1)], Grouping.By("team"));

        Assert.Equal("group", Assert.Throws<ArgumentException>(() => byTeam.Total("contacts")).ParamName);
        Assert.Equal("group", Assert.Throws<ArgumentException>(() => byTeam.Total("contacts", GroupKey.Of("south", "phone"))).ParamName);
        Assert.Equal("group", Assert.Throws<ArgumentException>(() => Evaluator.Evaluate("c", byTeam)).ParamName);
        Assert.Equal(1, byTeam.Total("contacts", GroupKey.Of([null])));
    }

    [Fact]
    public void A_dimension_is_rolled_up_to_once() =>
        Assert.Equal("dimensions", Assert.Throws<ArgumentException>(() => Of([Waited(1)], Grouping.By("team")).RollUp("team", "team")).ParamName);

    [Fact]
    public void Totals_of_different_records_merge_to_totals_of_both()
    {
        MeasureAccumulator<ComplaintRecord> complaints = Evaluator.Accumulate(ComplaintRecord.Schema);
        complaints.Add(new ComplaintRecord { Received = NodaConstants.UnixEpoch });

        MeasureTotals both = Of([Waited(1), Waited(2)]).Merge(complaints.ToTotals());

        Assert.Equal((2, 1), (both.Total("contacts"), both.Total("complaints")));
        Assert.Equal(2, Evaluator.Report(both)["a"].Value);
    }

    [Fact]
    public void Rolling_up_keeps_what_was_accumulated_even_without_any_record()
    {
        MeasureTotals none = Of([], Grouping.By("team")).RollUp();

        Assert.Equal(0, none.Total("contacts"));
        Assert.Null(none.Total("complaints"));
        Assert.Empty(none.Groups);
    }

    [Fact]
    public void Dimensions_can_be_put_in_another_order()
    {
        MeasureTotals totals = Of([Waited(1) with { Team = "north", Channel = "phone" }], Grouping.By("team"), Grouping.By("channel"));

        Assert.Equal(["team", "channel"], totals.Dimensions.AsEnumerable());
        Assert.Equal(["channel", "team"], totals.RollUp("channel", "team").Dimensions.AsEnumerable());
        Assert.Equal("phone / north", Assert.Single(totals.RollUp("channel", "team").Groups).ToString());
        Assert.Contains("There is no dimension of the totals 'agent'; there are: team, channel", Assert.Throws<UnknownCodeException>(() => totals.RollUp("agent")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Totals_of_other_dimensions_do_not_merge_and_the_reason_is_told()
    {
        MeasureTotals byTeam = Of([Waited(1)], Grouping.By("team"));

        Assert.Contains("by 1 dimensions and the other by 0", Refusal(byTeam, Of([Waited(1)])), StringComparison.Ordinal);
        Assert.Contains("'team' where the other is by 'channel'", Refusal(byTeam, Of([Waited(1)], Grouping.By("channel"))), StringComparison.Ordinal);
        Assert.Contains("field 'team' of 'contact' in one and 'queue' in the other", Refusal(byTeam, Of([Waited(1)], Grouping.By("queue", "team"))), StringComparison.Ordinal);
        Assert.Contains("hour in UTC in one and of hour in Asia/Shanghai", Refusal(Hours("UTC"), Hours("Asia/Shanghai")), StringComparison.Ordinal);
        Assert.Single(byTeam.Merge(Evaluator.NoTotals("team")).Groups);

        static MeasureTotals Hours(string zone) => Of([Waited(1)], Grouping.By("arrival", TimeUnit.Hour, DateTimeZoneProviders.Tzdb[zone]));

        static string Refusal(MeasureTotals one, MeasureTotals other)
        {
            string message = Assert.Throws<ArgumentException>(() => one.Merge(other)).Message;
            Assert.Equal(message, Assert.Throws<ArgumentException>(() => one.Subtract(other)).Message);
            return message;
        }
    }

    [Fact]
    public void A_dimension_may_be_another_field_in_another_kind_of_record()
    {
        MeasureAccumulator<ComplaintRecord> complaints = Evaluator.Accumulate(ComplaintRecord.Schema, Grouping.By("received", TimeUnit.Day, DateTimeZone.Utc));
        complaints.Add(new ComplaintRecord { Received = NodaConstants.UnixEpoch });
        MeasureTotals both = Of([Waited(1) with { Arrival = NodaConstants.UnixEpoch }], Grouping.By("arrival", TimeUnit.Day, DateTimeZone.Utc)).Merge(complaints.ToTotals());

        Assert.Equal("1970-01-01", Assert.Single(both.Groups).ToString());
        Assert.Equal((1, 1), (both.Total("contacts", GroupKey.Of("1970-01-01")), both.Total("complaints", GroupKey.Of("1970-01-01"))));
    }

    [Fact]
    public void A_distribution_has_quantiles_and_exact_extremes_in_the_measures_unit()
    {
        MeasureDistribution waits = Of([Waited(0.5), Waited(20), Waited(1000.25)]).Distribution("waits")!;

        Assert.Equal((3, 0.5m, 1000.25m), (waits.Count, waits.Least, waits.Greatest));
        Assert.InRange(waits.Quantile(Percentage.FromPercent(50))!.Value, 20 * (1 - (1 / 256m)), 20 * (1 + (1 / 256m)));
        Assert.InRange(waits.Quantile(Percentage.FromPercent(0))!.Value, 0.498m, 0.502m);
        Assert.Null(Of([Waited(1)]).Distribution("contacts"));
        Assert.Null(Of([]).Distribution("waits")!.Quantile(Percentage.FromPercent(50)));
        Assert.Throws<ArgumentOutOfRangeException>(() => waits.Quantile(Percentage.FromPercent(101)));
        Assert.Throws<ArgumentOutOfRangeException>(() => waits.Quantile(Percentage.FromPercent(-1)));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_replaced_in_keys_and_their_groups_are_one()
    {
        MeasureTotals totals = Of([Waited(1) with { Team = "a\uD83D" }, Waited(2) with { Team = "a\uDE00" }, Waited(4) with { Team = "a\uD83D\uDE00" }], Grouping.By("team"));

        Assert.Equal(["a\uD83D\uDE00", "a\uFFFD"], totals.Groups.Select(group => group.Values[0]));
        Assert.Equal(3, totals.Total("waits", GroupKey.Of("a\uDE00")));
    }

    [Fact]
    public void Totals_made_in_one_culture_are_read_in_another()
    {
        // Czech sorts "ch" after "h", so that a set ordered by culture would lose records on the way.
        string[] records = ["chat", "contact", "call", "cost", "hold", "check"];
        RecordSchema<int>[] schemas = [.. records.Select(record => RecordSchema.Create<int>(record).WithNumber("n", Dimension.Ratio, static (in int r) => (long)r))];
        var evaluator = KpiEvaluator.Compile(
            Sample.Catalogue([.. records.Select(record => Sample.Measure($"m-{record}", record: record))], [.. records.Select(record => Sample.Kpi(record, $"m-{record}", KpiUnit.Count))]),
            schemas.Select(schema => schema.Definition));
        MeasureTotals totals = Under("en-US", () => schemas.Select(schema => One(evaluator, schema)).Aggregate((sum, one) => sum.Merge(one)));

        Assert.All(Under("cs-CZ", () => evaluator.Report(totals)).Results, result => Assert.Equal(1, result.Value));
        Assert.All(Under("cs-CZ", () => evaluator.Report(totals.Merge(One(evaluator, schemas[0])))).Results.Skip(1), result => Assert.Equal(1, result.Value));

        static MeasureTotals One(KpiEvaluator evaluator, RecordSchema<int> schema)
        {
            MeasureAccumulator<int> accumulator = evaluator.Accumulate(schema);
            accumulator.Add(1);
            return accumulator.ToTotals();
        }

        static T Under<T>(string culture, Func<T> get)
        {
            using var scope = new CultureScope(culture);
            return get();
        }
    }

    private static ContactRecord Waited(double seconds) => new() { Wait = Duration.FromSeconds(seconds) };

    private static MeasureTotals Of(ContactRecord[] records, params Grouping[] groupings)
    {
        MeasureAccumulator<ContactRecord> accumulator = Evaluator.Accumulate(ContactRecord.Schema, groupings);
        accumulator.AddRange(records);
        return accumulator.ToTotals();
    }
}
