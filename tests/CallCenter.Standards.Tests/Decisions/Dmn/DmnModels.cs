namespace CallCenter.Standards.Tests.Decisions.Dmn;

/// <summary>Models in XML.</summary>
internal static class DmnModels
{
    public const string Version15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>Decisions that need one another, a path, and three that go beyond.</summary>
    public static string Chain { get; } = $"""
        <definitions xmlns="{Version15}" name="chain" id="c" namespace="urn:c">
          <itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..150]</text></allowedValues></itemDefinition>
          <itemDefinition name="tApplicant"><itemComponent name="Age"><typeRef>tAge</typeRef></itemComponent></itemDefinition>
          <itemDefinition name="tChannels" isCollection="true"><typeRef>string</typeRef></itemDefinition>
          <inputData name="Applicant" id="a"><variable name="Applicant" typeRef="tApplicant"/></inputData>
          <decision name="Channel" id="d1">
            <variable name="Channel" typeRef="tChannels"/>
            <informationRequirement><requiredDecision href="#d2"/></informationRequirement>
            <decisionTable hitPolicy="COLLECT">
              <input><inputExpression><text>Minor</text></inputExpression></input>
              <output><outputValues><text>"letter", "mail"</text></outputValues></output>
              <rule><inputEntry><text>true</text></inputEntry><outputEntry><text>"letter"</text></outputEntry></rule>
              <rule><inputEntry><text>false</text></inputEntry><outputEntry><text>"mail"</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision name="Minor" id="d2">
            <variable name="Minor" typeRef="boolean"/>
            <informationRequirement><requiredInput href="#a"/></informationRequirement>
            <decisionTable>
              <input><inputExpression><text>Applicant.Age</text></inputExpression></input>
              <output/>
              <rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>true</text></outputEntry><annotationEntry><text>young</text></annotationEntry></rule>
              <rule><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>false</text></outputEntry></rule>
            </decisionTable>
          </decision>
          <decision name="Greeting" id="d3"><literalExpression><text>"Hello"</text></literalExpression></decision>
          <decision name="Sum" id="d4">
            <informationRequirement><requiredInput href="#a"/></informationRequirement>
            <decisionTable>
              <input><inputExpression typeRef="number"><text>Applicant.Age</text></inputExpression></input>
              <output typeRef="number"/>
              <rule><inputEntry><text>&gt; limit</text></inputEntry><outputEntry><text>Age + 1</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    /// <summary>A model with one table of one number input and one output.</summary>
    public static string One(string test, string output = "\"a\"", string table = "", string input = "", string outputs = "", string ns = Version15, string expression = "Age") => $"""
        <definitions xmlns="{ns}" name="one">
          <itemDefinition name="tList" isCollection="true"><typeRef>number</typeRef></itemDefinition>
          <itemDefinition name="tLoop"><typeRef>tLoop</typeRef></itemDefinition>
          <inputData name="Age"><variable name="Age" typeRef="number"/></inputData>
          <inputData name="Ages"><variable name="Ages" typeRef="tList"/></inputData>
          <inputData name="Any"><variable name="Any" typeRef="tLoop"/></inputData>
          <decision name="Band">
            <decisionTable {table}>
              <input><inputExpression {input}><text>{expression}</text></inputExpression></input>
              <output name="Band">{outputs}</output>
              <rule><inputEntry><text>{test}</text></inputEntry><outputEntry><text>{output}</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;
}
