using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>The KPIs of the shipped standard that the reports single out.</summary>
internal static class KpiCodes
{
    public const string ConnectRate = "connect-rate";
    public const string ServiceLevel = "service-level";
    public const string SpeedOfAnswer = "average-speed-of-answer";
    public const string HandlingTime = "average-handling-time";
    public const string Abandonment = "abandonment-rate";
    public const string Diversion = "diversion-rate";
    public const string CustomerSatisfaction = "customer-satisfaction";
    public const string FirstContactResolution = "first-contact-resolution";

    /// <summary>The key figures, in order of display.</summary>
    public static IReadOnlyList<string> Key { get; } = [ConnectRate, ServiceLevel, SpeedOfAnswer, HandlingTime, Abandonment];

    public static KpiResult? Find(this KpiReport report, string code) => report.Results.FirstOrDefault(r => r.Kpi.Code == code);

    public static double? Value(this KpiReport report, string code) => report.Find(code)?.Value;
}
