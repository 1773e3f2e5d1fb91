using System.Text.RegularExpressions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Texts that packages say in both languages side by side, such as those of reports, of the handbook and of rejected rows: each language stands alone.</summary>
public sealed partial class SaidInSourceTests
{
    /// <summary>What a bank prints as it is, beside that of explanations: formats, and the field's own initials.</summary>
    private static readonly HashSet<string> Names = ["JSON", "CSV", "IVR", "SLA", "ISO", "UTC", "UTF-8", "Parquet", "Unicode", "SHA-256", "Mermaid", "Idempotency-Key"];

    private static readonly Lazy<(string File, string Chinese, string English)[]> LazyPairs = new(static () => RepositoryFolder.Find() is not { } root ? [] :
    [
        .. from folder in new[] { Path.Combine("src", "CallCenter.Standards.Reports"), Path.Combine("src", "CallCenter.Standards.Logs"), "samples" }
           from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories)
           where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           from Match pair in Pair().Matches(File.ReadAllText(file))
           where !pair.Groups["zh"].Value.Contains('\'', StringComparison.Ordinal) // a pattern of dates
           select (Path.GetFileName(file), pair.Groups["zh"].Value, pair.Groups["en"].Value),
    ]);

    [Fact]
    public void Every_pair_has_a_chinese_text_without_latin_words_and_an_english_one_without_chinese_characters()
    {
        if (LazyPairs.Value.Length > 0)
        {
            Assert.True(LazyPairs.Value.Length > 300, $"{LazyPairs.Value.Length} pairs");
            Assert.Empty(
                from said in LazyPairs.Value
                let words = Latin().Matches(Hole().Replace(said.Chinese, "")).Select(match => match.Value).Where(word => !Names.Contains(word)).ToArray()
                where words.Length > 0 || Han().IsMatch(Hole().Replace(said.English, "")) || Hole().Replace(said.Chinese, "0").Contains("0 %", StringComparison.Ordinal) || NarrowAfterHan().IsMatch(said.Chinese) || Blank().IsMatch(said.Chinese)
                select $"{said.File}: '{said.Chinese}' / '{said.English}'");
        }
    }

    [GeneratedRegex("\\(\\s*\\$?\"(?<zh>[^\"\\\\]*[\\u3400-\\u9fff][^\"\\\\]*)\",\\s*\\$?\"(?<en>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Pair();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9-]+")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Han();

    /// <summary>A blank between a Chinese character and a figure, or what is put in its place; between it and the year of a norm there is one.</summary>
    [GeneratedRegex(@"[\u3400-\u9fff] [\d{]|(?<!\bISO \d*)[\d}] [\u3400-\u9fff]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\u3400-\u9fff][,;!?]")]
    private static partial Regex NarrowAfterHan();
}
