using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>How many contacts there were, and how they ended.</summary>
/// <param name="Offered">Contacts for a person.</param>
/// <param name="Answered">Those that a person answered.</param>
/// <param name="Abandoned">Those whose customer gave up.</param>
/// <param name="All">Contacts of any kind, self-service included.</param>
internal readonly record struct Volume(double Offered, double Answered, double Abandoned, double All)
{
    /// <summary>Those that their queue passed on unanswered.</summary>
    public double LeftQueue => Offered - Answered - Abandoned;

    public double Other => All - Offered;

    /// <summary>The volume of a report, from what its rates were made of.</summary>
    public static Volume Of(KpiReport report)
    {
        KpiResult? connect = report.Find(KpiCodes.ConnectRate);
        double offered = connect?.Denominator ?? 0;
        double answered = connect?.Numerator ?? 0;
        double abandoned = report.Find(KpiCodes.Abandonment)?.Numerator ?? offered - answered;
        double all = report.Find(KpiCodes.Diversion)?.Denominator ?? offered;
        return new Volume(offered, answered, abandoned, Math.Max(all, offered));
    }
}
