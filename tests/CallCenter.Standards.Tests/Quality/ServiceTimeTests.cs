using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>Times of stages and of business, by the limits of the shipped standard, and the figures that count them.</summary>
public sealed class ServiceTimeTests
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly ServiceTimes Times = Standard.Quality.Times;
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 28, 2, 0);

    private static ContactStages Call => new()
    {
        Time = Monday,
        Channel = Channels.Phone,
        Team = "A",
        Greeting = Duration.FromSeconds(10),
        Understanding = Duration.FromSeconds(91),
        Solving = Duration.FromMinutes(3),
        Closing = Duration.FromSeconds(20),
        Hold = Duration.FromSeconds(30),
        Whole = Duration.FromSeconds(301),
    };

    /// <summary>A log whose clocks disagree stops no batch: the contact is left out, and says why.</summary>
    [Fact]
    public void A_negative_time_is_no_time_and_counts_in_nothing()
    {
        Assert.Equal(TimeFault.OutOfRange, Times.Read(Call with { Greeting = Duration.FromSeconds(-3) }).Fault);
        Assert.Equal(TimeFault.OutOfRange, Times.Read(Call with { Hold = Duration.MaxValue }).Fault);
        Assert.Empty(Times.Read(Call with { Whole = -Duration.Epsilon }).Records);
        Assert.Null(Times.Read(Call with { Greeting = Duration.Zero }).Fault);
    }

    [Fact]
    public void A_stage_that_takes_just_its_limit_is_in_time_and_one_second_more_is_late()
    {
        Assert.Equal(
            ["phone-greeting True", "phone-understanding False", "phone-solving True", "phone-closing True", "phone-hold True", "phone-whole True"],
            Times.Read(Call).Records.Select(one => $"{one.Item} {one.Met}"));
    }

    [Fact]
    public void A_stage_that_is_not_known_has_no_time_and_no_result()
    {
        ServiceTimeRecord closing = Times.Read(Call with { Closing = null }).Records.Single(one => one.Item == "phone-closing");

        Assert.Null(closing.Taken);
        Assert.Null(closing.Met);
    }

    [Theory]
    [InlineData(301, 30, null)]
    [InlineData(300, 30, TimeFault.StagesExceedWhole)]
    [InlineData(301, 302, TimeFault.HoldExceedsWhole)]
    public void Stages_that_take_longer_than_the_contact_count_in_nothing(int whole, int hold, TimeFault? fault)
    {
        TimeReading reading = Times.Read(Call with { Whole = Duration.FromSeconds(whole), Hold = Duration.FromSeconds(hold) });

        Assert.Equal(fault, reading.Fault);
        Assert.Equal(fault is not null, reading.Records.IsEmpty);
    }

    [Fact]
    public void A_channel_without_limits_has_nothing_to_be_held_to()
    {
        TimeReading reading = Times.Read(Call with { Channel = Channels.Branch });

        Assert.Null(reading.Fault);
        Assert.Empty(reading.Records);
    }

    [Fact]
    public void A_channel_that_the_standard_does_not_have_is_told()
    {
        TimeReading reading = Times.Read(Call with { Channel = "fone" });

        Assert.Equal(TimeFault.UnknownChannel, reading.Fault);
        Assert.Empty(reading.Records);
        Assert.Null(QualityEvaluator.Compile(QualityCatalogue.Empty).Times.Read(Call with { Channel = "fone" }).Fault);
    }

    [Theory]
    [InlineData(3, 60, true)]
    [InlineData(4, 60, false)]
    [InlineData(null, 3, null)]
    [InlineData(null, 4, false)]
    public void Business_that_has_not_ended_is_undecided_until_its_limit_and_late_after_it(int? minutes, int readAfter, bool? met)
    {
        TimeReading reading = Times.Read(new BusinessCase { Type = "loss-report", Started = Monday, Ended = minutes is { } m ? Monday + Duration.FromMinutes(m) : null }, Monday + Duration.FromMinutes(readAfter));

        Assert.Equal(met, Assert.Single(reading.Records).Met);
        Assert.Equal(minutes is null, reading.Records[0].Taken is null);
    }

    [Theory]
    [InlineData("mortgage", 5, 60, TimeFault.UnknownBusiness)]
    [InlineData("query", -1, 60, TimeFault.EndsBeforeStart)]
    [InlineData("query", 61, 60, TimeFault.NotYet)]
    [InlineData("query", null, -1, TimeFault.NotYet)]
    public void Business_whose_times_cannot_be_counts_in_nothing(string type, int? minutes, int readAfter, TimeFault fault) =>
        Assert.Equal(fault, Times.Read(new BusinessCase { Type = type, Started = Monday, Ended = minutes is { } m ? Monday + Duration.FromMinutes(m) : null }, Monday + Duration.FromMinutes(readAfter)).Fault);

    [Fact]
    public void Figures_are_told_by_stage_with_quantiles_and_with_how_much_is_known()
    {
        // Greetings of 1 to 10 s within the limit of 10 s, ten of 11 to 20 s beyond it, and five that are not known.
        IEnumerable<ContactStages> calls = Enumerable.Range(1, 25).Select(i => new ContactStages { Time = Monday, Channel = Channels.Phone, Greeting = i > 20 ? null : Duration.FromSeconds(i) });
        KpiReport greeting = Reports(calls.SelectMany(call => Times.Read(call).Records)).Single(report => report.Group.Values[0] == "phone-greeting");

        Assert.Equal(0.5, greeting["stage-in-time-rate"].Value);
        Assert.Equal(KpiStatus.Missed, greeting["stage-in-time-rate"].Status);
        Assert.Equal((20, 25), (greeting["stage-in-time-rate"].Coverage.Known, greeting["stage-in-time-rate"].Coverage.All));
        Assert.Equal(10, greeting["stage-time-p50"].Value!.Value, 10 * 0.004);
        Assert.Equal(18, greeting["stage-time-p90"].Value!.Value, 18 * 0.004);
    }

    [Fact]
    public void A_stage_that_no_log_tells_has_no_data_and_never_a_time_of_zero()
    {
        KpiReport closing = Reports(Times.Read(Call with { Closing = null }).Records).Single(report => report.Group.Values[0] == "phone-closing");

        Assert.All(["stage-in-time-rate", "stage-time-p50", "stage-time-p90"], kpi => Assert.Equal(KpiStatus.NoData, closing[kpi].Status));
    }

    [Fact]
    public void Quantiles_over_unlike_stages_tell_nothing()
    {
        MeasureTotals totals = Standard.Kpis.Accumulate(ServiceTimeRecord.Schema, Times.Read(Call).Records).Totals;

        Assert.Equal(KpiGap.MixedMeasures, Standard.Kpis.Evaluate("stage-time-p90", totals).Gap);
        Assert.Equal(5d / 6, Standard.Kpis.Evaluate("stage-in-time-rate", totals).Value);
    }

    [Fact]
    public void Open_business_beyond_its_limit_counts_as_late_and_open_business_within_it_in_neither()
    {
        BusinessCase[] queries = [.. new int?[] { 1, 5, 6, null, null }.Select((minutes, i) => new BusinessCase { Type = "query", Started = i == 3 ? Monday + Duration.FromMinutes(58) : Monday, Ended = minutes is { } m ? Monday + Duration.FromMinutes(m) : null })];
        KpiReport report = Reports(queries.SelectMany(query => Times.Read(query, Monday + Duration.FromHours(1)).Records)).Single();

        Assert.Equal(0.5, report["business-in-time-rate"].Value); // 2 of 4: the third took 6 minutes, the last has waited for an hour
        Assert.Equal(300, report["business-time-p50"].Value!.Value, 300 * 0.004);
    }

    /// <summary>Independent oracle: whatever is known, the records say of each limit of the channel just what comparing the numbers says.</summary>
    [Fact]
    public void Every_limit_of_the_channel_is_told_once_and_agrees_with_the_numbers()
    {
        Gen<ContactStages> calls =
            from known in Gen.Choose(0, 60).Select(seconds => seconds > 50 ? (Duration?)null : Duration.FromSeconds(seconds * 12)).ArrayOf(5)
            from chat in Gen.Choose(0, 1)
            select new ContactStages { Time = Monday, Channel = chat == 1 ? Channels.Chat : Channels.Phone, Greeting = known[0], Understanding = known[1], Solving = known[2], Closing = known[3], Hold = known[4] };

        Prop.ForAll(Arb.From(calls), call =>
        {
            ImmutableArray<StageLimit> limits = [.. StandardBook.Shipped.Quality.Stages.Where(limit => limit.Channel == call.Channel)];
            Duration?[] byStage = [call.Greeting, call.Understanding, call.Solving, call.Closing, call.Hold, call.Whole];
            Assert.Equal(
                limits.Select(limit => (limit.Code, byStage[(int)limit.Stage], byStage[(int)limit.Stage] is { } taken ? limit.Within - taken >= Duration.Zero : (bool?)null)),
                Times.Read(call).Records.Select(one => (one.Item, one.Taken, one.Met)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_reading_tells_each_time_with_its_limit_in_both_languages()
    {
        TimeReading reading = Times.Read(Call with { Closing = null });

        string chinese = Standard.Named(reading.Explain()).In(CultureInfo.GetCultureInfo("zh-CN"));
        string english = Standard.Named(reading.Explain()).In(CultureInfo.GetCultureInfo("en"));
        Assert.Contains("电话了解需求时长：1分31秒，超时，时限为1分30秒。", chinese, StringComparison.Ordinal);
        Assert.Contains("“Phone: closing”: not known; the limit is 30 s.", english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CCS9416 /stages/0/within", 0, 90, 480)]
    [InlineData("CCS9416 /stages/1/within", 10, 366 * 86_400, 400 * 86_400)]
    [InlineData("CCS9418 /stages/2/within", 10, 90, 99)]
    public void Limits_that_cannot_be_or_do_not_fit_into_the_whole_are_found(string finding, int greeting, int solving, int whole)
    {
        var findings = FindingsOf(Limit("greeting", CallStage.Greeting, greeting), Limit("solving", CallStage.Solving, solving), Limit("whole", CallStage.Whole, whole));

        Assert.Contains(finding, findings);
    }

    [Fact]
    public void Stages_that_just_fit_into_the_whole_have_no_finding() =>
        Assert.Empty(FindingsOf(Limit("greeting", CallStage.Greeting, 10), Limit("solving", CallStage.Solving, 90), Limit("hold", CallStage.Hold, 100), Limit("whole", CallStage.Whole, 100)));

    [Fact]
    public void Holds_that_do_not_fit_a_stage_limited_twice_and_a_code_taken_are_found()
    {
        Assert.Equal(["CCS9418 /stages/1/within"], FindingsOf(Limit("hold", CallStage.Hold, 101), Limit("whole", CallStage.Whole, 100)));
        Assert.Equal(["CCS9417 /stages/1/stage"], FindingsOf(Limit("one", CallStage.Hold, 9), Limit("two", CallStage.Hold, 9)));
        Assert.Single(FindingsOf(Limit("one", CallStage.Hold, 9), Limit("one", CallStage.Closing, 9)));
    }

    private static ImmutableArray<KpiReport> Reports(IEnumerable<ServiceTimeRecord> records) =>
        Standard.Kpis.ReportByGroup(Standard.Kpis.Accumulate(ServiceTimeRecord.Schema, records, new AccumulationOptions { Groupings = [Grouping.By("item")] }).Totals);

    private static StageLimit Limit(string code, CallStage stage, int seconds) => new() { Code = code, Name = Sheets.Unnamed, Channel = "phone", Stage = stage, Within = Duration.FromSeconds(seconds), Provenance = Sample.Provenance };

    private static IEnumerable<string> FindingsOf(params ImmutableArray<StageLimit> limits)
    {
        var findings = new FindingList();
        var section = new Located<QualityCatalogue>(new() { Stages = limits }, Place.At(""));
        new TimeChecks(Codes.Open($"channel", findings), findings).Check(section.Each(s => s.Stages), section.Each(s => s.Businesses));
        return findings.ToImmutable().Select(finding => $"{finding.Code} {finding.Pointer}");
    }
}
