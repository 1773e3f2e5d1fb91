using CallCenter.Standards.Staffing;

namespace CallCenter.Standards.Simulation;

/// <summary>Draws how long customers wait before they give up.</summary>
internal static class PatienceDraw
{
    /// <summary>Longer than any simulation: a customer that never gives up.</summary>
    public const long Endless = long.MaxValue / 4;

    /// <summary>The time in whole milliseconds that a share outlasts.</summary>
    public static long Milliseconds(Patience? patience, double share) =>
        patience is null ? Endless : (long)Math.Round(Math.Min(Endless / 1e3, patience.Falls(share)) * 1000);
}
