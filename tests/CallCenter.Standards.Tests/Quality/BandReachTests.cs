using System.Collections.Immutable;
using CallCenter.Standards.Quality;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>Bands that no review of a form can be in, against every review that there is.</summary>
public sealed class BandReachTests
{
    public static class Forms
    {
        private static Gen<ReviewItem> Item(string code) =>
            from weight in Gen.Elements(0m, 1, 2, 3, 10)
            from scale in Gen.Elements(1, 2, 3)
            from policy in Gen.Elements(Enum.GetValues<NotApplicablePolicy>())
            from critical in Gen.Choose(0, 5)
            from below in Gen.Elements(50, 100)
            select Scale(code, 0, scale, weight) with
            {
                NotApplicable = policy,
                Critical = critical > 2 ? null : new CriticalRule { Class = CriticalClass.Business, Effect = (CriticalEffect)critical, Below = Percentage.FromPercent(below) },
            };

        private static Gen<ReviewForm> All =>
            from shape in Gen.Elements<int[]>([1], [2], [3], [1, 1], [2, 1], [2, 2], [1, 1, 1], [1, 2, 1])
            from sections in Gen.CollectToArray(shape.Select((count, s) => (count, s)), one =>
                from weight in Gen.Elements(0m, 1, 2, 5)
                from items in Gen.CollectToArray(Enumerable.Range(0, one.count), i => Item($"s{one.s}i{i}"))
                select Section($"s{one.s}", weight, [.. items]))
            from starts in Gen.Choose(1, 100).ArrayOf(6)
            from rollup in Gen.Elements(ReviewRollup.WeightedMean, ReviewRollup.Minimum)
            from completeness in Gen.Elements(0, 100)
            from decimals in Gen.Choose(0, 2)
            let form = Sheets.Form([.. sections]) with
            {
                Bands = [.. starts.Append(0).Distinct().Order().Select(start => Band(start))],
                Rollup = rollup,
                Completeness = Percentage.FromPercent(completeness),
                Decimals = decimals,
            }
            where form.Sections.Any(section => section.Weight > 0) && form.Sections.All(section => section.Items.Any(item => item.Weight > 0))
            select form;

        public static Arbitrary<ReviewForm> Arbitrary() => All.ToArbitrary();
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(Forms)])]
    public void The_bands_told_are_those_that_no_review_is_in(ReviewForm form)
    {
        var compiled = CompiledReviewForm.Compile(form);
        HashSet<string> met = [.. Reviews([.. form.Sections.SelectMany(section => section.Items)], form.Completeness.Ratio < 1).Select(answers => compiled.Score(Review(answers))).Select(result => result.Score is { } score ? compiled.BandOf(score)?.Code : null).OfType<string>()];
        Assert.Equal(form.Bands.Select(band => band.Code).Where(code => !met.Contains(code)), new BandReach(compiled).Unreached().Select(index => form.Bands[index].Code));
    }

    /// <summary>Two of three equal answers are two thirds; only where one does not apply half of them are met. Between both lies a band that nothing is in.</summary>
    [Fact]
    public void Bands_that_redistribution_alone_reaches_are_told_from_those_that_nothing_reaches()
    {
        ReviewItem optional = YesNo("c") with { NotApplicable = NotApplicablePolicy.RedistributeInSection };
        ReviewForm form = Form(Section("s", 1, YesNo("a"), YesNo("b"), optional)) with { Bands = [Band(0), Band(34), Band(51), Band(60), Band(67)] };
        Assert.Equal([2], new BandReach(CompiledReviewForm.Compile(form)).Unreached());
        Assert.Equal([1, 2], new BandReach(CompiledReviewForm.Compile(form with { Sections = [Section("s", 1, YesNo("a"), YesNo("b"), YesNo("c"))] })).Unreached());
    }

    /// <summary>What takes too long to rule out is not told, and takes neither long nor much room: four scales of a thousand steps with weights of their own, and a band between two of their scores.</summary>
    [Fact]
    public void What_takes_too_many_steps_is_not_told()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 1_000, 1), Scale("b", 0, 64, 1_009), Scale("c", 0, 1_000, 10_007), Scale("d", 0, 1_000, 100_003))) with { Bands = [Band(0), Band(50), Band(50.01m), Band(99)], Decimals = 1 };
        var compiled = CompiledReviewForm.Compile(form);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(new BandReach(compiled).Unreached());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    /// <summary>Every answer, and everything that may be left out.</summary>
    private static IEnumerable<ImmutableArray<ReviewAnswer>> Reviews(ReviewItem[] items, bool mayPassOver)
    {
        IEnumerable<ImmutableArray<ReviewAnswer>> all = [[]];
        foreach (ReviewItem item in items)
        {
            ReviewAnswer?[] answers =
            [
                .. Enumerable.Range(0, (int)((ScaleAnswers)item.Answers).To + 1).Select(points => ReviewAnswer.Of(item.Code, points)),
                .. item.NotApplicable == NotApplicablePolicy.Forbidden ? Array.Empty<ReviewAnswer?>() : [None(item.Code)],
                .. mayPassOver ? new ReviewAnswer?[] { null } : [],
            ];
            all = all.SelectMany(_ => answers, (before, answer) => answer is null ? before : before.Add(answer));
        }

        return all;
    }

    private static ReviewBand Band(decimal from) => new() { Code = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"b{from * 100:0}"), Name = Unnamed, From = from };
}
