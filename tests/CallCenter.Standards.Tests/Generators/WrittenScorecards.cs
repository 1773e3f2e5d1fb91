using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates scorecards over <see cref="Asked"/>: numbers and times cut at some places, codes and texts shared out, missing values with others or by themselves.</summary>
public static class WrittenScorecards
{
    /// <summary>Every combination of the fields' samples.</summary>
    public static readonly Asked[] Everything =
    [
        .. AskedField.All.Aggregate((IEnumerable<Asked>)[new Asked()], (asked, field) => asked.SelectMany(a => field.Samples.Select(value => field.With(a, value)))),
    ];

    private static readonly Gen<decimal> Points =
        from hundredths in Gen.Choose(-2_000, 2_000)
        from scale in Gen.Choose(0, 2)
        select Math.Round(hundredths / 100m, scale);

    private static readonly Gen<(ImmutableArray<FieldCondition> When, Func<Asked, bool> Holds)> Conditions = Gen.Elements<(ImmutableArray<FieldCondition>, Func<Asked, bool>)>(
        ([new("urgent", "true")], asked => asked.Urgent == true),
        ([new("level", ">= 3"), new("segment", "gold, basic")], asked => asked.Level >= 3 && (asked.Segment is "gold" or "basic")),
        ([new("topic", "not(\"a\")"), new("wait", "< PT1S")], asked => asked.Topic != "a" && asked.Wait < 1),
        ([new("level", "null")], asked => asked.Level is null));

    public static Arbitrary<WrittenScorecard> Cards() => Arb.From(
        from direction in Gen.Elements(Enum.GetValues<ScoreDirection>())
        from start in Points
        from count in Gen.Choose(1, 6)
        from characteristics in Gen.CollectToArray(Enumerable.Range(0, count), _ => Characteristic)
        from bands in Points.ArrayOf().Select(starts => starts.Distinct().Order().Take(3).ToArray())
        from knockOuts in KnockOut(bands.Length + 1).ArrayOf().Select(all => all.Take(3).ToArray())
        from limit in Gen.Choose(0, 5)
        select new WrittenScorecard(direction, start, characteristics, bands, knockOuts, limit));

    private static readonly Gen<WrittenCharacteristic> Characteristic = Gen.OneOf(
        Cut("level", ["0", "1", "2", "3", "4"], asked => asked.Level, isRequired: false),
        Cut("wait", ["PT0S", "PT1S", "PT2S"], asked => asked.Wait, isRequired: true),
        Shared("segment", Asked.Segments, asked => asked.Segment, isOpen: false),
        Shared("topic", ["a", "b", "c"], asked => asked.Topic, isOpen: true),
        Shared("urgent", ["true", "false"], asked => asked.Urgent is { } urgent ? (urgent ? "true" : "false") : null, isOpen: false),
        OnCondition);

    private static Gen<WrittenCharacteristic> OnCondition =>
        from condition in Conditions
        from holds in Points
        from otherwise in Points
        select new WrittenCharacteristic(null, condition.When, [new("true", condition.Holds, holds), new("false", asked => !condition.Holds(asked), otherwise)]);

    /// <summary>Ranges between some of the cuts; the value of a cut is its position, as in the samples.</summary>
    private static Gen<WrittenCharacteristic> Cut(string field, string[] cuts, Func<Asked, decimal?> value, bool isRequired) =>
        from chosen in Gen.SubListOf(Enumerable.Range(0, cuts.Length).ToArray())
        from points in Gen.CollectToArray(Enumerable.Range(0, chosen.Count + 2), _ => Points)
        from missing in Gen.Choose(0, chosen.Count + 1)
        select OfRanges(field, cuts, [.. chosen.Order()], value, points, isRequired ? -1 : missing);

    private static WrittenCharacteristic OfRanges(string field, string[] cuts, int[] chosen, Func<Asked, decimal?> value, decimal[] points, int missing)
    {
        var bins = new List<WrittenBin>();
        for (int i = 0; i <= chosen.Length; i++)
        {
            (decimal low, decimal high) = (i == 0 ? decimal.MinValue : chosen[i - 1], i == chosen.Length ? decimal.MaxValue : chosen[i]);
            string text = (i == 0, i == chosen.Length) switch
            {
                (true, true) => missing < 0 ? "-" : "not(null)",
                (true, false) => $"< {cuts[chosen[i]]}",
                (false, true) => $">= {cuts[chosen[i - 1]]}",
                _ => $"[{cuts[chosen[i - 1]]}..{cuts[chosen[i]]})",
            };
            bool takesMissing = i == missing;
            text = takesMissing ? (text == "not(null)" ? "-" : text + ", null") : text;
            bins.Add(new WrittenBin(text, asked => value(asked) is { } known ? known >= low && known < high : takesMissing, points[i]));
        }

        if (missing > chosen.Length)
        {
            bins.Add(new WrittenBin("null", asked => value(asked) is null, points[^1]));
        }

        return new WrittenCharacteristic(field, [], [.. bins]);
    }

    /// <summary>Each value goes to one of three bins; other texts and missing values have their own.</summary>
    private static Gen<WrittenCharacteristic> Shared(string field, string[] values, Func<Asked, string?> value, bool isOpen) =>
        from homes in Gen.CollectToArray(values, _ => Gen.Choose(0, 2))
        from points in Gen.CollectToArray(Enumerable.Range(0, 4), _ => Points)
        let literals = values.Select(text => isOpen ? $"\"{text}\"" : text).ToArray()
        let bins = Enumerable.Range(0, 3).Where(home => homes.Contains(home)).Select(home => new WrittenBin(
            string.Join(", ", literals.Where((_, at) => homes[at] == home)),
            asked => Array.IndexOf(values, value(asked)) is >= 0 and var at && homes[at] == home,
            points[home]))
        let rest = new WrittenBin(isOpen ? $"not({string.Join(", ", literals)})" : "null", asked => Array.IndexOf(values, value(asked)) < 0, points[3])
        select new WrittenCharacteristic(field, [], [.. bins, rest]);

    private static Gen<WrittenKnockOut> KnockOut(int bands) =>
        from condition in Conditions
        from band in Gen.Choose(0, bands - 1)
        select new WrittenKnockOut(condition.When, condition.Holds, band);
}
