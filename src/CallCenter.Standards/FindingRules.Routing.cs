namespace CallCenter.Standards;

/// <content>CCS7xxx: routing: 70 triage, 71 transfer, 72 assignment.</content>
public static partial class FindingRules
{
    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Routing => [];
}
