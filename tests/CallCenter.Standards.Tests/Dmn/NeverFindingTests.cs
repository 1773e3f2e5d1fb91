using System.Globalization;
using System.Xml.Linq;
using CallCenter.Standards.Conformance;
using CallCenter.Standards.Dmn;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Dmn;

/// <summary>Models whose parts do not fit the types that they declare are told so when they are read.</summary>
public sealed class NeverFindingTests
{
    [Fact]
    public void Each_part_that_can_never_fit_is_told_at_its_place()
    {
        DecisionModel model = DecisionModel.Parse("""
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="urn:m">
              <itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues><text>"gold", "silver"</text></allowedValues></itemDefinition>
              <itemDefinition name="tClient"><itemComponent name="level"><typeRef>tLevel</typeRef></itemComponent><itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>
              <inputData id="c" name="Client"><variable name="Client" typeRef="tClient"/></inputData>
              <businessKnowledgeModel id="f" name="Double"><variable name="Double"/><encapsulatedLogic><formalParameter name="n" typeRef="number"/><literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
              <decision id="a" name="A"><variable name="A" typeRef="number"/><informationRequirement><requiredInput href="#c"/></informationRequirement><literalExpression><text>Client.level</text></literalExpression></decision>
              <decision id="b" name="B"><variable name="B"/><informationRequirement><requiredDecision href="#a"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement><literalExpression><text>upper case(Double(A))</text></literalExpression></decision>
              <decision id="d" name="D"><variable name="D"/><informationRequirement><requiredInput href="#c"/></informationRequirement><decisionTable>
                <input><inputExpression typeRef="tLevel"><text>Client.level</text></inputExpression></input>
                <input><inputExpression typeRef="number"><text>Client.age * 2</text></inputExpression></input>
                <output typeRef="tLevel"/>
                <rule><inputEntry><text>"gold"</text></inputEntry><inputEntry><text>&gt; "a"</text></inputEntry><outputEntry><text>"gold"</text></outputEntry></rule>
                <rule><inputEntry><text>"golden"</text></inputEntry><inputEntry><text>["a".."b"]</text></inputEntry><outputEntry><text>"bronze"</text></outputEntry></rule>
                <rule><inputEntry><text>not("silver")</text></inputEntry><inputEntry><text>? + 1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
                <rule><inputEntry><text>-</text></inputEntry><inputEntry><text>&lt;= 20, Client.height</text></inputEntry><outputEntry><text>if Client.age &gt; 3 then "silver" else "lead"</text></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """);

        Assert.Equal(
            [
                "/A: Line 1, column 7: Type 'number' is needed here, not a string.",
                "/B: Line 1, column 11: upper case can never have a value: it does not take a number.",
                "/D/rules/0/when/1: Line 1, column 1: The test can never hold: it compares a number with a string.",
                "/D/rules/1/then/0: Line 1, column 1: '\"bronze\"' is not one of the values of type 'tLevel'.",
                "/D/rules/1/when/0: Line 1, column 1: '\"golden\"' is not one of the values of type 'tLevel'.",
                "/D/rules/1/when/1: Line 1, column 1: The test can never hold: it compares a number with a string.",
                "/D/rules/2/then/0: Line 1, column 1: Type 'tLevel' is needed here, not a number.",
                "/D/rules/2/when/1: Line 1, column 1: A boolean is needed here, not a number.",
                "/D/rules/3/then/0: Line 1, column 38: '\"lead\"' is not one of the values of type 'tLevel'.",
                "/D/rules/3/when/1: Line 1, column 14: There is no 'height' in type 'tClient'.",
            ],
            model.Findings.Where(finding => finding.Code == "CCS6108").Select(finding => $"{finding.Pointer}: {finding.Message}").Order(StringComparer.Ordinal));
        Assert.All(model.Findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Contains(model.Findings, finding => finding.Explain(CultureInfo.GetCultureInfo("zh-CN"), ExplanationDetail.Short) == "警告CCS6108：第1行第11列：「upper case」永远得不到值：不接受数字作为参数。");
    }

    /// <summary>No decision of the kit that has a value by the kit's own expectations is told to have none.</summary>
    [SkippableTheory]
    [InlineData("cases/dmn")]
    [InlineData("cases/dmn-kit")]
    public void No_decision_of_the_kit_with_a_value_is_told_to_have_none(string shared)
    {
        foreach (string path in Directory.GetFiles(SharedFolder.Require(shared), "*.dmn", SearchOption.AllDirectories))
        {
            string folder = Path.GetDirectoryName(path)!;
            DecisionModel model = DecisionModel.Parse(File.ReadAllText(path), [.. Directory.GetFiles(folder, "*.dmn").Where(other => other != path).Select(File.ReadAllText)]);
            HashSet<string> names = [.. model.Findings.Where(finding => finding.Code == "CCS6108").Select(finding => finding.Pointer.Split('/')[1])];
            foreach (XElement result in Directory.GetFiles(folder, "*-test-*.xml").SelectMany(file => XDocument.Load(file).Descendants()).Where(node => node.Name.LocalName == "resultNode" && names.Contains(node.Attribute("name")!.Value)))
            {
                XElement? expected = result.Elements().FirstOrDefault(child => child.Name.LocalName == "expected");
                Assert.True(expected is null || DmnFeel.Of(DmnValue.Read(expected)).IsNull, $"{path}: {result}");
            }
        }
    }
}
