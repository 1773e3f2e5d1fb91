using System.Collections.Immutable;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Checks what the risk section names in other sections: KPIs of indicators, roles of the register and of emergency plans, and policies of plans.</summary>
internal sealed class RiskReferences(BookCompilation book)
{
    private static readonly ImmutableArray<KpiUnit> Units = [KpiUnit.Percent, KpiUnit.Ratio, KpiUnit.Time, KpiUnit.Count, KpiUnit.Points, KpiUnit.Money];

    public void Check(Located<RiskCatalogue> section)
    {
        foreach (Located<RiskEntry> entry in section.Each(s => s.Register))
        {
            Check(entry);
        }

        foreach (Located<RiskIndicator> indicator in section.Each(s => s.Indicators))
        {
            Check(indicator);
        }

        CheckEvidence(section.Each(s => s.Controls));
        foreach (Located<EmergencyPlan> plan in section.Each(s => s.Plans))
        {
            Check(plan);
        }
    }

    /// <summary>What shows that controls work is there: obligations, programmes of training, forms of reviews.</summary>
    private void CheckEvidence(LocatedList<RiskControl> controls)
    {
        Codes obligations = Known($"obligation", Sections.Compliance.Located(book).Each(s => s.Obligations));
        Codes programmes = Known($"programme", Sections.Training.Located(book).Each(s => s.Programmes));
        Codes forms = Known($"review form", Sections.Quality.Located(book).Each(s => s.Forms));
        foreach (Located<RiskControl> control in controls)
        {
            foreach (Located<ControlEvidence> evidence in control.Each(c => c.Evidence))
            {
                Codes known = evidence.Value.Kind switch { ControlEvidenceKind.Obligation => obligations, ControlEvidenceKind.Training => programmes, _ => forms };
                known.Check(evidence.Value.Of, evidence.At(e => e.Of));
            }
        }
    }

    private Codes Known<T>(FindingWords kind, LocatedList<T> definitions)
        where T : ICoded
    {
        Codes known = Codes.Known(kind, definitions.Values.Select(static one => one.Code).OfType<string>(), book.Findings);
        known.From(definitions);
        return known;
    }

    private void Check(Located<RiskEntry> entry)
    {
        Role(entry.Value.Owner, entry.At(e => e.Owner));
        foreach (Located<RiskAcceptance> acceptance in entry.Each(e => e.Acceptances))
        {
            Role(acceptance.Value.By, acceptance.At(a => a.By));
        }
    }

    private void Check(Located<RiskIndicator> located)
    {
        RiskIndicator indicator = located.Value;
        if (indicator.Kpi is not { } code || !book.Kpis.Check(code, located.At(i => i.Kpi)))
        {
            return;
        }

        KpiUnit unit = book.Book.Kpis.Kpis.FirstOrDefault(kpi => kpi.Code == code)?.Unit ?? KpiUnit.Percent;
        if (unit != Units[(int)indicator.Unit])
        {
            book.Findings.Add(RiskFindings.IndicatorUnit, located.At(i => i.Unit), EnumCodes<IndicatorUnit>.CodeOf(indicator.Unit), $"KPI '{code}' is stated as {EnumCodes<KpiUnit>.CodeOf(unit)}.");
        }
    }

    private void Check(Located<EmergencyPlan> plan)
    {
        foreach (Located<PlanDuty> duty in plan.Each(p => p.Organisation))
        {
            Role(duty.Value.Role, duty.At(d => d.Role));
        }

        foreach (Located<PlanNotification> told in plan.Each(p => p.Notifications))
        {
            OutsideNames.Check(told.Value.To, told.At(t => t.To), book.Roles, book.Findings);
        }

        foreach (Located<PlanStep> step in plan.Each(p => p.Steps))
        {
            Role(step.Value.Role, step.At(s => s.Role));
            if (step.Value.Policy is { } policy)
            {
                CheckPolicy(step, policy);
            }
        }
    }

    private void CheckPolicy(Located<PlanStep> step, string code)
    {
        if (!book.Policies.Check(code, step.At(s => s.Policy)) || step.Value.Target is not { } target)
        {
            return;
        }

        ImmutableArray<string> known = [.. book.Book.ServiceLevels.Policies.Where(policy => policy.Code == code).SelectMany(policy => policy.Targets).Select(known => known.Code).Distinct()];
        if (!known.Contains(target))
        {
            book.Findings.Add(FindingRules.UnknownCode, step.At(s => s.Target), target, $"There is no target '{Excerpt.Of(target)}'; {NearestName.Suggest(target, known)}.");
        }
    }

    private void Role(string? code, Place place)
    {
        if (code is not null)
        {
            book.Roles.Check(code, place);
        }
    }
}
