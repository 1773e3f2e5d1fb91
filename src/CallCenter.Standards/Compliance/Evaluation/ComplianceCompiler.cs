using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks a section and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="calendars">The calendars; null where they have errors.</param>
/// <param name="names">What may be named of other sections.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ComplianceCompiler(Located<ComplianceCatalogue> section, BusinessCalendars? calendars, ComplianceNames names, FindingList findings)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public ComplianceEvaluator? Compile()
    {
        int before = findings.Count;
        Codes<OverdueLadder> ladders = CheckLadders();
        Codes<Obligation> obligations = CheckObligations(ladders);
        new DocumentChecks(names, obligations, findings).Check(section.Each(s => s.Documents));
        if (section.Optional(s => s.Inspections) is { } inspections)
        {
            new InspectionChecks(names, ladders, findings).Check(inspections);
        }

        new RetentionChecks(findings).Check(section.Each(s => s.Retention));
        AccessChecks.Check(section.Each(s => s.Purposes), section.Each(s => s.Access), names.Roles, findings);
        SanctionTable? sanctions = section.Optional(s => s.Violations) is { } violations ? new ViolationChecks(violations, names.Roles, findings).Compile() : null;
        return !section.IsWhole || findings.ErrorsSince(before) || calendars is null ? null : new ComplianceEvaluator(section.Value, calendars, sanctions, names.Roles.TakesAny ? null : [.. names.Roles.All]);
    }

    private Codes<OverdueLadder> CheckLadders()
    {
        LocatedList<OverdueLadder> ladders = section.Each(s => s.Ladders);
        var checks = new LadderChecks(names, findings);
        HashSet<string> used = [.. section.Value.Obligations.Select(static one => one.Ladder).Concat(section.Value.Inspections?.Grades.Select(static grade => grade.Ladder) ?? []).OfType<string>()];
        foreach (Located<OverdueLadder> ladder in ladders)
        {
            checks.Check(ladder);
            if (section.IsWhole && !used.Contains(ladder.Value.Code))
            {
                findings.Add(ComplianceFindings.LadderUnused, ladder.At(l => l.Code), ladder.Value.Code, $"Nothing names ladder '{Excerpt.Of(ladder.Value.Code)}'.");
            }
        }

        return Codes.Of($"overdue ladder", ladders, ladder => ladder.Code, findings);
    }

    private Codes<Obligation> CheckObligations(Codes ladders)
    {
        var checks = new ObligationChecks(findings);
        LocatedList<SystemTarget> targets = section.Each(s => s.Targets);
        Codes codes = Codes.Of($"target of information systems", targets, target => target.Code, findings);
        LocatedList<Obligation> obligations = section.Each(s => s.Obligations);
        Codes<Obligation> known = Codes.Of($"obligation", obligations, obligation => obligation.Code, findings);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<Obligation> obligation in obligations)
        {
            checks.Check(obligation);
            names.Roles.Check(obligation.Value.Owner, obligation.At(o => o.Owner));
            names.Roles.CheckAll(obligation.Each(o => o.Roles));
            names.Calendars.Check(obligation.Value.Recurrence.Calendar, obligation.At(o => o.Recurrence.Calendar));
            if (obligation.Value.Ladder is { } ladder)
            {
                ladders.Check(ladder, obligation.At(o => o.Ladder));
            }

            names.Kpis.CheckAll(obligation.Each(o => o.Kpis));
            codes.CheckAll(obligation.Each(o => o.Targets));
            used.UnionWith(obligation.Value.Targets);
        }

        foreach (Located<SystemTarget> target in targets)
        {
            checks.Check(target);
            if (obligations.IsComplete && !used.Contains(target.Value.Code))
            {
                findings.Add(ComplianceFindings.TargetUnused, target.At(t => t.Code), target.Value.Code, $"No obligation checks target '{Excerpt.Of(target.Value.Code)}'.");
            }
        }

        return known;
    }
}
