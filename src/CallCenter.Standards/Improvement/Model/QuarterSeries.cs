using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Improvement;

/// <summary>Puts assessments of quarters in a row and tells how they moved.</summary>
internal static class QuarterSeries
{
    public static ImmutableArray<AssessedQuarter> Of(ImprovementAssessment[] assessments, string parameter)
    {
        if (assessments.Length == 0)
        {
            return [];
        }

        ImprovementAssessment[] sorted = [.. assessments.OrderBy(static one => one.Quarter)];
        LocalDate first = sorted[0].Quarter;
        int quarters = (MonthsFrom(first, sorted[^1].Quarter) / 3) + 1;
        var byQuarter = new ImprovementAssessment?[quarters];
        foreach (ImprovementAssessment one in sorted)
        {
            int months = MonthsFrom(first, one.Quarter);
            if (months % 3 != 0 || byQuarter[months / 3] is not null)
            {
                throw new ArgumentException(months % 3 == 0 ? $"The quarter from {one.Quarter:uuuu'-'MM'-'dd} is assessed twice." : $"No quarter begins on {one.Quarter:uuuu'-'MM'-'dd} where one begins on {first:uuuu'-'MM'-'dd}.", parameter);
            }

            byQuarter[months / 3] = one;
        }

        return [.. byQuarter.Select((one, i) => Compared(first.PlusMonths(3 * i), one, i == 0 ? null : byQuarter[i - 1]))];
    }

    private static AssessedQuarter Compared(LocalDate quarter, ImprovementAssessment? now, ImprovementAssessment? before) => new()
    {
        Quarter = quarter,
        Assessment = now,
        TotalChange = now?.Reading == before?.Reading ? now?.Total - before?.Total : null,
        Changes =
        [
            .. from score in now is null ? [] : now.Dimensions
               let earlier = before?.Dimensions.FirstOrDefault(one => one.Dimension.Code == score.Dimension.Code)
               let change = score.Score - earlier?.Score
               select new DimensionChange(score.Dimension, score.Score, change, change is not null && !Known(score).SetEquals(Known(earlier!))),
        ],
    };

    private static HashSet<string> Known(DimensionScore score) => [.. score.Indicators.Where(static one => one.Value is not null).Select(static one => one.Indicator.Code)];

    private static int MonthsFrom(LocalDate first, LocalDate day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;
}
