using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Risk;

/// <summary>
/// What one event costs, in the bank's reporting currency: <see cref="FixedLoss"/>, <see cref="UniformLoss"/>, <see cref="TriangularLoss"/>, <see cref="PertLoss"/>,
/// <see cref="LognormalByQuantiles"/>, <see cref="LognormalByMoments"/>, or <see cref="CompositeLoss"/> of several. Parameters are exact amounts; what is estimated from them is floating point.
/// Mean and variance are closed forms, and not a number where the parameters are impossible.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record LossSeverity
{
    /// <summary>The greatest amount that can be reckoned with.</summary>
    internal const decimal Maximum = 1_000_000_000_000_000m;

    private protected LossSeverity()
    {
    }

    /// <summary>The mean.</summary>
    public abstract double Mean { get; }

    /// <summary>The variance.</summary>
    public abstract double Variance { get; }

    /// <summary>What makes the parameters impossible; null where they are possible.</summary>
    internal abstract FindingWords? Problem { get; }

    /// <summary>A way to draw losses.</summary>
    internal abstract ILossSampler Sampler();

    private protected static FindingWords? RangeProblem(decimal low, decimal high) =>
        low >= 0 && low < high && high <= Maximum ? null : FindingWords.Of($"losses go from an amount of at least 0 to a greater one of at most 10^15");

    private protected static FindingWords? RangeProblem(decimal low, decimal mode, decimal high) =>
        RangeProblem(low, high) ?? (low <= mode && mode <= high ? null : FindingWords.Of($"the most likely amount lies from the least to the greatest"));

    private protected static double Square(double x) => x * x;
}

/// <summary>Always the same.</summary>
/// <param name="Amount">The amount, 0 to 10^15.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FixedLoss(decimal Amount) : LossSeverity
{
    /// <inheritdoc/>
    public override double Mean => (double)Amount;

    /// <inheritdoc/>
    public override double Variance => 0;

    internal override FindingWords? Problem => Amount is >= 0 and <= Maximum ? null : FindingWords.Of($"a loss is an amount from 0 to 10^15");

    internal override ILossSampler Sampler() => new FixedDraw((double)Amount);
}

/// <summary>Any amount of a range as likely as any other.</summary>
/// <param name="Low">The least amount, at least 0.</param>
/// <param name="High">The greatest, above it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record UniformLoss(decimal Low, decimal High) : LossSeverity
{
    /// <inheritdoc/>
    public override double Mean => Problem is null ? (double)(Low + High) / 2 : double.NaN;

    /// <inheritdoc/>
    public override double Variance => Problem is null ? Square((double)(High - Low)) / 12 : double.NaN;

    internal override FindingWords? Problem => RangeProblem(Low, High);

    internal override ILossSampler Sampler() => new UniformDraw((double)Low, (double)High);
}

/// <summary>Three estimates joined by straight lines.</summary>
/// <param name="Low">The least amount, at least 0.</param>
/// <param name="Mode">The most likely one.</param>
/// <param name="High">The greatest, above the least.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TriangularLoss(decimal Low, decimal Mode, decimal High) : LossSeverity
{
    /// <inheritdoc/>
    public override double Mean => Problem is null ? (double)(Low + Mode + High) / 3 : double.NaN;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            (double low, double mode, double high) = ((double)Low, (double)Mode, (double)High);
            return Problem is null ? (Square(high - low) + ((mode - low) * (mode - high))) / 18 : double.NaN;
        }
    }

    internal override FindingWords? Problem => RangeProblem(Low, Mode, High);

    internal override ILossSampler Sampler() => new TriangularDraw((double)Low, (double)Mode, (double)High);
}

/// <summary>
/// Three estimates joined by a smooth curve: the modified PERT distribution, a beta distribution with α = 1 + shape × (mode − low) / (high − low) and β = 1 + shape × (high − mode) / (high − low)
/// (Malcolm et al. 1959; Vose, <i>Risk Analysis</i>, 2008, for the shape).
/// </summary>
/// <param name="Low">The least amount, at least 0.</param>
/// <param name="Mode">The most likely one.</param>
/// <param name="High">The greatest, above the least.</param>
/// <param name="Shape">The weight of the most likely amount, above 0 and at most 1,000; 4 is the classic PERT.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PertLoss(decimal Low, decimal Mode, decimal High, decimal Shape = 4) : LossSeverity
{
    /// <inheritdoc/>
    public override double Mean => Problem is null ? (double)((Low + (Shape * Mode) + High) / (Shape + 2)) : double.NaN;

    /// <inheritdoc/>
    public override double Variance => (Mean - (double)Low) * ((double)High - Mean) / ((double)Shape + 3);

    internal override FindingWords? Problem => RangeProblem(Low, Mode, High) ?? (Shape is > 0 and <= 1_000 ? null : FindingWords.Of($"the shape is above 0 and at most 1,000"));

    internal override ILossSampler Sampler()
    {
        (double low, double width) = ((double)Low, (double)(High - Low));
        double shape = (double)Shape;
        return new PertDraw(low, width, 1 + (shape * (double)(Mode - Low) / width), 1 + (shape * (double)(High - Mode) / width));
    }
}

/// <summary>Independent parts that come together in every event, such as primary and secondary loss (FAIR).</summary>
/// <param name="Parts">The parts, at least one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CompositeLoss(ImmutableArray<LossSeverity> Parts) : LossSeverity
{
    private readonly Listed<LossSeverity> parts = Parts;

    /// <summary>The parts, at least one.</summary>
    public ImmutableArray<LossSeverity> Parts
    {
        get => parts;
        init => parts = value;
    }

    /// <inheritdoc/>
    public override double Mean => Parts.Sum(part => part.Mean);

    /// <inheritdoc/>
    public override double Variance => Parts.Sum(part => part.Variance);

    internal override FindingWords? Problem => Parts.IsEmpty ? FindingWords.Of($"a loss of parts has at least one") : Parts.Select(part => part.Problem).FirstOrDefault(problem => problem is not null);

    internal override ILossSampler Sampler() => new CompositeDraw([.. Parts.Select(part => part.Sampler())]);
}
