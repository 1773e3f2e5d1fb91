using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Kpis;

/// <summary>Checks that a target fits its KPI.</summary>
internal static class TargetChecks
{
    /// <summary>The greatest ratio that a target of a percentage is likely to mean: three times the whole.</summary>
    private const decimal MostLikely = 3;

    /// <summary>The greatest number that is a percentage written without its sign; a greater one is meant as it is.</summary>
    private const decimal MostMistaken = 1_000;

    public static void Check(KpiDefinition kpi, Located<KpiTarget>? target, FindingList findings)
    {
        if (target is not { } given)
        {
            return;
        }

        CheckDigits(given.Value.AtLeast, kpi.Unit, given.At(t => t.AtLeast), findings);
        CheckDigits(given.Value.Above, kpi.Unit, given.At(t => t.Above), findings);
        CheckDigits(given.Value.AtMost, kpi.Unit, given.At(t => t.AtMost), findings);
        CheckDigits(given.Value.Below, kpi.Unit, given.At(t => t.Below), findings);
        CheckDigits(given.Value.AtRiskWithin, kpi.Unit, given.At(t => t.AtRiskWithin), findings);
        if (!Fits(kpi.Direction, given.Value) || given.Value.AtRiskWithin < 0)
        {
            findings.Add(KpiFindings.TargetBand, given.Place, null, $"The bounds of '{kpi.Code}' do not fit direction '{EnumCodes<KpiDirection>.CodeOf(kpi.Direction)}'.");
        }
    }

    /// <summary>Reports bounds that no figures can reach or miss, and those that are hardly meant.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="target">Its target; null for none.</param>
    /// <param name="term">Its formula; null where that has errors.</param>
    /// <param name="findings">Takes what is found.</param>
    public static void CheckSpan(KpiDefinition kpi, Located<KpiTarget>? target, FormulaTerm? term, FindingList findings)
    {
        if (target is not { } given)
        {
            return;
        }

        bool isNeverNegative = term is not null && FormulaSpan.IsNeverNegative(term);
        bool isAtMostOne = term is not null && FormulaSpan.IsAtMostOne(term);
        (decimal? Bound, bool IsUpper, Place Place)[] bounds =
            [(given.Value.AtLeast, false, given.At(t => t.AtLeast)), (given.Value.Above, false, given.At(t => t.Above)), (given.Value.AtMost, true, given.At(t => t.AtMost)), (given.Value.Below, true, given.At(t => t.Below))];
        bool isPossible = true;
        foreach ((decimal? told, bool isUpper, Place place) in bounds)
        {
            // What its form cannot carry is told already.
            if (told is not { } bound || !CanWrite(bound, kpi.Unit))
            {
                continue;
            }

            string written = Written(bound, kpi.Unit);
            if (isNeverNegative && (bound < 0 || (bound == 0 && isUpper && given.Value.Below == bound)))
            {
                isPossible = false;
                findings.Add(KpiFindings.TargetSpan, place, written, $"The target of '{kpi.Code}' has the bound {written}, and the figure is never below {Written(0, kpi.Unit)}.");
            }
            else if (isAtMostOne && (bound > 1 || (bound == 1 && !isUpper && given.Value.Above == bound)))
            {
                isPossible = false;
                findings.Add(KpiFindings.TargetSpan, place, written, $"The target of '{kpi.Code}' has the bound {written}, and the figure is a share, never above {Written(1, kpi.Unit)}.");
            }
        }

        if (isPossible)
        {
            CheckShare(kpi, given, findings);
        }
    }

    private static string Written(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => string.Create(CultureInfo.InvariantCulture, $"{bound / 0.01m:0.############} %"),
        KpiUnit.Time => string.Create(CultureInfo.InvariantCulture, $"{bound:0.############} s"),
        _ => bound.ToString("0.############", CultureInfo.InvariantCulture),
    };

    /// <summary>Reports a percentage that is hardly meant: 97 % is 0.97, and 97 is 9,700 %.</summary>
    private static void CheckShare(KpiDefinition kpi, Located<KpiTarget> target, FindingList findings)
    {
        if (kpi.Unit != KpiUnit.Percent)
        {
            return;
        }

        (decimal Bound, Place Place)[] bounds =
        [
            (target.Value.AtLeast ?? 0, target.At(t => t.AtLeast)), (target.Value.Above ?? 0, target.At(t => t.Above)), (target.Value.AtMost ?? 0, target.At(t => t.AtMost)),
            (target.Value.Below ?? 0, target.At(t => t.Below)), (target.Value.AtRiskWithin, target.At(t => t.AtRiskWithin)),
        ];
        (decimal most, Place place) = bounds.MaxBy(static one => Math.Abs(one.Bound));
        if (Math.Abs(most) is > MostLikely and <= MostMistaken)
        {
            string times = Math.Abs(most).ToString(CultureInfo.InvariantCulture);
            findings.Add(KpiFindings.TargetShare, place, times, $"The target of '{kpi.Code}' is {times} times the whole; 97 % is the ratio 0.97.");
        }
    }

    /// <summary>Whether there is one bound on each side that the direction asks for, none on the other, and something between the two of a band.</summary>
    private static bool Fits(KpiDirection direction, KpiTarget target)
    {
        if (target is { AtLeast: not null, Above: not null } or { AtMost: not null, Below: not null })
        {
            return false;
        }

        return (direction, target.Bounds().ToArray()) switch
        {
            (KpiDirection.Higher, [{ IsUpper: false }]) or (KpiDirection.Lower, [{ IsUpper: true }]) => true,
            (KpiDirection.Band, [var least, { IsUpper: true } most]) => least.Value < most.Value || (least.Value == most.Value && !least.IsStrict && !most.IsStrict),
            _ => false,
        };
    }

    /// <summary>Reports a bound that a program gave with more digits than its form can carry.</summary>
    private static void CheckDigits(decimal? bound, KpiUnit unit, Place place, FindingList findings)
    {
        if (bound is { } known && !CanWrite(known, unit))
        {
            findings.Add(FindingRules.TargetUnit, place, known.ToString(CultureInfo.InvariantCulture), $"The bound cannot be written exactly in unit '{EnumCodes<KpiUnit>.CodeOf(unit)}'.");
        }
    }

    private static bool CanWrite(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.HasPercent(bound),
        KpiUnit.Time => Bound.HasTime(bound),
        _ => true,
    };
}
