namespace CallCenter.Standards;

/// <content>CCS9xxx: risk: 90 matrices, register, indicators and response, 91 scorecards, 92 quantities and drift.</content>
public static partial class FindingRules
{
    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Risk => [];
}
