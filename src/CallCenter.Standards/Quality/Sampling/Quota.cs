namespace CallCenter.Standards.Quality;

/// <summary>How a quota is shared out over strata.</summary>
internal static class Quota
{
    /// <summary>
    /// First the least number of each stratum in order, as far as there are contacts and quota; then the rest in proportion to the contacts left, by largest remainder. All of them where the quota is as large.
    /// </summary>
    /// <param name="quota">How many to take.</param>
    /// <param name="populations">How many there are in each stratum.</param>
    /// <param name="least">How many of each to take at least.</param>
    public static int[] Share(int quota, int[] populations, int[] least)
    {
        int[] taken = new int[populations.Length];
        int rest = quota;
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] = Math.Min(rest, Math.Min(least[i], populations[i]));
            rest -= taken[i];
        }

        long left = populations.Select((population, i) => (long)population - taken[i]).Sum();
        if (left <= rest)
        {
            return populations;
        }

        // Whole parts first; what remains goes to the largest remainders, the earlier stratum where they are equal. No stratum can get more than it has, since the rest is less than all that is left.
        long[] parts = [.. populations.Select((population, i) => (long)rest * (population - taken[i]))];
        for (int i = 0; i < taken.Length; i++)
        {
            taken[i] += (int)(parts[i] / left);
        }

        int missing = rest - (int)parts.Sum(part => part / left);
        foreach (int i in Enumerable.Range(0, taken.Length).OrderByDescending(i => parts[i] % left).ThenBy(i => i).Take(missing))
        {
            taken[i]++;
        }

        return taken;
    }
}
