using System.Collections.Immutable;
using System.Numerics;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>Scores the dimensions of a model: exactly, and rounded once at the end.</summary>
internal sealed class ModelAssessor(ImprovementModel model)
{
    private const int Decimals = 2;
    private static readonly Rational Unit = Rational.Of(BigInteger.Pow(10, Decimals), 1);

    private readonly ImmutableArray<ScoredIndicator> indicators = [.. model.Indicators.Select(static one => new ScoredIndicator(one, Rational.Of(one.Weight), new ScoreScale(one.Anchors)))];

    public ImprovementAssessment Assess(LocalDate quarter, IReadOnlyDictionary<string, decimal?> values)
    {
        Scored[] scored = [.. model.Dimensions.Select(dimension => Score(dimension, values))];
        bool isWhole = scored.All(static one => one.Exact is not null);
        if (isWhole && model.Total == TotalReading.WeightedMean)
        {
            scored = WithContributions(scored);
        }

        Scored[] weakestFirst = [.. scored.OrderBy(static one => one.Exact is null).ThenBy(static one => one.Exact ?? Rational.Zero)];
        return new ImprovementAssessment
        {
            Quarter = quarter,
            Dimensions = [.. weakestFirst.Select(static one => one.Told)],
            Reading = model.Total,
            Total = !isWhole ? null : model.Total == TotalReading.Weakest ? weakestFirst[0].Told.Score : scored.Sum(static one => one.Told.Contribution),
            Next = weakestFirst[0].Exact is { } exact ? Next(weakestFirst[0].Told, exact) : null,
        };
    }

    private Scored Score(ImprovementDimension dimension, IReadOnlyDictionary<string, decimal?> values)
    {
        ScoredIndicator[] own = [.. indicators.Where(one => one.Definition.Dimension == dimension.Code)];
        decimal?[] known = [.. own.Select(one => values.GetValueOrDefault(one.Definition.Code))];
        Rational all = Sum(own.Select(static one => one.Weight));
        Rational counted = Sum(own.Where((_, i) => known[i] is not null).Select(static one => one.Weight));
        Rational coverage = counted / all;
        bool isScored = !counted.IsZero && coverage >= Rational.Of(model.LeastCoverage.Ratio);
        Rational?[] points = [.. own.Select((one, i) => known[i] is { } value ? one.Scale.PointsOf(value) : (Rational?)null)];
        Rational[] parts = [.. own.Select((one, i) => points[i] is { } worth ? worth * one.Weight / counted : Rational.Zero)];
        decimal[]? rounded = isScored ? Rounded(parts) : null;
        return new Scored(
            new DimensionScore
            {
                Dimension = dimension,
                Score = rounded?.Sum(),
                Coverage = Percentage.FromRatio(coverage.ToDecimal()),
                Indicators =
                [
                    .. own.Select((one, i) => new IndicatorScore(
                        one.Definition,
                        known[i],
                        points[i]?.Round(Decimals),
                        known[i] is null ? default : Percentage.FromRatio((one.Weight / counted).ToDecimal()),
                        known[i] is null ? null : rounded?[i])),
                ],
            },
            isScored ? Sum(parts) : null);
    }

    private Scored[] WithContributions(Scored[] scored)
    {
        Rational all = Sum(model.Dimensions.Select(static dimension => Rational.Of(dimension.Weight)));
        decimal[] rounded = Rounded([.. scored.Select((one, i) => one.Exact!.Value * Rational.Of(model.Dimensions[i].Weight) / all)]);
        return [.. scored.Select((one, i) => one with { Told = one.Told with { Contribution = rounded[i] } })];
    }

    private NextTarget? Next(DimensionScore weakest, Rational exact)
    {
        if (exact >= Rational.Of(100))
        {
            return null;
        }

        decimal from = weakest.Score!.Value;
        decimal to = Math.Min(100, from + model.Step);
        ScoredIndicator[] counted = [.. indicators.Where(one => weakest.Indicators.Any(score => score.Indicator.Code == one.Definition.Code && score.Value is not null))];
        Rational all = Sum(counted.Select(static one => one.Weight));
        (IndicatorLever Lever, Rational Lost)[] levers =
        [
            .. from one in counted
               let value = weakest.Indicators.First(score => score.Indicator.Code == one.Definition.Code).Value!.Value
               let points = one.Scale.PointsOf(value)
               let lost = (Rational.Of(100) - points) * one.Weight / all
               where lost > Rational.Zero
               let needed = one.Scale.Nearest(value, points + ((Rational.Of(to) - exact) * all / one.Weight))
               select (new IndicatorLever(one.Definition, value, lost.Round(Decimals), needed?.ToDecimal()), lost),
        ];
        return new NextTarget(weakest.Dimension, from, to) { Levers = [.. levers.OrderByDescending(static one => one.Lost).Select(static one => one.Lever)] };
    }

    /// <summary>Parts rounded so that they sum to the rounded sum.</summary>
    private static decimal[] Rounded(Rational[] parts)
    {
        BigInteger denominator = parts.Aggregate(BigInteger.One, static (common, part) => common * part.Denominator / BigInteger.GreatestCommonDivisor(common, part.Denominator));
        long[] units = new long[parts.Length];
        var shares = new Shares<BigInteger>(units, new BigInteger[parts.Length], denominator);
        for (int i = 0; i < parts.Length; i++)
        {
            Rational inUnits = parts[i] * Unit;
            shares.Set(i, inUnits.Numerator * (denominator / inUnits.Denominator));
        }

        shares.Settle(shares.RoundTotal());
        return [.. units.Select(static unit => new decimal(unit) / 100)];
    }

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, static (sum, part) => sum + part);

    private sealed record ScoredIndicator(DimensionIndicator Definition, Rational Weight, ScoreScale Scale);

    private sealed record Scored(DimensionScore Told, Rational? Exact);
}
