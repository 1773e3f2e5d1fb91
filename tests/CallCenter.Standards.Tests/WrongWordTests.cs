using System.Text.RegularExpressions;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests;

/// <summary>Words that a bank would not print, or that say another thing, stand in no text of the packages, the book, the samples and the pages.</summary>
public sealed class WrongWordTests
{
    private static readonly string[] Places = ["src", "samples", "docs", "schema", "README.md"];

    private static readonly string[] Kinds = [".cs", ".json", ".md", ".html", ".xml", ".css"];

    private static readonly Lazy<(string Name, string Text)[]> LazyFiles = new(static () => RepositoryFolder.Find() is not { } root ? [] :
    [
        .. from place in Places.Select(place => Path.Combine(root, place))
           from file in File.Exists(place) ? [place] : Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
           where Kinds.Contains(Path.GetExtension(file)) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
           select (Path.GetRelativePath(root, file), File.ReadAllText(file)),
    ]);

    [Theory]
    [InlineData("来访")] // a walk-in: 来电, 会话 or 联络
    [InlineData("人工派单")]
    [InlineData("未派单联络")]
    [InlineData("停职检查")] // 停职审查
    [InlineData("(?<!架构)评审")] // of people: 绩效评估
    [InlineData("支持层级")] // 支撑层
    [InlineData("管理层级")]
    [InlineData("部门层级")]
    [InlineData("已撤诉")] // 已撤回
    [InlineData("(?<![直转])接办(?!结)")] // 承办
    [InlineData("客户脆弱性")] // 特殊客户识别
    [InlineData("岗前培训")] // 入职培训
    [InlineData("员工违规")] // 员工道德风险
    [InlineData("极高")] // 非常高
    [InlineData("专家判断")] // 专家咨询, 专家评估
    [InlineData("即时率")]
    [InlineData("放宽要求后")]
    [InlineData("无法采信")]
    [InlineData("首问负责人")] // 首问责任人
    [InlineData("既非是也非否")]
    [InlineData("风险偏好为假设")] // 暂定
    [InlineData("[一-鿿}][0-9.]* %[，。；、）一-鿿]")]
    public void No_Chinese_text_has_a_word_that_a_bank_does_not_print(string wrong) => AssertNowhere(wrong);

    [Theory]
    [InlineData("met with a blow")]
    [InlineData("[Mm]atter is intricate")]
    [InlineData("[Mm]et too late")]
    [InlineData("rows cannot be right")]
    [InlineData("[Ss]ettle it in self-service")]
    [InlineData("[Ss]oothe and tell the result")]
    [InlineData("[Ss]taff leaving with data")]
    [InlineData("[Cc]are for customers in need")]
    [InlineData("[Pp]ersonal finance\\b")] // retail banking
    [InlineData("[\" ](?<!-)1 (cases|rows|days|contacts|calls|agents|errors|warnings|records)[\" ,.;]")]
    [InlineData("\\bin the mean,")] // on average
    [InlineData("[Ii]t is supposed that")]
    public void No_English_text_has_a_phrase_that_nobody_says(string wrong) => AssertNowhere(wrong);

    /// <summary>The search itself finds what it looks for, in each kind of place.</summary>
    [Fact]
    public void The_search_reads_book_packages_samples_and_pages()
    {
        if (LazyFiles.Value.Length > 0)
        {
            Assert.All(["首问责任", "Retail banking"], word => Assert.Contains(LazyFiles.Value, file => file.Text.Contains(word, StringComparison.Ordinal)));
            Assert.All(["src/CallCenter.Standards/Book", "src/CallCenter.Standards.Tool", "src/CallCenter.Standards.Reports", "src/CallCenter.Standards.Logs", "src/CallCenter.Standards.Dmn", "samples", "docs/handbook"], place => Assert.Contains(LazyFiles.Value, file => file.Name.Replace('\\', '/').StartsWith(place, StringComparison.Ordinal)));
        }
    }

    private static void AssertNowhere(string wrong)
    {
        var pattern = new Regex(wrong, RegexOptions.CultureInvariant);

        Assert.Empty(from file in LazyFiles.Value from Match found in pattern.Matches(file.Text) select $"{file.Name}: {file.Text[Math.Max(0, found.Index - 20)..Math.Min(file.Text.Length, found.Index + 30)].ReplaceLineEndings(" ")}");
    }
}
