namespace CallCenter.Standards.Compliance;

/// <summary>How an obligation stands on a day.</summary>
/// <param name="LastDue">The cycle that was due last before the day; null where none was.</param>
/// <param name="Current">The next one, under way or yet to come; null where there is none.</param>
internal sealed record ObligationStanding(ObligationDue? LastDue, ObligationDue? Current);
