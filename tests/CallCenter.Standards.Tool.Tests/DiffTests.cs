using System.Text.Json;

namespace CallCenter.Standards.Tool.Tests;

public sealed class DiffTests
{
    [Fact]
    public void A_tighter_target_is_told_as_a_consequence_and_as_a_change()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        string output = Run.Of(folder, "diff", "bank.json").Ends(0).Output;

        Assert.StartsWith("From bank-customer-service-centre ", output, StringComparison.Ordinal);
        Assert.Matches(@"(?s)What comes of it\n.*Connect rate.*\n\nWhat was changed.*97 %", output);
    }

    [Fact]
    public void Books_that_are_the_same_say_so_and_end_fine_even_where_the_exit_code_is_asked_for()
    {
        Run run = Run.Of(new Folder(), "diff", "shipped", "shipped", "--exit-code").Ends(0);

        Assert.Contains("say the same", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Books_that_differ_end_with_1_only_where_that_is_asked_for()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        Run.Of(folder, "diff", "shipped", "bank.json").Ends(0);
        Run.Of(folder, "diff", "shipped", "bank.json", "--exit-code", "--brief").Ends(1);
    }

    [Fact]
    public void In_JSON_the_difference_has_the_form_of_the_library_with_its_words_beside_it()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Good);

        using JsonDocument json = JsonDocument.Parse(Run.Of(folder, "diff", "bank.json", "--json", "--culture", "zh-CN").Ends(0).Output);

        Assert.False(json.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal("river-bank", json.RootElement.GetProperty("after").GetProperty("code").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("diff").GetProperty("consequences").EnumerateArray());
        Assert.Contains(json.RootElement.GetProperty("text").EnumerateArray(), line => line.GetString()!.Contains("接通率", StringComparison.Ordinal) && line.GetString()!.Contains("97", StringComparison.Ordinal));
    }

    [Fact]
    public void A_book_with_errors_is_not_compared_and_its_errors_are_told()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Bad);

        Run run = Run.Of(folder, "diff", "bank.json").Ends(1);

        Assert.Equal("", run.Output);
        Assert.Contains("bank.json:8:", run.Error, StringComparison.Ordinal);
        Assert.Contains("ccstd validate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_books_are_one_too_many() => Assert.Contains("two books", Run.Of(new Folder(), "diff", "shipped", "shipped", "shipped").Ends(2).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("samples/banks/jiangwan-city-bank/bank.json")]
    [InlineData("samples/banks/weserland-sparkasse/bank.json")]
    public void The_sample_banks_differ_from_the_shipped_book_and_in_Chinese_it_is_Chinese(string path)
    {
        using Folder folder = new Folder().WithSample(path);

        string output = Run.Of(folder, "diff", "bank.json", "--culture", "zh-CN").Ends(0).Output;

        Assert.Contains("后果\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("What", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\"version\": \"2\",", false)]
    public void A_promise_that_moved_under_its_version_is_told(string version, bool isTold)
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay($$""" "serviceLevels": { "policies": { "work-order": { {{version}} "targets": { "handle": { "time": { "time": "PT2H" } } } } } } """));

        Assert.Equal(isTold, Run.Of(folder, "diff", "bank.json").Ends(0).Output.Contains("CCS1016", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_currency_stands_first()
    {
        using Folder folder = new Folder().With("bank.json", Samples.Overlay(""" "serviceLevels": { "zone": "Asia/Shanghai" } """).Replace("\"version\": \"1.0.0\",", "\"version\": \"1.0.0\", \"currency\": \"BRL\",", StringComparison.Ordinal));

        Assert.Matches(@"What comes of it\r?\n\s+Currency CNY → BRL: \d+ amounts", Run.Of(folder, "diff", "bank.json").Ends(0).Output);
    }
}
