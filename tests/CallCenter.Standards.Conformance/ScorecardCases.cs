using System.Text.Json;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Conformance;

/// <summary>Cases of scorecards and their drift.</summary>
internal static class ScorecardCases
{
    private static readonly LocalizedText Unnamed = new(null, "case");

    private static readonly RiskScorecard Card = new()
    {
        Code = "case",
        Version = "1",
        Name = Unnamed,
        Direction = ScoreDirection.HigherIsSafer,
        Characteristics = [new ScoreCharacteristic { Code = "device", Name = Unnamed, Field = "new-device", Bins = [new ScoreBin { When = "true", Points = 0 }, new ScoreBin { When = "false, null", Points = 10 }] }],
        Bands = [new ScoreBand { Code = "all", Name = Unnamed }],
        Provenance = new Provenance(ProvenanceKind.Assumption, "case"),
    };

    /// <summary>A scale of odds by <c>pdo</c>, <c>odds</c> and <c>scorecard_points</c>, or totals from <c>min</c> to <c>max</c>; what is missing or no number cannot be given to the library at all.</summary>
    public static object Reject(JsonElement input)
    {
        string[] needed = input.TryGetProperty("pdo", out _) || input.TryGetProperty("odds", out _) ? ["pdo", "odds", "scorecard_points"] : ["min", "max"];
        if (Array.Exists(needed, name => !input.TryGetProperty(name, out JsonElement member) || member.ValueKind != JsonValueKind.Number))
        {
            return CaseAnswer.Error;
        }

        bool isRounded = input.TryGetProperty("rounding", out JsonElement rounding) && rounding.GetBoolean();
        return CaseAnswer.Refused(() => CompiledScorecard.Compile(
            needed.Length == 3 ? Card with { Odds = ScalingOf(input) } : Card.Spread(input.GetProperty("min").GetDecimal(), input.GetProperty("max").GetDecimal(), isRounded ? 0 : 6),
            Contact.Schema.Definition));
    }

    public static object Stability(JsonElement input) => PopulationStability.Of(Numbers(input.GetProperty("expected")), Numbers(input.GetProperty("actual"))).Index;

    private static OddsScaling ScalingOf(JsonElement input) => new()
    {
        PointsToDoubleOdds = input.GetProperty("pdo").GetDecimal(),
        Odds = input.GetProperty("odds").GetDecimal(),
        Score = input.GetProperty("scorecard_points").GetDecimal(),
    };

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
