using CallCenter.Standards.Quality;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Quality;

public sealed class FleissKappaTests
{
    /// <summary>The example that textbooks print: ten contacts, fourteen reviewers, five categories.</summary>
    [Fact]
    public void Fourteen_reviewers_of_ten_contacts_agree_by_0_210()
    {
        long[][] counts =
        [
            [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
            [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
        ];
        var kappa = FleissKappa.Of(counts);
        Assert.Equal((10, 14), (kappa.Items, kappa.Reviewers));
        Assert.Equal(0.378, kappa.Observed, 3);
        Assert.Equal(0.213, kappa.Expected, 3);
        Assert.Equal(0.20993, kappa.Value!.Value, 5);
        Assert.Equal(0.0170, kappa.StandardErrorAtChance!.Value, 4);
    }

    [Fact]
    public void One_category_for_all_tells_nothing()
    {
        var kappa = FleissKappa.Of([[3, 0], [3, 0]]);
        Assert.Equal((1.0, 1.0, null, null), (kappa.Observed, kappa.Expected, kappa.Value, kappa.StandardErrorAtChance));
    }

    [Property]
    public void Kappa_is_what_counting_pairs_of_reviewers_gives(byte[] scores)
    {
        const int Reviewers = 3;
        int[][] items = [.. scores.Chunk(Reviewers).Where(item => item.Length == Reviewers).Select(item => item.Select(score => score % 3).ToArray())];
        if (items.Length == 0)
        {
            return;
        }

        long[][] counts = [.. items.Select(item => Enumerable.Range(0, 3).Select(category => item.LongCount(score => score == category)).ToArray())];
        int[] all = [.. items.SelectMany(item => item)];
        double observed = items.Average(item => Pairs(item).Average(pair => pair.One == pair.Two ? 1.0 : 0));
        double expected = all.Average(one => all.Average(two => one == two ? 1.0 : 0));
        double? kappa = FleissKappa.Of(counts).Value;
        if (expected > 1 - 1e-12)
        {
            Assert.Null(kappa);
        }
        else
        {
            Assert.Equal((observed - expected) / (1 - expected), kappa!.Value, 1e-9);
        }
    }

    [Fact]
    public void Rows_of_unequal_reviewers_are_refused()
    {
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[2, 1], [1, 1]]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[2, 1], [3]]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[4, -1]]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[1, 0]]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[3]]));
    }

    private static IEnumerable<(int One, int Two)> Pairs(int[] scores) =>
        from i in Enumerable.Range(0, scores.Length)
        from j in Enumerable.Range(0, scores.Length)
        where i != j
        select (scores[i], scores[j]);
}
