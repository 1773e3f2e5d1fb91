namespace CallCenter.Standards;

/// <content>CCS81xx to CCS83xx: workflows, scripts and event logs.</content>
public static partial class FindingRules
{
    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Workflows => [.. Scripts, .. EventLogs];
}
