namespace CallCenter.Standards;

/// <content>CCS80xx: organisation and authority.</content>
public static partial class FindingRules
{
    /// <summary>In the order of their codes.</summary>
    private static FindingRule[] Organization => [];
}
