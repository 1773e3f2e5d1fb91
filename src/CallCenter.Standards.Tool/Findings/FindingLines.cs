using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Findings;

/// <summary>Findings in the reader's language, in English as editors and logs of builds know them: <c>file:line:column: error CODE: what is wrong (where) → what to do</c>.</summary>
internal sealed class FindingLines(ToolWords words, CultureInfo culture)
{
    private readonly ExplanationLanguage language = ExplanationLanguage.Of(culture);

    /// <summary>Tells findings that the answer does not depend on, a line each.</summary>
    public static void Tell(IEnumerable<Finding> findings, ToolConsole console)
    {
        var lines = new FindingLines(console.Words, console.Culture);
        foreach (Finding finding in findings)
        {
            console.Error.WriteLine(PlainText.OneLine(lines.Line(finding)));
        }
    }

    /// <summary>Findings of one file, with its name, in the order of its text.</summary>
    public static ImmutableArray<Finding> Of(string file, IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => finding with { File = file }).OrderBy(static finding => finding.Line ?? int.MaxValue).ThenBy(static finding => finding.Column)];

    /// <summary>The whole line.</summary>
    public string Line(Finding finding) => words.Of(
        "finding.line",
        ("place", Place(finding)),
        ("severity", Severity(finding.Severity)),
        ("code", finding.Code),
        ("message", Message(finding)),
        ("entry", Entry(finding) is { } entry ? words.Of("finding.entry", ("entry", entry)) : ""),
        ("remedy", Remedy(finding)));

    /// <summary>What is wrong, one sentence.</summary>
    public string Message(Finding finding)
    {
        string text = language.Message(new ExplanationSentence("{0}", [FindingExplanations.Title("0", finding)])) ?? finding.Message;
        return text.TrimEnd('.', '。') + words["mark.stop"];
    }

    /// <summary>What to do, one sentence.</summary>
    public string Remedy(Finding finding) => language.Word("finding-remedy", finding.Code, new LocalizedText(null, finding.Remedy.TrimEnd('.'))) + words["mark.stop"];

    /// <summary>What is wrong with findings of a kind.</summary>
    public string Title(FindingRule rule) => language.Word("finding", rule.Code, new LocalizedText(null, rule.Title.TrimEnd('.'))) + words["mark.stop"];

    /// <summary>What to do about findings of a kind.</summary>
    public string Remedy(FindingRule rule) => language.Word("finding-remedy", rule.Code, new LocalizedText(null, rule.Remedy.TrimEnd('.'))) + words["mark.stop"];

    /// <summary>The entry, or the pointer where there is none and no line says it; null for neither.</summary>
    private static string? Entry(Finding finding) => finding.Entry ?? (finding.Line is null && finding.Pointer.Length > 0 ? finding.Pointer : null);

    private static string Place(Finding finding) => finding.Line is null ? finding.File ?? "" : string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Line}:{finding.Column}");

    /// <summary>The severity's word; programs have its code in the forms that are for them.</summary>
    private string Severity(FindingSeverity severity) => words["severity." + EnumCodes<FindingSeverity>.CodeOf(severity)];
}
