using CallCenter.Standards.Forms;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Risk;

/// <summary>The findings of a risk section, warnings included.</summary>
internal static class RiskFindings
{
    public static string[] PlacesOf(RiskCatalogue catalogue)
    {
        var findings = new FindingList();
        new RiskCompiler(new(catalogue, Place.At("")), [], findings).Compile();
        return [.. findings.ToImmutable().Select(finding => $"{finding.Code} {finding.Pointer}")];
    }
}
