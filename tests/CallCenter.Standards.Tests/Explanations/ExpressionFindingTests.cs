using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What is wrong with an expression is told in the reader's language, to the last word.</summary>
public sealed class ExpressionFindingTests
{
    /// <summary>What the platform and hosts say they say in their own language; everything that the packages say themselves has words.</summary>
    private static readonly string[] Others = ["ArgumentText.cs", "FindingWords.cs", "JsonForm.cs", "LanguageFile.cs", "RecordRun.cs", "TextPattern.cs"];

    [Theory]
    [InlineData("1 +", "第1行第4列：表达式不完整")]
    [InlineData("(1", "第1行第3列：表达式不完整")]
    [InlineData("1 /* a", "第1行第3列：注释没有结束标记")]
    [InlineData("\"a", "第1行第1列：字符串缺少结束引号")]
    [InlineData("1 )", "第1行第3列：此处不应出现「)」")]
    [InlineData("if 1 2", "第1行第6列：此处应为「then」")]
    [InlineData("[1 2]", "第1行第4列：此处应为「]」")]
    [InlineData("max(1, b: 2)", "第1行第4列：参数须全部按名称或全部按位置给出")]
    [InlineData("1 instance of foo", "第1行第15列：没有类型「foo」")]
    public void An_expression_that_cannot_be_read_is_told_in_chinese(string expression, string said)
    {
        Finding finding = Assert.Single(Model(expression).Findings, finding => finding.Severity == FindingSeverity.Error);

        Assert.Equal($"错误CCS6101：{said}。", finding.Explain(CultureInfo.GetCultureInfo("zh-CN"), ExplanationDetail.Short));
        Assert.StartsWith("Error CCS6101: Line 1, column ", finding.Explain(CultureInfo.InvariantCulture, ExplanationDetail.Short), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_what_others_say_is_said_in_english_alone()
    {
        if (GeneratedPage.Root() is { } root)
        {
            Assert.Equal(Others, Directory.EnumerateFiles(Path.Combine(root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(static file => Regex.IsMatch(File.ReadAllText(file), @"\bInEnglish\("))
                .Select(static file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal));
        }
    }

    private static DecisionModel Model(string expression) => DecisionModel.Parse(
        $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
          <decision id="d" name="d"><variable name="d"/><literalExpression><text>{System.Security.SecurityElement.Escape(expression)}</text></literalExpression></decision>
        </definitions>
        """);
}
