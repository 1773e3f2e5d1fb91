using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Improvement;

/// <summary>Works out centre and limits of a control chart, exactly, and asks its rules of each point.</summary>
internal static class ChartReader
{
    /// <summary>d2 of moving ranges of two values.</summary>
    private static readonly Rational D2 = Rational.Of(1.128m);

    public static ControlChartReading Read(ControlChart chart, KpiUnit unit, ReadOnlySpan<ChartPoint> points, int baseline)
    {
        Rational?[] values = new Rational?[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            values[i] = ValueOf(chart.Kind, points[i]);
        }

        (Rational Centre, Rational Variance)? limits = chart.Kind == ControlChartKind.Individuals ? OfIndividuals(values.AsSpan(0, baseline)) : OfProportions(points[..baseline]);
        int known = 0;
        foreach (Rational? value in values.AsSpan(0, baseline))
        {
            known += value is null ? 0 : 1;
        }

        return new ControlChartReading
        {
            Chart = chart,
            Unit = unit,
            Centre = limits?.Centre.ToDouble(),
            Baseline = known,
            Points = Charted(chart, points, values, limits),
        };
    }

    private static ImmutableArray<ChartedPoint> Charted(ControlChart chart, ReadOnlySpan<ChartPoint> points, Rational?[] values, (Rational Centre, Rational Variance)? limits)
    {
        ImmutableArray<ChartedPoint>.Builder charted = ImmutableArray.CreateBuilder<ChartedPoint>(points.Length);
        var row = new StandingPoint[points.Length];
        int length = 0;
        for (int i = 0; i < points.Length; i++)
        {
            ChartPoint point = points[i];
            long? count = chart.Kind == ControlChartKind.Proportions ? point.Share?.Count : null;
            if (values[i] is not { } value || limits is not { } known)
            {
                length = 0;
                charted.Add(new ChartedPoint { Label = point.Label, Value = values[i]?.ToDouble(), Count = count });
                continue;
            }

            Rational variance = count is { } n ? known.Variance / Rational.Of(n, 1) : known.Variance;
            row[length++] = new StandingPoint(value, known.Centre, variance);
            StandingPoint[] soFar = row;
            int end = length;
            double reach = 3 * Math.Sqrt(variance.ToDouble());
            bool isShare = chart.Kind == ControlChartKind.Proportions;
            charted.Add(new ChartedPoint
            {
                Label = point.Label,
                Value = value.ToDouble(),
                Count = count,
                Low = isShare ? Math.Max(0, known.Centre.ToDouble() - reach) : known.Centre.ToDouble() - reach,
                High = isShare ? Math.Min(1, known.Centre.ToDouble() + reach) : known.Centre.ToDouble() + reach,
                Signals = [.. chart.Rules.Where(rule => ControlRules.IsMet(rule, soFar.AsSpan(0, end)))],
            });
        }

        return charted.MoveToImmutable();
    }

    private static Rational? ValueOf(ControlChartKind kind, ChartPoint point) => kind == ControlChartKind.Individuals
        ? point.Value is { } value ? Rational.Of(value) : null
        : point.Share is { Count: > 0 } share ? Rational.Of(share.Successes, share.Count) : null;

    /// <summary>The mean, and the square of the mean moving range over d2; a gap has no range across it. Null where there is no range.</summary>
    private static (Rational Centre, Rational Variance)? OfIndividuals(ReadOnlySpan<Rational?> values)
    {
        (Rational sum, Rational ranges) = (Rational.Zero, Rational.Zero);
        (int count, int pairs) = (0, 0);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } value)
            {
                continue;
            }

            sum += value;
            count++;
            if (i > 0 && values[i - 1] is { } before)
            {
                ranges += value < before ? before - value : value - before;
                pairs++;
            }
        }

        if (pairs == 0)
        {
            return null;
        }

        Rational sigma = ranges / Rational.Of(pairs, 1) / D2;
        return (sum / Rational.Of(count, 1), sigma * sigma);
    }

    /// <summary>The share of all, and p(1 − p), which the n of a point divides. Null where nothing is counted.</summary>
    private static (Rational Centre, Rational Variance)? OfProportions(ReadOnlySpan<ChartPoint> points)
    {
        (Rational successes, Rational count) = (Rational.Zero, Rational.Zero);
        foreach (ChartPoint point in points)
        {
            if (point.Share is { } share)
            {
                successes += Rational.Of(share.Successes, 1);
                count += Rational.Of(share.Count, 1);
            }
        }

        if (count.IsZero)
        {
            return null;
        }

        Rational centre = successes / count;
        return (centre, centre * (Rational.One - centre));
    }
}
