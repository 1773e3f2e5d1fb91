namespace LiveDesk.Cluster;

/// <summary>The totals of a share of the teams, its number the key, wherever in the cluster they are counted.</summary>
internal interface ITeamTotalsGrain : IGrainWithIntegerKey
{
    /// <summary>The totals of a day, as the library writes them.</summary>
    /// <param name="day">The day, as an ISO date.</param>
    Task<byte[]> OfAsync(string day);
}

/// <summary>The totals of the centre: those of all teams, merged.</summary>
internal interface ICentreTotalsGrain : IGrainWithStringKey
{
    /// <summary>The totals of a day, as the library writes them.</summary>
    /// <param name="day">The day, as an ISO date.</param>
    Task<byte[]> OfAsync(string day);
}
