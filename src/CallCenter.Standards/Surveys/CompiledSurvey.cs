using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>A version of a survey checked against its scripts and records: invites, reads answers and tells figures. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a Survey, which is written; what leaves are readings, figures and sheets.")]
public sealed class CompiledSurvey
{
    private readonly ImmutableArray<ProblemClass> problems;
    private readonly ImmutableArray<RatingScale> scales;
    private readonly SurveyReader reader;
    private readonly SurveyRest? rest;

    internal CompiledSurvey(Survey survey, Condition when, ImmutableArray<RatingScale> scales, ImmutableArray<ProblemClass> problems, ServiceScripts scripts, SurveyRest? rest)
    {
        Survey = survey;
        When = when;
        this.scales = scales;
        this.problems = problems;
        this.rest = rest;
        EffectiveAt = EffectiveDates.StartOf(survey.Effective, DateTimeZone.Utc);
        reader = new SurveyReader(survey, scripts);
    }

    /// <summary>The survey as defined.</summary>
    public Survey Survey { get; }

    /// <summary>Who can be asked.</summary>
    internal Condition When { get; }

    /// <summary>When it comes into force, days counted in UTC.</summary>
    internal Instant EffectiveAt { get; }

    /// <summary>The rule of invitation over records of a .NET type.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The record's schema, or one with the same fields and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a field that the rule tests, or declares it in another way.</exception>
    public SurveyInviter<T> Bind<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(Survey, When.Bind(schema), rest);
    }

    /// <summary>Reads answers as they came in, each by the keys of the words that asked.</summary>
    /// <param name="about">What is known of the response besides: its time and channel say which words asked. Ratings that it has already are not overwritten.</param>
    /// <param name="answers">The answers.</param>
    public SurveyReading Read(SurveyResponse about, params ImmutableArray<SurveyAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(about);
        return reader.Read(about, Given.Items(answers.OrEmpty(), nameof(answers)));
    }

    /// <summary>Tells the figures of responses.</summary>
    /// <param name="eligible">How many could be asked by the rule.</param>
    /// <param name="invited">How many were invited, at most those.</param>
    /// <param name="responses">The responses, in any order, at most as many as were invited; those of another audience are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or greater than the one it is part of.</exception>
    public SurveyFigures Figures(long eligible, long invited, IEnumerable<SurveyResponse> responses)
    {
        responses = Given.Items(responses);
        long[][] counts = [.. scales.Select(static scale => new long[Rating.HighestOf(scale) - Rating.LowestOf(scale) + 1])];
        long all = 0;
        foreach (SurveyResponse response in responses)
        {
            if (response.Audience != Survey.Audience)
            {
                continue;
            }

            all++;
            for (int i = 0; i < counts.Length; i++)
            {
                if (SurveyRatings.On(response, scales[i]) is { } value)
                {
                    counts[i][value - Rating.LowestOf(scales[i])]++;
                }
            }
        }

        return new(Survey.Code, Survey.Version, Survey.Name, eligible, invited, all, [.. Survey.Questions.Select((question, i) =>
            new QuestionFigures(question.Code, question.Name, scales[i], question.TopBox, Survey.LeastAnswers, [.. counts[i]]))]);
    }

    /// <summary>The survey analysis sheet: for each day with responses the mean of the first question, the class that most problems are of, and what the standard does about it.</summary>
    /// <param name="responses">The responses, in any order; those of another audience are left out.</param>
    /// <param name="zone">The zone whose days are meant.</param>
    public SurveySheet Sheet(IEnumerable<SurveyResponse> responses, DateTimeZone zone)
    {
        responses = Given.Items(responses);
        ArgumentNullException.ThrowIfNull(zone);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<SurveySheetRow>();
        foreach (IGrouping<LocalDate, SurveyResponse> day in responses.Where(response => response.Audience == Survey.Audience).GroupBy(response => response.Time.InZone(zone).Date).OrderBy(static day => day.Key))
        {
            int[] ratings = [.. day.Select(response => SurveyRatings.On(response, scales[0])).OfType<int>()];
            Dictionary<string, long> named = day.Select(static response => response.Category).OfType<string>().GroupBy(static category => category, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.LongCount(), StringComparer.Ordinal);
            unknown.UnionWith(named.Keys.Except(problems.Select(static problem => problem.Code), StringComparer.Ordinal));
            ProblemClass? main = problems.Where(problem => named.ContainsKey(problem.Code)).MaxBy(problem => named[problem.Code]);
            decimal? score = ratings.Length < Survey.LeastAnswers ? null : ratings.Sum(static rating => (decimal)rating) / ratings.Length;
            rows.Add(new(day.Key, ratings.Length, score, main?.Code, main is null ? 0 : named[main.Code], main?.Name, main?.Improvement));
        }

        return new SurveySheet { Survey = Survey.Code, Version = Survey.Version, Question = Survey.Questions[0].Name, Rows = rows.ToImmutable(), Unknown = [.. unknown] };
    }

    /// <summary>The code and the version.</summary>
    public override string ToString() => Survey.ToString();
}
