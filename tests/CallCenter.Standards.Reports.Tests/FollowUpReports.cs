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
        Assert.Contains(culture == "en" ? "<td>overdue</td>" : "<td>逾期</td>", page, StringComparison.Ordinal);
        Assert.Contains(culture == "en" ? "<td>due</td>" : "<td>待办</td>", page, StringComparison.Ordinal);
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

    [Theory]
    [InlineData("a-2,A")]
    [InlineData("a-1,B")]
    public void A_contact_of_two_agents_or_teams_is_told(string second)
    {
        folder.Write("reviews.csv", $"contact,agent,team,at,action,by,rechecked,form,answers,note\nc-1,a-1,A,2026-03-10T09:00:00,score,q-1,,callback-review,{Good},\nc-1,{second},2026-03-10T10:00:00,second-score,q-2,,callback-review,{Good},\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");

        Assert.Contains("reviews.csv, line 3: by the row before, the contact is of agent 'a-1' in team 'A'", folder.Run("--follow-ups", folder.PathOf(".")).Error, StringComparison.Ordinal);
    }

    /// <summary>Drawn on 23 February, the last day of the holiday, scored within ten working days, the Saturday that makes up for it among them; appealed against on 5 March, decided within five: overdue on the evening of 10 March is the one, due the other, and both stand on the page.</summary>
    [Fact]
    public void Drawn_contacts_and_appeals_stand_on_the_page()
    {
        folder.Write("reviews.csv", $"contact,agent,team,at,action,by,rechecked,form,answers,note\nc-1,a-1,A,2026-02-23T09:00:00,draw,monthly-review,,,,\nc-2,a-2,A,2026-03-02T09:00:00,score,q-1,,callback-review,{Good},\nc-2,a-2,A,2026-03-05T09:00:00,appeal,a-2,,,,Heard otherwise\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");

        SampleRun run = folder.Run("--culture", "zh-CN", "--follow-ups", folder.PathOf("."), "--html", folder.PathOf("report.html"));
        string page = folder.Read("report.html");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("<th scope=\"row\">a-1</th><td>质检</td><td>c-1</td><td>2026-03-06 24:00</td><td>逾期</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">a-2</th><td>申诉裁定</td><td>c-2</td><td>2026-03-12 24:00</td><td>待办</td>", page, StringComparison.Ordinal);
    }

    /// <summary>A customer is called back again and again: what is over does not stand against the next plan.</summary>
    [Fact]
    public void A_customer_may_have_several_callbacks_and_staff_rehearsals()
    {
        folder.Write("reviews.csv", "contact,agent,team,at,action,by,rechecked,form,answers,note\n");
        folder.Write("callbacks.csv", "customer,at,action,by,code,until\n6222021234567893,2026-02-02T10:00:00,plan,,,2026-02-05T10:00:00\n6222021234567893,2026-02-03T10:00:00,cancel,,,\n6222021234567893,2026-03-02T10:00:00,plan,,,2026-03-05T10:00:00\n");
        folder.Write("training.csv", "agent,at,action,subject,role,score,by\n");
        folder.Write("rehearsals.csv", "agent,rehearsal,on\na-7,angry-customer,2025-11-20\na-8,angry-customer,2026-03-09\n");

        SampleRun run = folder.Run("--culture", "en", "--follow-ups", folder.PathOf("."), "--html", folder.PathOf("report.html"));
        string page = folder.Read("report.html");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("<th scope=\"row\">************7893</th><td>Callback</td><td>–</td><td>2026-03-05 10:00</td><td>overdue</td>", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">a-7</th><td>Rehearsal</td><td>Angry customer</td><td>2026-02-20 24:00</td><td>overdue</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("a-8", page, StringComparison.Ordinal);
        folder.Write("rehearsals.csv", "agent,rehearsal,on\na-7,angry,2025-11-20\n");
        Assert.Contains("rehearsals.csv, line 2", folder.Run("--follow-ups", folder.PathOf(".")).Error, StringComparison.Ordinal);
    }

    private const string Good = "callback-opened=yes asked-and-listened=5 second-handling-explained=- callback-recorded=yes";

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
