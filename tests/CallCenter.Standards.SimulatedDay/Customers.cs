namespace CallCenter.Standards.SimulatedDay;

/// <summary>Draws customers.</summary>
internal static class Customers
{
    private static readonly Weighted<string>[] Segments = [new(68, "retail"), new(17, "gold"), new(9, "small-business"), new(3, "private"), new(3, "corporate")];

    private static readonly Weighted<string>[] Regions = [new(34, "east"), new(24, "south"), new(22, "north"), new(12, "southwest"), new(8, "northeast")];

    public static Customer Draw(Variates variates) =>
        new(variates.Pick(Segments), variates.Pick(Regions), variates.Chance(0.06) ? "en" : "zh");
}
