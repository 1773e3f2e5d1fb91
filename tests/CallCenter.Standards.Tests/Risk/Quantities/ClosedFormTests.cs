using CallCenter.Standards.Risk;
using static CallCenter.Standards.Tests.Risk.Quantities.Losses;

namespace CallCenter.Standards.Tests.Risk.Quantities;

public sealed class ClosedFormTests
{
    [Fact]
    public void Means_and_variances_are_those_of_the_textbook()
    {
        Check(new FixedLoss(12), 12, 0);
        Check(new UniformLoss(0, 12), 6, 12);
        Check(new TriangularLoss(0, 3, 6), 3, 1.5);
        Check(new TriangularLoss(0, 0, 6), 2, 2);
        Check(new PertLoss(0, 5, 10), 5, 25 / 7.0);
        Check(new PertLoss(0, 2, 10), 3, 3);
        Check(new LognormalByMoments(10, 5), 10, 25);
        Check(new CompositeLoss([new FixedLoss(12), new UniformLoss(0, 12), new TriangularLoss(0, 3, 6)]), 21, 13.5);
    }

    /// <summary>pyfair's formula (low + γ mode + high) / (γ + 2).</summary>
    [Fact]
    public void The_shape_of_a_pert_loss_weighs_the_most_likely_amount() => Assert.Equal(23.75, new PertLoss(5, 20, 50, 2).Mean, 12);

    /// <summary>riskquant's tests/test_simpleloss.py.</summary>
    [Theory]
    [InlineData(0.1, 1, 10, 0.4040012826945718)]
    [InlineData(0.07, 635_000, 19_000_000, 414_589.4783457917)]
    [InlineData(3, 1, 10, 12.120038480837177)]
    public void A_lognormal_loss_is_known_by_where_nine_in_ten_lie(double frequency, int low, int high, double loss) =>
        Assert.Equal(loss, Model(new PoissonFrequency((decimal)frequency), LognormalByQuantiles.Between(low, high)).ExpectedLoss, 7 - (int)Math.Log10(loss + 1));

    [Fact]
    public void Both_ways_to_a_lognormal_loss_meet()
    {
        var quantiles = new LognormalByQuantiles(20, 300, Percentage.FromPercent(10), Percentage.FromPercent(75));
        var moments = new LognormalByMoments((decimal)quantiles.Mean, (decimal)Math.Sqrt(quantiles.Variance));
        Assert.Equal(quantiles.Mu, moments.Mu, 10);
        Assert.Equal(quantiles.Sigma, moments.Sigma, 10);
        Assert.Equal(Math.Log(20), quantiles.Mu + (quantiles.Sigma * InverseNormal.At(0.1)), 12);
        Assert.Equal(Math.Log(300), quantiles.Mu + (quantiles.Sigma * InverseNormal.At(0.75)), 12);
    }

    [Fact]
    public void Frequencies_have_means_and_variances()
    {
        Assert.Equal((2.5, 2.5), (new PoissonFrequency(2.5m).Mean, new PoissonFrequency(2.5m).Variance));
        Assert.Equal((0.4, 0.24), (new BernoulliFrequency(Percentage.FromPercent(40)).Mean, new BernoulliFrequency(Percentage.FromPercent(40)).Variance));
        Assert.Equal((3, 0), (new FixedFrequency(3).Mean, new FixedFrequency(3).Variance));
    }

    /// <summary>Poisson: λ E[X²]; fixed: n Var[X]; Bernoulli: p Var[X] + p (1 − p) E[X]²; independent risks add.</summary>
    [Fact]
    public void The_variance_of_a_year_is_that_of_a_compound_sum()
    {
        var loss = new UniformLoss(0, 12);
        Assert.Equal(2.5 * 48, Model(new PoissonFrequency(2.5m), loss).Variance, 9);
        Assert.Equal(36, Model(new FixedFrequency(3), loss).Variance, 9);
        Assert.Equal((0.4 * 12) + (0.24 * 36), Model(new BernoulliFrequency(Percentage.FromPercent(40)), loss).Variance, 9);
        var both = LossModel.Compile([Of("a", new FixedFrequency(3), loss), Of("b", new PoissonFrequency(2.5m), loss)]);
        Assert.Equal((156, 33), (both.Variance, both.ExpectedLoss));
    }

    [Fact]
    public void Parts_make_a_loss_equal()
    {
        Assert.Equal(new CompositeLoss([new FixedLoss(1), new FixedLoss(2)]), new CompositeLoss([new FixedLoss(1), new FixedLoss(2)]));
        Assert.Equal(new CompositeLoss([new FixedLoss(1)]).GetHashCode(), new CompositeLoss([new FixedLoss(1)]).GetHashCode());
        Assert.NotEqual(new CompositeLoss([new FixedLoss(1), new FixedLoss(2)]), new CompositeLoss([new FixedLoss(2), new FixedLoss(1)]));
    }

    private static void Check(LossSeverity severity, double mean, double variance)
    {
        Assert.Equal(mean, severity.Mean, 10);
        Assert.Equal(variance, severity.Variance, 10);
    }
}
