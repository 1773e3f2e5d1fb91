using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Tests.Surveys;
using CallCenter.Standards.Training;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>The order in which rows come never changes a figure, to the last bit.</summary>
public sealed class RowOrderProperties
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly CompiledSurvey Calls = StandardBook.Parse(SurveyBook.Json).Compile().Surveys.Find("calls", "1")!;
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 2, 0);

    /// <summary>Scores with as many decimals as a decimal holds: their plain sums depend on the order.</summary>
    [Property(MaxTest = 60)]
    public bool Calibration_of_reviewers(uint[] scores, int seed)
    {
        CalibrationSession[] sessions = [.. scores.Select((score, i) => new CalibrationSession
        {
            Contact = $"{i}",
            Form = "f",
            Version = "1",
            At = Monday,
            Agreed = 100m * i / (scores.Length + 7),
            Scores = [new("a", Fine(score)), new("b", Fine(score ^ 0x5555_5555))],
        })];
        return ReviewerCalibration.Of(sessions).SequenceEqual(ReviewerCalibration.Of(Shuffled(sessions, seed)));
    }

    [Fact]
    public void A_sum_that_plain_decimals_round_is_the_same_in_any_order()
    {
        decimal[] scores = [100m, .. Enumerable.Repeat(0.0000000000000000000000000004m, 20)];
        CalibrationSession[] sessions = [.. scores.Select((score, i) => new CalibrationSession { Contact = $"{i}", Form = "f", Version = "1", At = Monday, Agreed = 0, Scores = [new("a", score), new("b", 0)] })];

        Assert.NotEqual(scores.Sum(), scores.AsEnumerable().Reverse().Sum());
        Assert.Equal(ReviewerCalibration.Of(sessions).ToArray(), ReviewerCalibration.Of(sessions.AsEnumerable().Reverse()).ToArray());
    }

    [Property(MaxTest = 30)]
    public bool Agreement_of_reviewers_at_every_level(uint[] scores, int seed)
    {
        (decimal?, decimal?, decimal?)[] contacts = [.. Enumerable.Range(0, 30).Select(i => ((decimal?)(scores.Length == 0 ? i : scores[i % scores.Length] % 20), (decimal?)(i % 7), i % 3 == 0 ? null : (decimal?)(i % 11)))];
        (decimal?, decimal?, decimal?)[] shuffled = [.. Shuffled(contacts, seed)];
        return Enum.GetValues<MeasurementLevel>().All(level => Alpha(contacts, level) == Alpha(shuffled, level));

        static double? Alpha((decimal? A, decimal? B, decimal? C)[] contacts, MeasurementLevel level) =>
            KrippendorffAlpha.Of([[.. contacts.Select(one => one.A)], [.. contacts.Select(one => one.B)], [.. contacts.Select(one => one.C)]], level).Value;
    }

    /// <summary>So many different scores at the ratio level are summed in floating point.</summary>
    [Fact]
    public void Agreement_over_thousands_of_different_scores()
    {
        decimal?[][] contacts = [.. Enumerable.Range(1, 900).Select(i => new decimal?[] { Fine((uint)i * 3_900_001u), Fine((uint)i * 3_700_011u), i % 3 == 0 ? null : Fine((uint)i * 3_100_037u) })];
        decimal?[][] shuffled = [.. Shuffled(contacts, 7)];

        Assert.True(contacts.SelectMany(contact => contact).Distinct().Count() > 2_001);
        Assert.Equal(Alpha(contacts), Alpha(shuffled));

        static double? Alpha(decimal?[][] contacts) => KrippendorffAlpha.Of([.. Enumerable.Range(0, 3).Select(reviewer => contacts.Select(contact => contact[reviewer]).ToArray())], MeasurementLevel.Ratio).Value;
    }

    [Property(MaxTest = 30)]
    public bool Means_of_strata_and_of_reviews(uint[] scores, int seed)
    {
        StratumScores[] strata = [.. Enumerable.Range(0, 9).Select(s => new StratumScores($"s{s}", 1_000 + (37 * s), [.. scores.Select((score, i) => Fine(score + (uint)(i * s))).DefaultIfEmpty(s)]))];
        var mean = StratifiedMean.Of(strata);
        var other = StratifiedMean.Of([.. Shuffled(strata.Select(stratum => new StratumScores(stratum.Stratum, stratum.Population, [.. Shuffled(stratum.Scores, seed)])), seed)]);
        return (mean.Mean, mean.StandardError, mean.Covered) == (other.Mean, other.StandardError, other.Covered);
    }

    [Property(MaxTest = 100)]
    public bool Figures_and_sheets_of_surveys(byte[] ratings, int seed)
    {
        SurveyResponse[] responses =
        [
            .. ratings.Select((rating, i) => new SurveyResponse
            {
                Time = Monday + Duration.FromHours(rating), Audience = SurveyAudience.Customer, Channel = Channels.Phone, Csat = 1 + (rating % 5), Nps = rating % 3 == 0 ? null : rating % 11, Category = (rating % 4) switch { 0 => "waiting", 1 => "conduct", 2 => $"other-{i % 3}", _ => null },
            }),
        ];
        SurveyResponse[] shuffled = [.. Shuffled(responses, seed)];
        return Calls.Figures(1_000, 900, responses) == Calls.Figures(1_000, 900, shuffled) && Calls.Sheet(responses, DateTimeZone.Utc) == Calls.Sheet(shuffled, DateTimeZone.Utc);
    }

    [Property(MaxTest = 100)]
    public bool The_next_attempt_of_a_callback(byte[] hours, int seed)
    {
        CallbackState state = CallbackState.Unplanned.Evolve(new CallbackEvent { Id = "p", At = Monday, Action = CallbackAction.Plan, Until = Monday + Duration.FromDays(2) }).State;
        ImmutableArray<Instant> contacts = [.. hours.Select(hour => Monday + Duration.FromHours(hour - 128))];
        return Standard.Callbacks.Next(state, new CallbackCustomer { Contacts = contacts }, Monday) == Standard.Callbacks.Next(state, new CallbackCustomer { Contacts = [.. Shuffled(contacts, seed)] }, Monday);
    }

    [Property(MaxTest = 30)]
    public bool Summaries_of_training_and_what_is_due_of_all(byte[] days, int seed)
    {
        string module = Standard.Training.Catalogue.Modules[0].Code;
        TrainingRecord[] records =
        [
            .. days.Take(12).Select((day, i) => Standard.Training.Fold(
                TrainingRecord.Begin($"a-{i}"),
                [
                    new() { Id = "1", At = Monday - Duration.FromDays(day + 30), Action = TrainingAction.Join, Role = "service-agent" },
                    new() { Id = "2", At = Monday - Duration.FromDays(day), Action = TrainingAction.Complete, Subject = module },
                ]).State),
        ];
        TrainingSummary Sum(IEnumerable<TrainingRecord> all) => all.Aggregate(TrainingSummary.None, (sum, record) => sum.Merge(Standard.Training.Summarize(record, Monday - Duration.FromDays(90), Monday)));
        TrainingRecord[] shuffled = [.. Shuffled(records, seed)];
        return Sum(records) == Sum(shuffled)
            && Standard.FollowUps(new FollowUpFacts { Training = [.. records] }, Monday + Duration.FromDays(30)) == Standard.FollowUps(new FollowUpFacts { Training = [.. shuffled] }, Monday + Duration.FromDays(30));
    }

    private static decimal Fine(uint score) => 100m * score / uint.MaxValue;

    private static IEnumerable<T> Shuffled<T>(IEnumerable<T> rows, int seed) => rows.OrderBy(_ => seed = unchecked((seed * 1_103_515_245) + 12_345)).ToArray();
}
