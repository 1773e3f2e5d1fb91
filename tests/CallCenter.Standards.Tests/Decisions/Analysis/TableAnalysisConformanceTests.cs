using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Decisions.Analysis;

public sealed class TableAnalysisConformanceTests
{
    [SkippableFact]
    public void The_cases_of_Drools_static_analysis_pass() =>
        Assert.Equal((0, "17 passed, 0 failed"), Run(SharedFolder.Require("cases/table-analysis.json")));

    [Fact]
    public void What_a_case_expects_is_compared_and_what_cannot_be_read_is_skipped()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, """
                {"cases": [
                  {"id": "wrong", "inputs": [{"type": "number", "allowed": null}], "rules": [{"when": ["> 1"]}, {"when": ["> 2"]}], "expected": {"gaps": false, "overlaps": true}},
                  {"id": "other", "inputs": [{"type": "number", "allowed": null}], "rules": [{"when": ["x + 1"]}], "expected": {"gaps": false}}
                ]}
                """);
            (int exit, string printed) = Run(path);
            Assert.Equal((1, "wrong: expected gaps no, overlaps yes, got gaps yes, overlaps yes"), (exit, printed.Split(Environment.NewLine)[0]));
            Assert.EndsWith("0 passed, 1 failed, 1 skipped", printed, StringComparison.Ordinal);
            File.WriteAllText(path, "{\"cases\": [{\"id\": \"no-rules\"}]}");
            Assert.Equal(2, Run(path).Exit);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (int Exit, string Printed) Run(string path)
    {
        using var output = new StringWriter();
        return (Conformance.Conformance.Run(["table-analysis", path], output), output.ToString().Trim());
    }
}
