using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Risk;

/// <summary>What is wrong or overdue with one risk on a day.</summary>
internal sealed class ReadingChecks(CompiledEntry compiled, RiskReading reading, FindingList findings)
{
    private readonly RiskEntry entry = reading.Entry;
    private readonly RiskMatrix matrix = compiled.Matrix;
    private readonly Located<RiskEntry> located = compiled.Located;

    /// <summary>What is wrong with an assessment on any day: levels on the sheet that contradict the matrix.</summary>
    public static void CheckSheet(RiskEntry entry, Located<RiskAssessment> assessment, RiskMatrix matrix, FindingList findings)
    {
        ScaleLevel inherent = matrix.Rate(assessment.Value.Likelihood, assessment.Value.Impact).Level;
        if (assessment.Value.Level is { } level && level != inherent.Code)
        {
            findings.Add(RiskFindings.SheetLevel, assessment.At(a => a.Level), level, $"The sheet says '{level}' of risk '{entry.Code}', and the matrix '{inherent}'.");
        }
    }

    public void Check()
    {
        Located<RiskAssessment> assessment = located.Each(e => e.Assessments)[entry.Assessments.IndexOf(reading.Assessment)];
        CheckSheet(entry, assessment, matrix, findings);
        CheckResidual(assessment);
        CheckEvidence(assessment);
        CheckAcceptance();
        if (reading.NextReview < reading.On)
        {
            findings.Add(RiskFindings.ReviewOverdue, located.At(e => e.ReviewEveryMonths), Day(reading.NextReview.Value), $"Risk '{entry.Code}' was to be assessed anew by {Day(reading.NextReview.Value)}.");
        }
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date.ToIso());

    private void CheckResidual(Located<RiskAssessment> assessment)
    {
        int inherent = matrix.Levels.RankOf(reading.InherentLevel.Code);
        int residual = matrix.Levels.RankOf(reading.ResidualLevel.Code);
        int stated = reading.Assessment.ResidualLevel is { } level ? matrix.Levels.RankOf(level) : residual;
        if (Math.Max(stated, residual) > inherent)
        {
            string above = matrix.Levels.Levels[Math.Max(stated, residual)].Code;
            findings.Add(RiskFindings.ResidualAbove, assessment.At(a => a.ResidualLevel), above, $"The residual level '{above}' of risk '{entry.Code}' is above the inherent level '{reading.InherentLevel}'.");
        }

        if (stated < residual)
        {
            string lowered = matrix.Levels.Levels[stated].Code;
            findings.Add(RiskFindings.LoweredUnearned, assessment.At(a => a.ResidualLevel), lowered, $"The sheet lowers risk '{entry.Code}' to '{lowered}'; its controls earn '{reading.ResidualLevel}'.");
        }
    }

    private void CheckEvidence(Located<RiskAssessment> assessment)
    {
        IEnumerable<ControlAssessment> ended = reading.Exposures.SelectMany(exposure => exposure.Controls).Select(control => control.Assessment)
            .Where(control => control.Status == ControlStatus.Implemented && control.EvidenceUntil?.ToIso() < reading.On).Distinct();
        foreach (ControlAssessment control in ended)
        {
            findings.Add(RiskFindings.EvidenceEnded, assessment.Place, control.Control, $"The evidence of control '{control.Control}' at risk '{entry.Code}' held until {Day(control.EvidenceUntil!.Value)}.");
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
            findings.Add(RiskFindings.AcceptanceEnded, located.At(e => e.Acceptances).Item(entry.Acceptances.IndexOf(ended)), Day(ended.Until), $"The acceptance of risk '{entry.Code}' ended on {Day(ended.Until)}.");
        }

        if (reading.IsAboveAppetite == true)
        {
            findings.Add(RiskFindings.AboveAppetite, located.Place, reading.ResidualLevel.Code, $"Risk '{entry.Code}' is '{reading.ResidualLevel}' after controls, above its category's appetite, and nobody accepts it.");
        }
    }
}
