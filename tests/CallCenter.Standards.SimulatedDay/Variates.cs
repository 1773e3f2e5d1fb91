namespace CallCenter.Standards.SimulatedDay;

/// <summary>
/// The distributions of what a simulation does not tell. Times are rounded to whole seconds at once, so that last-bit differences of logarithms between machines never reach a log.
/// </summary>
/// <param name="next">The next number from 0 to 1.</param>
internal sealed class Variates(Func<double> next)
{
    public bool Chance(double probability) => next() < probability;

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="greatest"/>, both included.</summary>
    public int Between(int least, int greatest) => least + (int)(next() * (greatest - least + 1));

    /// <summary>Lognormal by its median and the standard deviation of its logarithm.</summary>
    public int LognormalSeconds(double median, double sigma) => Math.Max(1, (int)Math.Round(median * Math.Exp(sigma * Normal())));

    /// <summary>One of the items, by weight.</summary>
    public T Pick<T>(IReadOnlyList<Weighted<T>> items)
    {
        double rest = next() * items.Sum(i => i.Weight);
        return items.FirstOrDefault(item => (rest -= item.Weight) < 0, items[^1]).Value;
    }

    // The sum of twelve uniforms (Irwin-Hall) needs additions only, and its tails are close enough for a sample.
    private double Normal() => Enumerable.Range(0, 12).Aggregate(-6.0, (sum, _) => sum + next());
}

/// <summary>An item and how often it is picked among its like.</summary>
internal readonly record struct Weighted<T>(double Weight, T Value);
