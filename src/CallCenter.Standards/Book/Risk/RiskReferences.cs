using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Checks what the risk section names in other sections: KPIs of indicators, and policies of emergency plans. Null definitions could not be read and are passed over.</summary>
internal sealed class RiskReferences(KpiCatalogue? kpis, ServiceLevelCatalogue serviceLevels, UnusableCodes unusable, FindingList findings)
{
    public void Check(RiskCatalogue catalogue, string pointer)
    {
        for (int i = 0; i < catalogue.Indicators.Length; i++)
        {
            if (catalogue.Indicators[i] is { } indicator)
            {
                Check(indicator, $"{pointer}/indicators/{i}");
            }
        }

        for (int i = 0; i < catalogue.Plans.Length; i++)
        {
            ImmutableArray<PlanStep> steps = catalogue.Plans[i]?.Steps ?? [];
            for (int step = 0; step < steps.Length; step++)
            {
                if (steps[step] is { Policy: not null } timed)
                {
                    Check(timed, $"{pointer}/plans/{i}/steps/{step}");
                }
            }
        }
    }

    private void Check(RiskIndicator indicator, string at)
    {
        if (!IndicatorCodec.CanWrite(indicator))
        {
            findings.Add(FindingRules.TargetUnit, at, indicator.Code, $"A limit of indicator '{indicator.Code}' has more digits than its unit can be written with.");
        }

        if (indicator.Kpi is not { } code || kpis is null)
        {
            return;
        }

        KpiUnit? unit = kpis.Kpis.FirstOrDefault(kpi => kpi?.Code == code)?.Unit ?? (kpis.ServiceLevels.Any(level => level?.Code == code) ? KpiUnit.Percent : null);
        if (unit is null)
        {
            Unknown("KPI", code, [.. kpis.Kpis.Where(kpi => kpi is not null).Select(kpi => kpi.Code)], at + "/kpi");
        }
        else if (unit != IndicatorCodec.UnitOf(indicator.Unit))
        {
            findings.Add(FindingRules.IndicatorUnit, at + "/unit", EnumCodes<IndicatorUnit>.CodeOf(indicator.Unit), $"KPI '{code}' is stated as {EnumCodes<KpiUnit>.CodeOf(unit.Value)}.");
        }
    }

    private void Check(PlanStep step, string at)
    {
        ServiceLevelPolicy[] versions = [.. serviceLevels.Policies.Where(policy => policy?.Code == step.Policy)];
        if (versions.Length == 0)
        {
            Unknown("policy", step.Policy!, [.. serviceLevels.Policies.Where(policy => policy is not null).Select(policy => policy.Code).Distinct()], at + "/policy");
        }
        else if (step.Target is { } target && !versions.Any(policy => policy.Targets.Any(known => known?.Code == target)))
        {
            Unknown("target", target, [.. versions.SelectMany(policy => policy.Targets).Where(known => known is not null).Select(known => known.Code).Distinct()], at + "/target");
        }
    }

    private void Unknown(string kind, string code, ImmutableArray<string> known, string at)
    {
        if (!unusable.Contains(code))
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(code), $"There is no {kind} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, known)}.");
        }
    }
}
