using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Tests.Generators;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Compliance;

public sealed class RetentionTests
{
    private static readonly ComplianceEvaluator Shipped = StandardBook.Shipped.Compile().Compliance;
    private static readonly LocalDate Made = new(2026, 3, 1);

    /// <summary>D10, D13.1: operation logs are kept five years at least.</summary>
    [Theory]
    [InlineData("2031-03-01", RetentionStatus.Kept)]
    [InlineData("2031-03-02", RetentionStatus.Disposable)]
    [InlineData("2099-01-01", RetentionStatus.Disposable)]
    public void Operation_logs_are_kept_five_years(string day, RetentionStatus status) => Assert.Equal(status, Shipped.Retention(Record("operation-log"), Date(day)).Status);

    [Theory]
    [InlineData("2028-03-01", RetentionStatus.Kept)]
    [InlineData("2028-03-02", RetentionStatus.Disposable)]
    [InlineData("2036-03-01", RetentionStatus.Disposable)]
    [InlineData("2036-03-02", RetentionStatus.Overdue)]
    public void A_recording_is_kept_neither_shorter_nor_longer_than_its_rule(string day, RetentionStatus status) => Assert.Equal(status, Shipped.Retention(Record("recording"), Date(day)).Status);

    [Theory]
    [InlineData("2040-05-02", null, RetentionStatus.Kept)]
    [InlineData("2040-05-01", "2030-05-01", RetentionStatus.Kept)]
    [InlineData("2040-05-02", "2030-05-01", RetentionStatus.Disposable)]
    public void Data_against_money_laundering_is_kept_ten_years_from_the_end_of_the_relation(string day, string? ended, RetentionStatus status) =>
        Assert.Equal(status, Shipped.Retention(Record("aml-data") with { RelationEndedOn = ended is null ? null : Date(ended) }, Date(day)).Status);

    [Fact]
    public void A_recording_of_a_complaint_is_kept_as_long_as_the_complaint_and_the_shorter_rule_is_told()
    {
        RetainedRecord record = Record("recording", "complaint") with { ClosedOn = Date("2034-05-01") };
        RetentionDecision decision = Shipped.Retention(record, Date("2037-01-01"));

        Assert.Equal((RetentionStatus.Kept, Date("2039-05-02"), Date("2039-05-02")), (decision.Status, decision.Earliest, decision.Latest));
        Assert.Equal([("recordings", true), ("complaints", false)], decision.Rules.Select(reading => (reading.Rule.Code, reading.IsOverruled)));
    }

    [Fact]
    public void A_period_that_has_not_begun_has_no_end()
    {
        RetentionDecision decision = Shipped.Retention(Record("recording", "aml-data"), Date("2060-01-01"));

        Assert.Equal((RetentionStatus.Kept, null, null), (decision.Status, decision.Earliest, decision.Latest));
        Assert.False(decision.Rules.Single(reading => reading.Rule.Code == "aml-data").Rule.Verified);
    }

    /// <summary>A period ends with the day that has the number of the first, or the last of its month: the first day does not count.</summary>
    [Fact]
    public void A_record_of_the_twenty_ninth_of_February_is_kept_to_the_end_of_February() =>
        Assert.Equal(Date("2026-03-01"), Shipped.Retention(new RetainedRecord { Classes = ["recording"], CreatedOn = Date("2024-02-29") }, Date("2026-02-28")).Earliest);

    [Fact]
    public void A_hold_that_begins_later_moves_nothing_yet_and_is_told()
    {
        RetentionDecision free = Shipped.Retention(Record("recording"), Date("2045-01-01"));
        RetentionDecision decision = Shipped.Retention(Record("recording") with { Holds = [new LegalHold { Id = "7", From = Date("2060-01-01"), ReleasedOn = Date("2061-01-01") }] }, Date("2045-01-01"));

        Assert.Equal((RetentionStatus.Overdue, free.Earliest, free.Latest), (decision.Status, decision.Earliest, decision.Latest));
        Assert.Equal("7", Assert.Single(decision.HoldsToCome).Id);
        Assert.Contains("2060-01-01", decision.Explain(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_have_happened_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Shipped.Retention(Record("recording") with { ClosedOn = Made.PlusDays(-1) }, Made));
        Assert.Throws<ArgumentException>(() => Shipped.Retention(Record("recording") with { Holds = [new LegalHold { Id = "7", From = Made.PlusDays(2), ReleasedOn = Made }] }, Made));
    }

    [Fact]
    public void A_record_of_no_class_or_of_one_without_a_rule_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Shipped.Retention(Record(), Made));
        Assert.Throws<UnknownCodeException>(() => Shipped.Retention(Record("recordings"), Made));
        Assert.Throws<ArgumentOutOfRangeException>(() => Shipped.Retention(Record("recording") with { ClosedOn = new LocalDate(2201, 1, 1) }, Made));
    }

    /// <summary>Against days counted one by one: kept while any rule asks for it, whatever others allow; the limit never comes before that.</summary>
    [Property(MaxTest = 200)]
    public void The_longest_period_wins(byte[] least, byte[] most, ushort days)
    {
        ImmutableArray<RetentionRule> rules = [.. least.Take(4).Select((months, i) => Rule($"l{i}", months % 40, null)), .. most.Take(4).Select((months, i) => Rule($"m{i}", null, months % 40))];
        if (rules.IsEmpty)
        {
            return;
        }

        LocalDate today = Made.PlusDays(days % 1_500);
        RetentionDecision decision = Evaluator(rules).Retention(Record("r"), today);

        bool isKept = rules.Any(rule => rule.AtLeast is { } period && today <= Made.PlusMonths(period.Count));
        Assert.Equal(isKept, decision.Status == RetentionStatus.Kept);
        Assert.All(rules.Where(rule => rule.AtLeast is not null), rule => Assert.True(decision.Earliest > Made.PlusMonths(rule.AtLeast!.Count) && !(decision.Latest <= Made.PlusMonths(rule.AtLeast.Count))));
        LocalDate longest = rules.Where(rule => rule.AtLeast is not null).Select(rule => Made.PlusMonths(rule.AtLeast!.Count).PlusDays(1)).Append(Made).Max();
        Assert.All(decision.Rules, reading => Assert.Equal((reading.Earliest ?? reading.Latest?.PlusDays(1)) < longest, reading.IsOverruled));
        Assert.Equal(decision.Status == RetentionStatus.Overdue, !isKept && rules.Any(rule => rule.AtMost is { } limit && today > Made.PlusMonths(limit.Count)) && today > longest);
        RetentionDecision reversed = Evaluator([.. rules.Reverse()]).Retention(Record("r"), today);
        Assert.Equal((decision.Status, decision.Earliest, decision.Latest), (reversed.Status, reversed.Earliest, reversed.Latest));
    }

    [Property(MaxTest = 200)]
    public void A_legal_hold_is_never_overruled(byte[] least, byte[] most, ushort days, short from, byte length, bool isReleased)
    {
        ImmutableArray<RetentionRule> rules = [Rule("first", 1, null), .. least.Take(3).Select((months, i) => Rule($"l{i}", months % 40, null)), .. most.Take(3).Select((months, i) => Rule($"m{i}", null, months % 40))];
        LocalDate today = Made.PlusDays(days % 1_500);
        LocalDate start = today.PlusDays(from % 400);
        var hold = new LegalHold { Id = "7", From = start, ReleasedOn = isReleased ? start.PlusDays(length) : null };
        RetentionDecision free = Evaluator(rules).Retention(Record("r"), today);
        RetentionDecision decision = Evaluator(rules).Retention(Record("r") with { Holds = [hold] }, today);

        bool isInForce = today >= start && (!isReleased || today < start.PlusDays(length));
        Assert.Equal(isInForce, decision.Status == RetentionStatus.Held);
        Assert.True(decision.Earliest is null || decision.Earliest >= free.Earliest);
        if (isInForce)
        {
            Assert.Equal(hold, Assert.Single(decision.Holds));
            Assert.True(isReleased ? decision.Earliest >= start.PlusDays(length) : decision is { Earliest: null, Latest: null });
        }
    }

    private static ComplianceEvaluator Evaluator(ImmutableArray<RetentionRule> rules) => ComplianceEvaluator.Compile(new ComplianceCatalogue { Retention = rules }, BusinessCalendars.Compile(new CalendarCatalogue { Calendars = [] }));

    private static RetentionRule Rule(string code, int? least, int? most) => new()
    {
        Code = code,
        Name = new LocalizedText(null, "Rule"),
        Records = ["r"],
        Trigger = RetentionTrigger.Created,
        AtLeast = least is { } months ? new RetentionPeriod { Count = months + 1, Unit = RecurrenceUnit.Months } : null,
        AtMost = most is { } limit ? new RetentionPeriod { Count = limit + 1, Unit = RecurrenceUnit.Months } : null,
        Provenance = Sample.Provenance,
    };

    private static RetainedRecord Record(params string[] classes) => new() { Classes = [.. classes], CreatedOn = Made };

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
