namespace CallCenter.Standards.SimulatedDay;

/// <summary>
/// The distributions of a service day. Times are rounded to whole seconds at once, so that last-bit differences
/// of logarithms between machines never reach the log.
/// </summary>
internal sealed class Variates(SplitMix64 random)
{
    public double Uniform() => random.Uniform();

    public bool Chance(double probability) => random.Uniform() < probability;

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="greatest"/>, both included.</summary>
    public int Between(int least, int greatest) => least + (int)(random.Uniform() * (greatest - least + 1));

    /// <summary>Exponential: patience, and the gaps of a Poisson process.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - random.Uniform());

    public int ExponentialSeconds(double mean) => (int)Math.Round(Exponential(mean));

    /// <summary>Lognormal by its median and the standard deviation of its logarithm: the shape of talk times (Brown et al., JASA 2005).</summary>
    public int LognormalSeconds(double median, double sigma) => Math.Max(1, (int)Math.Round(median * Math.Exp(sigma * Normal())));

    /// <summary>One of the items, by weight.</summary>
    public T Pick<T>(IReadOnlyList<Weighted<T>> items)
    {
        double rest = random.Uniform() * items.Sum(i => i.Weight);
        foreach (Weighted<T> item in items)
        {
            rest -= item.Weight;
            if (rest < 0)
            {
                return item.Value;
            }
        }

        return items[^1].Value;
    }

    // The sum of twelve uniforms (Irwin-Hall) needs additions only, and its tails are close enough for a sample.
    private double Normal()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += random.Uniform();
        }

        return sum;
    }
}

/// <summary>An item and how often it is picked among its like.</summary>
internal readonly record struct Weighted<T>(double Weight, T Value);
