using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>How often a risk comes true in a year: <see cref="PoissonFrequency"/>, <see cref="BernoulliFrequency"/> or <see cref="FixedFrequency"/>.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record LossFrequency
{
    /// <summary>The most events a year that can be reckoned with.</summary>
    internal const int Maximum = 10_000;

    private protected LossFrequency()
    {
    }

    /// <summary>The mean number of events a year.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance of the number of events a year.</summary>
    public abstract double Variance { get; }

    /// <summary>What makes the parameters impossible; null where they are possible.</summary>
    internal abstract FindingWords? Problem { get; }

    /// <summary>A way to draw the number of events of a year.</summary>
    internal abstract ICountSampler Sampler();
}

/// <summary>Events that come independently of one another, any number in a year.</summary>
/// <param name="PerYear">The mean number a year, above 0 and at most 10,000. A share of attempts that succeed thins them: attempts × share (the loss-event frequency of FAIR).</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PoissonFrequency(decimal PerYear) : LossFrequency
{
    /// <inheritdoc/>
    public override double Mean => (double)PerYear;

    /// <inheritdoc/>
    public override double Variance => (double)PerYear;

    internal override FindingWords? Problem => PerYear is > 0 and <= Maximum ? null : FindingWords.Of($"a mean number of events a year is above 0 and at most 10,000");

    internal override ICountSampler Sampler() => new PoissonTable((double)PerYear);
}

/// <summary>At most one event in a year.</summary>
/// <param name="Probability">Its probability, 0 % to 100 %.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BernoulliFrequency(Percentage Probability) : LossFrequency
{
    /// <inheritdoc/>
    public override double Mean => (double)Probability.Ratio;

    /// <inheritdoc/>
    public override double Variance => Mean * (1 - Mean);

    internal override FindingWords? Problem => Probability.Ratio is >= 0 and <= 1 ? null : FindingWords.Of($"a probability is from 0 % to 100 %");

    internal override ICountSampler Sampler() => new BernoulliCount((double)Probability.Ratio);
}

/// <summary>The same number of events every year.</summary>
/// <param name="PerYear">The number, 0 to 10,000.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FixedFrequency(int PerYear) : LossFrequency
{
    /// <inheritdoc/>
    public override double Mean => PerYear;

    /// <inheritdoc/>
    public override double Variance => 0;

    internal override FindingWords? Problem => PerYear is >= 0 and <= Maximum ? null : FindingWords.Of($"a fixed number of events a year is from 0 to 10,000");

    internal override ICountSampler Sampler() => new FixedCount(PerYear);
}
