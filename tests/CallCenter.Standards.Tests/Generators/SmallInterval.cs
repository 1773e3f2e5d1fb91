using CallCenter.Standards.Decisions;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>An interval of small numbers, at times reversed or empty, at times open to an end of the order.</summary>
public sealed record SmallInterval(long Low, long High);

public static class SmallIntervals
{
    public static Arbitrary<SmallInterval> Arbitrary { get; } = Gen.Frequency(
            (8, from low in Gen.Choose(0, 40) from length in Gen.Choose(-1, 8) select new SmallInterval(low, low + length)),
            (1, from low in Gen.Choose(0, 40) select new SmallInterval(low, OrdinalOrder.Top)),
            (1, from high in Gen.Choose(0, 40) select new SmallInterval(OrdinalOrder.Bottom, high)))
        .ToArbitrary();
}
