namespace CallCenter.Standards;

/// <summary>Sets of up to 64 numbers as bits.</summary>
internal static class Mask
{
    /// <summary>The bit of a number. A shift by what is out of range, such as by an index of −1 where nothing was found, would set another bit and say nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 0 to 63.</exception>
    public static ulong Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 63);
        return 1UL << number;
    }
}
