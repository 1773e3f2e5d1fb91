using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Holds findings to what a Chinese reader can read: codes and what was written stand in marks, and all words around them are Chinese.</summary>
internal static partial class ChineseFindings
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>What the finding says in Chinese, checked.</summary>
    public static string Told(Finding finding)
    {
        Assert.True(finding.Text is not null, $"{finding.Code} has no words: {finding.Message}");
        string told = finding.Explain(Chinese, ExplanationDetail.Short);
        AssertReads(told);
        return told;
    }

    /// <summary>No English words beside codes, one mark at the end of a sentence, and marks as wide as the characters beside them.</summary>
    public static void AssertReads(string told)
    {
        string words = Quoted().Replace(told, "「」");
        Assert.False(English().IsMatch(words), $"English words: {told}");
        Assert.False(WrongMarks().IsMatch(words), $"Wrong marks: {told}");
    }

    [GeneratedRegex("「[^」]*」")]
    private static partial Regex Quoted();

    [GeneratedRegex("[A-Za-z]+ [a-z]+")]
    private static partial Regex English();

    [GeneratedRegex("[一-鿿」”）][,;:!?]|[,;:!?] ?[一-鿿「“]|“「|？[。；，]|。。")]
    private static partial Regex WrongMarks();
}
