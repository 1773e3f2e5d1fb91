using System.Globalization;
using System.Text;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>Findings as workflow commands of GitHub Actions, which show them at their lines of a pull request.</summary>
internal static class GitHubAnnotations
{
    public static string Write(IEnumerable<CheckedFile> files, FindingLines lines)
    {
        var text = new StringBuilder();
        foreach (CheckedFile file in files)
        {
            foreach (Finding finding in file.Findings)
            {
                string level = finding.Severity switch { FindingSeverity.Error => "error", FindingSeverity.Warning => "warning", _ => "notice" };
                string place = finding.Line is null ? "" : string.Create(CultureInfo.InvariantCulture, $",line={finding.Line},col={finding.Column}");
                text.Append(CultureInfo.InvariantCulture, $"::{level} file={Property(finding.File ?? file.Name)}{place},title={Property(finding.Code)}::{Data(lines.Line(finding with { File = null, Line = null }).TrimStart(' ', ':'))}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A message; line ends would end the command.</summary>
    private static string Data(string text) => PlainText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
