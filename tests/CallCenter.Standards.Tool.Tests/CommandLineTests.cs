using System.CommandLine;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Tool.Commands;
using CallCenter.Standards.Tool.Consoles;

namespace CallCenter.Standards.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("Did you mean validate?", "valdate", "a.json")]
    [InlineData("Did you mean --format?", "validate", "a.json", "--fromat", "json")]
    [InlineData("Did you mean --exit-code?", "diff", "shipped", "--exitcode")]
    [InlineData("Did you mean sarif?", "validate", "a.json", "--format", "sarf")]
    [InlineData("--format text|json|sarif|github", "validate", "a.json", "--format")]
    [InlineData("given twice", "todo", "--role", "a", "--role", "b")]
    [InlineData("needs FILE", "validate")]
    [InlineData("more than ccstd schema takes", "schema", "book", "overlay")]
    [InlineData("Did you mean overlay?", "schema", "overly")]
    [InlineData("'en-GB' is no value of --culture", "todo", "--culture", "en-GB")]
    [InlineData("Did you mean validate?", "help", "valdiate")]
    [InlineData("ccstd --help", "xyzzy")]
    public void A_slip_of_the_command_line_is_told_with_what_may_have_been_meant(string told, params string[] args)
    {
        Run run = Run.Of(new Folder(), args).Ends(2);

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.StartsWith("ccstd: error: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("todo")]
    [InlineData("diff")]
    [InlineData("analyze")]
    public void A_file_that_is_not_there_is_told_with_the_one_that_is_near(string command)
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        string error = Run.Of(folder, command, "bnak.json").Ends(2).Error;

        Assert.Contains("There is no file 'bnak.json'", error, StringComparison.Ordinal);
        Assert.Contains("'bank.json' is near", error, StringComparison.Ordinal);
        Assert.Contains("是否指“bank.json”", Run.Of(folder, command, "bnak.json", "--culture=zh-CN").Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Contains("is a folder", Run.Of(new Folder().With("banks/a.json", "{}"), "validate", "banks").Ends(2).Error, StringComparison.Ordinal);

    [Fact]
    public void A_name_that_begins_with_a_dash_comes_after_two_of_them()
    {
        using Folder folder = new Folder().With("-bank.json", Samples.Good);

        Run.Of(folder, "validate", "--", "-bank.json").Ends(0);
    }

    [Fact]
    public void The_version_tells_that_of_the_shipped_book_and_its_hash() =>
        Assert.EndsWith($"{StandardBook.Shipped.Code} {StandardBook.Shipped.Version} {StandardBook.Shipped.Hash}\n", Run.Of(new Folder(), "--version").Ends(0).Output, StringComparison.Ordinal);

    [Fact]
    public void The_language_is_that_of_the_environment_unless_another_is_asked_for()
    {
        Assert.Contains("用法：", Run.Of(new Folder(), new ConsoleOptions { Culture = "zh-SG" }).Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("Usage:", Run.Of(new Folder(), new ConsoleOptions { Culture = "fr-FR" }).Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("Usage:", Run.Of(new Folder(), new ConsoleOptions { Culture = "zh-CN" }, "--culture", "en").Ends(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ccstd val", 9, "validate")]
    [InlineData("ccstd validate --for", 20, "--format")]
    [InlineData("ccstd validate --format s", 25, "sarif")]
    [InlineData("ccstd schema ov", 15, "overlay")]
    public void Shells_may_ask_what_can_follow(string typed, int at, string offered) =>
        Assert.Contains(offered, Run.Of(new Folder(), $"[suggest:{at}]", typed).Ends(0).Output.Split('\n'));

    [Theory]
    [InlineData("ccstd ", 6)]
    [InlineData("ccstd k", 7)]
    [InlineData("ccstd plan -", 12)]
    [InlineData("ccstd plan --l", 14)]
    public void Nothing_is_offered_that_does_not_begin_as_what_is_typed(string typed, int at)
    {
        string[] offered = Run.Of(new Folder(), $"[suggest:{at}]", typed).Ends(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(offered);
        Assert.All(offered, one => Assert.StartsWith(typed.Split(' ')[^1], one, StringComparison.Ordinal));
        Assert.DoesNotContain(offered, static one => one is "/?" or "/h" or "-?");
    }

    [Theory]
    [InlineData("schema", "book")]
    [InlineData("todo", "--json")]
    [InlineData("todo", "--brief")]
    [InlineData("plan", "--contacts", "10", "--aht", "180")]
    public void What_goes_into_a_file_is_what_would_be_told(params string[] args)
    {
        using Folder folder = new();

        string told = Run.Of(folder, args).Ends(0).Output;
        Run written = Run.Of(folder, [.. args, "-o", "deep/answer"]).Ends(0);

        Assert.Equal(told, folder.Text("deep/answer"));
        Assert.Equal("", written.Output);
        Assert.Equal(["deep/answer"], folder.Files);
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_nothing_behind()
    {
        using Folder folder = new Folder().With("there/a.txt", "");

        Run.Of(folder, "schema", "-o", "there").Ends(2);

        Assert.Equal(["there/a.txt"], folder.Files);
    }

    [Fact]
    public void No_answer_is_written_over_what_was_read()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        Assert.Contains("another name", Run.Of(folder, "validate", "bank.json", "--json", "-o", "./bank.json").Ends(2).Error, StringComparison.Ordinal);
        Assert.Equal(Samples.Good, folder.Text("bank.json"));
    }

    [Fact]
    public void Schemas_are_those_of_the_library()
    {
        Assert.Equal(StandardBook.JsonSchema, Run.Of(new Folder(), "schema").Ends(0).Output);
        Assert.Equal(StandardOverlay.JsonSchema, Run.Of(new Folder(), "schema", "overlay").Ends(0).Output);
    }

    [Fact]
    public void Colours_come_only_where_the_terminal_has_them()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Bad);

        Assert.DoesNotContain('\u001b', Run.Of(folder, "validate", "bank.json").Output);
        Assert.Contains("\u001b[31m", Run.Of(folder, new ConsoleOptions { HasColours = true }, "validate", "bank.json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_its_options_described()
    {
        RootCommand root = CommandLine.Root(ConsoleOf("zh-CN"));

        Assert.All(root.Subcommands, command => Assert.All(command.Options, option => Assert.False(string.IsNullOrEmpty(option.Description), $"{command.Name} {option.Name}")));
    }

    private static ToolConsole ConsoleOf(string culture) => new() { Output = TextWriter.Null, Error = TextWriter.Null, OpenInput = () => Stream.Null, Folder = "/", Culture = CultureInfo.GetCultureInfo(culture), Now = Run.Now };
}
