namespace CallCenter.Standards.Risk;

/// <summary>
/// Philox4x32-10, a generator that turns a counter into random bits (Salmon, Moraes, Dror and Shaw, <i>Parallel random numbers: as easy as 1, 2, 3</i>, SC11). Each draw has a place of its
/// own, whoever asks and in whichever order.
/// </summary>
internal static class Philox
{
    private const uint FirstMultiplier = 0xD2511F53;
    private const uint SecondMultiplier = 0xCD9E8D57;
    private const uint FirstWeyl = 0x9E3779B9;
    private const uint SecondWeyl = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The 128 bits of a counter under a key, as two words: the first two and the last two numbers of 32 bits, the earlier one low.</summary>
    public static (ulong Low, ulong High) Bits(uint c0, uint c1, uint c2, uint c3, ulong key)
    {
        (uint k0, uint k1) = ((uint)key, (uint)(key >> 32));
        for (int round = 0; round < Rounds; round++)
        {
            ulong first = (ulong)FirstMultiplier * c0;
            ulong second = (ulong)SecondMultiplier * c2;
            (c0, c1, c2, c3) = ((uint)(second >> 32) ^ c1 ^ k0, (uint)second, (uint)(first >> 32) ^ c3 ^ k1, (uint)first);
            k0 += FirstWeyl;
            k1 += SecondWeyl;
        }

        return (c0 | ((ulong)c1 << 32), c2 | ((ulong)c3 << 32));
    }
}

/// <summary>The uniform numbers of one risk in one year, in order: 52 bits each, strictly between 0 and 1.</summary>
internal struct PhiloxStream(ulong seed, uint year, ulong risk)
{
    private const double Unit = 1.0 / (1UL << 52);

    private uint block;
    private ulong spare;
    private bool hasSpare;

    public double Next()
    {
        ulong bits = spare;
        if (!hasSpare)
        {
            (bits, spare) = Philox.Bits(block++, year, (uint)risk, (uint)(risk >> 32), seed);
        }

        hasSpare = !hasSpare;
        return ((bits >> 12) + 0.5) * Unit;
    }
}
