using CallCenter.Standards.Quality;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>The examples that the vendors' guides give, from one form's answers.</summary>
public sealed class ReviewProfileTests
{
    private const NotApplicablePolicy Any = NotApplicablePolicy.RedistributeInSection;

    /// <summary>
    /// The same answers by the rules that each guide gives: a critical question half met in a section of weight 70, and one that does not apply in a section of weight 30. Amazon Connect fails the section, as declared: 30 × 1 of 100.
    /// Zendesk fails below half alone, and knows no sections: (1 + 4 × ½ + 2 × 0) / 7. Genesys fails whatever is not best.
    /// </summary>
    [Fact]
    public void The_same_answers_are_scored_as_each_tool_does()
    {
        ReviewForm form = Form(
            Section("greeting", 30, YesNo("a"), YesNo("b", 3) with { NotApplicable = Any }),
            Section("solving", 70, Scale("c", 1, 5, 4) with { Critical = new CriticalRule { Class = CriticalClass.Customer, Effect = CriticalEffect.Section, Below = Percentage.FromPercent(60) } }, YesNo("d", 2)));
        ReviewAnswer[] answers = [Yes("a"), None("b"), ReviewAnswer.Of("c", 3), No("d")];
        Assert.Equal(30, Score(form.AsAmazonConnect(), [.. answers]).Score);
        Assert.Equal(42.86m, Score(form.AsZendesk(), [.. answers]).Score);
        Assert.Equal(0, Score(form.AsGenesys(), [.. answers]).Score);
    }

    /// <summary>Two one-point questions in a group of weight 40, one of them met, and one met in a group of weight 20: 60 %.</summary>
    [Fact]
    public void Genesys_weighs_the_points_of_a_group()
    {
        ReviewForm form = Form(Section("one", 40, YesNo("a"), YesNo("b")), Section("two", 20, YesNo("c"))).AsGenesys();
        Assert.Equal(60, Score(form, Yes("a"), No("b"), Yes("c")).Score);
    }

    /// <summary>What does not apply counts zero of zero points: (1×40 + 0×20) / (1×40 + 1×20).</summary>
    [Fact]
    public void Genesys_counts_nothing_of_nothing_for_what_does_not_apply()
    {
        ReviewForm form = Form(Section("one", 40, YesNo("a"), YesNo("b") with { NotApplicable = Any }), Section("two", 20, YesNo("c"))).AsGenesys();
        Assert.Equal(66.67m, Score(form, Yes("a"), None("b"), No("c")).Score);
    }

    [Fact]
    public void Genesys_fails_a_fatal_question_without_its_best_answer()
    {
        ReviewForm form = Form(Section("one", 1, Critical(Scale("a", 0, 5), CriticalEffect.Item), YesNo("b"))).AsGenesys();
        Assert.Equal(0, Score(form, ReviewAnswer.Of("a", 4), Yes("b")).Score);
        Assert.Equal(100, Score(form, ReviewAnswer.Of("a", 5), Yes("b")).Score);
    }

    [Theory]
    [InlineData(2, 2, 100)]
    [InlineData(3, 2, 50)]
    [InlineData(4, 2, 33.33)]
    [InlineData(4, 3, 66.67)]
    [InlineData(5, 4, 75)]
    public void Zendesk_scores_a_category_by_its_scale(int points, int selected, decimal expected) =>
        Assert.Equal(expected, Score(Form(Section("s", 1, Scale("a", 1, points))).AsZendesk(), ReviewAnswer.Of("a", selected)).Score);

    /// <summary>Categories of weights 5, 3 and 2 whatever their sections; the one not rated is left out: (5×100 + 2×0) / 7.</summary>
    [Fact]
    public void Zendesk_knows_no_sections_and_leaves_out_what_is_not_rated()
    {
        ReviewForm form = Form(Section("one", 10, YesNo("a", 5)), Section("two", 90, YesNo("b", 3) with { NotApplicable = Any }, YesNo("c", 2))).AsZendesk();
        Assert.Equal(71.43m, Score(form, Yes("a"), None("b"), No("c")).Score);
    }

    /// <summary>Below 50 %, and not at it.</summary>
    [Theory]
    [InlineData(3, 75)]
    [InlineData(2, 0)]
    public void Zendesk_fails_a_critical_category_below_half(int selected, decimal expected) =>
        Assert.Equal(expected, Score(Form(Section("s", 1, Critical(Scale("a", 1, 5), CriticalEffect.Item), YesNo("b"))).AsZendesk(), ReviewAnswer.Of("a", selected), Yes("b")).Score);

    /// <summary>Weights 40, 20, 20, 20 of at most 10 points: 10, 5, 5 and 0 are 60 %.</summary>
    [Fact]
    public void Amazon_Connect_weighs_questions()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 10, 40), Scale("b", 0, 10, 20), Scale("c", 0, 10, 20), Scale("d", 0, 10, 20))).AsAmazonConnect();
        Assert.Equal(60, Score(form, ReviewAnswer.Of("a", 10), ReviewAnswer.Of("b", 5), ReviewAnswer.Of("c", 5), ReviewAnswer.Of("d", 0)).Score);
    }

    [Theory]
    [InlineData(CriticalEffect.Section, 50)]
    [InlineData(CriticalEffect.Form, 0)]
    public void Amazon_Connect_fails_a_section_or_the_form(CriticalEffect effect, decimal expected)
    {
        ReviewForm form = Form(Section("one", 1, Critical(YesNo("a"), effect), YesNo("b")), Section("two", 1, YesNo("c"))).AsAmazonConnect();
        Assert.Equal(expected, Score(form, No("a"), Yes("b"), Yes("c")).Score);
    }

    /// <summary>None of them knows a rollup by the least item: half of the weight met is half of the score.</summary>
    [Fact]
    public void Every_profile_weighs_whatever_the_form_s_own_rollup_is() =>
        Assert.All(
            new Func<ReviewForm, ReviewForm>[] { ReviewProfiles.AsAmazonConnect, ReviewProfiles.AsZendesk, ReviewProfiles.AsGenesys },
            profile => Assert.Equal(50, Score(profile(Form(Section("s", 1, YesNo("a"), YesNo("b"))) with { Rollup = ReviewRollup.Minimum }), Yes("a"), No("b")).Score));

    [Fact]
    public void What_has_to_be_judged_stays_so_under_every_profile() =>
        Assert.All(
            [Form(Section("s", 1, YesNo("a"))).AsAmazonConnect(), Form(Section("s", 1, YesNo("a"))).AsZendesk(), Form(Section("s", 1, YesNo("a"))).AsGenesys()],
            form => Assert.Equal(ReviewFault.MustBeJudged, Score(form, None("a")).Refusals.Single().Fault));
}
