using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Reads one risk on a day: exposures before and after controls, then the whole.</summary>
/// <param name="rule">How controls and exposures are taken together.</param>
/// <param name="controls">The kinds of controls.</param>
internal sealed class RiskReader(ResidualRule rule, IEnumerable<RiskControl> controls)
{
    private readonly ControlReader earned = new(rule, controls);

    /// <summary>The reading; null where the risk is not in the register that day.</summary>
    /// <param name="entry">The risk.</param>
    /// <param name="matrix">What it is rated by.</param>
    /// <param name="tolerance">What is borne; null where nothing is decided.</param>
    /// <param name="on">The day.</param>
    /// <param name="evidence">How what shows that controls work stands; null where nobody asked.</param>
    public RiskReading? Read(RiskEntry entry, RiskMatrix matrix, RiskTolerance? tolerance, LocalDate on, IReadOnlyDictionary<ControlEvidence, EvidenceReading>? evidence)
    {
        LocalDate day = on.ToIso();
        RiskAssessment? assessment = entry.Assessments.LastOrDefault(known => !(known.On?.ToIso() > day));
        if (assessment is null || entry.Raised?.ToIso() > day)
        {
            return null;
        }

        ImmutableArray<MeasuredExposure> exposures = assessment.Exposures.IsEmpty
            ? [Measure(null, assessment, matrix, day, evidence)]
            : [.. assessment.Exposures.Select(exposure => Measure(exposure, assessment, matrix, day, evidence))];
        ScaleLevel residual = Highest(matrix, exposures.Select(exposure => exposure.Reading.Residual.Level));
        RiskAcceptance? acceptance = entry.Acceptances.Where(known => known.From.ToIso() <= day && day <= known.Until.ToIso()).MaxBy(known => known.Until.ToIso());
        bool isShown = exposures.All(static exposure => exposure.Reading.Controls.All(static control => control.CreditIfCurrent is null));
        return new RiskReading
        {
            Entry = entry,
            On = day,
            Status = entry.Closed?.ToIso() <= day ? RiskStatus.Closed : acceptance is null ? RiskStatus.Open : RiskStatus.Accepted,
            Assessment = assessment,
            Exposures = [.. exposures.Select(exposure => exposure.Reading)],
            InherentValue = rule.Aggregate(matrix.Greatest, exposures.Select(exposure => exposure.Inherent)).Round(RiskMatrix.Decimals),
            ResidualValue = rule.Aggregate(matrix.Greatest, exposures.Select(exposure => exposure.Residual)).Round(RiskMatrix.Decimals),
            InherentLevel = Highest(matrix, exposures.Select(exposure => exposure.Reading.Inherent.Level)),
            ResidualLevel = residual,
            ResidualValueIfCurrent = isShown ? null : rule.Aggregate(matrix.Greatest, exposures.Select(static exposure => exposure.IfCurrent.Value)).Round(RiskMatrix.Decimals),
            ResidualLevelIfCurrent = isShown ? null : Highest(matrix, exposures.Select(static exposure => exposure.IfCurrent.Rating.Level)),
            Acceptance = acceptance,
            IsAboveAppetite = tolerance is null ? null : matrix.Levels.RankOf(residual.Code) > matrix.Levels.RankOf(tolerance.Appetite),
            IsAtTarget = tolerance is null ? null : matrix.Levels.RankOf(residual.Code) <= matrix.Levels.RankOf(tolerance.Target),
            NextReview = entry.ReviewEveryMonths is not { } months ? null : (assessment.On ?? entry.Raised) is { } since ? since.AfterMonths(months) : day,
        };
    }

    private static ScaleLevel Highest(RiskMatrix matrix, IEnumerable<ScaleLevel> levels) => levels.MaxBy(level => matrix.Levels.RankOf(level.Code))!;

    private MeasuredExposure Measure(RiskExposure? exposure, RiskAssessment assessment, RiskMatrix matrix, LocalDate day, IReadOnlyDictionary<ControlEvidence, EvidenceReading>? evidence)
    {
        ImmutableArray<ControlReading> read = [.. assessment.Controls.Concat(exposure?.Controls ?? []).Select(control => earned.Read(control, day, evidence))];
        var cell = new MatrixCell(matrix.Likelihood.RankOf(exposure?.Likelihood ?? assessment.Likelihood), matrix.Impact.RankOf(exposure?.Impact ?? assessment.Impact));
        (RiskRating residual, Rational value) = After(cell, matrix, read, static control => control.Credit);
        return new MeasuredExposure(
            new ExposureReading(exposure, matrix.Rate(cell), residual, read), matrix.ValueOf(cell), value, After(cell, matrix, read, static control => control.CreditIfCurrent ?? control.Credit));
    }

    /// <summary>What controls leave of an exposure, each taking away what it earns.</summary>
    private (RiskRating Rating, Rational Value) After(MatrixCell cell, RiskMatrix matrix, ImmutableArray<ControlReading> controls, Func<ControlReading, Percentage?> credit)
    {
        Rational likelihoodLeft = rule.Left(controls.Where(static control => control.ActsOn != ControlEffect.Impact).Select(credit));
        Rational impactLeft = rule.Left(controls.Where(static control => control.ActsOn != ControlEffect.Likelihood).Select(credit));
        var reduced = new MatrixCell(
            LowestNotBelow(matrix.Likelihood, matrix.LikelihoodOf(cell) * likelihoodLeft),
            LowestNotBelow(matrix.Impact, matrix.ImpactOf(cell) * impactLeft));
        Rational residual = matrix.ValueOf(cell, likelihoodLeft, impactLeft);
        return (matrix.Rate(reduced, residual), residual);
    }

    private static int LowestNotBelow(OrdinalScale scale, Rational value)
    {
        int rank = 0;
        while (Rational.Of(scale.Levels[rank].Value) < value)
        {
            rank++;
        }

        return rank;
    }

    private readonly record struct MeasuredExposure(ExposureReading Reading, Rational Inherent, Rational Residual, (RiskRating Rating, Rational Value) IfCurrent);
}
