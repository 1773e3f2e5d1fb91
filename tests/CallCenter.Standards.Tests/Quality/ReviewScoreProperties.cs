using System.Collections.Immutable;
using CallCenter.Standards.Quality;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>Scores against the words of the rules: weights handed on item by item.</summary>
public sealed class ReviewScoreProperties
{
    public sealed record Judged(ReviewForm Form, ImmutableArray<ReviewAnswer> Answers);

    public static class Forms
    {
        private static readonly NotApplicablePolicy[] Policies = Enum.GetValues<NotApplicablePolicy>();

        private static Gen<decimal> Weight => Gen.Elements(0.5m, 1, 2, 3, 7.25m, 10, 33.333333m);

        private static Gen<ReviewAnswers> Answers => Gen.Elements<ReviewAnswers>(
            new YesNoAnswers(),
            new ScaleAnswers(1, 5),
            new ScaleAnswers(0, 10, 2.5m),
            new ChoiceAnswers([new ReviewChoice { Code = "a", Name = Unnamed, Meets = Percentage.FromPercent(100) }, new ReviewChoice { Code = "b", Name = Unnamed, Meets = Percentage.FromPercent(33.3m) }, new ReviewChoice { Code = "c", Name = Unnamed, Meets = default }]));

        private static Gen<CriticalRule?> Critical => Gen.Frequency(
            (5, Gen.Constant<CriticalRule?>(null)),
            (2, from harmed in Gen.Elements(Enum.GetValues<CriticalClass>())
                from effect in Gen.Elements(Enum.GetValues<CriticalEffect>())
                from below in Gen.Elements(25, 50, 100)
                select (CriticalRule?)new CriticalRule { Class = harmed, Effect = effect, Below = Percentage.FromPercent(below) }));

        private static Gen<ReviewItem> Item(string code) =>
            from weight in Weight
            from answers in Answers
            from policy in Gen.Elements(Policies)
            from critical in Critical
            select new ReviewItem { Code = code, Name = Unnamed, Weight = weight, Answers = answers, NotApplicable = policy, Critical = critical };

        private static Gen<ReviewForm> Form =>
            from sections in Gen.Choose(1, 4).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), s =>
                from weight in Weight
                from items in Gen.Choose(1, 4).SelectMany(number => Gen.CollectToArray(Enumerable.Range(0, number), i => Item($"s{s}i{i}")))
                select Section($"s{s}", weight, [.. items])))
            from decimals in Gen.Choose(0, 6)
            select Sheets.Form([.. sections]) with { Decimals = decimals, Completeness = default };

        private static Gen<ReviewAnswer?> Answer(ReviewItem item) => Gen.Frequency(
            (1, Gen.Constant<ReviewAnswer?>(null)),
            (item.NotApplicable == NotApplicablePolicy.Forbidden ? 0 : 2, Gen.Constant<ReviewAnswer?>(None(item.Code))),
            (6, item.Answers switch
            {
                ScaleAnswers scale => Gen.Choose(0, (int)((scale.To - scale.From) / scale.Step)).Select(step => (ReviewAnswer?)ReviewAnswer.Of(item.Code, scale.From + (step * scale.Step))),
                ChoiceAnswers choices => Gen.Elements(choices.Choices.AsEnumerable()).Select(choice => (ReviewAnswer?)ReviewAnswer.Of(item.Code, choice.Code)),
                _ => Gen.Elements("yes", "no").Select(answer => (ReviewAnswer?)ReviewAnswer.Of(item.Code, answer)),
            }));

        public static Arbitrary<Judged> All() => (
            from form in Form
            from answers in Gen.CollectToArray(form.Sections.SelectMany(section => section.Items), Answer)
            from shuffled in Gen.Shuffle(answers.OfType<ReviewAnswer>())
            select new Judged(form, [.. shuffled])).ToArbitrary();
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(Forms)])]
    public void The_score_is_what_handing_on_weights_gives(Judged judged)
    {
        ReviewResult result = Score(judged.Form, judged.Answers);
        double? expected = ByHand(judged);
        Assert.Equal(expected is null, result.Score is null);
        if (result.Score is { } score)
        {
            Assert.InRange((double)score, expected!.Value - (0.5 * Math.Pow(10, -judged.Form.Decimals)) - 1e-9, expected.Value + (0.5 * Math.Pow(10, -judged.Form.Decimals)) + 1e-9);
            Assert.InRange(score, 0, 100);
            Assert.Equal(score, result.Items.Sum(item => item.Points));
            Assert.Equal(100 - score, result.Items.Sum(item => item.Lost));
            Assert.Equal(score, result.Sections.Sum(section => section.Points));
        }

        // What has to apply and does not fails the review, and does nothing else to it.
        bool fails = judged.Form.Sections.SelectMany(section => section.Items).Any(item => item.NotApplicable == NotApplicablePolicy.FailsForm && judged.Answers.Any(answer => answer.Item == item.Code && answer.IsNotApplicable));
        Assert.Equal(fails, result.Outcome == ReviewOutcome.NotApplicableFailed);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Forms)])]
    public void The_order_of_answers_items_and_sections_does_not_matter(Judged judged)
    {
        ReviewForm turned = judged.Form with { Sections = [.. judged.Form.Sections.AsEnumerable().Reverse().Select(section => section with { Items = [.. section.Items.AsEnumerable().Reverse()] })] };
        ReviewResult one = Score(judged.Form, judged.Answers);
        ReviewResult two = Score(turned, [.. judged.Answers.AsEnumerable().Reverse()]);
        Assert.Equal((one.Score, one.Outcome, one.Completeness), (two.Score, two.Outcome, two.Completeness));
        Assert.Equal(one.CriticalFailures.ToArray(), two.CriticalFailures.ToArray());
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Forms)])]
    public void Weights_times_a_number_give_the_same_score(Judged judged)
    {
        ReviewForm scaled = judged.Form with { Sections = [.. judged.Form.Sections.Select(section => section with { Weight = section.Weight * 8, Items = [.. section.Items.Select(item => item with { Weight = item.Weight * 5 })] })] };
        Assert.Equal(Score(judged.Form, judged.Answers), Score(scaled, judged.Answers));
    }

    /// <summary>Where all is judged, nothing is critical and every section weighs what its items do, the three vendors score alike; and as given.</summary>
    [Property(MaxTest = 200, Arbitrary = [typeof(Forms)])]
    public void Profiles_agree_where_they_must(Judged judged)
    {
        ReviewForm form = judged.Form with
        {
            Sections = [.. judged.Form.Sections.Select(section => section with { Weight = section.Items.Sum(item => item.Weight), Items = [.. section.Items.Select(item => item with { Critical = null })] })],
        };
        ImmutableArray<ReviewAnswer> answers = [.. form.Sections.SelectMany(section => section.Items).Select(item => judged.Answers.FirstOrDefault(answer => answer.Item == item.Code && !answer.IsNotApplicable) ?? Best(item))];
        ReviewForm grouped = form with { Sections = [.. form.Sections.Select(section => section with { Weight = 1 })] };
        decimal? plain = Score(form, answers).Score;
        Assert.Equal(plain, Score(form.AsAmazonConnect(), answers).Score);
        Assert.Equal(plain, Score(form.AsZendesk(), answers).Score);
        Assert.Equal(plain, Score(grouped.AsGenesys(), answers).Score);
    }

    [Property(MaxTest = 200, Arbitrary = [typeof(Forms)])]
    public void A_better_answer_never_lowers_the_score(Judged judged)
    {
        decimal? before = Score(judged.Form, judged.Answers).Score;
        foreach (ReviewAnswer answer in judged.Answers.Where(answer => !answer.IsNotApplicable))
        {
            ReviewItem item = judged.Form.Sections.SelectMany(section => section.Items).First(item => item.Code == answer.Item);
            Assert.True(Score(judged.Form, judged.Answers.Replace(answer, Best(item))).Score >= before);
        }
    }

    private static ReviewAnswer Best(ReviewItem item) => item.Answers switch
    {
        ScaleAnswers scale => ReviewAnswer.Of(item.Code, scale.To),
        ChoiceAnswers choices => ReviewAnswer.Of(item.Code, choices.Choices.MaxBy(choice => choice.Meets)!.Code),
        _ => Yes(item.Code),
    };

    private static double MetBy(ReviewItem item, ReviewAnswer answer) => item.Answers switch
    {
        ScaleAnswers scale => (double)((answer.Points!.Value - scale.From) / (scale.To - scale.From)),
        ChoiceAnswers choices => (double)choices.Choices.First(choice => choice.Code == answer.Choice).Meets.Ratio,
        _ => answer.Choice == "yes" ? 1 : 0,
    };

    private static double? ByHand(Judged judged)
    {
        var answers = judged.Answers.ToDictionary(answer => answer.Item);
        ReviewItem[] all = [.. judged.Form.Sections.SelectMany(section => section.Items)];
        bool IsCritical(ReviewItem item) => item.Critical is { } rule && answers.TryGetValue(item.Code, out ReviewAnswer? answer) && !answer.IsNotApplicable && MetBy(item, answer) < (double)rule.Below.Ratio - 1e-12;
        bool failsForm = all.Any(item => IsCritical(item) && item.Critical!.Effect == CriticalEffect.Form);
        (double sum, double weights) = (0, 0);
        foreach (ReviewSection section in judged.Form.Sections)
        {
            // Within the section first: what does not apply hands its weight to the section's other items, which keep their proportions; then over the form.
            ReviewItem[] left = [.. section.Items.Where(item => !(answers.TryGetValue(item.Code, out ReviewAnswer? answer) && answer.IsNotApplicable && item.NotApplicable is NotApplicablePolicy.RedistributeInSection or NotApplicablePolicy.FailsForm))];
            double total = (double)left.Sum(item => item.Weight);
            bool fails = failsForm || section.Items.Any(item => IsCritical(item) && item.Critical!.Effect == CriticalEffect.Section);
            foreach (ReviewItem item in left)
            {
                double share = (double)section.Weight * (double)item.Weight / total;
                answers.TryGetValue(item.Code, out ReviewAnswer? answer);
                if (answer is null || (answer.IsNotApplicable && item.NotApplicable != NotApplicablePolicy.CountsAsFull))
                {
                    continue;
                }

                weights += share;
                sum += fails ? 0 : answer.IsNotApplicable ? share : IsCritical(item) ? 0 : share * MetBy(item, answer);
            }
        }

        return weights == 0 ? null : 100 * sum / weights;
    }
}
