using System.Text.Json;

namespace CallCenter.Standards.Tool.Tests;

public sealed class AnalyzeTests
{
    [Fact]
    public void The_shipped_book_is_sound()
    {
        string output = Run.Of(new Folder(), "analyze", "tables", "matrices").Ends(0).Output;

        Assert.Contains("Decision tables\n", output, StringComparison.Ordinal);
        Assert.Contains("✔ sound", output, StringComparison.Ordinal);
        Assert.DoesNotContain("✖", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_are_walked_through_up_to_the_limit()
    {
        Assert.Contains("▲ not searched to the end", Run.Of(new Folder(), "analyze", "workflows", "--limit", "500").Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("--limit", Run.Of(new Folder(), "analyze", "workflows", "--limit", "-1").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conflict_is_told_by_an_input_that_shows_it()
    {
        using Folder folder = new Folder().With("table.csv", "U,channel,need,>queue\n*,,,general\nby-channel,phone,-,voice\nby-need,-,complaint,complaints\n");

        Run run = Run.Of(folder, "analyze", "table.csv").Ends(1);

        Assert.Contains("Conflict: by-channel + by-need: channel is Telephone; need is Complaint", run.Output, StringComparison.Ordinal);
        Assert.Contains("✖ to put right", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_may_come_by_standard_input() =>
        Assert.Contains("Conflict", Run.Of(new Folder(), new ConsoleOptions { Input = "U,channel,need,>queue\n*,,,general\n,phone,-,voice\n,-,complaint,complaints\n" }, "analyze", "-").Ends(1).Output, StringComparison.Ordinal);

    [Fact]
    public void A_gap_and_a_dead_rule_are_told_too()
    {
        using Folder folder = new Folder().With("table.csv", "F,channel,>queue\nspoken,\"phone, ivr\",voice\nphone-only,phone,late\n");

        string output = Run.Of(folder, "analyze", "table.csv", "--culture", "zh-CN").Ends(1).Output;

        Assert.Contains("空白：渠道为“", output, StringComparison.Ordinal);
        Assert.Contains("失效规则：phone-only，被 spoken 遮蔽", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_is_stuck_is_told_by_the_names_of_its_states_fields_and_values()
    {
        string chinese = Run.Of(new Folder(), "analyze", "workflows", "--limit", "2000000", "--culture", "zh-CN").Ends(0).Output;
        string english = Run.Of(new Folder(), "analyze", "workflows", "--limit", "2000000").Ends(0).Output;

        Assert.Contains("  停在“已举报”，经由“受理”，只要初步调查认定属实与否不明；处分为“书面警告”；金额未知\n", chinese, StringComparison.Ordinal);
        Assert.Contains("  无法受理，只要严重程度未知\n", chinese, StringComparison.Ordinal);
        Assert.All(chinese.Split('\n').Where(static line => line.StartsWith("  停在", StringComparison.Ordinal)), static line => Assert.DoesNotMatch("[A-Za-z=]|, ", line));
        Assert.Contains("  Stuck in “Reported” by “opening”, as long as it is not known whether the report is found to be true; sanction is written warning; amount is not known\n", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_a_decision_model_are_analysed_and_what_is_no_table_is_no_error()
    {
        using Folder folder = new Folder().WithSample("samples/decision-models/card-loss.dmn");

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "analyze", "card-loss.dmn", "--json").Output);

        Assert.Equal(1, json.RootElement.GetProperty("tables").GetArrayLength());
        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray(), finding => Assert.Equal("information", finding.GetProperty("severity").GetString()));
    }

    [Theory]
    [InlineData("mermaid", "mmd", "flowchart|stateDiagram")]
    [InlineData("dot", "dot", "digraph")]
    public void Pictures_are_drawn_into_a_folder(string format, string extension, string begins)
    {
        using Folder folder = new();

        Run.Of(folder, "analyze", "matrices", "--pictures", "drawn", "--picture-format", format).Ends(0);

        Assert.Contains($"drawn/workflow-service.{extension}", folder.Files);
        Assert.Contains($"drawn/organization.{extension}", folder.Files);
        Assert.Matches(begins, folder.Text($"drawn/workflow-service.{extension}"));
    }

    [Fact]
    public void A_misspelt_area_is_taken_for_a_file_and_the_file_is_told_to_be_missing() => Assert.Contains("'tabels'", Run.Of(new Folder(), "analyze", "tabels").Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public void Everything_has_a_place_in_JSON()
    {
        using JsonDocument json = JsonDocument.Parse(Run.Of(new Folder(), "analyze", "--json", "--limit", "2000").Ends(0).Output);

        Assert.All(new[] { "tables", "workflows", "matrices" }, area => Assert.NotEmpty(json.RootElement.GetProperty(area).EnumerateArray()));
        Assert.All(json.RootElement.GetProperty("tables").EnumerateArray(), table => Assert.True(table.GetProperty("sound").GetBoolean()));
    }
}
