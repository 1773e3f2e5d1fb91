using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>A bin as tests that answer by definition.</summary>
public sealed record WrittenBin(string When, Func<Asked, bool> Holds, decimal Points);

/// <summary>A characteristic of a field, or of a condition where there is no field.</summary>
public sealed record WrittenCharacteristic(string? Field, ImmutableArray<FieldCondition> When, WrittenBin[] Bins);

public sealed record WrittenKnockOut(ImmutableArray<FieldCondition> When, Func<Asked, bool> Holds, int Band);

/// <summary>A scorecard that is read bin by bin: the slow oracle of the compiled one.</summary>
public sealed record WrittenScorecard(ScoreDirection Direction, decimal Base, WrittenCharacteristic[] Characteristics, decimal[] BandStarts, WrittenKnockOut[] KnockOuts, int ReasonLimit)
{
    private bool IsHigherRiskier => Direction == ScoreDirection.HigherIsRiskier;

    public RiskScorecard ToCard() => new()
    {
        Code = "written",
        Version = "1",
        Name = new LocalizedText(null, "written"),
        Record = "asked",
        Direction = Direction,
        Base = Base,
        Characteristics = [.. Characteristics.Select((characteristic, index) => new ScoreCharacteristic
        {
            Code = $"c{index}",
            Name = new LocalizedText(null, $"characteristic {index}"),
            Field = characteristic.Field,
            When = characteristic.When,
            Bins = [.. characteristic.Bins.Select(bin => new ScoreBin { When = bin.When, Points = bin.Points })],
        })],
        Bands = [.. BandStarts.Select(start => (decimal?)start).Prepend(null).Select((start, index) => new ScoreBand { Code = $"b{index}", Name = new LocalizedText(null, "band"), From = start })],
        KnockOuts = [.. KnockOuts.Select((knockOut, index) => new ScoreKnockOut { Code = $"k{index}", Name = new LocalizedText(null, "knock-out"), When = knockOut.When, Band = $"b{knockOut.Band}" })],
        ReasonLimit = ReasonLimit,
        Provenance = Sample.Provenance,
    };

    public ScorecardEvaluator<Asked> Bind() => CompiledScorecard.Compile(ToCard(), Asked.Schema.Definition).Bind(Asked.Schema);

    public decimal[] PointsOf(Asked asked) => [.. Characteristics.Select(characteristic => Assert.Single(characteristic.Bins, bin => bin.Holds(asked)).Points)];

    public int[] KnockOutsOf(Asked asked) => [.. Enumerable.Range(0, KnockOuts.Length).Where(index => KnockOuts[index].Holds(asked))];

    public int BandOf(Asked asked)
    {
        decimal total = Base + PointsOf(asked).Sum();
        int band = BandStarts.Count(start => start <= total);
        IEnumerable<int> bands = KnockOutsOf(asked).Select(index => KnockOuts[index].Band).Append(band);
        return IsHigherRiskier ? bands.Max() : bands.Min();
    }

    /// <summary>The reasons by picking the farthest again and again, the earlier one where two are as far.</summary>
    public (int Characteristic, decimal Distance)[] ReasonsOf(Asked asked)
    {
        decimal[] distances = [.. Characteristics.Zip(PointsOf(asked), (characteristic, points) =>
            IsHigherRiskier ? points - characteristic.Bins.Min(bin => bin.Points) : characteristic.Bins.Max(bin => bin.Points) - points)];
        var reasons = new List<(int, decimal)>();
        while (reasons.Count < ReasonLimit && distances.Max() is > 0 and var farthest)
        {
            int at = Array.IndexOf(distances, farthest);
            reasons.Add((at, farthest));
            distances[at] = 0;
        }

        return [.. reasons];
    }
}
