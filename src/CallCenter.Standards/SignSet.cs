namespace CallCenter.Standards;

/// <summary>A set of UTF-16 units, a bit for each: worked out once, then asked without a look at the tables of Unicode.</summary>
internal sealed class SignSet
{
    private const int BitsOfAWord = 64;

    private readonly ulong[] words = new ulong[(char.MaxValue + 1) / BitsOfAWord];

    public SignSet(Func<char, bool> isIn)
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            words[unit / BitsOfAWord] |= isIn((char)unit) ? 1UL << (unit % BitsOfAWord) : 0;
        }
    }

    public bool Has(char unit) => (words[unit / BitsOfAWord] >> (unit % BitsOfAWord) & 1) != 0;
}
