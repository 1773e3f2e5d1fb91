using CallCenter.Standards.Risk;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates quantified risks without errors, of every kind, with amounts of many digits.</summary>
public static class WrittenQuantities
{
    private static readonly Gen<decimal> Amounts = Gen.Frequency(
        (4, from cents in Gen.Choose(1, 1_000_000) from scale in Gen.Choose(0, 4) select new decimal(cents, 0, 0, false, (byte)scale)),
        (1, Gen.Elements(0.0001m, 1_000m, 100_000_000m)));

    private static readonly Gen<Percentage> Shares = Gen.Choose(1, 499).Select(tenths => Percentage.FromPercent(tenths / 10m));

    private static readonly Gen<LossFrequency> Frequencies = Gen.OneOf(
        Gen.Choose(1, 100_000).Select(hundredths => (LossFrequency)new PoissonFrequency(hundredths / 100m)),
        Shares.Select(share => (LossFrequency)new BernoulliFrequency(share)),
        Gen.Choose(0, 100).Select(count => (LossFrequency)new FixedFrequency(count)));

    private static readonly Gen<LossSeverity> Simple = Gen.OneOf(
        Amounts.Select(amount => (LossSeverity)new FixedLoss(amount)),
        from low in Amounts from width in Amounts select (LossSeverity)new UniformLoss(low, low + width),
        from low in Amounts from rise in Amounts from fall in Amounts select (LossSeverity)new TriangularLoss(low, low + rise, low + rise + fall),
        from low in Amounts from rise in Amounts from fall in Amounts from shape in Gen.Elements(4m, 1.5m, 20m) select (LossSeverity)new PertLoss(low, low + rise, low + rise + fall, shape),
        from low in Amounts from factor in Gen.Choose(2, 50) from level in Shares select (LossSeverity)new LognormalByQuantiles(low, low * factor, level, Percentage.FromRatio(level.Ratio + 0.5m)),
        from mean in Amounts from factor in Gen.Choose(1, 40) select (LossSeverity)new LognormalByMoments(mean, mean * factor / 10m));

    /// <param name="codes">The codes of risks, some of which are quantified.</param>
    public static Gen<RiskQuantity[]> Risks(string[] codes) =>
        from chosen in Gen.SubListOf(codes)
        from risks in Gen.CollectToArray(chosen, code =>
            from frequency in Frequencies
            from severity in Gen.Frequency((5, Simple), (1, Simple.NonEmptyListOf().Select(parts => (LossSeverity)new CompositeLoss([.. parts]))))
            from provenance in StandardBooks.Provenances
            select new RiskQuantity { Risk = code, Frequency = frequency, Severity = severity, Provenance = provenance })
        select risks;
}
