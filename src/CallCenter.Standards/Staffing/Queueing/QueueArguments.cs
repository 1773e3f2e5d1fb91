namespace CallCenter.Standards.Staffing;

/// <summary>Checks of what models of queues are given.</summary>
internal static class QueueArguments
{
    /// <summary>A load in erlangs.</summary>
    public static double Load(double load, string parameter) =>
        double.IsFinite(load) && load >= 0 ? load : throw new ArgumentOutOfRangeException(parameter, load, "A load is finite and not negative.");

    /// <summary>A load that a whole number of agents is sought for.</summary>
    public static double SoughtLoad(double load, string parameter) =>
        load is >= 0 and <= Traffic.GreatestLoad ? load : throw new ArgumentOutOfRangeException(parameter, load, $"A load is 0 to {Traffic.GreatestLoad} erlangs.");

    /// <summary>A number of servers, whole or not.</summary>
    public static double Servers(double servers, string parameter) =>
        double.IsFinite(servers) && servers > 0 ? servers : throw new ArgumentOutOfRangeException(parameter, servers, "A number of servers is positive and finite.");

    /// <summary>A share that can be reached and missed.</summary>
    public static Percentage Within(Percentage share, string parameter) =>
        share.Ratio is > 0 and < 1 ? share : throw new ArgumentOutOfRangeException(parameter, share, "It is above 0 % and below 100 %: no number of agents reaches these.");
}
