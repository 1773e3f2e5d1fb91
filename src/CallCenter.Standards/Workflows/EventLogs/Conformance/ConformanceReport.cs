using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>How the cases of a log compare with a workflow.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ConformanceReport : IExplained
{
    private readonly Listed<CaseConformance> cases;
    private readonly Listed<VariantConformance> variants;
    private readonly Listed<DeviationCount> deviations;
    private readonly Listed<Finding> findings;

    internal ConformanceReport(ImmutableArray<CaseConformance> cases, ImmutableArray<VariantConformance> variants, ImmutableArray<Finding> findings)
    {
        Cases = cases;
        Variants = variants;
        Findings = findings;
        FittingCases = variants.Where(known => known.Alignment.Fits).Sum(known => known.Variant.Cases);
        Fitness = Alignment.FitnessOf(variants.Sum(known => known.Variant.Cases * known.Alignment.Cost), variants.Sum(known => known.Variant.Cases * known.Alignment.GreatestCost));
        MeanCaseFitness = Mean(variants, cases.Length);
        Deviations = DeviationTally.Count(variants);
    }

    /// <summary>Each case, in the order of the log.</summary>
    public ImmutableArray<CaseConformance> Cases
    {
        get => cases;
        private init => cases = value;
    }

    /// <summary>Each variant, in the order of the log: the commonest first.</summary>
    public ImmutableArray<VariantConformance> Variants
    {
        get => variants;
        private init => variants = value;
    }

    /// <summary>How many cases the workflow allows as they are.</summary>
    public long FittingCases { get; }

    /// <summary>The fitness of the whole log: 1 − all costs ÷ all greatest costs, so that long cases weigh more. 100 % for a log without cases, and exactly where every case fits.</summary>
    public Percentage Fitness { get; }

    /// <summary>The mean of the cases' fitness, each case weighing the same; 100 % for a log without cases, and exactly where every case fits.</summary>
    public Percentage MeanCaseFitness { get; }

    /// <summary>In what ways cases leave the workflow: those of the most cases first, then of the most occurrences, then by state, activity found, and step.</summary>
    public ImmutableArray<DeviationCount> Deviations
    {
        get => deviations;
        private init => deviations = value;
    }

    /// <summary>Activities of the log that the mapping does not know; empty where it knows all.</summary>
    public ImmutableArray<Finding> Findings
    {
        get => findings;
        private init => findings = value;
    }

    /// <summary>How the cases compare with the workflow, in no language.</summary>
    public Explanation Explain() => ConformanceSentences.Of(this);

    /// <summary>How the cases compare with the workflow, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">How many fit alone, or with the commonest ways to leave it.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private static Percentage Mean(ImmutableArray<VariantConformance> variants, int cases) => Percentage.FromRatio(
        cases == 0 || variants.All(known => known.Alignment.Fits) ? 1 : variants.Sum(known => known.Variant.Cases * known.Alignment.Fitness.Ratio) / cases);
}
