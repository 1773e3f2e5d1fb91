using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Routing;

/// <summary>What a criterion adds to a collaboration score.</summary>
/// <param name="Criterion"><c>speed</c> or <c>quality</c>.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Sum">The sum of the scores given for it, 1 to 5 each.</param>
/// <param name="Points">The points it adds, two decimals.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CollaborationPart(string Criterion, Percentage Weight, long Sum, decimal Points);

/// <summary>How well a department works together with the centre, from 1 (worst) to 5 (best): the weighted mean of the speed and quality scores of its transfers (D5.4).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CollaborationScore : IExplained
{
    private readonly Listed<CollaborationPart> parts;

    private const int UnitsPerPoint = 100;

    internal CollaborationScore(string department, long rated, decimal points, ImmutableArray<CollaborationPart> parts)
    {
        Department = department;
        Rated = rated;
        Points = points;
        Parts = parts;
    }

    /// <summary>The code of the department.</summary>
    public string Department { get; }

    /// <summary>How many transfers were scored for both speed and quality; others do not count.</summary>
    public long Rated { get; }

    /// <summary>The score, rounded once to two decimals, half up.</summary>
    public decimal Points { get; }

    /// <summary>What speed and quality add; they sum to the score exactly: a hundredth that rounding leaves over goes to the part with the larger remainder, to speed among equals.</summary>
    public ImmutableArray<CollaborationPart> Parts
    {
        get => parts;
        private init => parts = value;
    }

    /// <summary>The scores of all departments that were scored, in the ordinal order of their codes. One pass over the records.</summary>
    /// <param name="weights">What speed and quality count.</param>
    /// <param name="transfers">The transfers; those without a target or without both scores are left out.</param>
    /// <exception cref="ArgumentException">The weights are not positive, or not 100 % together.</exception>
    public static ImmutableArray<CollaborationScore> Of(CollaborationWeights weights, IEnumerable<TransferRecord> transfers)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(transfers);
        if (weights.Speed.Ratio <= 0 || weights.Quality.Ratio <= 0 || weights.Speed.Ratio + weights.Quality.Ratio != 1)
        {
            throw new ArgumentException("The weights are positive, and 100 % together.", nameof(weights));
        }

        var sums = new SortedDictionary<string, (long Rated, long Speed, long Quality)>(StringComparer.Ordinal);
        foreach (TransferRecord transfer in transfers)
        {
            if (transfer is { TargetDepartment: { } department, SpeedScore: { } speed, QualityScore: { } quality })
            {
                (long rated, long speeds, long qualities) = sums.GetValueOrDefault(department);
                sums[department] = (rated + 1, speeds + speed, qualities + quality);
            }
        }

        return [.. sums.Select(sum => Of(sum.Key, sum.Value.Rated, (weights.Speed, sum.Value.Speed), (weights.Quality, sum.Value.Quality)))];
    }

    private static CollaborationScore Of(string department, long rated, (Percentage Weight, long Sum) speed, (Percentage Weight, long Sum) quality)
    {
        decimal speedUnits = speed.Weight.Ratio * speed.Sum * UnitsPerPoint / rated;
        decimal qualityUnits = quality.Weight.Ratio * quality.Sum * UnitsPerPoint / rated;
        decimal total = decimal.Round((speed.Weight.Ratio * speed.Sum + quality.Weight.Ratio * quality.Sum) * UnitsPerPoint / rated, MidpointRounding.AwayFromZero);
        decimal speedWhole = decimal.Floor(speedUnits);
        decimal left = total - speedWhole - decimal.Floor(qualityUnits);
        decimal toSpeed = left > 1 || (left == 1 && speedUnits - speedWhole >= qualityUnits - decimal.Floor(qualityUnits)) ? 1 : 0;
        decimal speedPoints = (speedWhole + toSpeed) / UnitsPerPoint;
        return new CollaborationScore(department, rated, total / UnitsPerPoint,
        [
            new CollaborationPart("speed", speed.Weight, speed.Sum, speedPoints),
            new CollaborationPart("quality", quality.Weight, quality.Sum, total / UnitsPerPoint - speedPoints),
        ]);
    }

    /// <summary>How well the department works together, in no language.</summary>
    public Explanation Explain() => CollaborationSentences.Of(this);

    /// <summary>How well the department works together, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The score alone, or with what speed and quality add.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The department and its score.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Department} {Points:0.00}");
}
