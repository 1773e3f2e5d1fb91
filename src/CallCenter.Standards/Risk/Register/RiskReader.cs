using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Reads one risk on a day: exposures before and after controls, then the whole.</summary>
/// <param name="rule">How controls and exposures are taken together.</param>
/// <param name="controls">The kinds of controls.</param>
internal sealed class RiskReader(ResidualRule rule, IEnumerable<RiskControl> controls)
{
    private readonly Dictionary<string, ControlEffect> effects = controls.ToDictionary(control => control.Code, control => control.ActsOn, StringComparer.Ordinal);

    /// <summary>The reading; null where the risk is not in the register that day.</summary>
    public RiskReading? Read(RiskEntry entry, RiskMatrix matrix, RiskTolerance? tolerance, LocalDate on)
    {
        LocalDate day = on.ToIso();
        RiskAssessment? assessment = entry.Assessments.LastOrDefault(known => !(known.On?.ToIso() > day));
        if (assessment is null || entry.Raised?.ToIso() > day)
        {
            return null;
        }

        ImmutableArray<MeasuredExposure> exposures = assessment.Exposures.IsEmpty
            ? [Measure(null, assessment, matrix, day)]
            : [.. assessment.Exposures.Select(exposure => Measure(exposure, assessment, matrix, day))];
        ScaleLevel residual = Highest(matrix, exposures.Select(exposure => exposure.Reading.Residual.Level));
        RiskAcceptance? acceptance = entry.Acceptances.Where(known => known.From.ToIso() <= day && day <= known.Until.ToIso()).MaxBy(known => known.Until.ToIso());
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
            Acceptance = acceptance,
            IsAboveAppetite = tolerance is null ? null : matrix.Levels.RankOf(residual.Code) > matrix.Levels.RankOf(tolerance.Appetite),
            IsAtTarget = tolerance is null ? null : matrix.Levels.RankOf(residual.Code) <= matrix.Levels.RankOf(tolerance.Target),
            NextReview = entry.ReviewEveryMonths is not { } months ? null : (assessment.On ?? entry.Raised) is { } since ? since.AfterMonths(months) : day,
        };
    }

    private static ScaleLevel Highest(RiskMatrix matrix, IEnumerable<ScaleLevel> levels) => levels.MaxBy(level => matrix.Levels.RankOf(level.Code))!;

    private MeasuredExposure Measure(RiskExposure? exposure, RiskAssessment assessment, RiskMatrix matrix, LocalDate day)
    {
        ImmutableArray<ControlReading> read =
        [
            .. assessment.Controls.Concat(exposure?.Controls ?? []).Select(control => new ControlReading(control, effects[control.Control], rule.CreditOf(control, day))),
        ];
        var cell = new MatrixCell(matrix.Likelihood.RankOf(exposure?.Likelihood ?? assessment.Likelihood), matrix.Impact.RankOf(exposure?.Impact ?? assessment.Impact));
        Rational likelihoodLeft = rule.Left(read.Where(control => control.ActsOn != ControlEffect.Impact).Select(control => control.Credit));
        Rational impactLeft = rule.Left(read.Where(control => control.ActsOn != ControlEffect.Likelihood).Select(control => control.Credit));
        var reduced = new MatrixCell(
            LowestNotBelow(matrix.Likelihood, matrix.LikelihoodOf(cell) * likelihoodLeft),
            LowestNotBelow(matrix.Impact, matrix.ImpactOf(cell) * impactLeft));
        Rational residual = matrix.ValueOf(cell, likelihoodLeft, impactLeft);
        return new MeasuredExposure(
            new ExposureReading(exposure, matrix.Rate(cell), matrix.Rate(reduced, residual), read), matrix.ValueOf(cell), residual);
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

    private readonly record struct MeasuredExposure(ExposureReading Reading, Rational Inherent, Rational Residual);
}
