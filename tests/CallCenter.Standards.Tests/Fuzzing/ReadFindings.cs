using System.Collections.Immutable;

namespace CallCenter.Standards.Tests.Fuzzing;

/// <summary>What holds for findings whatever was read: few enough to list, short enough to print, an error where there is no result, and none where there is.</summary>
internal static class ReadFindings
{
    private const int Most = 1_001;
    private const int Longest = 6_000;

    public static void Check(ImmutableArray<Finding> findings, bool isRead)
    {
        FuzzFault.Unless(!findings.IsDefault, "The findings are the default.");
        FuzzFault.Unless(findings.Length <= Most, $"There are {findings.Length} findings.");
        foreach (Finding finding in findings)
        {
            FuzzFault.Unless(finding.ToString().Length <= Longest, $"{finding.Code} has {finding.ToString().Length} characters.");
        }

        FuzzFault.Unless(isRead != findings.Any(finding => finding.Severity == FindingSeverity.Error), isRead ? "There is a result with errors." : "There is no result and no error.");
    }
}
