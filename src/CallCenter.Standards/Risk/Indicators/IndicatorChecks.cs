using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for indicators; each fault is a finding.</summary>
/// <param name="categories">The categories of risks.</param>
/// <param name="entries">The risks of the register.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class IndicatorChecks(Codes categories, Codes entries, FindingList findings)
{
    private const int MostPeriods = 60;

    public void Check(LocatedList<RiskIndicator> indicators)
    {
        Codes.Of($"indicator", indicators, indicator => indicator.Code, findings);
        foreach (Located<RiskIndicator> indicator in indicators)
        {
            CheckNames(indicator);
            CheckLimits(indicator);
            CheckDigits(indicator);
        }
    }

    private static bool IsInRange(decimal? limit) => limit is null or (>= -RiskNumbers.Greatest and <= RiskNumbers.Greatest);

    private static bool Fits(IndicatorLimits limits, IndicatorDirection direction) => IsInRange(limits.AtLeast) && IsInRange(limits.AtMost) && direction switch
    {
        IndicatorDirection.Higher => limits is { AtLeast: not null, AtMost: null },
        IndicatorDirection.Lower => limits is { AtLeast: null, AtMost: not null },
        _ => limits.AtLeast <= limits.AtMost,
    };

    private static bool CanWrite(decimal bound, IndicatorUnit unit) => unit switch
    {
        IndicatorUnit.Percent => Bound.HasPercent(bound),
        IndicatorUnit.Time => Bound.HasTime(bound),
        _ => true,
    };

    private void CheckNames(Located<RiskIndicator> located)
    {
        RiskIndicator indicator = located.Value;
        categories.Check(indicator.Category, located.At(i => i.Category));
        foreach (Located<string> risk in located.Each(i => i.Informs))
        {
            entries.Check(risk.Value, risk.Place);
        }

        if (indicator.Kpi is null == indicator.Manual is null && located.At(i => i.Manual).IsWhole)
        {
            findings.Add(RiskFindings.IndicatorSource, located.Place, indicator.Code, $"Indicator '{indicator.Code}' has {(indicator.Kpi is null ? FindingWords.Of($"no source") : $"two sources")}.");
        }
    }

    private void CheckLimits(Located<RiskIndicator> located)
    {
        RiskIndicator indicator = located.Value;
        bool fit = Fits(indicator.Amber, indicator.Direction) && Fits(indicator.Red, indicator.Direction)
            && !(indicator.Red.AtLeast > indicator.Amber.AtLeast) && !(indicator.Red.AtMost < indicator.Amber.AtMost);
        if (!fit)
        {
            findings.Add(RiskFindings.IndicatorLimits, located.At(i => i.Red), indicator.Code, $"The limits of indicator '{indicator.Code}' do not fit its direction, or red does not lie beyond amber.");
        }

        if (indicator.Periods is < 1 or > MostPeriods || indicator.Margin is < 0 or > RiskNumbers.Greatest || indicator.Amber.AtMost - indicator.Margin < indicator.Amber.AtLeast + indicator.Margin)
        {
            findings.Add(RiskFindings.IndicatorMargin, located.Place, indicator.Code, $"Indicator '{indicator.Code}' has a margin below 0 or one that no value can come back by, or not 1 to {MostPeriods} periods.");
        }
    }

    /// <summary>Reports bounds that a program gave with more digits than their form can carry.</summary>
    private void CheckDigits(Located<RiskIndicator> located)
    {
        RiskIndicator indicator = located.Value;
        CheckDigits(indicator.Amber.AtLeast, indicator.Unit, located.At(i => i.Amber.AtLeast));
        CheckDigits(indicator.Amber.AtMost, indicator.Unit, located.At(i => i.Amber.AtMost));
        CheckDigits(indicator.Red.AtLeast, indicator.Unit, located.At(i => i.Red.AtLeast));
        CheckDigits(indicator.Red.AtMost, indicator.Unit, located.At(i => i.Red.AtMost));
        CheckDigits(indicator.Margin, indicator.Unit, located.At(i => i.Margin));
    }

    private void CheckDigits(decimal? bound, IndicatorUnit unit, Place place)
    {
        if (bound is { } known && !CanWrite(known, unit))
        {
            findings.Add(FindingRules.TargetUnit, place, RiskNumbers.Text(known), $"The bound cannot be written exactly in unit '{EnumCodes<IndicatorUnit>.CodeOf(unit)}'.");
        }
    }
}
