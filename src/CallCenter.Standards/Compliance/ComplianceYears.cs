namespace CallCenter.Standards.Compliance;

/// <summary>The years that compliance counts days in, so that all work is bounded.</summary>
internal static class ComplianceYears
{
    /// <summary>The first.</summary>
    public const int First = 1_900;

    /// <summary>The last.</summary>
    public const int Last = 2_200;
}
