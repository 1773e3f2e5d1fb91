using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Risk;

/// <summary>Independent risks with frequencies and severities, checked: their expected loss in closed form, and their years by simulation. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from risk quantities, which are written; what leaves are its simulations.")]
public sealed class LossModel
{
    private LossModel(ImmutableArray<RiskQuantity> risks) => Risks = risks;

    /// <summary>The risks.</summary>
    public ImmutableArray<RiskQuantity> Risks { get; }

    /// <summary>The mean loss of a year: Σ E[N] E[X].</summary>
    public double ExpectedLoss => Risks.Sum(risk => risk.Frequency.Mean * risk.Severity.Mean);

    /// <summary>The variance of the loss of a year, the risks being independent: Σ E[N] Var[X] + Var[N] E[X]².</summary>
    public double Variance => Risks.Sum(risk => (risk.Frequency.Mean * risk.Severity.Variance) + (risk.Frequency.Variance * risk.Severity.Mean * risk.Severity.Mean));

    /// <summary>Checks risks.</summary>
    /// <exception cref="FindingsException">Codes are wrong or given twice, or parameters are impossible; all findings are in the exception.</exception>
    public static LossModel Compile(ImmutableArray<RiskQuantity> risks)
    {
        var findings = new FindingList();
        return Compile(new LocatedList<RiskQuantity>(risks.IsDefault ? risks : Given.Items(risks), Place.At("")), findings) ?? throw new FindingsException("The risk quantities", findings.ToImmutable());
    }

    /// <summary>
    /// Plays a number of years. The number of events and each loss of a risk in a year are drawn by Philox4x32-10 at a counter made of the risk's code, the year and the draw's position, under the seed as key:
    /// the same seed gives the same bits whatever the number of threads, and a risk's own losses stay the same when others come or go. Across kinds of machine the last bits of lognormal and PERT
    /// losses may differ, since the logarithms and exponentials of the platform are used.
    /// </summary>
    /// <param name="years">The number of years, 1 to 50,000,000; each takes 16 bytes.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="threads">The most threads to use, at least 1.</param>
    /// <param name="progress">Told the number of years played, rising; null for nobody. Called from the threads that play.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years or threads are out of range.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public LossSimulation Simulate(int years, ulong seed, int threads = 1, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, LossSimulator.MaximumYears);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        return new LossSimulator(this, seed, years).Run(threads, progress, cancellation);
    }

    /// <summary>The model, or null where there are errors.</summary>
    internal static LossModel? Compile(LocatedList<RiskQuantity> risks, FindingList findings)
    {
        int before = findings.Count;
        Codes.Of($"quantified risk", risks, risk => risk.Risk, findings);
        foreach (Located<RiskQuantity> risk in risks)
        {
            string code = risk.Value.Risk;
            if (risk.Value.Frequency.Problem is { } frequency)
            {
                findings.Add(RiskFindings.LossFrequency, risk.At(r => r.Frequency), code, $"How often '{code}' comes true is impossible: {frequency}.");
            }

            Located<LossSeverity> severity = risk.Part(r => r.Severity);
            if (severity.IsWhole && severity.Value.Problem is { } problem)
            {
                findings.Add(RiskFindings.LossSeverity, severity.Place, code, $"What '{code}' costs is impossible: {problem}.");
            }
        }

        return findings.ErrorsSince(before) || !risks.Place.IsWhole ? null : new LossModel(risks.Values);
    }
}
