namespace CallCenter.Standards.SimulatedDay;

/// <summary>
/// How many customers come at each time of a weekday: nearly none at night, peaks in the middle of the morning and of the afternoon.
/// Straight lines between the hours; arrivals by thinning (Lewis and Shedler, 1979).
/// </summary>
internal static class ArrivalCurve
{
    public const int SecondsOfDay = 24 * 60 * 60;

    private static readonly double[] PerHour =
        [40, 26, 20, 18, 22, 40, 80, 170, 330, 455, 480, 425, 300, 310, 395, 440, 405, 320, 240, 205, 180, 150, 105, 65, 40];

    /// <summary>The seconds of the day at which customers arrive, in order.</summary>
    public static IEnumerable<int> Arrivals(Variates variates)
    {
        double greatest = PerHour.Max() / 3600;
        double time = variates.Exponential(1 / greatest);
        while (time < SecondsOfDay)
        {
            if (variates.Chance(RateAt(time) / greatest))
            {
                yield return (int)time;
            }

            time += variates.Exponential(1 / greatest);
        }
    }

    private static double RateAt(double second)
    {
        double hour = second / 3600;
        int before = (int)hour;
        double part = hour - before;
        return ((PerHour[before] * (1 - part)) + (PerHour[before + 1] * part)) / 3600;
    }
}
