using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>How many contacts there were, and how they ended.</summary>
/// <param name="Offered">Contacts for a person: answered and abandoned.</param>
/// <param name="Answered">Contacts a person answered.</param>
/// <param name="All">Contacts of any kind, self-service included.</param>
internal readonly record struct Volume(double Offered, double Answered, double All)
{
    public double Abandoned => Offered - Answered;

    public double Other => All - Offered;

    /// <summary>The volume of a report, from what its rates were made of.</summary>
    public static Volume Of(KpiReport report)
    {
        KpiResult? connect = report.Find(KpiCodes.ConnectRate);
        double offered = connect?.Denominator ?? 0;
        double all = report.Find(KpiCodes.Diversion)?.Denominator ?? offered;
        return new Volume(offered, connect?.Numerator ?? 0, Math.Max(all, offered));
    }
}
