namespace CallCenter.Standards.Explanations;

/// <summary>Remarks of tables, which have one text for both languages: <c>中文 / English</c>.</summary>
internal static class Remark
{
    private const string Between = " / ";

    /// <summary>The remark in each language; the whole of it in both where it is not written so.</summary>
    /// <param name="name">What it is in the sentence.</param>
    /// <param name="remark">The remark.</param>
    public static ExplanationPart Of(string name, string remark)
    {
        int at = remark.IndexOf(Between, StringComparison.Ordinal);
        return at > 0 && IsChinese(remark[..at]) && !IsChinese(remark[at..])
            ? ExplanationPart.Given(name, new LocalizedText(remark[..at], remark[(at + Between.Length)..]))
            : ExplanationPart.Given(name, remark);
    }

    private static bool IsChinese(string text) => text.Any(static c => c is >= '\u4e00' and <= '\u9fff');
}
