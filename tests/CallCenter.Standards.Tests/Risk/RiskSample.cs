using System.Collections.Immutable;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Generators;
using CallCenter.Standards.Tests.Risk.Matrices;
using NodaTime;

namespace CallCenter.Standards.Tests.Risk;

/// <summary>A small section: axes low 1, medium 2, high 3, the template's levels, one category with an appetite, and controls that act on each side.</summary>
internal static class RiskSample
{
    public static readonly LocalDate Day = new(2026, 3, 31);

    public static RiskCatalogue With(params ImmutableArray<RiskEntry> entries) => With(ResidualRule.Default, entries);

    public static RiskCatalogue With(ResidualRule rule, params ImmutableArray<RiskEntry> entries) => new()
    {
        Scales = [Grid.Scale("axis", "low", "medium", "high"), Grid.Scale("levels", "low", "medium", "high", "very-high")],
        Matrices = [Grid.Definition("axis", "axis", "levels", [["low", "low", "medium"], ["low", "medium", "high"], ["medium", "high", "very-high"]])],
        Categories =
        [
            new() { Code = "operational", Name = new(null, "Operational"), Tolerance = new("levels", "medium", "low", Sample.Provenance), Provenance = Sample.Provenance },
            new() { Code = "other", Name = new(null, "Other"), Provenance = Sample.Provenance },
        ],
        Controls = [Control("training", ControlEffect.Likelihood), Control("backup", ControlEffect.Impact), Control("monitoring", ControlEffect.Both), Control("check", ControlEffect.Likelihood)],
        Residual = rule,
        Register = entries,
    };

    public static RiskRegister RegisterOf(params ImmutableArray<RiskEntry> entries) => RiskEvaluator.Compile(With(entries)).Register;

    public static RiskEntry Entry(string code, params ImmutableArray<RiskAssessment> assessments) => Entry(code, "operational", assessments);

    public static RiskEntry Entry(string code, string category, ImmutableArray<RiskAssessment> assessments, ImmutableArray<RiskAcceptance> acceptances = default, LocalDate? raised = null, LocalDate? closed = null, int? review = null) => new()
    {
        Code = code,
        Name = new("风险", code),
        Category = category,
        Matrix = "matrix",
        Raised = raised,
        Closed = closed,
        ReviewEveryMonths = review,
        Assessments = assessments,
        Acceptances = acceptances.IsDefault ? [] : acceptances,
        Provenance = Sample.Provenance,
    };

    public static RiskAssessment Assessed(string likelihood, string impact, LocalDate? on = null, string? level = null, string? residual = null, ImmutableArray<ControlAssessment> controls = default, ImmutableArray<RiskExposure> exposures = default) => new()
    {
        On = on,
        Likelihood = likelihood,
        Impact = impact,
        Level = level,
        ResidualLevel = residual,
        Controls = controls.IsDefault ? [] : controls,
        Exposures = exposures.IsDefault ? [] : exposures,
    };

    /// <summary>A control at work, shown by evidence of the first day of 2026.</summary>
    public static ControlAssessment AtWork(string control, decimal percent, LocalDate? until = null) => new()
    {
        Control = control,
        Status = ControlStatus.Implemented,
        Effectiveness = Percentage.FromPercent(percent),
        EvidenceOn = new LocalDate(2026, 1, 1),
        EvidenceUntil = until,
    };

    public static RiskExposure Exposure(string code, params ImmutableArray<ControlAssessment> controls) => new() { Code = code, Name = new(null, code), Controls = controls };

    private static RiskControl Control(string code, ControlEffect effect) => new() { Code = code, Name = new(null, code), Category = "operational", ActsOn = effect, Provenance = Sample.Provenance };
}
