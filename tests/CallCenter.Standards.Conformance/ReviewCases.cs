using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Quality;
using NodaTime;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of reviews, as forms of other tools score them.</summary>
internal static class ReviewCases
{
    private static readonly LocalizedText Unnamed = new(null, "case");
    private static readonly Provenance Source = new(ProvenanceKind.Assumption, "case");

    /// <summary>One category of <c>points</c> steps, from 1.</summary>
    public static object Category(JsonElement input) =>
        Score(Form([Item(0, 1, new ScaleAnswers(1, input.GetProperty("points").GetDecimal()))]).AsZendesk() with { Decimals = 6 }, [input.GetProperty("selected").GetDecimal()]).Score!;

    public static object MeanReview(JsonElement input) => decimal.Round(StratifiedMean.Of([new StratumScores("all", input.GetArrayLength(), [.. Numbers(input)])]).Mean!.Value, 2, MidpointRounding.ToEven);

    public static object Weighted(JsonElement input)
    {
        decimal most = input.GetProperty("max").GetDecimal();
        return Score(Form([.. Numbers(input.GetProperty("weights")).Select((weight, i) => Item(i, weight, new ScaleAnswers(0, most)))]).AsAmazonConnect(), [.. Numbers(input.GetProperty("scores"))]).Score!;
    }

    public static object Fatal(JsonElement input)
    {
        ReviewItem fatal = Item(0, 1, new ScaleAnswers(0, input.GetProperty("fatalMax").GetDecimal())) with { Critical = new CriticalRule { Class = CriticalClass.Compliance, Effect = CriticalEffect.Form } };
        return Score(Form([fatal]).AsGenesys(), [input.GetProperty("fatalAnswerScore").GetDecimal()]).Items[0].IsCriticalFailure;
    }

    /// <summary>Scores of 0 to 1, <c>unanswered</c>, or <c>NA:</c> with a policy; beside a gate, a threshold, a rollup; or one answer on a scale.</summary>
    public static object Rubric(JsonElement input)
    {
        if (input.TryGetProperty("raw", out JsonElement raw))
        {
            var scale = new ScaleAnswers(input.GetProperty("min").GetDecimal(), input.GetProperty("max").GetDecimal(), input.GetProperty("step").GetDecimal());
            ReviewResult one = Score(Form([Item(0, 1, scale)]), [raw.GetDecimal()]);
            return one.Outcome == ReviewOutcome.Refused ? CaseAnswer.Error : Told(one);
        }

        JsonElement[] answers = input.TryGetProperty("answers", out JsonElement list) ? [.. list.EnumerateArray()] : [input.GetProperty("gate"), input.GetProperty("other")];
        var items = answers.Select((answer, i) => Item(i, 1, new ScaleAnswers(0, 1, 0.001m)) with { NotApplicable = PolicyOf(answer) }).ToList();
        if (input.TryGetProperty("gateMin", out JsonElement gate))
        {
            items[0] = items[0] with { Gate = Percentage.FromRatio(gate.GetDecimal()) };
        }

        ReviewForm form = Form([.. items]) with
        {
            Rollup = input.TryGetProperty("rollup", out JsonElement rollup) && rollup.GetString() is "Minimum" or "Min" ? ReviewRollup.Minimum : ReviewRollup.WeightedMean,
            PassMark = input.TryGetProperty("passThreshold", out JsonElement mark) ? 100 * mark.GetDecimal() : null,
            Completeness = input.TryGetProperty("minimumCompleteness", out JsonElement completeness) ? Percentage.FromRatio(completeness.GetDecimal()) : default,
            Decimals = 6,
        };
        return Told(CompiledReviewForm.Compile(form).Score(Review(answers.Select(AnswerOf))));
    }

    private static Dictionary<string, object> Told(ReviewResult result) => new()
    {
        ["score"] = (object?)(result.Score / 100)!,
        ["completeness"] = result.Completeness.Ratio,
        ["gateFailed"] = !result.FailedGates.IsEmpty,
        ["passed"] = result.Outcome == ReviewOutcome.Passed,
        ["outcome"] = result.Outcome == ReviewOutcome.NotApplicableFailed ? "NotApplicableFailure" : result.Outcome.ToString(),
    };

    private static NotApplicablePolicy PolicyOf(JsonElement answer) => answer.ValueKind != JsonValueKind.String ? NotApplicablePolicy.Forbidden : answer.GetString() switch
    {
        "unanswered" => NotApplicablePolicy.Forbidden,
        "NA" or "NA:Exclude" or "NA:Redistribute" => NotApplicablePolicy.RedistributeInSection,
        "NA:FullCredit" or "NA:Full" or "NA:FullScore" => NotApplicablePolicy.CountsAsFull,
        "NA:FailEvaluation" => NotApplicablePolicy.FailsForm,
        string other => throw new InvalidOperationException($"Answer '{other}' is not known."),
        null => NotApplicablePolicy.Forbidden,
    };

    private static ReviewAnswer? AnswerOf(JsonElement answer, int i) => answer.ValueKind == JsonValueKind.Number ? ReviewAnswer.Of(CodeOf(i), answer.GetDecimal())
        : answer.GetString() == "unanswered" ? null
        : ReviewAnswer.NotApplicable(CodeOf(i));

    private static ReviewResult Score(ReviewForm form, decimal[] points) => CompiledReviewForm.Compile(form).Score(Review(points.Select((point, i) => ReviewAnswer.Of(CodeOf(i), point))));

    private static ReviewForm Form(ReviewItem[] items) => new()
    {
        Code = "case",
        Version = "1",
        Name = Unnamed,
        Sections = [new ReviewSection { Code = "all", Name = Unnamed, Weight = 1, Items = [.. items] }],
        Provenance = Source,
    };

    private static ReviewItem Item(int index, decimal weight, ReviewAnswers answers) => new() { Code = CodeOf(index), Name = Unnamed, Weight = weight, Answers = answers };

    private static string CodeOf(int index) => string.Create(CultureInfo.InvariantCulture, $"i{index}");

    private static Review Review(IEnumerable<ReviewAnswer?> answers) => new()
    {
        Form = "case",
        Version = "1",
        Contact = "1",
        Agent = "agent",
        Reviewer = "reviewer",
        Time = Instant.FromUtc(2026, 1, 5, 9, 0),
        Answers = [.. answers.OfType<ReviewAnswer>()],
    };

    private static IEnumerable<decimal> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetDecimal());
}
