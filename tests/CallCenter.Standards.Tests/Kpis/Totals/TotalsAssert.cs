using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Tests.Kpis.Totals;

/// <summary>Compares totals to the bit: what they are of, every total and every bucket of every distribution, of every group.</summary>
internal static class TotalsAssert
{
    public static void Same(MeasureTotals expected, MeasureTotals actual)
    {
        Assert.Equal(expected.Dimensions.AsEnumerable(), actual.Dimensions);
        Assert.Equal(expected.Standards.AsEnumerable(), actual.Standards);
        Assert.Equal(expected.Origin.Names.AsEnumerable(), actual.Origin.Names);
        Assert.Equal(expected.Groups, actual.Groups);
        Assert.Equal(expected.Parts.Select(part => part.Shape.Hash), actual.Parts.Select(part => part.Shape.Hash));
        foreach ((TotalsPart a, TotalsPart b) in expected.Parts.Zip(actual.Parts))
        {
            Assert.Equal(a.Rows.Select(row => row.Key), b.Rows.Select(row => row.Key));
            Assert.Equal(a.Rows.SelectMany(row => row.Totals), b.Rows.SelectMany(row => row.Totals));
            Assert.Equal(a.Rows.SelectMany(row => row.Distributions), b.Rows.SelectMany(row => row.Distributions));
        }
    }
}
