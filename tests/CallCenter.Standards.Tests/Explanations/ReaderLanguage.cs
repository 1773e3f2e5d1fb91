using System.Text.RegularExpressions;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Tells what in a text is not in the reader's language. Written apart from the package: it knows the scripts, the marks and the names that stand in both.</summary>
internal static partial class ReaderLanguage
{
    /// <summary>What a bank prints as it is: formats, sections of the template, codes of findings, and the field's own initials.</summary>
    private static readonly HashSet<string> Names = ["JSON", "CSV", "XML", "IVR", "SLA", "WAPE"];

    public static IEnumerable<string> Faults(string text, string language) => language == "zh-CN" ? InChinese(text) : InEnglish(text);

    private static IEnumerable<string> InChinese(string text)
    {
        string told = ChineseMark().Replace(Placeholder().Replace(text, ""), "");
        return Latin().Matches(told).Select(match => match.Value).Where(word => !Names.Contains(word) && !Numbered().IsMatch(word))
            .Concat(BlankBeforePercent().Matches(told).Select(match => match.Value))
            .Concat(NarrowAfterHan().Matches(told).Select(match => match.Value));
    }

    private static IEnumerable<string> InEnglish(string text)
    {
        string told = EnglishMark().Replace(text, "");
        return Wide().Matches(told).Select(match => match.Value)
            .Concat(OneOfMany().Matches(told).Select(match => match.Value));
    }

    /// <summary>What a script leaves to be filled in.</summary>
    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex("「[^」]*」", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseMark();

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishMark();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9.]*", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^(D[0-9]+(\.[0-9]+)?\.?|CCS[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[0-9] %", RegexOptions.CultureInvariant)]
    private static partial Regex BlankBeforePercent();

    [GeneratedRegex(@"[\u3400-\u9fff][,;:!?]", RegexOptions.CultureInvariant)]
    private static partial Regex NarrowAfterHan();

    [GeneratedRegex(@"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]", RegexOptions.CultureInvariant)]
    private static partial Regex Wide();

    /// <summary>"1 cases": a number of one, and a word of many.</summary>
    [GeneratedRegex(@"(?<![0-9.,:\-])1 (?!is|was|has|says|plus|less|business\b)[a-z]{2,}s\b", RegexOptions.CultureInvariant)]
    private static partial Regex OneOfMany();
}
