using CallCenter.Standards.Risk;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Risk.Quantities;

public sealed class SamplerTests
{
    /// <summary>Quantiles as published tables and R's qnorm give them.</summary>
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.75, 0.67448975019608171)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.9599639845400545)]
    [InlineData(0.001, -3.0902323061678132)]
    [InlineData(1e-10, -6.3613409024040562)]
    [InlineData(1e-20, -9.2623400897984292)]
    public void Normal_quantiles_are_the_published_ones(double level, double quantile) => Assert.Equal(quantile, InverseNormal.At(level), 13);

    [Property]
    public void Normal_quantiles_are_symmetric(ushort level)
    {
        double share = (level + 1) / 131_072.0;
        Assert.Equal(InverseNormal.At(share), -InverseNormal.At(1 - share), 1e-12);
    }

    /// <summary>The oracle adds up probabilities from 0 on, by logarithms.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(3.7)]
    [InlineData(40)]
    [InlineData(10_000)]
    public void Poisson_counts_invert_the_distribution_function(double mean)
    {
        var table = new PoissonTable(mean);
        double logarithm = -mean;
        double cumulative = Math.Exp(logarithm);
        int checkedCounts = 0;
        for (int count = 0; count < mean + (8 * Math.Sqrt(mean)) + 8; count++)
        {
            double before = cumulative - Math.Exp(logarithm);
            if (cumulative - before > 1e-9)
            {
                double margin = Math.Min(1e-10 + (1e-10 * mean), (cumulative - before) / 3);
                if (before > 0)
                {
                    Assert.Equal(count, table.CountAt(before + margin));
                }

                Assert.Equal(count, table.CountAt(Math.Min(cumulative - margin, 1 - 1e-12)));
                checkedCounts++;
            }

            logarithm += Math.Log(mean) - Math.Log(count + 1);
            cumulative += Math.Exp(logarithm);
        }

        Assert.True(checkedCounts >= 4);
    }

    [Fact]
    public void A_poisson_table_has_a_count_for_every_level()
    {
        var table = new PoissonTable(2);
        Assert.Equal(0, table.CountAt(double.Epsilon));
        Assert.InRange(table.CountAt(1 - double.BitIncrement(0) - 1.2e-16), 10, 40);
    }
}
