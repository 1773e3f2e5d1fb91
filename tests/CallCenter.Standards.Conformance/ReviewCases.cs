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
        ScoreOf(Score(Form([Item(0, 1, new ScaleAnswers(1, input.Number("points", "steps")))]).AsZendesk() with { Decimals = 6 }, [input.Number("selected", "rating")]));

    /// <summary>The plain mean of reviews, those without a score left out.</summary>
    public static object MeanReview(JsonElement input)
    {
        decimal[] scores = [.. (input.Find("scores", "reviews") ?? input).EnumerateArray().Where(score => score.ValueKind != JsonValueKind.Null).Select(score => score.GetDecimal())];
        return StratifiedMean.Of([new StratumScores("all", scores.Length, [.. scores])]).Mean is { } mean ? decimal.Round(mean, 2, MidpointRounding.ToEven) : null!;
    }

    /// <summary>Questions of one section by Amazon Connect; null and <c>NA</c> where one does not apply.</summary>
    public static object Weighted(JsonElement input)
    {
        var scale = new ScaleAnswers(input.NumberOr(0, "min"), input.Number("max"));
        ReviewForm form = Form([.. input.Member("weights").Numbers().Select((weight, i) => Item(i, weight, scale) with { NotApplicable = NotApplicablePolicy.RedistributeInForm })]);
        return ScoreOf(CompiledReviewForm.Compile(form.AsAmazonConnect()).Score(Review(input.Member("scores").EnumerateArray().Select(AnswerOf))));
    }

    public static object Fatal(JsonElement input)
    {
        ReviewItem fatal = Item(0, 1, new ScaleAnswers(input.NumberOr(0, "fatalmin"), input.Number("fatalmax"))) with { Critical = new CriticalRule { Class = CriticalClass.Compliance, Effect = CriticalEffect.Form } };
        ReviewResult result = Score(Form([fatal]).AsGenesys(), [input.Number("fatalanswerscore")]);
        return result.Outcome == ReviewOutcome.Refused ? CaseAnswer.Error : result.Items[0].IsCriticalFailure;
    }

    /// <summary>
    /// Scores of 0 to 1, <c>unanswered</c>, or <c>NA:</c> with a policy, with <c>weights</c>; beside a gate, a threshold, a rollup; or one answer on a scale, which may be the better the lower it is.
    /// </summary>
    public static object Rubric(JsonElement input)
    {
        if (input.Find("raw", "rawvalue") is { } raw)
        {
            (decimal min, decimal max) = (input.Number("min", "minvalue"), input.Number("max", "maxvalue"));
            bool isLowerBetter = input.Find("higherisbetter") is { ValueKind: JsonValueKind.False };
            ReviewResult one = Score(Form([Item(0, 1, new ScaleAnswers(min, max, input.NumberOr(1, "step")))]) with { Decimals = 6 }, [isLowerBetter ? min + max - raw.GetDecimal() : raw.GetDecimal()]);
            return Told(one, input);
        }

        JsonElement[] answers = input.Find("answers", "scores") is { } list ? [.. list.EnumerateArray()] : [input.Member("gate"), input.Member("other")];
        decimal[] weights = input.Find("weights")?.Numbers() ?? [.. answers.Select(_ => 1m)];
        var items = answers.Select((answer, i) => Item(i, weights[i], new ScaleAnswers(0, 1, 0.001m)) with { NotApplicable = PolicyOf(answer) }).ToList();
        if (input.Find("gatemin", "gateminimumscore") is { } gate)
        {
            items[0] = items[0] with { Gate = Percentage.FromRatio(gate.GetDecimal()) };
        }

        ReviewForm form = Form([.. items]) with
        {
            Rollup = input.Find("rollup", "rollupmethod") is { } rollup ? RollupOf(rollup.GetString() ?? "") : ReviewRollup.WeightedMean,
            PassMark = input.Find("passthreshold") is { } mark ? 100 * mark.GetDecimal() : null,
            Completeness = input.Find("minimumcompleteness") is { } completeness ? Percentage.FromRatio(completeness.GetDecimal()) : default,
            Decimals = 6,
        };
        return Told(CompiledReviewForm.Compile(form).Score(Review(answers.Select(AnswerOf))), input);
    }

    private static object ScoreOf(ReviewResult result) => result.Outcome == ReviewOutcome.Refused ? CaseAnswer.Error : result.Score!;

    private static ReviewRollup RollupOf(string name) => CaseInput.Plain(name) switch
    {
        "min" => ReviewRollup.Minimum,
        "max" => ReviewRollup.Maximum,
        "mean" => ReviewRollup.WeightedMean,
        _ => CaseInput.Word<ReviewRollup>(name),
    };

    /// <summary>In the words of that tool: without a threshold a review is scored, neither passed nor failed.</summary>
    private static object Told(ReviewResult result, JsonElement input)
    {
        if (result.Outcome == ReviewOutcome.Refused)
        {
            return CaseAnswer.Error;
        }

        bool isScored = input.Find("passthreshold") is null && result.Outcome == ReviewOutcome.Passed;
        return new Dictionary<string, object>
        {
            ["score"] = (object?)(result.Score / 100)!,
            ["completeness"] = result.Completeness.Ratio,
            ["gateFailed"] = !result.FailedGates.IsEmpty,
            ["passed"] = isScored ? null! : result.Outcome == ReviewOutcome.Passed,
            ["outcome"] = result.Outcome switch
            {
                ReviewOutcome.NotApplicableFailed => "NotApplicableFailure",
                ReviewOutcome.Failed => "BelowThreshold",
                ReviewOutcome.Passed when isScored => "Scored",
                _ => result.Outcome.ToString(),
            },
        };
    }

    private static NotApplicablePolicy PolicyOf(JsonElement answer) => answer.ValueKind != JsonValueKind.String ? NotApplicablePolicy.Forbidden : CaseInput.Plain(answer.GetString()!) switch
    {
        "unanswered" or "nazero" or "nacountaszero" or "nanotallowed" or "naforbidden" => NotApplicablePolicy.Forbidden,
        "na" or "naexclude" or "naredistribute" or "naexcludeandredistribute" => NotApplicablePolicy.RedistributeInSection,
        "nafullcredit" or "nafull" or "nafullscore" or "nacountasfull" => NotApplicablePolicy.CountsAsFull,
        "nafailevaluation" or "nafail" => NotApplicablePolicy.FailsForm,
        _ => throw new FormatException($"Answer '{answer.GetString()}' is not known."),
    };

    /// <summary>What counts as nothing where it does not apply is an answer of nothing.</summary>
    private static ReviewAnswer? AnswerOf(JsonElement answer, int i) => answer.ValueKind == JsonValueKind.Number ? ReviewAnswer.Of(CodeOf(i), answer.GetDecimal())
        : answer.ValueKind == JsonValueKind.Null ? ReviewAnswer.NotApplicable(CodeOf(i))
        : CaseInput.Plain(answer.GetString() ?? "") switch
        {
            "unanswered" => null,
            "nazero" or "nacountaszero" => ReviewAnswer.Of(CodeOf(i), 0),
            string word when word.StartsWith("na", StringComparison.Ordinal) => ReviewAnswer.NotApplicable(CodeOf(i)),
            string word => throw new FormatException($"Answer '{word}' is not known."),
        };

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
}
