using CallCenter.Standards.Decisions;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Decisions.Tables;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Decision tables in DMN XML; what is read is written as CSV, JSON and DMN.</summary>
internal sealed class DmnTableTarget() : FuzzTarget("table-dmn", 7)
{
    // Each is written and read in three ways, which is no part of what one input may take.
    private const int MostReturned = 10;

    private static readonly string[] Right =
    [
        DmnModels.Chain, DmnModels.One("&lt; 18"), DmnModels.One("[1..5]", "date(\"2026-11-24\")", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\""),
        DmnModel.Write("routing", CompiledTable.Compile(RoutingTable.Table, Asked.Schema.Definition)).Replace("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "", StringComparison.Ordinal),
    ];

    public override byte[] Draw(Random random) => random.Next(8) switch
    {
        0 => ByteMutation.Of(WildText.Bytes(random.Pick(Right)), random),
        1 => WildText.Bytes(TextMutation.Of(random.Pick(Right), random, Scraps.Texts)),
        _ => WildText.Bytes(XmlMutation.Of(random.Pick(Right), random)),
    };

    public override bool Run(byte[] input)
    {
        var model = DmnModel.Parse(WildText.Of(input));
        using var stream = new MemoryStream(input);
        DmnModel.Load(stream);
        ReadFindings.Check(model.Findings, isRead: !model.Findings.Any(finding => finding.Severity == FindingSeverity.Error));
        foreach (DmnDecision decision in model.Decisions.Take(MostReturned))
        {
            TableReturn.Check(decision.Table);
        }

        return !model.Decisions.IsEmpty;
    }
}
