using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>
/// How far any number of reviewers agree, whichever contacts each of them scored: α = 1 − observed disagreement / expected disagreement
/// (Krippendorff, <i>Computing Krippendorff's Alpha-Reliability</i>, 2011). 1 is full agreement, 0 what chance gives. At the ratio level of more than 2,000 different scores in floating point,
/// otherwise the double nearest to the exact fraction.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record KrippendorffAlpha
{
    internal KrippendorffAlpha(MeasurementLevel level, int items, int scores, double? value)
    {
        Level = level;
        Items = items;
        Scores = scores;
        Value = value;
    }

    /// <summary>What was said of the difference of two scores.</summary>
    public MeasurementLevel Level { get; }

    /// <summary>How many contacts at least two reviewers scored; the others tell nothing of agreement.</summary>
    public int Items { get; }

    /// <summary>How many scores these got.</summary>
    public int Scores { get; }

    /// <summary>Alpha; null where there is no pair of scores, or all are the same, so that nothing can be told.</summary>
    public double? Value { get; }

    /// <summary>Alpha of scores.</summary>
    /// <param name="scores">One row for each reviewer, one column for each contact; null where the reviewer did not score it. At the ordinal level the numbers tell the order alone.</param>
    /// <param name="level">What can be said of the difference of two scores.</param>
    /// <exception cref="ArgumentException">The rows are of different length, or a score of the ratio level is negative.</exception>
    public static KrippendorffAlpha Of(IReadOnlyList<IReadOnlyList<decimal?>> scores, MeasurementLevel level)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (level is < MeasurementLevel.Nominal or > MeasurementLevel.Ratio)
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such level.");
        }

        decimal[][] items = [.. ItemsOf(scores, level).Where(item => item.Length > 1)];
        int count = items.Sum(item => item.Length);
        return new KrippendorffAlpha(level, items.Length, count, new Disagreement(items, level).Alpha());
    }

    private static IEnumerable<decimal[]> ItemsOf(IReadOnlyList<IReadOnlyList<decimal?>> scores, MeasurementLevel level)
    {
        int width = scores.Count == 0 ? 0 : scores[0]?.Count ?? 0;
        for (int row = 0; row < scores.Count; row++)
        {
            if (scores[row]?.Count != width)
            {
                throw new ArgumentException($"Reviewer {row + 1} has {scores[row]?.Count ?? 0} contacts, the first {width}; give null where one did not score a contact.", nameof(scores));
            }

            if (level == MeasurementLevel.Ratio && scores[row].Any(score => score < 0))
            {
                throw new ArgumentException($"Reviewer {row + 1} gave a negative score; at the ratio level there is none.", nameof(scores));
            }
        }

        for (int column = 0; column < width; column++)
        {
            yield return [.. scores.Select(row => row[column]).OfType<decimal>()];
        }
    }
}
