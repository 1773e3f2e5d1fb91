using CallCenter.Standards.Mutation;

namespace CallCenter.Standards.Tests.Hardening;

public class WilsonTests
{
    /// <summary>The ends are the shares whose own normal distance to what was seen is just 1.96 standard errors: that is how Wilson defined them.</summary>
    [Theory]
    [InlineData(0, 10)]
    [InlineData(5, 10)]
    [InlineData(387, 400)]
    [InlineData(400, 400)]
    public void An_end_is_a_share_that_what_was_seen_is_just_not_unlikely_under(int hits, int count)
    {
        (double low, double high) = Wilson.Interval(hits, count);
        double seen = (double)hits / count;
        Assert.InRange(seen, low, high);
        foreach (double end in (double[])[low, high])
        {
            if (end is > 0 and < 1)
            {
                Assert.Equal(1.96, Math.Abs(seen - end) / Math.Sqrt(end * (1 - end) / count), 3);
            }
        }
    }

    [Fact]
    public void Nothing_looked_at_says_nothing() => Assert.Equal((0.0, 1.0), Wilson.Interval(0, 0));
}
