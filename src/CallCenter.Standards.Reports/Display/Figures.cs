using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Writes numbers for the reader of a culture.</summary>
internal sealed class Figures(Wording wording)
{
    public const string Nothing = "–";

    /// <summary>The value, and how far off it may be where it is not exact.</summary>
    public string Of(KpiResult? result) => result is null ? Nothing : Of(result.Kpi.Unit, result.Value) + Margin(result);

    /// <summary>Of how much of what is in question the value is told.</summary>
    public string Known(KpiResult result) => result.Value is not null && result.Coverage.Share is { } share ? Percent((double)share.Ratio) : Nothing;

    public string Of(KpiUnit unit, double? value) => value is not { } known ? Nothing : unit switch
    {
        KpiUnit.Percent => Percent(known),
        KpiUnit.Time => Time(known),
        KpiUnit.Count => Number(known, "N0"),
        KpiUnit.Points => Number(known, "N1"),
        _ => Number(known, "N2"),
    };

    public string Count(double count) => Number(count, "N0");

    /// <summary>A mean of counts, with a decimal where it is no whole one.</summary>
    public string Mean(double count) => Number(count, "#,0.#");

    public string Percent(double ratio) => wording.Percent(Number(ratio * 100, "N1"));

    /// <summary>Seconds below two minutes, then minutes and seconds, then hours and minutes.</summary>
    public string Time(double seconds)
    {
        if (Math.Abs(seconds) < 120)
        {
            return Number(seconds, "0.#") + wording.In("秒", " s");
        }

        long whole = (long)Math.Round(seconds);
        return Math.Abs(whole) < 3600
            ? Units(whole, 60, wording.In("分", " min"), wording.In("秒", " s"))
            : Units(whole / 60, 60, wording.In("小时", " h"), wording.In("分", " min"));
    }

    /// <summary>A ratio in whole hundredths, for axes.</summary>
    public string WholePercent(double ratio) => wording.Percent(Number(ratio * 100, "N0"));

    /// <summary>A share that has to be reached, such as <c>≥ 80 %</c>.</summary>
    public string AtLeast(Percentage share) => Bound(Sign("≥"), KpiUnit.Percent, share.Ratio);

    /// <summary>A sign before a figure; Chinese sets no blank after it.</summary>
    private string Sign(string sign) => sign + wording.In("", " ");

    /// <summary>The target as a bound: <c>≥ 80 %</c>, <c>≤ 20 s</c>, a band as both.</summary>
    public string Target(KpiDefinition kpi)
    {
        string least = Bound(Sign("≥"), kpi.Unit, kpi.Target?.AtLeast) + Bound(Sign(">"), kpi.Unit, kpi.Target?.Above);
        string most = Bound(Sign("≤"), kpi.Unit, kpi.Target?.AtMost) + Bound(Sign("<"), kpi.Unit, kpi.Target?.Below);
        return (least.Length, most.Length) switch
        {
            (0, 0) => Nothing,
            ( > 0, > 0) => $"{least}{wording.In("且", ", ")}{most}",
            _ => least + most,
        };
    }

    /// <summary>Nothing where the shown digits say the same without it.</summary>
    private string Margin(KpiResult result)
    {
        if (result is not { Value: { } value, Margin: { } margin } || Of(result.Kpi.Unit, value - margin) == Of(result.Kpi.Unit, value + margin))
        {
            return "";
        }

        return " ± " + Of(result.Kpi.Unit, margin);
    }

    private string Units(long parts, long perUnit, string unit, string part)
    {
        string whole = Number(parts / perUnit, "N0") + unit;
        return parts % perUnit == 0 ? whole : $"{whole}{wording.In("", " ")}{Number(parts % perUnit, "0")}{part}";
    }

    private string Bound(string sign, KpiUnit unit, decimal? bound)
    {
        if (bound is not { } known)
        {
            return "";
        }

        string text = unit switch
        {
            KpiUnit.Percent => wording.Percent(Number((double)(known * 100), "0.###")),
            KpiUnit.Time => Time((double)known),
            _ => Number((double)known, "0.###"),
        };
        return sign + text;
    }

    private string Number(double number, string format) => number.ToString(format, wording.Culture);
}
