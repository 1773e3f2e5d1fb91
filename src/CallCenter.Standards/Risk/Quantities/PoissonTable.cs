namespace CallCenter.Standards.Risk;

/// <summary>
/// Draws from a Poisson distribution by inverting its tabulated distribution function: the least count whose cumulative probability exceeds a uniform number. The table is built from the mode outward by
/// ratios of neighbouring probabilities (no exponentials, so the same bits on every machine) down to 10^−20 of the mode's; a guide table (Chen and Asau 1974) leaves a step or two to scan.
/// </summary>
internal sealed class PoissonTable : ICountSampler
{
    private const double Negligible = 1e-20;
    private const int GuideSize = 256;

    private readonly int first;
    private readonly double[] cumulative;
    private readonly int[] guide = new int[GuideSize];

    public PoissonTable(double mean)
    {
        int mode = (int)mean;
        var below = new List<double>();
        for (double p = mode / mean; mode - below.Count > 0 && p > Negligible; p *= (mode - below.Count) / mean)
        {
            below.Add(p);
        }

        var masses = new List<double>(below.Count * 2);
        below.Reverse();
        masses.AddRange(below);
        masses.Add(1);
        int next = mode + 1;
        for (double p = mean / next; p > Negligible; p *= mean / next)
        {
            masses.Add(p);
            next++;
        }

        first = mode - below.Count;
        cumulative = new double[masses.Count];
        double total = masses.Sum();
        double sum = 0;
        for (int i = 0; i < cumulative.Length; i++)
        {
            sum += masses[i] / total;
            cumulative[i] = sum;
        }

        cumulative[^1] = 1;
        for (int i = 1; i < GuideSize; i++)
        {
            guide[i] = guide[i - 1];
            while (cumulative[guide[i]] <= (double)i / GuideSize)
            {
                guide[i]++;
            }
        }
    }

    public int Next(ref PhiloxStream stream) => CountAt(stream.Next());

    /// <summary>The count at a level between 0 and 1, both outside.</summary>
    public int CountAt(double level)
    {
        int at = guide[(int)(level * GuideSize)];
        while (cumulative[at] <= level)
        {
            at++;
        }

        return first + at;
    }
}
