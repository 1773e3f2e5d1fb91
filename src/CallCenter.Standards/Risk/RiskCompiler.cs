using System.Collections.Immutable;
using CallCenter.Standards.Risk.Matrices;
using CallCenter.Standards.Risk.Quantities;
using CallCenter.Standards.Risk.Scorecards;

namespace CallCenter.Standards.Risk;

/// <summary>
/// Checks a section and turns it into an evaluator; all findings at once, each fault once: definitions that are null could not be read and are passed over.
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
        RiskScorecards? scorecards = RiskScorecards.Compile(catalogue.Scorecards, records, pointer + "/scorecards", findings);
        LossModel? losses = LossModel.Compile(catalogue.Quantities, pointer + "/quantities", findings);
        return findings.HasErrors ? null : new RiskEvaluator(catalogue, matrices, scorecards!, losses!);
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
            if (compiler.Compile(definition, at) is not { } matrix)
            {
                unusable.Add(definition.Code);
            }
            else
            {
                MatrixWarnings.Add(matrix, at, findings);
                matrices.Add(matrix);
            }

            if (!seen.Add(definition.Code))
            {
                findings.Add(FindingRules.DuplicateCode, at + "/code", definition.Code, $"There are two matrices '{definition.Code}'.");
            }
        }

        return matrices.DrainToImmutable();
    }
}
