using System.Globalization;
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
        string[] needed = input.Find("pdo", "odds", "scorecardpoints") is not null ? ["pdo", "odds", "scorecard_points"] : ["min", "max"];
        if (Array.Exists(needed, name => !input.TryGetProperty(name, out JsonElement member) || member.ValueKind != JsonValueKind.Number))
        {
            return CaseAnswer.Error;
        }

        bool isRounded = input.TryGetProperty("rounding", out JsonElement rounding) && rounding.GetBoolean();
        return CaseAnswer.Refused(() => CompiledScorecard.Compile(
            needed.Length == 3 ? Card with { Odds = ScalingOf(input) } : Card.Spread(input.GetProperty("min").GetDecimal(), input.GetProperty("max").GetDecimal(), isRounded ? 0 : 6),
            Contact.Schema.Definition));
    }

    public static object Stability(JsonElement input)
    {
        (JsonElement expected, JsonElement actual) = input.Pair(["expected", "reference", "base", "dev"], ["actual", "current", "new", "prod"]);
        var stability = PopulationStability.Of(Numbers(expected), Numbers(actual));
        StabilityLevel level = stability.LevelBy(StabilityThresholds.Usual);
        return new Dictionary<string, object> { ["score"] = stability.Index, ["psi"] = stability.Index, ["index"] = stability.Index, ["level"] = level.ToString(), ["band"] = level.ToString() };
    }

    /// <summary>
    /// A scale of odds: its factor and offset; and the total, odds and probability at <c>atOdds</c>, <c>logOdds</c>, <c>probability</c> or <c>score</c>, where the case asks for one of them.
    /// </summary>
    public static object OddsScale(JsonElement input)
    {
        OddsScaling odds = CompiledScorecard.Compile(Card with { Odds = ScalingOf(input) }, Contact.Schema.Definition).Card.Odds!;
        var told = new Dictionary<string, object> { ["factor"] = odds.Factor, ["offset"] = odds.Offset };
        double? at = input.Find("atodds")?.GetDouble()
            ?? (input.Find("logodds", "lnodds") is { } log ? Math.Exp(log.GetDouble()) : (double?)null)
            ?? (input.Find("probability", "p") is { } share ? share.GetDouble() / (1 - share.GetDouble()) : null);
        if (at is { } given)
        {
            told["score"] = odds.ScoreAt(given);
        }

        if (input.Find("score", "atscore", "total") is { } total)
        {
            told["odds"] = odds.OddsAt(total.GetDecimal());
            told["probability"] = odds.ProbabilityAt(total.GetDecimal());
            told["score"] = odds.OddsAt(total.GetDecimal());
        }

        return told;
    }

    /// <summary>The points of characteristics, one array each, spread from <c>min</c> to <c>max</c>: the new points in the same order, and the least and greatest totals.</summary>
    public static object Spread(JsonElement input)
    {
        decimal[][] points = [.. input.Member("points", "characteristics").EnumerateArray().Select(one => one.Numbers())];
        bool isRounded = input.Find("rounding", "round")?.GetBoolean() ?? false;
        RiskScorecard spread = Characteristics(points).Spread(input.Number("min", "least"), input.Number("max", "greatest"), isRounded ? 0 : (int)input.NumberOr(6, "decimals"));
        return new Dictionary<string, object>
        {
            ["points"] = spread.Characteristics.Select(one => (object)one.Bins.Select(bin => (object)bin.Points).ToArray()).ToArray(),
            ["base"] = spread.Base,
            ["min"] = spread.Base + spread.Characteristics.Sum(one => one.Bins.Min(bin => bin.Points)),
            ["max"] = spread.Base + spread.Characteristics.Sum(one => one.Bins.Max(bin => bin.Points)),
        };
    }

    private static RiskScorecard Characteristics(decimal[][] points) => Card with
    {
        Characteristics =
        [
            .. points.Select((bins, i) => new ScoreCharacteristic
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"c{i}"),
                Name = Unnamed,
                Field = "new-device",
                Bins = [.. bins.Select((bin, b) => new ScoreBin { When = string.Create(CultureInfo.InvariantCulture, $"{b}"), Points = bin })],
            }),
        ],
    };

    private static OddsScaling ScalingOf(JsonElement input) => new()
    {
        PointsToDoubleOdds = input.Number("pdo", "pointstodoubleodds"),
        Odds = input.Number("odds"),
        Score = input.Number("scorecardpoints", "points", "basescore", "anchor"),
    };

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];
}
