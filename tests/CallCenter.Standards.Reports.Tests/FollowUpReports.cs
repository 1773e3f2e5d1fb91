using CallCenter.Standards.Logs.Tests;
using ServiceDay;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The page of reviews, callbacks and training of the bundled day.</summary>
public sealed class FollowUpReports : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("en", "Quality by team", "Customers are masked.")]
    [InlineData("zh-CN", "各班组服务质量", "客户编号已脱敏")]
    public void The_page_tells_what_is_due_and_no_customer_in_full(string culture, string heading, string masked)
    {
        SampleRun run = folder.Run("--culture", culture, "--html", folder.PathOf("report.html"));
        string page = folder.Read("report.html");
        string[] customers = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "callbacks.csv")).Skip(1).Select(line => line.Split(',')[0]).Distinct()];

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(heading, page, StringComparison.Ordinal);
        Assert.Contains(masked, page, StringComparison.Ordinal);
        Assert.NotEmpty(customers);
        Assert.DoesNotContain(customers, customer => page.Contains(customer, StringComparison.Ordinal) || page.Contains(customer[..8], StringComparison.Ordinal));
    }

    /// <summary>What is done is told by its word: a number, several words or another's spelling is none of them.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("\"score,appeal\"")]
    [InlineData("scored")]
    public void An_action_that_there_is_not_is_told(string action)
    {
        folder.Write("reviews.csv", $"contact,agent,team,at,action,by,rechecked,form,answers,note\nc-1,a-1,A,2026-03-10T09:00:00,{action},q-1,,callback-review,callback-opened=yes,\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");

        SampleRun run = folder.Run("--follow-ups", folder.PathOf("."));

        Assert.Equal(ServiceDayCommand.UserError, run.ExitCode);
        Assert.Contains("reviews.csv, line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("action", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_that_does_not_fit_is_told_in_one_line()
    {
        folder.Write("reviews.csv", "contact,agent,team,at,action,by,rechecked,form,answers,note\nc-1,a-1,A,2026-03-10T09:00:00,appeal,a-1,,,,why\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");

        SampleRun run = folder.Run("--follow-ups", folder.PathOf("."));

        Assert.Equal(ServiceDayCommand.UserError, run.ExitCode);
        Assert.Contains("reviews.csv, line 2", run.Error, StringComparison.Ordinal);
    }
}
