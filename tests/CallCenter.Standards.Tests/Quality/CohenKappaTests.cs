using CallCenter.Standards.Quality;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Quality;

public sealed class CohenKappaTests
{
    /// <summary>Fleiss, Cohen and Everitt 1969, table 1: 200 patients by two raters; 0.429 by chance-corrected agreement, standard error 0.0546 of the sample.</summary>
    [Fact]
    public void Counts_of_two_reviewers_give_kappa_and_its_standard_error()
    {
        var kappa = CohenKappa.Of([[106, 10, 4], [22, 28, 10], [2, 12, 6]]);
        Assert.Equal((200, 0.70, 0.475), (kappa.Items, kappa.Observed, Math.Round(kappa.Expected, 12)));
        Assert.Equal(0.4286, kappa.Value!.Value, 4);
        Assert.Equal(0.0536, kappa.StandardError!.Value, 3);
    }

    /// <summary>The anxiety scores of the R package irr, of which nobody used the fifth category.</summary>
    [Theory]
    [InlineData(KappaWeights.None, -0.00629)]
    [InlineData(KappaWeights.Linear, 0.14591)]
    [InlineData(KappaWeights.Quadratic, 0.25203)]
    public void Weights_let_near_scores_agree(KappaWeights weights, double expected)
    {
        int[] second = [2, 4, 3, 4, 1, 3, 1, 3, 2, 2, 1, 2, 2, 2, 1, 1, 0, 2, 2, 3];
        int[] third = [1, 0, 3, 3, 2, 1, 0, 4, 0, 0, 0, 1, 2, 2, 0, 0, 2, 2, 1, 1];
        Assert.Equal(expected, CohenKappa.Of(second, third, 5, weights).Value!.Value, 5);
    }

    [Fact]
    public void Reviewers_who_give_everything_one_score_tell_nothing()
    {
        var kappa = CohenKappa.Of([1, 1, 1], [1, 1, 1], 3);
        Assert.Equal((1.0, 1.0, null, null), (kappa.Observed, kappa.Expected, kappa.Value, kappa.StandardError));
    }

    [Property]
    public void Kappa_is_what_counting_pairs_gives(byte[] scores, byte categories)
    {
        int size = 2 + (categories % 4);
        int[] first = [.. scores.Select(score => score % size)];
        int[] second = [.. scores.Select((score, i) => (score / size) + i).Select(score => score % size)];
        if (first.Length == 0)
        {
            Assert.Throws<ArgumentException>(() => CohenKappa.Of(first, second, size));
            return;
        }

        foreach (KappaWeights weights in Enum.GetValues<KappaWeights>())
        {
            // Every score of one against the same contact's of the other, and against every contact's: 1 − Σ observed distances / Σ expected ones.
            double Distance(int one, int two) => weights switch
            {
                KappaWeights.None => one == two ? 0 : 1,
                KappaWeights.Linear => Math.Abs(one - two),
                _ => Math.Pow(one - two, 2),
            };
            double observed = first.Zip(second, Distance).Sum() * first.Length;
            double expected = first.Sum(one => second.Sum(two => Distance(one, two)));
            double? kappa = CohenKappa.Of(first, second, size, weights).Value;
            if (expected == 0)
            {
                Assert.Null(kappa);
            }
            else
            {
                Assert.Equal(1 - (observed / expected), kappa!.Value, 1e-12);
                Assert.Equal(kappa, CohenKappa.Of(second, first, size, weights).Value);
            }
        }
    }

    [Fact]
    public void What_cannot_be_compared_is_refused()
    {
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([1], [1, 2], 3));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([3], [1], 3));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([-1], [1], 3));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([[1, -2], [3, 4]]));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([[0, 0], [0, 0]]));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([[long.MaxValue, 1], [0, 0]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohenKappa.Of([[1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohenKappa.Of([1], [1], 2, (KappaWeights)3));
    }
}
