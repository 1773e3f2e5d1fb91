using CallCenter.Standards.Dmn;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Models;

/// <summary>The ten decisions as a model in DMN.</summary>
public sealed class ModelDecisions
{
    private static readonly FeelMoment Moment = new(Instant.FromUtc(2026, 3, 2, 1, 30), DateTimeZone.Utc);

    private readonly DecisionModel model = DecisionModel.Parse(Xml());

    /// <summary>The values of an application, as hosts keep them.</summary>
    public static FeelContext Inputs(Application application) => new(
    [
        new("Amount", FeelValue.Of(application.Amount)), new("Months", FeelValue.Of(application.Months)), new("Income", FeelValue.Of(application.Income)),
        new("Segment", FeelValue.Of(application.Segment)), new("Complaints", FeelValue.Of(application.Complaints)),
    ]);

    public FeelContext Decide(FeelContext inputs) => (FeelContext)model.Decide("Offer", inputs, Moment).Value;

    /// <summary>The answer as the other contenders give it.</summary>
    public Offer Offer(FeelContext inputs)
    {
        FeelContext answer = Decide(inputs);
        return new Offer(((FeelText)answer.Find("desk")!).Value, ((FeelNumber)answer.Find("monthly")!).Value.ToDecimal()!.Value, ((FeelBoolean)answer.Find("offered")!).Value);
    }

    private static string Xml() => $"""
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="offer" namespace="urn:offer">
          {string.Concat(new[] { "Amount", "Months", "Income", "Complaints" }.Select(name => $"<inputData id=\"{name}\" name=\"{name}\"><variable name=\"{name}\" typeRef=\"number\"/></inputData>"))}
          <inputData id="Segment" name="Segment"><variable name="Segment" typeRef="string"/></inputData>
          {Table("Rate", "number", ["Segment", "Amount"], ["\"private\"|-|2.9", "\"affluent\"|>= 500000|3.2", "\"affluent\"|-|3.6", "-|>= 500000|3.9", "-|-|4.5"])}
          {Literal("Interest", "number", "Amount * Rate / 100", "Amount", "Rate")}
          {Literal("Total", "number", "Amount + Interest", "Amount", "Interest")}
          {Literal("Monthly", "number", "Total / Months", "Total", "Months")}
          {Literal("Burden", "number", "Monthly / Income", "Monthly", "Income")}
          {Literal("Affordable", "boolean", "Burden &lt; 0.4", "Burden")}
          {Table("Risk", "string", ["Burden", "Complaints"], [">= 0.6|-|\"high\"", "-|> 4|\"high\"", ">= 0.3|-|\"medium\"", "-|-|\"low\""])}
          {Literal("Priority", "number", "if Segment = \"private\" then 1 else if Risk = \"high\" then 2 else 3", "Segment", "Risk")}
          {Table("Desk", "string", ["Risk", "Priority"], ["\"high\"|-|\"specialists\"", "-|1|\"bankers\"", "-|3|\"front\"", "-|-|\"back\""])}
          {Literal("Offer", "Any", "{desk: Desk, monthly: decimal(Monthly, 2), offered: Affordable and Risk != \"high\"}", "Desk", "Monthly", "Affordable", "Risk")}
        </definitions>
        """;

    private static string Literal(string name, string type, string text, params string[] needs) =>
        $"""<decision id="{name}" name="{name}"><variable name="{name}" typeRef="{type}"/>{Needs(needs)}<literalExpression><text>{text}</text></literalExpression></decision>""";

    private static string Table(string name, string type, string[] inputs, string[] rules) =>
        $"""<decision id="{name}" name="{name}"><variable name="{name}" typeRef="{type}"/>{Needs(inputs)}<decisionTable hitPolicy="FIRST">{string.Concat(inputs.Select(input => $"<input><inputExpression><text>{input}</text></inputExpression></input>"))}<output/>{string.Concat(rules.Select(Rule))}</decisionTable></decision>""";

    private static string Rule(string rule)
    {
        string[] cells = [.. rule.Split('|').Select(cell => cell.Replace("<", "&lt;", StringComparison.Ordinal))];
        return $"<rule>{string.Concat(cells[..^1].Select(cell => $"<inputEntry><text>{cell}</text></inputEntry>"))}<outputEntry><text>{cells[^1]}</text></outputEntry></rule>";
    }

    private static string Needs(string[] names) =>
        string.Concat(names.Select(name => $"<informationRequirement><required{(name is "Amount" or "Months" or "Income" or "Segment" or "Complaints" ? "Input" : "Decision")} href=\"#{name}\"/></informationRequirement>"));
}
