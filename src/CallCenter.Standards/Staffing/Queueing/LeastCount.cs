namespace CallCenter.Standards.Staffing;

/// <summary>The least whole number that will do, where every greater one does too.</summary>
internal static class LeastCount
{
    /// <param name="first">The least that is allowed.</param>
    /// <param name="load">A load in erlangs: steps begin with a part of its root, which is what the number differs from it by.</param>
    /// <param name="will">Whether a number will do.</param>
    public static int From(int first, double load, Func<int, bool> will)
    {
        if (will(first))
        {
            return first;
        }

        // low fails, high will do.
        long step = Math.Max(1, (long)Math.Sqrt(load) / 4);
        long low = first;
        long high = low + step;
        while (!will(checked((int)high)))
        {
            low = high;
            step *= 2;
            high += step;
        }

        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            (low, high) = will((int)middle) ? (low, middle) : (middle, high);
        }

        return (int)high;
    }
}
