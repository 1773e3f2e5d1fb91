using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The analysis of the decision tables of the book.</summary>
public sealed class TablesOutput : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Queue", "first", "6", "11", "0", "50", "0", "0", "0", "✔ complete")]
    [InlineData("Skills", "collect", "12", "20", "0", "179", "0", "0", "0", "✔ complete")]
    [InlineData("Special cases", "rule order", "7", "7", "1", "21", "0", "0", "0", "✔ complete")]
    public void Each_table_has_a_row_of_what_was_found(params string[] cells) =>
        Assert.Contains(Show("--culture", "en").Split('\n'), line => line.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SequenceEqual(cells));

    [Fact]
    public void Every_table_of_the_book_is_there_with_an_input_for_what_was_found()
    {
        string output = Show();

        Assert.All(
            new[] { "(risk)", "(priority)", "(queue)", "(skills)", "(strategy)", "(reception)", "(service-level)", "(special-cases)", "(transfer-targets)", "(emergency-plans)" },
            code => Assert.Contains(code, output, StringComparison.Ordinal));
        Assert.Contains("  topic, product, need, urgency → target", output, StringComparison.Ordinal);
        Assert.Contains("  silent: stops-at-once = false, problem = \"basic-inquiry\", urgency = \"low\", need = \"inquiry\", handled-badly = false, \ncross-region = false", output, StringComparison.Ordinal);
        Assert.Contains("credit-card-account + account-inquiry: topic = \"account-inquiry\", product =", output, StringComparison.Ordinal);
        Assert.Matches("  and [1-9][0-9]* more pairs", output);
    }

    [Fact]
    public void It_is_shown_in_Chinese_too()
    {
        string output = Show("--culture", "zh-CN");

        Assert.Contains("标准中的决策表", output, StringComparison.Ordinal);
        Assert.Contains("转接参考表 (transfer-targets)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json", "day.json")]
    [InlineData("--explain", "c-00001")]
    [InlineData("--by", "hour")]
    public void It_goes_with_a_language_only(string option, string value)
    {
        SampleRun run = folder.Run("--tables", option, value);

        Assert.Equal((2, $"error: --tables goes with --culture only, not with {option}"), (run.ExitCode, run.Error.TrimEnd()));
    }

    private string Show(params string[] more)
    {
        SampleRun run = folder.Run(["--tables", .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output;
    }
}
