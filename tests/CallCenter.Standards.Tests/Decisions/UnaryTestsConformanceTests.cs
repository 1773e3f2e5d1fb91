using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Decisions;

public sealed class UnaryTestsConformanceTests
{
    [SkippableFact]
    public void The_cases_of_the_DMN_technology_compatibility_kit_pass()
    {
        using var output = new StringWriter();
        int exit = Conformance.Conformance.Run(["unary-tests", SharedFolder.Require("cases/unary-tests.json")], output);
        Assert.Equal((0, "92 passed, 0 failed"), (exit, output.ToString().Trim()));
    }

    [Fact]
    public void A_failing_case_is_named_with_what_was_expected()
    {
        (int exit, string printed) = Run("""
            {"cases": [
              {"id": "right", "value": "1", "test": "[1..2]", "expected": true},
              {"id": "wrong", "value": "date(\"2026-11-24\")", "test": "< 2026-11-24", "expected": true},
              {"id": "missing", "value": "null", "test": "@\"PT5S\", null", "expected": true},
              {"id": "other", "value": "[1, 2]", "test": "1", "expected": true}
            ]}
            """);
        Assert.Equal(1, exit);
        Assert.Equal(["wrong: expected true, got false", "2 passed, 1 failed, 1 skipped"], printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"cases\": [1]}")]
    [InlineData("{\"cases\": [{\"id\": \"a\", \"value\": \"1\", \"test\": \"1\"}]}")]
    [InlineData("no json")]
    public void A_file_of_another_format_is_one_line_and_exit_2(string content)
    {
        (int exit, string printed) = Run(content);
        Assert.Equal(2, exit);
        Assert.StartsWith("error: ", Assert.Single(printed.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("unary-tests")]
    [InlineData("no-suite", "path")]
    public void Misuse_tells_the_usage(params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(2, Conformance.Conformance.Run(args, output));
        Assert.StartsWith("usage: SUITE PATH...", output.ToString(), StringComparison.Ordinal);
    }

    private static (int Exit, string Printed) Run(string content) => ConformanceRun.Of("unary-tests", content);
}
