using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

public sealed class ConsoleOutput : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "Rows 3   Rejected 0   Excluded 0   Offered 3   Answered 2   Abandoned 1")]
    [InlineData("zh-CN", "行数 3   剔除 0   排除 0   呼入 3   接通 2   放弃 1")]
    public void It_starts_with_the_counts(string culture, string counts) =>
        Assert.Contains(counts, Run(SmallLog.Text(SmallLog.Rows), "--culture", culture).Output, StringComparison.Ordinal);

    [Fact]
    public void No_control_sequence_is_written_where_nobody_watches_nor_any_of_the_log() =>
        Assert.DoesNotContain('\u001b', Run(SmallLog.Text("\u001b[31mred,one,2026-03-10 09:00:00,10,0:02:00,,A,yes")).Output);

    [Fact]
    public void Texts_of_the_log_are_not_markup() =>
        Assert.Contains("[red]x[/]", Run(SmallLog.Text("[red]x[/],[/],2026-03-10 09:00:00,10,0:02:00,,A,yes")).Output, StringComparison.Ordinal);

    [Fact]
    public void Rejected_rows_go_to_a_file_with_line_and_reason()
    {
        Run(SmallLog.Text(SmallLog.Rows, "loan,one,2026-03-10 09:00:00,-1,0:02:00,,A,yes", "\"a\",b"));

        Assert.Equal(
            "file,line,reason,row\n"
            + "log.csv,5,waited: '-1' is negative,\"loan,one,2026-03-10 09:00:00,-1,0:02:00,,A,yes\"\n"
            + "log.csv,6,\"2 columns, but the header has 8\",\"\"\"a\"\",b\"\n",
            folder.Read("rejects.csv"));
    }

    [Fact]
    public void A_rejected_row_is_nothing_that_a_spreadsheet_runs_or_a_terminal_obeys()
    {
        Run(SmallLog.Text(SmallLog.Rows, "=HYPERLINK(1),one", "\u001b[2Jloan,one", "\u202Eloan,one"));
        string rejects = folder.Read("rejects.csv");

        Assert.Contains(",\"'=HYPERLINK(1),one\"\n", rejects, StringComparison.Ordinal);
        Assert.Contains(",\"'\\\\u001B[2Jloan,one\"\n", rejects, StringComparison.Ordinal);
        Assert.Contains(",\"'\\\\u202Eloan,one\"\n", rejects, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reject_file_of_a_clean_log_has_its_header_only()
    {
        Run(SmallLog.Text(SmallLog.Rows));

        Assert.Equal("file,line,reason,row\n", folder.Read("rejects.csv"));
    }

    private SampleRun Run(string log, params string[] more)
    {
        SampleRun run = folder.Run(["--log", folder.Write("log.csv", log), "--map", folder.Write("map.json", SmallLog.Map), .. more]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run;
    }
}
