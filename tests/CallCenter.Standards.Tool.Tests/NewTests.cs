using System.Text.Json;
using CallCenter.Standards.Book;
using Spectre.Console.Testing;

namespace CallCenter.Standards.Tool.Tests;

public sealed class NewTests
{
    [Fact]
    public void What_is_written_validates_at_once_and_names_its_schema()
    {
        using Folder folder = new();

        Run run = Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "--country", "CN").Ends(0);

        Assert.Equal(["river-bank.json", "standard-overlay.schema.json"], folder.Files);
        Assert.Contains("Written: river-bank.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"$schema\": \"./standard-overlay.schema.json\"", folder.Text("river-bank.json"), StringComparison.Ordinal);
        Run.Of(folder, "validate", "river-bank.json", "--warnings-as-errors").Ends(0);
    }

    [Fact]
    public void Another_country_brings_its_currency_and_time_zone()
    {
        using Folder folder = new();

        Run.Of(folder, "new", "--name", "Sparkasse Weserland", "--country", "de", "--language", "de").Ends(0);

        StandardBook made = StandardBook.Shipped.With(StandardOverlay.Parse(folder.Text("sparkasse-weserland.json")));
        Assert.Equal(("EUR", "Europe/Berlin", "Europe/Berlin"), (made.Currency, made.ServiceLevels.Zone, made.Workflows.Zone));
        StandardOverlay words = StandardOverlay.Parse(folder.Text("sparkasse-weserland.de.json"));
        Assert.Empty(made.With(words).TextsWithout("de"));
        Run.Of(folder, "validate", "sparkasse-weserland.json", "sparkasse-weserland.de.json").Ends(0);
    }

    [Theory]
    [InlineData("BR", "America/Sao_Paulo")]
    [InlineData("US", "America/New_York")]
    public void A_country_of_several_times_wants_its_zone_named(string country, string zone)
    {
        using Folder folder = new();

        Run refused = Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "--country", country).Ends(2);
        Assert.Contains("--zone", refused.Error, StringComparison.Ordinal);
        Assert.Contains(zone, refused.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);

        Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "--country", country, "--zone", zone).Ends(0);
        Assert.Equal(zone, StandardBook.Shipped.With(StandardOverlay.Parse(folder.Text("river-bank.json"))).ServiceLevels.Zone);
    }

    [Fact]
    public void Warnings_of_what_was_made_are_counted_and_each_has_its_line()
    {
        using Folder folder = new();

        Run made = Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "--country", "BR", "--zone", "America/Sao_Paulo").Ends(0);

        string[] warnings = [.. Run.Of(folder, "validate", "river-bank.json").Ends(0).Output.Split('\n').Where(line => line.Contains("warning CCS", StringComparison.Ordinal))];
        Assert.InRange(warnings.Length, 1, 5);
        Assert.All(warnings, line => Assert.Matches(@"^river-bank\.json:\d+:\d+: warning CCS4020", line));
        Assert.Contains($"{warnings.Length} warning", made.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_where_that_is_asked_for()
    {
        using Folder folder = new Folder().With("river-bank.json", "mine");

        Run refused = Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank").Ends(2);
        Assert.Contains("--force", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", folder.Text("river-bank.json"));
        Assert.Equal(["river-bank.json"], folder.Files);

        Run.Of(folder, "new", "--code", "river-bank", "--name", "River Bank", "--force").Ends(0);
        Assert.Contains("river-bank", folder.Text("river-bank.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("River Bank", "--code", "lower-case")]
    [InlineData("china", "--country", "two letters")]
    [InlineData("yen-dollar", "--currency", "three capitals")]
    [InlineData("yuan", "--currency", "'CNY' is meant")]
    [InlineData("RMB", "--currency", "'CNY' is meant")]
    [InlineData("Asia/Shangai", "--zone", "Asia/Shanghai")]
    [InlineData("Deutsch!", "--language", "BCP 47")]
    [InlineData("1.7.2026", "--effective", "2026-07-01")]
    public void A_flag_that_is_none_says_what_would_be(string value, string flag, string told)
    {
        using Folder folder = new();

        Run run = Run.Of(folder, ["new", "--name", "River Bank", .. flag == "--code" ? Array.Empty<string>() : ["--code", "river-bank"], flag, value]).Ends(2);

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public void Where_nobody_can_answer_the_flags_are_named() => Assert.Contains("--code", Run.Of(new Folder(), "new").Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public void Questions_lead_to_the_same_file_as_flags()
    {
        using Folder folder = new();
        using TestConsole dialogue = new();
        dialogue.Profile.Capabilities.Interactive = true;
        foreach (string answer in new[] { "江湾银行", "Jiangwan Bank", "Jiangwan Bank", "", "sg", "", "", "Board decision 12" })
        {
            foreach (char c in answer)
            {
                dialogue.Input.PushKey(new ConsoleKeyInfo(c, default, shift: false, alt: false, control: false));
            }

            dialogue.Input.PushKey(ConsoleKey.Enter); // The code is refused the first time: it is none.
        }

        Run.Of(folder, new ConsoleOptions { Dialogue = dialogue, Culture = "zh-CN" }, "new").Ends(0);
        using Folder other = new();
        Run.Of(other, "new", "--code", "jiangwan-bank", "--name-zh", "江湾银行", "--name", "Jiangwan Bank", "--country", "SG", "--citation", "Board decision 12").Ends(0);

        Assert.Equal(other.Text("jiangwan-bank.json"), folder.Text("jiangwan-bank.json"));
        Assert.Contains("请写以连字符相连的小写单词", dialogue.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_may_stand_on_another_one()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        Run.Of(folder, "new", "--code", "north-branch", "--name", "North branch", "--base", "bank.json").Ends(0);

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "validate", "north-branch.json", "--json").Ends(0).Output);
        Assert.Equal("north-branch", json.RootElement.GetProperty("files")[0].GetProperty("book").GetProperty("code").GetString());
    }
}
