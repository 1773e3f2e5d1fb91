using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Risk;

public sealed class RiskAndQualityConformanceTests
{
    [SkippableFact]
    public void The_cases_of_other_tools_and_papers_pass()
    {
        using var output = new StringWriter();
        int exit = Conformance.Conformance.Run(["risk-and-quality", SharedFolder.Require("cases/risk-and-quality.json")], output);
        Assert.Equal(0, exit);
        Assert.Matches("^[0-9]+ passed, 0 failed", output.ToString().Trim());
        Assert.True(int.Parse(output.ToString().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) >= 67);
    }

    /// <summary>Answers computed apart, in fractions and 50 digits, by the definitions: pairs of scores for agreement, sums over draws for FAIR; and the published tables of Krejcie and Morgan, Newcombe, NIST and others.</summary>
    [Fact]
    public void Cases_computed_apart_pass()
    {
        using var output = new StringWriter();
        Conformance.Conformance.Run(["risk-and-quality", Path.Combine(RepositoryFolder.Find()!, "tests", "CallCenter.Standards.Conformance", "expected", "risk-and-quality.json")], output);
        Assert.Equal("193 passed, 0 failed", string.Join('\n', output.ToString().Trim().Split('\n').TakeLast(20)).Trim());
    }

    /// <summary>What a case says that nobody knows, or that is no case at all, is a failed case with the reason; the others are answered all the same.</summary>
    [Theory]
    [InlineData("""{"id":"x","area":"residual","function":"ControlStatusIgnoresStaleEffectiveness","input":{"inherent":100,"control":{"status":"asleep","effectiveness":0.9}},"expected":100}""", "'asleep' is none of Planned")]
    [InlineData("""{"id":"x","area":"residual","function":"ControlStatusIgnoresStaleEffectiveness","input":{"inherent":100,"control":{"status":7}},"expected":100}""", "not understood")]
    [InlineData("""{"id":"x","area":"residual","function":"ControlStatusIgnoresStaleEffectiveness","input":{"inherent":100,"control":{"status":"7","effectiveness":0}},"expected":100}""", "'7' is none of Planned")]
    [InlineData("""{"id":"x","area":"moon","function":"Phase","input":{},"expected":100}""", "moon Phase is not known")]
    [InlineData("""{"id":"x","area":"qa","function":"RubricScore","input":{"answers":["NA:Perhaps"]},"expected":1}""", "'NA:Perhaps' is not known")]
    [InlineData("""{"id":"x","area":"qa","function":"RubricScore","input":{"answers":["perhaps"]},"expected":"error"}""", "'perhaps' is not known")]
    [InlineData("""{"id":"x","area":"qa","function":"RubricScore","input":null,"expected":1}""", "not understood")]
    [InlineData("""{"id":"x","area":"qa","function":"WeightedScore","expected":1}""", "not understood")]
    [InlineData("""{"id":"x","area":"risk-matrix","function":"MatrixLookup","input":{"matrix":null,"likelihood":"Low","impact":"Low"},"expected":"Low"}""", "not understood")]
    [InlineData("""{"id":"x","area":"risk-matrix","function":"MatrixLookup","input":{"matrix":"NIST SP 800-30 Rev.1 Table I-2","likelihood":"Lowest","impact":"Low"},"expected":"Low"}""", "error: ")]
    [InlineData("""{"id":"x","area":"agreement","function":"KrippendorffAlpha","input":{"coders":[[1,2],[1]],"level":"interval"},"expected":1}""", "error: ")]
    [InlineData("""{"id":"x","area":"agreement","function":"KrippendorffAlpha","input":{"coders":[[1,2],[1,2]],"level":"cubic"},"expected":"error"}""", "'cubic' is none of Nominal")]
    [InlineData("""{"id":"x","area":"quant","function":"AnnualizedLossLognormal90","input":{"frequency":1e400,"low5":1,"high95":10},"expected":1}""", "not understood")]
    [InlineData("""{"id":"x","area":"basel","function":"LossComponent","input":{"averageAnnualLossBn":79228162514264337593543950335},"expected":1}""", "not understood")]
    [InlineData("""{"id":"x","area":"owasp","function":"Band","input":1,"expected":"LOW","tolerance":"much"}""", null)]
    public void What_is_not_understood_is_a_failed_case(string one, string? reason)
    {
        (int exit, string printed) = Run("{\"cases\": [" + one + ", {\"id\":\"y\",\"area\":\"owasp\",\"function\":\"Band\",\"input\":1,\"expected\":\"LOW\"}]}");
        Assert.Equal(reason is null ? "2 passed, 0 failed" : "1 passed, 1 failed", printed.Trim().Split('\n')[^1].Trim());
        Assert.Equal(reason is null ? 0 : 1, exit);
        Assert.Contains(reason ?? "", printed, StringComparison.Ordinal);
    }

    /// <summary>Cases written here, each answered in another form.</summary>
    [Fact]
    public void Inputs_are_read_by_what_they_say()
    {
        (int exit, string printed) = Run("""
            {"cases": [
              {"id":"i-2","area":"risk-matrix","function":"MatrixLookup","input":{"matrix":"NIST SP 800-30 Rev.1 Table I-2","likelihood":"High","impact":"Very High"},"expected":"Very High"},
              {"id":"mean","area":"owasp","function":"FactorMean","input":[9,9,9],"expected":{"level":"HIGH"}},
              {"id":"band","area":"owasp","function":"Band","input":2.999,"expected":"LOW"},
              {"id":"beyond","area":"owasp","function":"Band","input":9.1,"expected":"error"},
              {"id":"model 1","area":"classic","function":"SimpleRiskScore","input":{"model":1,"impact":5,"likelihood":5,"nImpact":5,"nLikelihood":5},"expected":10},
              {"id":"model 5","area":"classic","function":"SimpleRiskScore","input":{"model":5,"impact":1,"likelihood":4,"nImpact":5,"nLikelihood":5},"expected":3.43,"tolerance":0.005},
              {"id":"credits","area":"residual","function":"CoverageResidual","input":{"inherent":10,"credits":[1,0.7,null,0]},"expected":5.4667,"tolerance":0.0001},
              {"id":"at work","area":"residual","function":"ControlStatusIgnoresStaleEffectiveness","input":{"inherent":100,"control":{"status":"implemented","effectiveness":0.9}},"expected":10},
              {"id":"in progress","area":"residual","function":"ControlStatusIgnoresStaleEffectiveness","input":{"inherent":100,"control":{"status":"in_progress","effectiveness":0.9}},"expected":100},
              {"id":"threats","area":"residual","function":"UncoveredThreatMustRemain","input":{"inherent":100,"threats":[{"controls":[0.5]},{"controls":[0.9]}]},"expected":50},
              {"id":"words","area":"residual","function":"UncoveredThreatMustRemain","input":{"inherent":100,"threats":[{"controls":[]}]},"expected":"more than > 99 is left"},
              {"id":"low above high","area":"quant","function":"Reject","input":{"frequency":0.5,"low5":1000,"high95":100},"expected":"error"},
              {"id":"possible","area":"quant","function":"Reject","input":{"frequency":0.5,"low5":100,"high95":1000},"expected":"accepted"},
              {"id":"never","area":"fair","function":"Risk","input":{"lef":0,"lm":1000},"expected":0},
              {"id":"classic","area":"fair","function":"BetaPertMean","input":{"low":0,"mode":5,"high":10},"expected":5},
              {"id":"35","area":"basel","function":"BusinessIndicatorComponent","input":{"biBn":35},"expected":5.37},
              {"id":"only pdo","area":"scorecard","function":"Reject","input":{"pdo":20},"expected":"error"},
              {"id":"no number","area":"scorecard","function":"Reject","input":{"min":"a","max":600},"expected":"error"},
              {"id":"not whole","area":"scorecard","function":"Reject","input":{"min":1.1,"max":10,"rounding":true},"expected":"error"},
              {"id":"whole","area":"scorecard","function":"Reject","input":{"min":1.1,"max":10},"expected":"accepted"},
              {"id":"siddiqi","area":"scorecard","function":"Reject","input":{"pdo":20,"odds":30,"scorecard_points":600},"expected":"accepted"},
              {"id":"psi","area":"scorecard","function":"Psi","input":{"expected":[0.2,0.3,0.5],"actual":[0.3,0.3,0.4]},"expected":0.06286,"tolerance":0.00001},
              {"id":"other","area":"scorecard","function":"Moon","input":{},"expected":0}
            ]}
            """);
        Assert.Equal("22 passed, 1 failed", printed.Trim().Split('\n')[^1].Trim());
        Assert.Contains("scorecard Moon is not known", printed, StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    [Fact]
    public void A_wrong_answer_is_told()
    {
        (int exit, string printed) = Run("""
            {"cases": [
              {"id":"a","area":"owasp","function":"FactorMean","input":[1,2,1,5],"expected":{"score":2.5,"level":"LOW"}},
              {"id":"b","area":"fair","function":"LossMagnitude","input":[[1,2],[5,4]],"expected":[6,7]},
              {"id":"c","area":"kyc","function":"WeightedRisk","input":[[1,1]],"expected":"1"},
              {"id":"d","area":"owasp","function":"Band","input":1,"expected":true},
              {"id":"e","area":"owasp","function":"Band","input":1,"expected":null}
            ]}
            """);
        Assert.Equal(1, exit);
        Assert.Contains("a: expected {\"score\":2.5,\"level\":\"LOW\"}, got {score: 2.25, level: LOW}", printed, StringComparison.Ordinal);
        Assert.Contains("b: expected [6,7], got [6, 6]", printed, StringComparison.Ordinal);
        Assert.Contains("0 passed, 5 failed", printed, StringComparison.Ordinal);
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

    private static (int Exit, string Printed) Run(string content) => ConformanceRun.Of("risk-and-quality", content);
}
