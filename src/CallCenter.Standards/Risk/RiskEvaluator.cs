using System.Collections.Immutable;
using CallCenter.Standards.Risk.Matrices;

namespace CallCenter.Standards.Risk;

/// <summary>A compiled risk section. Pure, immutable and thread-safe.</summary>
public sealed class RiskEvaluator
{
    internal RiskEvaluator(RiskCatalogue catalogue, ImmutableArray<RiskMatrix> matrices)
    {
        Catalogue = catalogue;
        Matrices = matrices;
    }

    /// <summary>The section it was compiled from.</summary>
    public RiskCatalogue Catalogue { get; }

    /// <summary>The matrices in the section's order.</summary>
    public ImmutableArray<RiskMatrix> Matrices { get; }

    /// <summary>Checks a section and compiles it; codes of other sections (roles, KPIs, policies) are taken as they are.</summary>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static RiskEvaluator Compile(RiskCatalogue catalogue)
    {
        var findings = new FindingList();
        return new RiskCompiler(catalogue, "", findings, new UnusableCodes()).Compile() ?? throw new FindingsException("The risk section", findings.ToImmutable());
    }

    /// <summary>The matrix of a code.</summary>
    /// <exception cref="ArgumentException">There is no such matrix.</exception>
    public RiskMatrix Matrix(string code) => Matrices.FirstOrDefault(matrix => matrix.Code == code) ?? throw new ArgumentException($"There is no matrix '{code}'.", nameof(code));
}
