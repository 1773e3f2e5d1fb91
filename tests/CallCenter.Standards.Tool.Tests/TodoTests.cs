using System.Text.Json;
using CallCenter.Standards.Book;

namespace CallCenter.Standards.Tool.Tests;

public sealed class TodoTests
{
    private static readonly OpenDecisions Open = StandardBook.Shipped.StillToDecide();

    private static string Role => Open.Decisions.SelectMany(decision => decision.DecidedBy).First().Code;

    [Fact]
    public void Every_role_that_has_something_to_decide_has_a_line_with_how_much()
    {
        string output = Run.Of(new Folder(), "todo", "--brief").Ends(0).Output;

        Assert.All(Open.Decisions.SelectMany(decision => decision.DecidedBy).Select(by => by.Code).Distinct(), role => Assert.Matches($@"(?m)^\|.* {role} +\| +{Open.By(role).Length:#,0} \|", output));
    }

    [Fact]
    public void A_role_sees_its_own_decisions_with_the_path_that_confirms_them()
    {
        string output = Run.Of(new Folder(), "todo", "--role", Role).Ends(0).Output;

        Assert.All(Open.By(Role), decision => Assert.Contains($"confirm as: {decision.Path}\n", output, StringComparison.Ordinal));
        Assert.DoesNotContain(Open.Decisions.First(decision => decision.DecidedBy.All(by => by.Code != Role)).Path + "\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_bank_decided_is_gone()
    {
        string path = Open.Decisions[0].Path;
        using Folder folder = new Folder().With("bank.json", Samples.Overlay($$""" "confirms": [{ "of": ["{{path}}"], "author": "A", "approver": "B", "on": "2026-06-01" }] """));

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "todo", "bank.json", "--json").Ends(0).Output);

        Assert.Equal(Open.Decisions.Length - Open.Decisions.Count(decision => decision.Path == path), json.RootElement.GetProperty("count").GetInt32());
        Assert.DoesNotContain(json.RootElement.GetProperty("decisions").EnumerateArray(), decision => decision.GetProperty("path").GetString() == path);
    }

    [Fact]
    public void A_role_that_is_nearly_one_is_named()
    {
        string error = Run.Of(new Folder(), "todo", "--role", "complience-officer").Ends(2).Error;

        Assert.Contains("Did you mean compliance-officer?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_has_a_line_for_each_decision_and_role()
    {
        using Folder folder = new();
        Run.Of(folder, "todo", "--section", "kpis", "--csv", "-o", "open.csv").Ends(0);

        string[] lines = folder.Text("open.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Open.Of("kpis").Sum(decision => Math.Max(1, decision.DecidedBy.Length)), lines.Count(line => line.Contains("\"kpis/", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(",\"=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_spreadsheet_is_in_the_readers_language_with_a_mark_that_it_is_in_UTF_8()
    {
        using Folder folder = new();
        Run.Of(folder, "todo", "--csv", "--culture", "zh-CN", "-o", "open.csv").Ends(0);

        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(Path.Combine(folder.Path, "open.csv"))[..3]);
        string[][] rows = [.. folder.Text("open.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Trim('\uFEFF', '"').Split("\",\""))];
        int source = Array.IndexOf(rows[0], "出处");
        Assert.All(rows.Skip(1), row => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", row[source]));
    }

    [Theory]
    [InlineData("samples/banks/jiangwan-city-bank/bank.json")]
    [InlineData("samples/banks/weserland-sparkasse/bank.json")]
    public void The_sample_banks_have_something_left_to_decide(string path)
    {
        using Folder folder = new Folder().WithSample(path);

        Assert.Contains("待决定", Run.Of(folder, "todo", "bank.json", "--brief", "--culture", "zh-CN").Ends(0).Output, StringComparison.Ordinal);
    }
}
