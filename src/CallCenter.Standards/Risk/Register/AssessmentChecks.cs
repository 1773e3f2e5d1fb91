using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>What has to hold for the assessments of an entry; each fault is a finding.</summary>
internal sealed class AssessmentChecks(RiskNames names, FindingList findings)
{
    private readonly RiskCodes codes = new(findings);

    public void Check(RiskEntry entry, RiskMatrix matrix, string pointer)
    {
        LocalDate? before = null;
        for (int i = 0; i < entry.Assessments.Length; i++)
        {
            if (entry.Assessments[i] is not { } assessment)
            {
                continue;
            }

            string at = $"{pointer}/{i}";
            if (i > 0 && !(assessment.On?.ToIso() > (before ?? LocalDate.MinIsoValue)))
            {
                findings.Add(FindingRules.AssessmentOrder, at + "/on", entry.Code, $"An assessment of risk '{entry.Code}' has no day, or none after that of the one before.");
            }

            before = assessment.On?.ToIso();
            int errors = findings.Count;
            Check(assessment, matrix, at);
            if (findings.Count == errors)
            {
                ReadingChecks.CheckSheet(entry, assessment, matrix, at, findings);
            }
        }
    }

    private void Check(RiskAssessment assessment, RiskMatrix matrix, string at)
    {
        Level(assessment.Likelihood, matrix.Likelihood, at + "/likelihood");
        Level(assessment.Impact, matrix.Impact, at + "/impact");
        Level(assessment.Level, matrix.Levels, at + "/level");
        Level(assessment.ResidualLevel, matrix.Levels, at + "/residualLevel");
        var whole = new HashSet<string>(StringComparer.Ordinal);
        CheckControls(assessment.Controls, whole, at + "/controls");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < assessment.Exposures.Length; i++)
        {
            if (assessment.Exposures[i] is not { } exposure)
            {
                continue;
            }

            string place = $"{at}/exposures/{i}";
            codes.Check(exposure.Code, "exposure", seen, place);
            Level(exposure.Likelihood, matrix.Likelihood, place + "/likelihood");
            Level(exposure.Impact, matrix.Impact, place + "/impact");
            CheckControls(exposure.Controls, new HashSet<string>(whole, StringComparer.Ordinal), place + "/controls");
        }
    }

    /// <summary>A control counts once for an exposure, whether it is named there or for the whole.</summary>
    private void CheckControls(ImmutableArray<ControlAssessment> controls, HashSet<string> seen, string at)
    {
        for (int i = 0; i < controls.Length; i++)
        {
            if (controls[i] is not { } control)
            {
                continue;
            }

            string place = $"{at}/{i}";
            names.Require(control.Control, "control", names.Controls.Keys, place + "/control", findings);
            if (!seen.Add(control.Control))
            {
                findings.Add(FindingRules.DuplicateCode, place + "/control", control.Control, $"Control '{control.Control}' is assessed twice.");
            }

            if (!ResidualRule.IsShare(control.Effectiveness))
            {
                findings.Add(FindingRules.ControlShare, place + "/effectiveness", control.Effectiveness.ToString(), $"The effectiveness of control '{control.Control}' is not between 0 % and 100 %.");
            }

            if (control.EvidenceUntil is { } until && !(until.ToIso() >= control.EvidenceOn?.ToIso()))
            {
                findings.Add(FindingRules.EntryDates, place + "/evidenceUntil", control.Control, $"The evidence of control '{control.Control}' ends before it begins, or never begins.");
            }
        }
    }

    private void Level(string? code, OrdinalScale scale, string at)
    {
        if (code is not null && scale.RankOf(code) < 0)
        {
            findings.Add(FindingRules.UnknownCode, at, Excerpt.Of(code), $"Scale '{scale.Code}' has no level '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. scale.Levels.Select(level => level.Code)])}.");
        }
    }
}
