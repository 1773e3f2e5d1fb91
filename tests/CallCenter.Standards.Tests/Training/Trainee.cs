using CallCenter.Standards.Book;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Tests.Training;

/// <summary>A made-up trainee under the example section; days are of Shanghai, at noon.</summary>
internal static class Trainee
{
    public const string Code = "A1023";

    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static TrainingEvaluator House { get; } = TrainingEvaluator.Compile(StandardBook.Parse(TrainingBook.Json).Training);

    public static Instant Noon(int month, int day, int year = 2026) => new LocalDateTime(year, month, day, 12, 0).InZoneStrictly(Zone).ToInstant();

    public static TrainingEvent Join(Instant at, string role = "lender", string? stage = null) => new() { Id = "join", At = at, Action = TrainingAction.Join, Role = role, Stage = stage };

    public static TrainingEvent Complete(string id, Instant at, string module = "loans") => new() { Id = id, At = at, Action = TrainingAction.Complete, Subject = module };

    public static TrainingEvent Sit(string id, Instant at, decimal percent, string exam = "loan-exam", string by = "examiner") =>
        new() { Id = id, At = at, Action = TrainingAction.Sit, Subject = exam, Score = Percentage.FromPercent(percent), By = by };

    public static TrainingEvent Certify(string id, Instant at, LocalDate issued, LocalDate? until = null) =>
        new() { Id = id, At = at, Action = TrainingAction.Certify, Subject = "banker", Issued = issued, Until = until };

    public static TrainingEvent Appeal(string id, Instant at, string of) => new() { Id = id, At = at, Action = TrainingAction.Appeal, Of = of, Note = "question 4" };

    public static TrainingEvent Decide(string id, Instant at, string of, decimal percent, string by = "head") =>
        new() { Id = id, At = at, Action = TrainingAction.Decide, Of = of, Score = Percentage.FromPercent(percent), By = by };

    /// <summary>The record of events that all fit.</summary>
    public static TrainingRecord Record(params TrainingEvent[] events)
    {
        Folded<TrainingRecord, TrainingRefusal> folded = House.Fold(TrainingRecord.Begin(Code), events);
        Assert.Empty(folded.Refusals);
        return folded.State;
    }

    /// <summary>Why the last of events is refused; null where it fits.</summary>
    public static TrainingRefusalReason? Refusal(params TrainingEvent[] events)
    {
        TrainingRecord record = Record(events[..^1]);
        Folded<TrainingRecord, TrainingRefusal> folded = House.Evolve(record, events[^1]);
        Assert.Equal(folded.HasRefusals, folded.State == record);
        return folded.HasRefusals ? Assert.Single(folded.Refusals).Reason : null;
    }

    public static TrainingItem Item(this TrainingStanding standing, string code) => standing.Items.Single(item => item.Code == code);
}
