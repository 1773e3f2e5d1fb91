using System.Collections.Immutable;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Checks a section and turns it into an evaluator; all findings at once, each fault once: definitions that are null could not be read and are passed over.
/// Codes of roles, KPIs and policies belong to other sections, and are checked where those are known.
/// </summary>
/// <param name="catalogue">The section.</param>
/// <param name="records">The records that scorecards may score.</param>
/// <param name="pointer">The section's place.</param>
/// <param name="findings">Where findings go.</param>
/// <param name="unusable">Codes of definitions that are wrong.</param>
internal sealed class RiskCompiler(RiskCatalogue catalogue, IEnumerable<RecordDefinition> records, string pointer, FindingList findings, UnusableCodes unusable)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public RiskEvaluator? Compile()
    {
        Dictionary<string, OrdinalScale> scales = new ScaleChecks(findings, unusable).Check(catalogue.Scales, pointer + "/scales");
        ImmutableArray<RiskMatrix> matrices = CompileMatrices(scales);
        new FactorChecks(scales, findings, unusable).Check(catalogue.Factors, pointer + "/factors");
        var names = new RiskNames(catalogue, scales, matrices, unusable);
        new RegisterVocabulary(names, findings).Check(catalogue, pointer);
        var registers = new RegisterCompiler(names, findings);
        registers.Check(catalogue.Residual, pointer + "/residual");
        RiskRegister register = registers.Compile(catalogue.Register, catalogue.Residual, pointer + "/register");
        new IndicatorChecks(names, findings).Check(catalogue.Indicators, pointer + "/indicators");
        EmergencyPlans? plans = new PlanCompiler(findings).Compile(catalogue.Plans, catalogue.PlanTable, pointer);
        RiskScorecards? scorecards = RiskScorecards.Compile(catalogue.Scorecards, records, pointer + "/scorecards", findings);
        LossModel? losses = LossModel.Compile(catalogue.Quantities, pointer + "/quantities", findings);
        CheckQuantified(names);
        return findings.HasErrors ? null : new RiskEvaluator(catalogue, matrices, register, new RiskIndicators(catalogue.Indicators), plans!, scorecards!, losses!, names);
    }

    /// <summary>Quantified risks are those of the register, unless a host keeps the register elsewhere.</summary>
    private void CheckQuantified(RiskNames names)
    {
        for (int i = 0; i < catalogue.Quantities.Length && !catalogue.Register.IsEmpty; i++)
        {
            if (catalogue.Quantities[i] is { } quantity)
            {
                names.Require(quantity.Risk, "entry of the register", names.Entries, $"{pointer}/quantities/{i}/risk", findings);
            }
        }
    }

    private ImmutableArray<RiskMatrix> CompileMatrices(Dictionary<string, OrdinalScale> scales)
    {
        var compiler = new MatrixCompiler(scales, findings, unusable);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<RiskMatrix>.Builder matrices = ImmutableArray.CreateBuilder<RiskMatrix>();
        for (int i = 0; i < catalogue.Matrices.Length; i++)
        {
            if (catalogue.Matrices[i] is not { } definition)
            {
                continue;
            }

            string at = $"{pointer}/matrices/{i}";
            if (!seen.Add(definition.Code))
            {
                findings.Add(FindingRules.DuplicateCode, at + "/code", definition.Code, $"There are two matrices '{definition.Code}'.");
            }

            if (compiler.Compile(definition, at) is { } matrix)
            {
                MatrixWarnings.Add(matrix, at, findings);
                matrices.Add(matrix);
            }
            else
            {
                unusable.Add(definition.Code);
            }
        }

        return matrices.DrainToImmutable();
    }
}
