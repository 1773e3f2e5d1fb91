using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CallCenter.Standards.Tests.Kpis.Measures;

/// <summary>Numbering values in order of first sight, against dictionaries.</summary>
public sealed class CodeTablesTests
{
    [Property(MaxTest = 300)]
    public Property Numbers_get_codes_in_order_of_first_sight() => Prop.ForAll(
        Arb.From(Gen.Frequency(
            (4, Gen.Choose(0, 40).Select(number => (long)number)),
            (2, Gen.Elements(0L, -1, 1_023, 1_024, 1_025, Ordinal.Missing, Ordinal.Greatest, Ordinal.Least)),
            (2, Gen.Choose(-1_000_000, 1_000_000).Select(number => (long)number))).ArrayOf()),
        numbers =>
        {
            var codes = new NumberCodes();
            var expected = new Dictionary<long, int>();
            foreach (long number in numbers)
            {
                expected.TryAdd(number, expected.Count);
                Assert.Equal(expected[number], codes.CodeOf(number));
                Assert.Equal(number, codes.NumberOf(expected[number]));
            }

            Assert.Equal(expected.Count, codes.Count);
        });

    [Fact]
    public void A_number_seen_last_is_known_at_once_even_if_it_is_zero_or_the_first()
    {
        var codes = new NumberCodes();

        Assert.Equal([0, 0, 1, 0, 1, 2], new[] { 5_000L, 5_000, 6_000, 5_000, 6_000, 0 }.Select(codes.CodeOf));
    }

    [Property(MaxTest = 200)]
    public Property Pairs_get_codes_in_order_of_first_sight() => Prop.ForAll(
        Arb.From((from first in Gen.Choose(0, 30) from second in Gen.Choose(0, 30) select (first, second)).ArrayOf()), AssertPairs);

    [Fact]
    public void Pairs_that_differ_in_order_alone_are_different() => AssertPairs([(0, 1), (1, 0), (0, 0), (1, 1), (0, 1), (int.MaxValue, 0), (0, int.MaxValue)]);

    [Fact]
    public void The_table_of_pairs_grows_and_keeps_every_code() =>
        AssertPairs([.. Enumerable.Range(0, 2_000).Select(i => (i % 40, i / 40)), .. Enumerable.Range(0, 2_000).Select(i => (i % 40, i / 40))]);

    private static void AssertPairs((int First, int Second)[] pairs)
    {
        var codes = new PairCodes();
        var expected = new Dictionary<(int, int), int>();
        int[] mapped = [.. pairs.Select(pair => pair.First)];
        codes.Map(mapped, [.. pairs.Select(pair => pair.Second)]);
        for (int i = 0; i < pairs.Length; i++)
        {
            expected.TryAdd(pairs[i], expected.Count);
            Assert.Equal(expected[pairs[i]], mapped[i]);
            Assert.Equal(pairs[i], codes.PairOf(mapped[i]));
        }

        Assert.Equal(expected.Count, codes.Count);
    }
}
