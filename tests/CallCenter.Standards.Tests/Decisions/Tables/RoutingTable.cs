using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Decisions.Tables;

/// <summary>A small table with an output of every type, and ways to change it.</summary>
internal static class RoutingTable
{
    public static DecisionTable Table { get; } = new()
    {
        Code = "routing",
        Name = new LocalizedText("路由", "Routing"),
        HitPolicy = HitPolicy.First,
        Inputs = [new InputColumn { Field = "level", Allowed = "[0..4], null" }, new InputColumn { Field = "topic" }, new InputColumn { Field = "wait", Label = "Waiting time" }],
        Outputs = [new OutputColumn { Name = "queue", Values = ["urgent", "normal"], Default = "normal" }, new OutputColumn { Name = "skill", Type = FieldType.Number, Label = "Skill level" }],
        Rules =
        [
            new DecisionRule { Code = "urgent", When = [">= 3", "-", "> PT20S"], Then = ["urgent", "2.5"], Annotation = "seniors", Provenance = Sample.Provenance },
            new DecisionRule { When = ["-", "loss, theft", "-"], Then = ["urgent", "1"] },
            new DecisionRule { When = ["< 3", "not(loss)", "-"], Then = ["normal", "null"] },
        ],
        Provenance = Sample.Provenance,
    };

    public static DecisionTable OneOutput(FieldType type, params string[] outputs) => OneOutput(new OutputColumn { Name = "out", Type = type }, outputs);

    /// <summary>Rule i matches level i alone.</summary>
    public static DecisionTable OneOutput(OutputColumn column, params string[] outputs) => new()
    {
        Code = "outputs",
        Name = new LocalizedText(null, "Outputs"),
        HitPolicy = HitPolicy.First,
        Inputs = [new InputColumn { Field = "level" }],
        Outputs = [column],
        Rules = [.. outputs.Select((output, i) => new DecisionRule { When = [i.ToString(System.Globalization.CultureInfo.InvariantCulture)], Then = [output] })],
    };

    public static DecisionTableEvaluator<Asked> Bind(DecisionTable table) => CompiledTable.Compile(table, Asked.Schema.Definition).Bind(Asked.Schema);

    public static string[] FindingsOf(DecisionTable table)
    {
        try
        {
            return [.. CompiledTable.Compile(table, Asked.Schema.Definition).Findings.Select(Short)];
        }
        catch (FindingsException exception)
        {
            return [.. exception.Findings.Select(Short)];
        }
    }

    public static string Short(Finding finding) => $"{finding.Code} {finding.Pointer}";
}
