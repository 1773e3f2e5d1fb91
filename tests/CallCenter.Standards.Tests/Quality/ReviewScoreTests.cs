using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Quality;
using NodaTime;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

public sealed class ReviewScoreTests
{
    /// <summary>Two sections of 60 and 40: half of the first, all of the second.</summary>
    [Fact]
    public void Items_make_sections_and_sections_the_score()
    {
        ReviewForm form = Form(Section("start", 60, YesNo("greeting"), YesNo("listening")), Section("end", 40, Scale("close", 1, 5)));
        ReviewResult result = Score(form, Yes("greeting"), No("listening"), ReviewAnswer.Of("close", 4));
        Assert.Equal((ReviewOutcome.Passed, 60m), (result.Outcome, result.Score));
        Assert.Equal([new SectionScore("start", 50, 30), new SectionScore("end", 75, 30)], result.Sections.ToArray());
        Assert.Equal([30m, 0m, 30m], result.Items.Select(item => item.Points));
        Assert.Equal([0m, 30m, 10m], result.Items.Select(item => item.Lost));
        Assert.Equal([100m, 0m, 75m], result.Items.Select(item => item.Met!.Value.Percent));
    }

    [Fact]
    public void Points_of_items_sum_to_the_rounded_score()
    {
        ReviewForm form = Form(Section("all", 1, YesNo("a"), YesNo("b"), YesNo("c"))) with { Decimals = 0 };
        ReviewResult result = Score(form, Yes("a"), Yes("b"), No("c"));
        Assert.Equal(67, result.Score);
        Assert.Equal([34m, 33m, 0m], result.Items.Select(item => item.Points));
        Assert.Equal([0m, 0m, 33m], result.Items.Select(item => item.Lost));
    }

    /// <summary>Of 60 and 40 with the second item of the first section not applicable, worth 30 in all.</summary>
    [Theory]
    [InlineData(NotApplicablePolicy.RedistributeInSection, 60)]
    [InlineData(NotApplicablePolicy.RedistributeInForm, 42.86)]
    [InlineData(NotApplicablePolicy.CountsAsFull, 60)]
    public void What_does_not_apply_gives_its_weight_as_its_policy_says(NotApplicablePolicy policy, double expected)
    {
        ReviewForm form = Form(Section("start", 60, YesNo("greeting"), YesNo("listening") with { NotApplicable = policy }), Section("end", 40, YesNo("close")));
        Assert.Equal((decimal)expected, Score(form, Yes("greeting"), None("listening"), No("close")).Score);
    }

    [Fact]
    public void A_section_of_which_nothing_applies_leaves_its_weight_to_the_others()
    {
        ReviewForm form = Form(Section("start", 60, YesNo("greeting") with { NotApplicable = NotApplicablePolicy.RedistributeInSection }), Section("end", 40, YesNo("close"), YesNo("thanks")));
        ReviewResult result = Score(form, None("greeting"), Yes("close"), No("thanks"));
        Assert.Equal(50, result.Score);
        Assert.Equal(new SectionScore("start", null, 0), result.Sections[0]);
        Assert.Null(Score(Form(form.Sections[0]), None("greeting")).Score);
        Assert.Equal(ReviewOutcome.Incomplete, Score(Form(form.Sections[0]), None("greeting")).Outcome);
    }

    [Fact]
    public void What_must_be_judged_cannot_be_passed_over()
    {
        Assert.Equal([new ReviewRefusal(ReviewFault.MustBeJudged, "greeting", null)], Score(Form(Section("s", 1, YesNo("greeting"))), None("greeting")).Refusals.ToArray());
        ReviewForm fails = Form(Section("s", 1, YesNo("greeting") with { NotApplicable = NotApplicablePolicy.FailsForm }, YesNo("close")));
        ReviewResult result = Score(fails, None("greeting"), Yes("close"));
        Assert.Equal((ReviewOutcome.NotApplicableFailed, 100), (result.Outcome, result.Score));
        Assert.Null(Score(Form(Section("s", 1, fails.Sections[0].Items[0])), None("greeting")).Score);
    }

    [Theory]
    [InlineData(CriticalEffect.Item, 75, ReviewOutcome.Passed)]
    [InlineData(CriticalEffect.Section, 50, ReviewOutcome.Passed)]
    [InlineData(CriticalEffect.Form, 0, ReviewOutcome.Failed)]
    public void A_critical_failure_reaches_as_far_as_it_says(CriticalEffect effect, decimal expected, ReviewOutcome outcome)
    {
        ReviewForm form = Form(Section("start", 1, Critical(Scale("answer", 0, 10), effect), YesNo("polite")), Section("end", 1, YesNo("close")));
        ReviewResult result = Score(form, ReviewAnswer.Of("answer", 9), Yes("polite"), Yes("close"));
        Assert.Equal((expected, outcome), (result.Score, result.Outcome));
        Assert.Equal([CriticalClass.Customer], result.CriticalFailures.ToArray());
        Assert.True(result.Items[0].IsCriticalFailure);
        Assert.False(result.IsAccurate(CriticalClass.Customer));
        Assert.True(result.IsAccurate(CriticalClass.Business));
        Assert.Empty(Score(form, ReviewAnswer.Of("answer", 10), Yes("polite"), Yes("close")).CriticalFailures);
    }

    [Fact]
    public void A_gate_that_is_not_met_fails_the_review_whatever_the_score()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("gate", 0) with { Gate = Percentage.FromPercent(100) }, YesNo("close"))) with { PassMark = 90, Completeness = default };
        Assert.Equal((ReviewOutcome.GateFailed, 100m), (Score(form, No("gate"), Yes("close")).Outcome, Score(form, No("gate"), Yes("close")).Score));
        Assert.Equal(["gate"], Score(form, Yes("close")).FailedGates.ToArray());
        Assert.Equal(ReviewOutcome.GateFailed, Score(form, Yes("close")).Outcome);
        Assert.Equal(ReviewOutcome.Incomplete, Score(form with { Completeness = Percentage.FromPercent(100), Sections = [Section("s", 1, YesNo("gate") with { Gate = Percentage.FromPercent(100) }, YesNo("close"))] }, Yes("close")).Outcome);
        Assert.Null(Score(form with { Bands = [new ReviewBand { Code = "all", Name = Unnamed, From = 0 }] }, No("gate"), Yes("close")).Band);
        Assert.Equal(ReviewOutcome.Passed, Score(form, Yes("gate"), Yes("close")).Outcome);
        Assert.Equal(ReviewOutcome.Failed, Score(form, Yes("gate"), No("close")).Outcome);
    }

    /// <summary>A gate worth little, of a form that needs three quarters answered: passed over, it is neither met nor missed, and the score has no grade.</summary>
    [Fact]
    public void A_gate_that_nobody_answered_leaves_the_review_incomplete()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("gate", 1) with { Gate = Percentage.FromPercent(100) }, YesNo("close", 9))) with
        {
            Completeness = Percentage.FromPercent(75),
            Bands = [new ReviewBand { Code = "all", Name = Unnamed, From = 0 }],
        };
        ReviewResult result = Score(form, Yes("close"));
        Assert.Equal((ReviewOutcome.Incomplete, 100m, null, 1), (result.Outcome, result.Score, result.Band, result.FailedGates.Length));
        Assert.Equal(["gate"], result.OpenGates.ToArray());
        Assert.Contains("Not judged, though the review depends on it: “gate”.", result.Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(ReviewOutcome.Incomplete, Score(form).Outcome);
        Assert.Equal(0, ReviewSummary.Of([result, Score(form)]).Reviews);
    }

    /// <summary>It leads to coaching, and makes the share passed lower: 1 of 2. The other items make its score, and where there are none it has none.</summary>
    [Fact]
    public void A_review_that_fails_by_what_does_not_apply_counts_as_not_passed()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("identity") with { NotApplicable = NotApplicablePolicy.FailsForm }, YesNo("close")));
        ReviewResult failed = Score(form, None("identity"), No("close"));
        var summary = ReviewSummary.Of([failed, Score(form, Yes("identity"), Yes("close"))]);

        Assert.Equal((2, 1, 0, 50m), (summary.Reviews, summary.Passed, summary.Unscored, summary.MeanScore));
        Assert.Equal((2L, 100m), summary.ToStaffRecord(default) is var record ? (record.QualityReviews, record.QualityPoints) : default);
        Assert.Equal(summary, StandardJson.Read<ReviewSummary>(StandardJson.Write(summary)));
        var unscored = ReviewSummary.Of([Score(Form(Section("s", 1, YesNo("identity") with { NotApplicable = NotApplicablePolicy.FailsForm })), None("identity"))]);
        Assert.Equal((1, 1, null, 0L), (unscored.Reviews, unscored.Unscored, unscored.MeanScore, unscored.ToStaffRecord(default).QualityReviews));
        Assert.Equal(["identity"], failed.MustApply.ToArray());
        Assert.Equal(
            "“calls”, version 1: 0 points, failed by what does not apply. Did not apply, and the review fails without it: “identity”. “close”: 0 % met; 100 points lost, 0 points gained.",
            failed.Explain(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));
    }

    /// <summary>Of four items of 25 one does not apply and one was passed over: what is told adds up, and says why 25 became 50.</summary>
    [Fact]
    public void What_did_not_apply_and_what_was_not_answered_is_told()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("a"), YesNo("b"), YesNo("c") with { NotApplicable = NotApplicablePolicy.RedistributeInForm }, YesNo("d"))) with { Completeness = default };
        Assert.Equal(
            "“calls”, version 1: 50 points, passed. “b”: 0 % met; 50 points lost, 0 points gained. Did not apply: “c”; the other items weigh more in their place. 66.67 % of what applies was answered; not answered: “d”.",
            Score(form, Yes("a"), No("b"), None("c")).Explain(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));
    }

    /// <summary>Items that were met lose their points to another's failure, and are not told as missed.</summary>
    [Theory]
    [InlineData(CriticalEffect.Form, "“calls”, version 1: 0 points, failed. A critical failure: critical to compliance. “identity”: 0 % met, a critical failure; 25 points lost, 0 points gained. The critical failure takes all points of the form: 75 points lost of the other items. “b”: 0 % met.", "因关键差错整表清零，其余各项扣75分。")]
    [InlineData(CriticalEffect.Section, "“calls”, version 1: 50 points, passed. A critical failure: critical to compliance. “identity”: 0 % met, a critical failure; 25 points lost, 0 points gained. The critical failure takes the points of “b”: 25 points lost. “b”: 0 % met.", "因关键差错清零：「b」，扣25分。")]
    public void What_a_critical_failure_takes_of_other_items_is_told_as_that(CriticalEffect effect, string expected, string chinese)
    {
        ReviewForm form = Form(Section("s", 1, Critical(YesNo("identity"), effect, CriticalClass.Compliance), YesNo("b")), Section("t", 1, YesNo("c"), YesNo("d")));
        ReviewResult result = Score(form, No("identity"), No("b"), Yes("c"), Yes("d"));
        Assert.Equal(expected, result.Explain(CultureInfo.InvariantCulture).ReplaceLineEndings(" "));
        Assert.Contains(chinese, result.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_item_form_or_answer_is_told_with_what_there_is()
    {
        CompiledReviewForm form = CompiledReviewForm.Compile(Form(Section("s", 1, YesNo("listening"), Scale("ease", 0, 10))));
        Assert.Equal(new ReviewRefusal(ReviewFault.UnknownItem, "lisening", null) { Nearest = "listening" }, Assert.Single(form.Score(Review(Yes("lisening"))).Refusals));
        Assert.Equal(new ReviewRefusal(ReviewFault.UnknownAnswer, "ease", "11") { Expected = "0, 1, …, 10" }, Assert.Single(form.Score(Review(ReviewAnswer.Of("ease", 11))).Refusals));
        Assert.Equal(
            new ReviewRefusal(ReviewFault.UnknownForm, null, "call 1") { Nearest = "calls 1" },
            Assert.Single(QualityEvaluator.Compile(new QualityCatalogue { Forms = [form.Form] }).Score(Review() with { Form = "call" }).Refusals));
    }

    /// <summary>The day begins on 31 October at 10:00 UTC where it begins first.</summary>
    [Fact]
    public void A_review_from_before_the_day_of_its_form_is_refused()
    {
        CompiledReviewForm form = CompiledReviewForm.Compile(Form(Section("s", 1, YesNo("a"))) with { Effective = new LocalDate(2026, 11, 1) });
        Assert.Equal(new ReviewRefusal(ReviewFault.NotInForce, null, "2026-11-01"), Assert.Single(form.Score(Review(Yes("a")) with { Time = Instant.FromUtc(2026, 10, 31, 9, 59) }).Refusals));
        Assert.Empty(form.Score(Review(Yes("a")) with { Time = Instant.FromUtc(2026, 10, 31, 10, 0) }).Refusals);
    }

    [Fact]
    public void A_review_with_too_little_answered_is_incomplete()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("a", 3), YesNo("b", 1))) with { Completeness = Percentage.FromPercent(75) };
        Assert.Equal((ReviewOutcome.Passed, 100m, 75m), Told(Score(form, Yes("a"))));
        Assert.Equal((ReviewOutcome.Incomplete, 100m, 25m), Told(Score(form, Yes("b"))));
        Assert.Equal((ReviewOutcome.Incomplete, null, 0m), Told(Score(form)));

        static (ReviewOutcome, decimal?, decimal) Told(ReviewResult result) => (result.Outcome, result.Score, result.Completeness.Percent);
    }

    [Fact]
    public void The_least_item_can_make_the_score()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 4), Scale("b", 0, 4))) with { Rollup = ReviewRollup.Minimum };
        ReviewResult result = Score(form, ReviewAnswer.Of("a", 4), ReviewAnswer.Of("b", 1));
        Assert.Equal(25, result.Score);
        Assert.Equal([0m, 25m], result.Items.Select(item => item.Points));
    }

    [Fact]
    public void The_best_item_can_make_the_score()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 4), Scale("b", 0, 4), Scale("c", 0, 4, 0))) with { Rollup = ReviewRollup.Maximum };
        ReviewResult result = Score(form, ReviewAnswer.Of("a", 3), ReviewAnswer.Of("b", 1), ReviewAnswer.Of("c", 4));
        Assert.Equal(75, result.Score);
        Assert.Equal([75m, 0m, 0m], result.Items.Select(item => item.Points));
        Assert.Equal([25m, 0m, 0m], result.Items.Select(item => item.Lost));
    }

    [Fact]
    public void The_band_is_the_last_that_begins_at_or_below_the_score()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 10))) with
        {
            Bands = [new ReviewBand { Code = "low", Name = Unnamed, From = 0 }, new ReviewBand { Code = "high", Name = Unnamed, From = 80 }],
        };
        Assert.Equal("low", Score(form, ReviewAnswer.Of("a", 7)).Band!.Code);
        Assert.Equal("high", Score(form, ReviewAnswer.Of("a", 8)).Band!.Code);
    }

    [Fact]
    public void Everything_that_is_wrong_with_a_review_is_told_at_once()
    {
        ReviewForm form = Form(Section("s", 1, YesNo("a") with { NeedsComment = true, NeedsEvidence = true }, Scale("b", 1, 5), YesNo("c")));
        Review review = Review(No("a"), ReviewAnswer.Of("b", 5.5m), ReviewAnswer.Of("c", "maybe"), Yes("d"), Yes("a"), Yes("b")) with { Version = "2", Reviewer = "a-1" };
        ReviewResult result = CompiledReviewForm.Compile(form).Score(review);
        Assert.Equal((ReviewOutcome.Refused, null), (result.Outcome, result.Score));
        Assert.Equal(
            [
                new(ReviewFault.OtherForm, null, "calls 2"),
                new(ReviewFault.OwnContact, null, "a-1"),
                new(ReviewFault.CommentMissing, "a", null),
                new(ReviewFault.EvidenceMissing, "a", null),
                new(ReviewFault.UnknownAnswer, "b", "5.5") { Expected = "1, 2, 3, 4, 5" },
                new(ReviewFault.UnknownAnswer, "c", "maybe") { Expected = "yes, no" },
                new(ReviewFault.UnknownItem, "d", null),
                new(ReviewFault.AnsweredTwice, "a", null),
                new(ReviewFault.AnsweredTwice, "b", null),
            ],
            result.Refusals.ToArray());
        Assert.Empty(Score(form, No("a") with { Comment = "Did not greet", At = Duration.Zero }, ReviewAnswer.Of("b", 5), Yes("c")).Refusals);
        Assert.Equal([new(ReviewFault.EvidenceTooEarly, "b", "-PT5S")], Score(form, Yes("a"), ReviewAnswer.Of("b", 5) with { At = Duration.FromSeconds(-5) }, Yes("c")).Refusals.ToArray());
    }

    [Fact]
    public void Somebody_reviews() =>
        Assert.Equal([new(ReviewFault.NoReviewer, null, null)], CompiledReviewForm.Compile(Form(Section("s", 1, YesNo("a")))).Score(Review(Yes("a")) with { Reviewer = " ", Agent = " " }).Refusals.ToArray());

    [Fact]
    public void Nobody_reviews_himself() =>
        Assert.Equal(ReviewFault.OwnContact, CompiledReviewForm.Compile(Form(Section("s", 1, YesNo("a")))).Score(Review(Yes("a")) with { Reviewer = "a-1" }).Refusals.Single().Fault);

    /// <summary>Three reviews: 100, 50 with a business error, 0 with a compliance error; one incomplete, which counts in nothing.</summary>
    [Fact]
    public void Many_reviews_are_summed_up_with_their_accuracies_apart()
    {
        ReviewForm form = Form(Section("s", 1, Critical(YesNo("entry"), CriticalEffect.Item, CriticalClass.Business), Critical(YesNo("identity"), CriticalEffect.Form, CriticalClass.Compliance)));
        var summary = ReviewSummary.Of([Score(form, Yes("entry"), Yes("identity")), Score(form, No("entry"), Yes("identity")), Score(form, Yes("entry"), No("identity")), Score(form, Yes("entry"))]);
        Assert.Equal((3, 2, 50m), (summary.Reviews, summary.Passed, summary.MeanScore));
        Assert.Equal([0L, 1L, 1L], summary.Failures.ToArray());
        Assert.Equal(1, summary.Accuracy(CriticalClass.Customer)!.Share);
        Assert.Equal(ProportionInterval.Wilson(2, 3), summary.Accuracy(CriticalClass.Business));
        Assert.True(summary.IsComparable(3));
        Assert.False(summary.IsComparable(4));
        Assert.Equal(6, summary.Merge(summary).Reviews);
        Assert.Null(ReviewSummary.Of([]).Accuracy(CriticalClass.Customer));

        string written = JsonSerializer.Serialize(summary, StandardJson.Options);
        Assert.Equal(summary, JsonSerializer.Deserialize<ReviewSummary>(written, StandardJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReviewSummary>(written.Replace("[0,1,1]", "[0,1]", StringComparison.Ordinal), StandardJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReviewSummary>(written.Replace("[0,1,1]", "[0,1,4]", StringComparison.Ordinal), StandardJson.Options));

        StaffRecord record = summary.ToStaffRecord(Instant.FromUtc(2026, 11, 1, 0, 0), "team", "a-1");
        Assert.Equal((3L, 150m), (record.QualityReviews, record.QualityPoints));
    }
}
