using BenchmarkDotNet.Attributes;
using CallCenter.Standards.Book;
using CallCenter.Standards.Quality;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Quality;

/// <summary>A thousand reviews by the shipped form, every item judged; beside the weighted mean that a programmer writes, which knows no critical items, gates, refusals or points of items. No library scores review forms.</summary>
[MemoryDiagnoser]
public class ReviewBenchmark
{
    private const int Count = 1_000;

    private static readonly CompiledReviewForm Form = StandardBook.Shipped.Compile().Quality.Form("service-review", new LocalDate(2026, 11, 2))!;
    private static readonly Review[] Reviews = Create();

    [GlobalSetup]
    public void CheckThatBothAgree()
    {
        foreach (Review review in Reviews)
        {
            // Decimals lose a third here and there, so that what lies just between two hundredths may be rounded the other way.
            decimal score = Form.Score(review).Score!.Value;
            decimal mean = WeightedMean.Of(Form.Form, review);
            if (Math.Abs(score - mean) > 0.01m)
            {
                throw new InvalidOperationException($"{score} is not {mean}.");
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public decimal Scored()
    {
        decimal sum = 0;
        foreach (Review review in Reviews)
        {
            sum += Form.Score(review).Score!.Value;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public decimal WeightedMeanOnly()
    {
        decimal sum = 0;
        foreach (Review review in Reviews)
        {
            sum += WeightedMean.Of(Form.Form, review);
        }

        return sum;
    }

    /// <summary>Critical items are met, so that both answer the same.</summary>
    private static Review[] Create()
    {
        var random = new Random(7);
        ReviewItem[] items = [.. Form.Form.Sections.SelectMany(section => section.Items)];
        return [.. Enumerable.Range(0, Count).Select(i => new Review
        {
            Form = Form.Form.Code,
            Version = Form.Form.Version,
            Contact = $"c-{i}",
            Agent = "a-1",
            Reviewer = "q-1",
            Time = Instant.FromUtc(2026, 11, 2, 3, 0),
            Answers = [.. items.Select(item => Answer(item, random) with { Comment = "heard", At = Duration.FromSeconds(30) })],
        })];
    }

    private static ReviewAnswer Answer(ReviewItem item, Random random) => item.Answers switch
    {
        ScaleAnswers scale => ReviewAnswer.Of(item.Code, item.Critical is null ? scale.From + (random.Next((int)((scale.To - scale.From) / scale.Step) + 1) * scale.Step) : scale.To),
        ChoiceAnswers choice => ReviewAnswer.Of(item.Code, choice.Choices[item.Critical is null ? random.Next(choice.Choices.Length) : Best(choice)].Code),
        _ => ReviewAnswer.Of(item.Code, item.Critical is null && random.Next(4) == 0 ? "no" : "yes"),
    };

    private static int Best(ChoiceAnswers choice) => Enumerable.Range(0, choice.Choices.Length).MaxBy(i => choice.Choices[i].Meets.Ratio);
}
