using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Tests.Risk.Quantities;

/// <summary>The known answers of Random123 (tests/kat_vectors, <c>philox4x32 10</c>): four words of counter, two of key, four of bits.</summary>
public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Known_answers_come_out(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3)
    {
        (ulong low, ulong high) = Philox.Bits(c0, c1, c2, c3, k0 | ((ulong)k1 << 32));
        Assert.Equal((r0, r1, r2, r3), ((uint)low, (uint)(low >> 32), (uint)high, (uint)(high >> 32)));
    }

    [Fact]
    public void A_stream_is_the_words_of_its_counters_in_order()
    {
        var stream = new PhiloxStream(seed: 7, year: 3, risk: 0x1_0000_0002);
        double[] drawn = [stream.Next(), stream.Next(), stream.Next()];
        (ulong first, ulong second) = Philox.Bits(0, 3, 2, 1, 7);
        (ulong third, _) = Philox.Bits(1, 3, 2, 1, 7);
        Assert.Equal(new[] { first, second, third }.Select(bits => ((bits >> 12) + 0.5) / Math.Pow(2, 52)), drawn);
    }

    [Fact]
    public void Numbers_lie_strictly_between_0_and_1_and_fill_it_evenly()
    {
        var stream = new PhiloxStream(1, 2, 3);
        int[] tenths = new int[10];
        for (int i = 0; i < 100_000; i++)
        {
            double next = stream.Next();
            Assert.True(next is > 0 and < 1);
            tenths[(int)(next * 10)]++;
        }

        Assert.All(tenths, count => Assert.InRange(count, 9_500, 10_500)); // five standard deviations
        Assert.True((((ulong.MaxValue >> 12) + 0.5) / Math.Pow(2, 52)) < 1);
    }
}
