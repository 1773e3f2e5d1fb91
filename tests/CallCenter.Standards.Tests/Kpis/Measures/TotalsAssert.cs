using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Measures;

/// <summary>Compares totals to the bit: every slot and every bucket of every sketch, of every group.</summary>
internal static class TotalsAssert
{
    public static void Same(MeasureTotals expected, MeasureTotals actual)
    {
        Assert.Equal(expected.Dimensions.AsEnumerable(), actual.Dimensions);
        Assert.Equal(expected.Groups, actual.Groups);
        for (int slot = 0; slot < expected.Plan.Slots.Length; slot++)
        {
            Assert.Equal(expected.Has(slot), actual.Has(slot));
        }

        foreach (GroupKey group in expected.Groups)
        {
            TotalsRow a = expected.Find(group)!;
            TotalsRow b = actual.Find(group)!;
            Assert.Equal(a.Totals, b.Totals);
            Assert.Equal(a.Sketches.Select(Read), b.Sketches.Select(Read));
        }
    }

    /// <summary>The count and the values of up to 50 ranks: every rank of a small sketch.</summary>
    public static string Read(QuantileSketch? sketch)
    {
        if (sketch is not { Count: > 0 })
        {
            return "none";
        }

        long ranks = Math.Min(50, sketch.Count);
        return $"{sketch.Count}: {string.Join(' ', Enumerable.Range(1, (int)ranks).Select(rank => sketch.Quantile((int)(rank * 1000 / ranks))))}";
    }
}
