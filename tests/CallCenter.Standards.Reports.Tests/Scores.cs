using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CallCenter.Standards.Logs.Tests;
using CallCenter.Standards.Reports.Risk;
using CallCenter.Standards.Reports.Runs;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Reports.Tests;

public sealed class Scores : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Contacts_are_counted_by_band_knocked_out_ones_in_the_riskier()
    {
        CardResult fraud = RiskLog.Card(RiskLog.Run(folder), "fraud");

        // Low 9 and 6; elevated 39; high 64, 34 knocked out, 64; critical 9 and 34, both knocked out.
        Assert.Equal([2, 1, 3, 2], fraud.Bands.AsEnumerable());
        Assert.Equal(8, fraud.Contacts);
        Assert.Equal((9 + 6 + 64 + 34 + 9 + 34 + 39 + 64) / 8m, fraud.Mean);
    }

    [Fact]
    public void Every_knock_out_that_holds_is_counted_not_only_the_first()
    {
        DayResult day = RiskLog.Run(folder);

        Assert.Equal([2, 2], RiskLog.Card(day, "fraud").KnockOuts.AsEnumerable());
        Assert.Equal([0, 1], RiskLog.Card(day, "complaint-severity").KnockOuts.AsEnumerable());
        Assert.Equal([1], RiskLog.Card(day, "customer-vulnerability").KnockOuts.AsEnumerable());
    }

    [Fact]
    public void The_riskiest_go_by_band_then_total_then_the_order_of_the_log()
    {
        CardResult fraud = RiskLog.Card(RiskLog.Run(folder), "fraud");

        Assert.Equal(["both 34 (critical)", "laundering 9 (critical)", "suspected 64 (high)"], fraud.Highest.Select(Text));
        Assert.Equal(["suspected-fraud", "identity", "new-device", "tenure"], fraud.Highest[2].Score.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void A_later_contact_of_the_same_risk_displaces_none()
    {
        string rows = string.Join('\n', Enumerable.Range(1, 5).Select(i => RiskLog.Row($"c{i}", "fraud", "09:00:00")));

        Assert.Equal(["c1", "c2", "c3"], RiskLog.Card(RiskLog.Run(folder, rows), "fraud").Highest.Select(contact => contact.Id));
    }

    [Fact]
    public void Nobody_in_the_band_of_least_risk_is_among_the_riskiest() =>
        Assert.Empty(RiskLog.Card(RiskLog.Run(folder, RiskLog.Row("c1", "account", "09:00:00")), "fraud").Highest);

    [Fact]
    public void A_log_says_which_facts_of_a_card_it_tells()
    {
        CardResult fraud = RiskLog.Card(RiskLog.Run(folder), "fraud");
        CardResult complaint = RiskLog.Card(RiskLog.Run(folder), "complaint-severity");

        Assert.Equal(["suspected-fraud", "guided-by-other", "identity", "channel"], fraud.Told.Select(told => told.Code));
        Assert.Equal(["laundering-alert", "transaction-unidentified"], fraud.KnockOutsTold.Select(told => told.Code));
        Assert.Equal(["waiting"], complaint.Told.Select(told => told.Code));
        Assert.Equal(["fraud-alleged"], complaint.KnockOutsTold.Select(told => told.Code));
    }

    [Theory]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1025)]
    public void Batches_lose_and_repeat_nobody(int count)
    {
        string rows = string.Join('\n', Enumerable.Range(1, count).Select(i => RiskLog.Row($"c{i}", i == count ? "fraud" : "account", "09:00:00")));
        CardResult fraud = RiskLog.Card(RiskLog.Run(folder, rows), "fraud");

        Assert.Equal([count - 1, 0, 1, 0], fraud.Bands.AsEnumerable());
        Assert.Equal($"c{count}", Assert.Single(fraud.Highest).Id);
        Assert.Equal((((count - 1) * 9) + 59m) / count, fraud.Mean);
    }

    // From three quarters and one quarter to halves: (1/2 - 3/4) ln (2/3) + (1/2 - 1/4) ln 2 = ln 3 / 4.
    [Fact]
    public void The_afternoon_is_held_against_the_morning()
    {
        PopulationStability? drift = RiskLog.Card(RiskLog.Run(folder, HalfDays(100, 25, 50)), "fraud").Drift;

        Assert.Equal(Math.Log(3) / 4, drift!.Index, 12);
        Assert.Equal(StabilityLevel.Significant, drift.LevelBy(StabilityThresholds.Usual));
    }

    [Fact]
    public void Too_few_contacts_are_not_compared() => Assert.Null(RiskLog.Card(RiskLog.Run(folder, HalfDays(99, 25, 50)), "fraud").Drift);

    [Fact]
    public void Noon_is_afternoon_by_the_clocks_of_the_log()
    {
        string rows = string.Join('\n', Enumerable.Range(1, 200).Select(i => RiskLog.Row($"c{i}", i <= 100 ? "account" : "fraud", i <= 100 ? "11:59:59" : "12:00:00")));

        Assert.Equal([(1, 0), (0, 0), (0, 1), (0, 0)], RiskLog.Card(RiskLog.Run(folder, rows), "fraud").Drift!.Bins.Select(bin => (bin.Reference, bin.Current)));
    }

    // Counted apart from the library, from the log's columns and the points of the cards.
    [Theory]
    [InlineData("fraud", new long[] { 5438, 0, 127, 0 }, 84260, 0.000536610089904803, "c-00158 64 (high)")]
    [InlineData("complaint-severity", new long[] { 4762, 803, 0, 0 }, 37673, 0.0001386040881766967, "c-04931 32 (moderate)")]
    [InlineData("customer-vulnerability", new long[] { 5438, 127, 0, 0 }, 5085, 0.000536610089904803, "c-00158 15 (possible)")]
    public void The_bundled_day_scores_as_counted_by_hand(string code, long[] bands, int points, double drift, string riskiest)
    {
        DayResult day = DayRun.Execute(Path.Combine(AppContext.BaseDirectory, "data", "service-day.csv"), MapFile.Load("service-day"), [], _ => { });
        CardResult card = RiskLog.Card(day, code);

        Assert.Equal(bands, card.Bands);
        Assert.Equal(points / 5565m, card.Mean);
        Assert.Equal(drift, card.Drift!.Index, 15);
        Assert.Equal(riskiest, Text(card.Highest[0]));
        Assert.All(card.Highest, contact => Assert.Equal(contact.Score.Total, contact.Score.Base + contact.Score.Contributions.Sum(contribution => contribution.Points)));
    }

    [Fact]
    public void A_log_without_contacts_has_no_risks_to_show() =>
        Assert.Null(DayRun.Execute(folder.Write("log.csv", RiskLog.Header + "\n"), MapFile.Load(folder.Write("map.json", RiskLog.Map)), [], _ => { }).Risk);

    [Fact]
    public void Where_a_higher_total_is_safer_the_lowest_are_the_riskiest()
    {
        RiskScorecard shipped = StandardScorecard("fraud");
        CompiledScorecard card = CompiledScorecard.Compile(
            shipped with { Direction = ScoreDirection.HigherIsSafer, KnockOuts = [], ReasonLimit = 0 }, StandardBook.Shipped.Compile().Vocabulary.Close(Contact.Schema.Definition));
        var tally = new CardTally(card.Bind(Contact.Schema), new ToldFacts(MapFile.Load("service-day")));
        var batch = new ScoreBatch();
        foreach (Contact contact in new Contact[] { new() { SuspectedFraud = true }, new() { SuspectedFraud = true, GuidedByOther = true, NewPayee = true }, new() { GuidedByOther = true }, new() })
        {
            batch.Add(in contact, null, isAfternoon: false);
        }

        tally.Add(batch);

        Assert.Equal(["11 (low)", "41 (elevated)", "61 (high)"], tally.ToResult().Highest.Select(kept => $"{kept.Score.Total} ({kept.Score.Band.Code})"));
    }

    private static RiskScorecard StandardScorecard(string code) => StandardBook.Shipped.Risk.Scorecards.Single(card => card.Code == code);

    private static string Text(ScoredContact contact) => $"{contact.Id} {contact.Score.Total} ({contact.Score.Band.Code})";

    private static string HalfDays(int each, int suspectedBefore, int suspectedAfter) => string.Join('\n',
    [
        .. Enumerable.Range(1, each).Select(i => RiskLog.Row($"am{i}", i <= suspectedBefore ? "fraud" : "account", "09:00:00")),
        .. Enumerable.Range(1, each).Select(i => RiskLog.Row($"pm{i}", i <= suspectedAfter ? "fraud" : "account", "15:00:00")),
    ]);
}
