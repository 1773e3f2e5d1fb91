using CallCenter.Standards.Dmn;
using CallCenter.Standards.Tests.Decisions.Dmn;
using CallCenter.Standards.Tests.Shared;
using NodaTime;

namespace CallCenter.Standards.Tests.Fuzzing.Targets;

/// <summary>Whole decision models: read, and every decision made.</summary>
internal sealed class DmnModelTarget() : FuzzTarget("dmn-model", 5)
{
    private static readonly FeelLimits Limits = new() { Steps = 100_000, Items = 20_000, TextLength = 100_000 };
    private static readonly FeelMoment Moment = new(Instant.FromUtc(2026, 11, 24, 10, 30), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]);

    private static readonly string[] Right =
    [
        DmnModels.Chain,
        .. RepositoryFolder.Find() is { } root
            ? Directory.EnumerateFiles(Path.Combine(root, "samples", "decision-models"), "*.dmn").Order(StringComparer.Ordinal).Select(path => System.Xml.Linq.XElement.Parse(File.ReadAllText(path)).ToString())
            : [],
    ];

    public override byte[] Draw(Random random) => WildText.Bytes(random.Next(8) == 0 ? TextMutation.Of(random.Pick(Right), random, Scraps.Feel) : XmlMutation.Of(random.Pick(Right), random, random.Next(2) == 0 ? 1 : 4));

    public override bool Run(byte[] input)
    {
        var model = DecisionModel.Parse(WildText.Of(input));
        ReadFindings.Check(model.Findings, isRead: !model.Findings.Any(finding => finding.Severity == FindingSeverity.Error));
        foreach (string decision in model.Decisions.Distinct().Take(20))
        {
            ModelAnswer answer = model.Decide(decision, new FeelContext([]), Moment, Limits);
            answer.Explain(System.Globalization.CultureInfo.InvariantCulture);
        }

        return model.Findings.IsEmpty;
    }
}
