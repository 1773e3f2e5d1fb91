using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// How a figure moved from one period, or one way of working, to another (D11, D14): the relative change (after − before) / before, and for
/// two percentages also the difference in percentage points, which reports often confuse with it. Exact in decimals.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FigureChange : IExplained
{
    internal FigureChange(decimal before, decimal after, bool arePercentages)
    {
        Before = before;
        After = after;
        try
        {
            RelativeChange = before == 0 ? null : Percentage.FromRatio((after - before) / before);
            PercentagePoints = arePercentages ? (after - before) * 100 : null;
        }
        catch (Exception beyond) when (beyond is OverflowException or ArgumentException)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The change from {before} to {after} is too great to be told."), nameof(after), beyond);
        }
    }

    /// <summary>The figure before; the ratio where it is a percentage.</summary>
    public decimal Before { get; }

    /// <summary>The figure after; the ratio where it is a percentage.</summary>
    public decimal After { get; }

    /// <summary>(after − before) / before: −10 % from 5.2 to 4.68. Null where the figure before was 0: there is no such change.</summary>
    public Percentage? RelativeChange { get; }

    /// <summary>The difference in percentage points where both figures are percentages: 15 from 75 % to 90 %. Null otherwise.</summary>
    public decimal? PercentagePoints { get; }

    /// <summary>Whether the difference is beyond chance; null where that cannot be told from the figures alone.</summary>
    public SignificanceTest? Significance { get; internal init; }

    /// <summary>Why: both figures, the relative change, the difference in percentage points, and whether it is beyond chance.</summary>
    public Explanation Explain() => FigureChangeExplanation.Of(this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The change of a figure that is no percentage.</summary>
    public static FigureChange Between(decimal before, decimal after) => new(before, after, arePercentages: false);

    /// <summary>The change of a percentage.</summary>
    public static FigureChange Between(Percentage before, Percentage after) => new(before.Ratio, after.Ratio, arePercentages: true);

    /// <summary>The change of a mean, with Welch's test of the difference.</summary>
    public static FigureChange Between(SampleMean before, SampleMean after) =>
        new((decimal)before.Mean, (decimal)after.Mean, arePercentages: false) { Significance = SignificanceTest.OfMeans(before, after) };

    /// <summary>
    /// The change of a KPI; where it is a share of counted things (connect rate, CSAT), with the test of two proportions. Null where either has no data.
    /// </summary>
    /// <exception cref="ArgumentException">The results are of different KPIs.</exception>
    public static FigureChange? Between(KpiResult before, KpiResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Kpi.Code != after.Kpi.Code)
        {
            throw new ArgumentException($"'{before.Kpi.Code}' and '{after.Kpi.Code}' are different KPIs.", nameof(after));
        }

        if (before.ToDecimal() is not { } valueBefore || after.ToDecimal() is not { } valueAfter)
        {
            return null;
        }

        bool arePercentages = before.Kpi.Unit == KpiUnit.Percent;
        return new(valueBefore, valueAfter, arePercentages)
        {
            Significance = before.Share is { } shareBefore && after.Share is { } shareAfter ? SignificanceTest.OfProportions(shareBefore, shareAfter) : null,
        };
    }
}
