using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for the assessments of an entry; each fault is a finding.</summary>
internal sealed class AssessmentChecks(RegisterNames names, FindingList findings)
{
    public void Check(Located<RiskEntry> entry, RiskMatrix matrix)
    {
        LocatedList<RiskAssessment> assessments = entry.Each(e => e.Assessments);
        for (int i = 0; i < assessments.Count; i++)
        {
            Located<RiskAssessment> assessment = assessments[i];
            if (i > 0 && !(assessment.Value.On?.ToIso() > (assessments[i - 1].Value.On?.ToIso() ?? LocalDate.MinIsoValue)))
            {
                findings.Add(RiskFindings.AssessmentOrder, assessment.At(a => a.On), entry.Value.Code, $"An assessment of risk '{entry.Value.Code}' has no day, or none after that of the one before.");
            }

            int errors = findings.Count;
            Check(assessment, matrix);
            if (findings.Count == errors)
            {
                ReadingChecks.CheckSheet(entry.Value, assessment, matrix, findings);
            }
        }
    }

    private void Check(Located<RiskAssessment> assessment, RiskMatrix matrix)
    {
        Level(assessment.Value.Likelihood, matrix.Likelihood, assessment.At(a => a.Likelihood));
        Level(assessment.Value.Impact, matrix.Impact, assessment.At(a => a.Impact));
        Level(assessment.Value.Level, matrix.Levels, assessment.At(a => a.Level));
        Level(assessment.Value.ResidualLevel, matrix.Levels, assessment.At(a => a.ResidualLevel));
        var whole = new HashSet<string>(StringComparer.Ordinal);
        CheckControls(assessment.Each(a => a.Controls), whole);
        LocatedList<RiskExposure> exposures = assessment.Each(a => a.Exposures);
        Codes.Of($"exposure", exposures, exposure => exposure.Code, findings);
        foreach (Located<RiskExposure> exposure in exposures)
        {
            Level(exposure.Value.Likelihood, matrix.Likelihood, exposure.At(x => x.Likelihood));
            Level(exposure.Value.Impact, matrix.Impact, exposure.At(x => x.Impact));
            CheckControls(exposure.Each(x => x.Controls), new HashSet<string>(whole, StringComparer.Ordinal));
        }
    }

    /// <summary>A control counts once for an exposure, whether it is named there or for the whole.</summary>
    private void CheckControls(LocatedList<ControlAssessment> controls, HashSet<string> seen)
    {
        foreach (Located<ControlAssessment> located in controls)
        {
            ControlAssessment control = located.Value;
            names.Controls.Check(control.Control, located.At(c => c.Control));
            if (!seen.Add(control.Control))
            {
                findings.Add(FindingRules.DuplicateCode, located.At(c => c.Control), control.Control, $"Control '{Excerpt.Of(control.Control)}' is assessed twice.");
            }

            if (!ResidualRule.IsShare(control.Effectiveness))
            {
                findings.Add(RiskFindings.ControlShare, located.At(c => c.Effectiveness), control.Effectiveness.ToString(), $"The effectiveness of control '{control.Control}' is not between 0 % and 100 %.");
            }

            if (control.EvidenceUntil is { } until && !(until.ToIso() >= control.EvidenceOn?.ToIso()))
            {
                findings.Add(RiskFindings.EntryDates, located.At(c => c.EvidenceUntil), control.Control, $"The evidence of control '{control.Control}' ends before it begins, or never begins.");
            }
        }
    }

    private void Level(string? code, OrdinalScale scale, Place place)
    {
        if (code is not null && scale.RankOf(code) < 0)
        {
            findings.Add(FindingRules.UnknownCode, place, code, scale.Lacks(code));
        }
    }
}
