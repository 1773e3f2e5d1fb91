using CallCenter.Standards.Risk;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates scorecards over contacts without errors, with texts and points at the edges.</summary>
internal static class WrittenContactCards
{
    private static readonly (string? Field, string[] Bins)[] Sources =
    [
        ("channel", ["phone, chat", "not(phone, chat)"]),
        ("topic", ["\"索赔\", claim", "not(\"索赔\", claim)"]),
        ("failed-verifications", ["< 1, null", "[1..3)", ">= 3"]),
        ("tenure", ["< PT0.5S", ">= PT0.5S", "null"]),
        (null, ["true", "false"]),
    ];

    private static readonly Gen<decimal> Points = Gen.Frequency(
        (5, from millionths in Gen.Choose(-5_000_000, 5_000_000) from scale in Gen.Choose(0, 6) select new decimal(Math.Abs(millionths), 0, 0, millionths < 0, (byte)scale)),
        (1, Gen.Elements(0m, 1.000000m, 1_000_000_000m, -1_000_000_000m)));

    public static Gen<RiskScorecard> Card(string code) =>
        from name in StandardBooks.Names
        from version in Gen.Elements("1.0.0", "甲", "\"2\"")
        from direction in Gen.Elements(Enum.GetValues<ScoreDirection>())
        from start in Points
        from count in Gen.Choose(1, 4)
        from characteristics in Gen.CollectToArray(Enumerable.Range(0, count), i => Characteristic($"c{i}"))
        from bands in Points.ArrayOf()
        from action in StandardBooks.Names.OrNull()
        from stops in Gen.Elements(true, false)
        from hasKnockOut in Gen.Elements(true, false)
        from odds in Gen.Elements<OddsScaling?>(null, new OddsScaling { Score = 600.50m, Odds = 0.0001m, PointsToDoubleOdds = 20 })
        from reference in Gen.Elements(Enum.GetValues<ReasonReference>())
        from limit in Gen.Elements(0, 4, 256)
        from provenance in StandardBooks.Provenances
        select new RiskScorecard
        {
            Code = code,
            Version = version,
            Name = name,
            Direction = direction,
            Base = start,
            Characteristics = [.. characteristics],
            Bands = [.. bands.Distinct().Order().Take(3).Select(least => (decimal?)least).Prepend(null)
                .Select((least, i) => new ScoreBand { Code = $"b{i}", Name = name, From = least, Action = action, StopsOperation = stops })],
            KnockOuts = hasKnockOut ? [new ScoreKnockOut { Code = "k", Name = name, When = [new("need", "complaint"), new("amount", ">= 0.5")], Band = "b0" }] : [],
            Odds = odds,
            ReasonsAgainst = reference,
            ReasonLimit = limit,
            Provenance = provenance,
        };

    private static Gen<ScoreCharacteristic> Characteristic(string code) =>
        from source in Gen.Elements(Sources)
        from name in StandardBooks.Names
        from points in Gen.CollectToArray(source.Bins, _ => Points)
        from reason in StandardBooks.Names.OrNull()
        from neutral in Points
        from provenance in StandardBooks.Provenances.OrNull()
        select new ScoreCharacteristic
        {
            Code = code,
            Name = name,
            Field = source.Field,
            When = source.Field is null ? [new("new-device", "true"), new("region", "\"华东\"")] : [],
            Bins = [.. source.Bins.Zip(points, (when, given) => new ScoreBin { When = when, Points = given, Reason = reason })],
            Neutral = neutral,
            Provenance = provenance,
        };
}
