using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Surveys;

/// <summary>How a question of a survey was answered.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record QuestionFigures
{
    private readonly Listed<long> counts;

    internal QuestionFigures(string question, LocalizedText name, RatingScale scale, int topBox, int least, ImmutableArray<long> counts)
    {
        Question = question;
        Name = name;
        Scale = Given.Member(scale);
        TopBox = Rating.Within(topBox, scale)!.Value;
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 1);
        Least = least;
        int values = Rating.HighestOf(scale) - Rating.LowestOf(scale) + 1;
        if (counts.IsDefault || counts.Length != values || counts.Any(static count => count is < 0 or > MostAnswers))
        {
            throw new ArgumentException($"There are {values} counts of 0 to {MostAnswers}, one for each value of the scale.", nameof(counts));
        }

        this.counts = counts;
    }

    /// <summary>How many answers of one value are counted at most.</summary>
    private const long MostAnswers = 1_000_000_000_000;

    /// <summary>The code of the question.</summary>
    public string Question { get; }

    /// <summary>Its display name.</summary>
    public LocalizedText Name { get; }

    /// <summary>The scale it is answered on.</summary>
    public RatingScale Scale { get; }

    /// <summary>The least value that counts as satisfied.</summary>
    public int TopBox { get; }

    /// <summary>How many answers it takes before figures are told.</summary>
    public int Least { get; }

    /// <summary>How many answered each value, from the lowest of the scale to the highest.</summary>
    public ImmutableArray<long> Counts => counts;

    /// <summary>How many answered.</summary>
    public long Answers => Counts.Sum();

    /// <summary>How many answered at or above the top box.</summary>
    public long Satisfied => Counts.Skip(TopBox - Rating.LowestOf(Scale)).Sum();

    /// <summary>Whether there are too few answers to say anything: fewer than <see cref="Least"/>.</summary>
    public bool IsTooFew => Answers < Least;

    /// <summary>The share that is satisfied, with the bounds of Wilson at 95 %; null where there are too few answers.</summary>
    public ProportionInterval? Share => IsTooFew ? null : ProportionInterval.Wilson(Satisfied, Answers);

    /// <summary>The mean of the answers; null where there are too few.</summary>
    public decimal? Mean => IsTooFew ? null : Counts.Select((count, i) => (decimal)count * (i + Rating.LowestOf(Scale))).Sum() / Answers;

    /// <summary>The figures of this and other answers together.</summary>
    /// <exception cref="ArgumentException">The others are of another question, or of another definition of it.</exception>
    internal QuestionFigures Plus(QuestionFigures other) => (Question, Scale, TopBox, Least) == (other.Question, other.Scale, other.TopBox, other.Least)
        ? new(Question, Name, Scale, TopBox, Least, [.. Counts.Zip(other.Counts, static (one, two) => one + two)])
        : throw new ArgumentException($"Question '{other.Question}' is defined otherwise than '{Question}'.", nameof(other));
}
