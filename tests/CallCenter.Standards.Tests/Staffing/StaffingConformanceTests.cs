using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Staffing;

public sealed class StaffingConformanceTests
{
    [SkippableFact]
    public void The_cases_of_papers_tools_and_high_precision_pass()
    {
        using var output = new StringWriter();
        int exit = Conformance.Conformance.Run(["staffing", SharedFolder.Require("cases/staffing.json")], output);
        Assert.Equal("50 passed, 0 failed", output.ToString().Trim());
        Assert.Equal(0, exit);
    }

    /// <summary>Cases written here, each answered in another form.</summary>
    [Fact]
    public void Inputs_are_read_by_what_they_say()
    {
        (int exit, string printed) = Run("""
            {"cases": [
              {"id":"half","model":"erlangB","inputs":{"offeredLoad":1,"servers":1},"expected":{"blocking":"0.5","blockingFraction":"1/2","erlangC_waitProbability":1}},
              {"id":"small","model":"erlangB","inputs":{"offeredLoad":"0.001","servers":100},"expected":{"blocking":"1.07043931341394510830715447357e-458"}},
              {"id":"smaller","model":"erlangB","inputs":{"offeredLoad":"0.001","servers":100},"expected":{"blocking":"1.07043931342394510830715447357e-458"}},
              {"id":"never","model":"erlangB","inputs":{"offeredLoad":0,"servers":3},"expected":{"blocking":0}},
              {"id":"overloaded","model":"erlangC","inputs":{"offeredLoad":3,"agents":2,"targetSeconds":20},"expected":{"stable":false,"waitProbability":1,"serviceLevel":0,"asaSeconds":null,"meanQueueLength":null,"occupancy":1}},
              {"id":"digits","model":"erlangC","inputs":{"lambda_":1,"mu":2,"agents":1},"expected":{"waitProbability":0.5001}},
              {"id":"too far","model":"erlangC","inputs":{"lambda_":1,"mu":2,"agents":1},"expected":{"waitProbability":0.50011}},
              {"id":"patient","model":"erlangA","inputs":{"arrivalsPerHour":1200,"ahtSeconds":300,"agents":100,"targetSeconds":1800,"meanPatienceSeconds":600},"expected":{"serviceLevel":0.967}},
              {"id":"shrunk","model":"requiredAgents","inputs":{"arrivalsPerHour":200,"ahtSeconds":180,"targetSeconds":20,"targetServiceLevel":0.8,"shrinkage":0.3},"expected":{"agents":14,"scheduledAgents":20}},
              {"id":"strange","model":"requiredAgents","inputs":{"arrivalsPerHour":200,"ahtSeconds":180,"moon":1},"expected":{"agents":11}},
              {"id":"figure","model":"erlangB","inputs":{"offeredLoad":1,"servers":1},"expected":{"moon":1}},
              {"id":"negative","model":"erlangB","inputs":{"offeredLoad":-1,"servers":1},"expected":{"blocking":0}},
              {"id":"lacking","model":"erlangA","inputs":{"offeredLoad":1,"agents":1},"expected":{"waitProbability":0}},
              {"id":"word","model":"erlangB","inputs":{"offeredLoad":1,"servers":1},"expected":{"blocking":"half"}},
              {"id":"other","model":"erlangX","inputs":{},"expected":{"blocking":0}}
            ]}
            """);
        Assert.Equal(1, exit);
        string[] failed = [.. printed.Trim().Split('\n')[..^1].Select(line => line.Split(':')[0])];
        Assert.Equal(["smaller", "too far", "strange", "figure", "negative", "lacking", "word", "other"], failed);
        Assert.Contains("input moon is not known", printed, StringComparison.Ordinal);
        Assert.Contains("model erlangX is not known", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"cases\": [{\"id\":\"a\"}]}")]
    public void A_file_of_another_format_is_one_line_and_exit_2(string content)
    {
        (int exit, string printed) = Run(content);
        Assert.Equal(2, exit);
        Assert.StartsWith("error: ", printed, StringComparison.Ordinal);
    }

    private static (int Exit, string Printed) Run(string content) => ConformanceRun.Of("staffing", content);
}
