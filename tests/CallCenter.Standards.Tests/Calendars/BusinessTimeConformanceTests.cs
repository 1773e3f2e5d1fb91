using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Calendars;

public sealed class BusinessTimeConformanceTests
{
    [SkippableFact]
    public void The_cases_of_other_libraries_pass()
    {
        using var output = new StringWriter();
        int exit = Conformance.Conformance.Run(["business-time", SharedFolder.Require("cases/business-time.json")], output);
        Assert.Equal((0, "87 passed, 0 failed"), (exit, output.ToString().Trim()));
    }

    [Fact]
    public void Overrides_breaks_holidays_and_conventions_are_understood()
    {
        const string week = "\"timezone\":\"Europe/Paris\",\"weekly\":{\"sun\":[[\"00:00\",\"06:00\"],[\"08:00\",\"24:00\"]]}";
        (int exit, string printed) = Run($$"""
            {"cases": [
              {"id":"break","op":"between",{{week}},"holidays":[],"overrides":{},"breaks":{"2026-03-08":[["02:00","03:00"],["05:30","09:00"]]},"start":"2026-03-08T00:00:00+01:00","amount":"2026-03-09T00:00:00+01:00","expected":70200},
              {"id":"override","op":"between",{{week}},"holidays":["*-03-15"],"overrides":{"2026-03-08":[["10:00","12:00"]],"2026-03-15":[["10:00","12:00"]]},"breaks":{"2026-03-08":[["11:00","11:30"]]},"start":"2026-03-08T00:00:00Z","amount":"2026-03-16T00:00:00Z","expected":5400},
              {"id":"all broken","op":"between",{{week}},"holidays":["2026-03-15"],"overrides":{},"breaks":{"2026-03-08":[["00:00","24:00"]]},"start":"2026-03-07T23:00:00Z","amount":"2026-03-16T00:00:00Z","expected":0},
              {"id":"jump","op":"add",{{week}},"edge":"next-opening","start":"2026-03-08T05:00:00+01:00","amount":3600,"expected":"2026-03-08T08:00:00+01:00"},
              {"id":"identity","op":"add",{{week}},"convention":"zero=identity","start":"2026-03-02T05:00:00Z","amount":0,"expected":"2026-03-02T05:00:00Z"},
              {"id":"reversed","op":"between",{{week}},"convention":"reversed=negative","start":"2026-03-08T05:00:00Z","amount":"2026-03-08T04:00:00Z","expected":-3600},
              {"id":"wall clock","op":"add",{{week}},"convention":"wall-clock","start":"2026-03-29T01:00:00+01:00","amount":7200,"expected":"2026-03-29T03:00:00+02:00"},
              {"id":"elapsed","op":"add",{{week}},"start":"2026-03-29T01:00:00+01:00","amount":7200,"expected":"2026-03-29T04:00:00+02:00"},
              {"id":"never","op":"subtract","timezone":"UTC","weekly":{},"start":"2026-03-29T01:00:00Z","amount":1,"expected":"never"},
              {"id":"other","op":"add",{{week}},"convention":"moon","start":"2026-03-29T01:00:00Z","amount":1,"expected":"never"}
            ]}
            """);
        Assert.Equal("9 passed, 0 failed, 1 skipped", printed.Trim());
        Assert.Equal(0, exit);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"cases\": [1]}")]
    [InlineData("{\"cases\": [{\"id\":\"a\",\"op\":\"multiply\",\"timezone\":\"UTC\",\"weekly\":{},\"start\":\"2026-01-01T00:00:00Z\",\"amount\":1,\"expected\":\"never\"}]}")]
    [InlineData("{\"cases\": [{\"id\":\"a\",\"op\":\"add\",\"timezone\":\"UTC\",\"start\":\"2026-01-01T00:00:00Z\",\"amount\":1,\"expected\":\"never\"}]}")]
    [InlineData("{\"cases\": [{\"id\":\"a\",\"op\":\"add\",\"timezone\":\"UTC\",\"weekly\":{},\"start\":\"2026-01-01T00:00:00Z\",\"expected\":\"never\"}]}")]
    public void A_file_of_another_format_is_one_line_and_exit_2(string content)
    {
        (int exit, string printed) = Run(content);
        Assert.Equal(2, exit);
        Assert.StartsWith("error: ", printed, StringComparison.Ordinal);
    }

    private static (int Exit, string Printed) Run(string content) => ConformanceRun.Of("business-time", content);
}
