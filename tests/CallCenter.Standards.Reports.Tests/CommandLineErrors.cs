using CallCenter.Standards.Logs.Tests;

namespace CallCenter.Standards.Reports.Tests;

public sealed class CommandLineErrors : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--culture", "fr", "--culture 'fr' is neither zh-CN nor en")]
    [InlineData("--culture", "zh_CN", "--culture 'zh_CN' is neither zh-CN nor en")]
    [InlineData("--by", "hour,shoe-size", "--by 'shoe-size' is not a dimension; allowed are channel, need,")]
    [InlineData("--by", "wait", "--by 'wait' is not a dimension")]
    [InlineData("--by", "hour,hour", "--by names 'hour' twice")]
    [InlineData("--by", "", "--by '' is not a dimension")]
    [InlineData("--log", "calls.csv", "--log and --map go together")]
    [InlineData("--map", "service-day", "--log and --map go together")]
    [InlineData("--explain", "c-99999", "--explain 'c-99999' is the id of no contact or work order")]
    [InlineData("--work-orders", "no/such.csv", "work orders 'no/such.csv' cannot be read")]
    [InlineData("--calendar-ics", "no/such.ics", "calendar file 'no/such.ics' cannot be read")]
    [InlineData("--colour", "red", "--colour")]
    [InlineData("--json", "no/such/folder/x.json", "file 'no/such/folder/x.json' cannot be written")]
    public void A_wrong_option_is_one_line_and_exit_code_2(string option, string value, string message) =>
        AssertRefused(message, folder.Run("--html", folder.PathOf("report.html"), option, value));

    [Fact]
    public void A_missing_log_is_one_line_and_exit_code_2() =>
        AssertRefused("there is no log file", folder.Run("--log", folder.PathOf("none.csv"), "--map", "service-day"));

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n\n")]
    [InlineData("\uFEFF")]
    public void An_empty_log_is_one_line_and_exit_code_2(string content) =>
        AssertRefused("is empty", folder.Run("--log", folder.Write("log.csv", content), "--map", "service-day"));

    [Fact]
    public void A_folder_as_log_is_one_line_and_exit_code_2() =>
        AssertRefused("cannot be read", folder.Run("--log", folder.PathOf("."), "--map", "service-day"));

    [Fact]
    public void A_missing_column_is_named_with_those_there_are() =>
        AssertRefused("has no column 'type', which the map names; its columns are a, b", folder.Run("--log", folder.Write("log.csv", "a\tb\n1\t2\n"), "--map", "anonymous-bank"));

    [Fact]
    public void An_output_never_overwrites_the_log()
    {
        string log = folder.Write("log.csv", SmallLog.Text(SmallLog.Rows));

        AssertRefused("is given for two things", folder.Run("--log", log, "--map", folder.Write("map.json", SmallLog.Map), "--json", log));
        Assert.Equal(SmallLog.Text(SmallLog.Rows), folder.Read("log.csv"));
    }

    [Fact]
    public void A_refused_run_leaves_no_files()
    {
        folder.Run("--log", folder.Write("log.csv", "a\n"), "--map", "service-day", "--html", folder.PathOf("report.html"));

        Assert.False(File.Exists(folder.PathOf("rejects.csv")));
        Assert.False(File.Exists(folder.PathOf("report.html")));
    }

    [Fact]
    public void Help_shows_examples()
    {
        SampleRun run = folder.Run("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--log calls.tsv --map anonymous-bank", run.Output, StringComparison.Ordinal);
    }

    private static void AssertRefused(string message, SampleRun run)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Empty(run.Output);
    }
}
