using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Decisions.Dmn;

public sealed class DmnConformanceTests
{
    [SkippableFact]
    public void The_models_of_the_technology_compatibility_kit_pass() => Assert.Equal((0, "27 passed, 0 failed"), Run(SharedFolder.Require("cases/dmn")));

    [SkippableFact]
    public void The_models_of_the_kit_beyond_single_tables_pass() => Assert.Equal((0, "1189 passed, 0 failed"), Run(SharedFolder.Require("cases/dmn-kit")));

    [Fact]
    public void Decisions_feed_decisions_and_what_is_wrong_is_told()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "chain.dmn"), DmnModels.Chain);
            File.WriteAllText(Path.Combine(folder, "chain-test-01.xml"), """
                <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
                  <modelName>chain.dmn</modelName>
                  <testCase id="1">
                    <inputNode name="Applicant"><component name="Age"><value xsi:type="xsd:decimal">17.0</value></component></inputNode>
                    <resultNode name="Channel"><expected><list><item><value xsi:type="xsd:string">letter</value></item></list></expected></resultNode>
                    <resultNode name="Minor"><expected><value xsi:type="xsd:boolean">true</value></expected></resultNode>
                    <resultNode name="Minor"><expected><value xsi:type="xsd:boolean">false</value></expected></resultNode>
                    <resultNode name="Greeting"><expected><value xsi:type="xsd:string">Hello</value></expected></resultNode>
                    <resultNode name="Sum"><expected><value xsi:nil="true"/></expected></resultNode>
                  </testCase>
                </testCases>
                """);
            (int exit, string printed) = Run(folder);
            Assert.Equal(1, exit);
            Assert.Equal("chain-test-01 1 Minor: expected false, got true" + Environment.NewLine + "4 passed, 1 failed", printed);
            File.WriteAllText(Path.Combine(folder, "chain-test-01.xml"), "<!DOCTYPE x><x/>");
            Assert.Equal(2, Run(folder).Exit);
            File.WriteAllText(Path.Combine(folder, "chain-test-01.xml"), "<testCases/>");
            Assert.Equal(2, Run(folder).Exit);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Exit, string Printed) Run(string path)
    {
        using var output = new StringWriter();
        return (Conformance.Conformance.Run(["dmn", path], output), output.ToString().Trim());
    }
}
