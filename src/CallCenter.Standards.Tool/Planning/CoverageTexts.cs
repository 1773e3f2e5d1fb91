using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>What a coverage says beside a table that has its intervals.</summary>
internal static class CoverageTexts
{
    private const string Interval = "coverage.interval";

    /// <summary>The answer, the worst interval and what is taken off; not each interval that is short.</summary>
    public static Explanation Brief(RosterCoverage coverage)
    {
        Explanation whole = coverage.Explain();
        return whole with { Details = [.. whole.Details.Where(static sentence => sentence.Code != Interval)] };
    }
}
