using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Risk;

/// <summary>What is wrong or overdue with one risk on a day.</summary>
internal sealed class ReadingChecks(RiskMatrix matrix, RiskReading reading, string at, FindingList findings)
{
    private readonly RiskEntry entry = reading.Entry;

    /// <summary>What is wrong with an assessment on any day: levels on the sheet that contradict the matrix.</summary>
    public static void CheckSheet(RiskEntry entry, RiskAssessment assessment, RiskMatrix matrix, string at, FindingList findings)
    {
        ScaleLevel inherent = matrix.Rate(assessment.Likelihood, assessment.Impact).Level;
        if (assessment.Level is { } level && level != inherent.Code)
        {
            findings.Add(FindingRules.SheetLevel, at + "/level", level, $"The sheet says '{level}' of risk '{entry.Code}', and the matrix '{inherent}'.");
        }
    }

    public void Check()
    {
        string assessment = string.Create(CultureInfo.InvariantCulture, $"{at}/assessments/{entry.Assessments.IndexOf(reading.Assessment)}");
        CheckSheet(entry, reading.Assessment, matrix, assessment, findings);
        CheckResidual(assessment);
        CheckEvidence(assessment);
        CheckAcceptance();
        if (reading.NextReview < reading.On)
        {
            findings.Add(FindingRules.ReviewOverdue, at + "/reviewEveryMonths", Day(reading.NextReview.Value), $"Risk '{entry.Code}' was to be assessed anew by {Day(reading.NextReview.Value)}.");
        }
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date.ToIso());

    private void CheckResidual(string assessment)
    {
        int inherent = matrix.Levels.RankOf(reading.InherentLevel.Code);
        int residual = matrix.Levels.RankOf(reading.ResidualLevel.Code);
        int stated = reading.Assessment.ResidualLevel is { } level ? matrix.Levels.RankOf(level) : residual;
        if (Math.Max(stated, residual) > inherent)
        {
            string above = matrix.Levels.Levels[Math.Max(stated, residual)].Code;
            findings.Add(FindingRules.ResidualAbove, assessment + "/residualLevel", above, $"The residual level '{above}' of risk '{entry.Code}' is above the inherent level '{reading.InherentLevel}'.");
        }

        if (stated < residual)
        {
            string lowered = matrix.Levels.Levels[stated].Code;
            findings.Add(FindingRules.LoweredUnearned, assessment + "/residualLevel", lowered, $"The sheet lowers risk '{entry.Code}' to '{lowered}'; its controls earn '{reading.ResidualLevel}'.");
        }
    }

    private void CheckEvidence(string assessment)
    {
        IEnumerable<ControlAssessment> ended = reading.Exposures.SelectMany(exposure => exposure.Controls).Select(control => control.Assessment)
            .Where(control => control.Status == ControlStatus.Implemented && control.EvidenceUntil?.ToIso() < reading.On).Distinct();
        foreach (ControlAssessment control in ended)
        {
            findings.Add(FindingRules.EvidenceEnded, assessment, control.Control, $"The evidence of control '{control.Control}' at risk '{entry.Code}' held until {Day(control.EvidenceUntil!.Value)}.");
        }
    }

    private void CheckAcceptance()
    {
        if (reading.Acceptance is not null)
        {
            return;
        }

        if (entry.Acceptances.Where(known => known.Until.ToIso() < reading.On).MaxBy(known => known.Until.ToIso()) is { } ended)
        {
            findings.Add(FindingRules.AcceptanceEnded, $"{at}/acceptances/{entry.Acceptances.IndexOf(ended)}", Day(ended.Until), $"The acceptance of risk '{entry.Code}' ended on {Day(ended.Until)}.");
        }

        if (reading.IsAboveAppetite == true)
        {
            findings.Add(FindingRules.AboveAppetite, at, reading.ResidualLevel.Code, $"Risk '{entry.Code}' is '{reading.ResidualLevel}' after controls, above its category's appetite, and nobody accepts it.");
        }
    }
}
