using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;

namespace CallCenter.Standards.Tests.Risk.Scorecards;

/// <summary>A small card over contacts to change from, and what is found in one.</summary>
internal static class Cards
{
    public static RiskScorecard Small { get; } = new()
    {
        Code = "small",
        Version = "1.0.0",
        Name = new LocalizedText("小", "Small"),
        Direction = ScoreDirection.HigherIsRiskier,
        Base = 10,
        Characteristics =
        [
            OnField("failed", "failed-verifications", ("< 1, null", 0), ("[1..3)", 5), (">= 3", 12.5m)),
            OnField("device", "new-device", ("true", 5), ("false", 0), ("null", 2)),
            OnField("topic", "topic", ("claim", 5), ("not(claim)", 0)),
        ],
        Bands = [Band("low"), Band("high", 15), Band("stop", 30) with { StopsOperation = true }],
        KnockOuts = [new ScoreKnockOut { Code = "laundering", Name = new LocalizedText("洗钱", "Laundering"), When = [new("laundering-alert", "true")], Band = "stop" }],
        Provenance = Sample.Provenance,
    };

    public static ScoreCharacteristic OnField(string code, string field, params (string When, decimal Points)[] bins) => new()
    {
        Code = code,
        Name = new LocalizedText(null, code),
        Field = field,
        Bins = [.. bins.Select(bin => new ScoreBin { When = bin.When, Points = bin.Points })],
    };

    public static ScoreBand Band(string code, decimal? from = null) => new() { Code = code, Name = new LocalizedText(null, code), From = from };

    public static RiskScorecard With(params ScoreCharacteristic[] characteristics) => Small with { Characteristics = [.. characteristics] };

    public static CompiledScorecard Compile(RiskScorecard card) => CompiledScorecard.Compile(card, Contact.Schema.Definition);

    public static RiskScore Score(RiskScorecard card, Contact contact) => Compile(card).Bind(Contact.Schema).Score(in contact);

    /// <summary>All findings, those of a usable card too.</summary>
    public static ImmutableArray<Finding> FindingsOf(RiskScorecard card, RecordDefinition? record = null)
    {
        try
        {
            return CompiledScorecard.Compile(card, record ?? Contact.Schema.Definition).Findings;
        }
        catch (FindingsException exception)
        {
            return exception.Findings;
        }
    }

    /// <summary>Code and pointer of each.</summary>
    public static string[] Told(RiskScorecard card) => [.. FindingsOf(card).Select(finding => $"{finding.Code} {finding.Pointer}")];
}
