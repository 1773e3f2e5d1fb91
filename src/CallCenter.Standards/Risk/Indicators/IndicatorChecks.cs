using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for indicators; each fault is a finding.</summary>
internal sealed class IndicatorChecks(RiskNames names, FindingList findings)
{
    private const int MostPeriods = 60;

    private readonly RiskCodes codes = new(findings);

    public void Check(ImmutableArray<RiskIndicator> indicators, string pointer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < indicators.Length; i++)
        {
            if (indicators[i] is { } indicator)
            {
                codes.Check(indicator.Code, "indicator", seen, $"{pointer}/{i}");
                Check(indicator, $"{pointer}/{i}");
            }
        }
    }

    private static bool IsInRange(decimal? limit) => limit is null or (>= -RiskCodes.Greatest and <= RiskCodes.Greatest);

    private void Check(RiskIndicator indicator, string at)
    {
        names.Require(indicator.Category, "category", names.Categories.Keys, at + "/category", findings);
        for (int i = 0; i < indicator.Informs.Length; i++)
        {
            names.Require(indicator.Informs[i], "risk", names.Entries, $"{at}/informs/{i}", findings);
        }

        if (indicator.Kpi is null == indicator.Manual is null)
        {
            findings.Add(FindingRules.IndicatorSource, at, indicator.Code, $"Indicator '{indicator.Code}' has {(indicator.Kpi is null ? "no source" : "two sources")}.");
        }

        bool fit = Fits(indicator.Amber, indicator.Direction) && Fits(indicator.Red, indicator.Direction)
            && !(indicator.Red.AtLeast > indicator.Amber.AtLeast) && !(indicator.Red.AtMost < indicator.Amber.AtMost);
        if (!fit)
        {
            findings.Add(FindingRules.IndicatorLimits, at + "/red", indicator.Code, $"The limits of indicator '{indicator.Code}' do not fit its direction, or red does not lie beyond amber.");
        }

        if (indicator.Periods is < 1 or > MostPeriods || indicator.Margin is < 0 or > RiskCodes.Greatest || indicator.Amber.AtMost - indicator.Margin < indicator.Amber.AtLeast + indicator.Margin)
        {
            findings.Add(FindingRules.IndicatorMargin, at, indicator.Code, $"Indicator '{indicator.Code}' has a margin below 0 or one that no value can come back by, or not 1 to {MostPeriods} periods.");
        }
    }

    private static bool Fits(IndicatorLimits limits, IndicatorDirection direction) => IsInRange(limits.AtLeast) && IsInRange(limits.AtMost) && direction switch
    {
        IndicatorDirection.Higher => limits is { AtLeast: not null, AtMost: null },
        IndicatorDirection.Lower => limits is { AtLeast: null, AtMost: not null },
        _ => limits.AtLeast <= limits.AtMost,
    };
}
