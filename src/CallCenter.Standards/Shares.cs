using System.Numerics;

namespace CallCenter.Standards;

/// <summary>Fractions of one denominator that are rounded to whole numbers which sum to a given total: each down, and the largest remainders up.</summary>
/// <typeparam name="TNumber">A type that holds the numerators.</typeparam>
internal readonly ref struct Shares<TNumber>
    where TNumber : struct, IBinaryInteger<TNumber>
{
    private readonly Span<long> whole;
    private readonly Span<TNumber> rest;
    private readonly TNumber denominator;

    /// <summary>Room is the caller's, one place of each kind for each fraction.</summary>
    public Shares(Span<long> whole, Span<TNumber> rest, TNumber denominator)
    {
        this.whole = whole;
        this.rest = rest;
        this.denominator = denominator;
    }

    public long this[int index] => whole[index];

    public void Set(int index, TNumber numerator)
    {
        (TNumber quotient, rest[index]) = TNumber.DivRem(numerator, denominator);
        whole[index] = long.CreateChecked(quotient);
    }

    /// <summary>The sum of the fractions, rounded once, half to even.</summary>
    public long RoundTotal()
    {
        TNumber rests = TNumber.Zero;
        long total = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            rests += rest[i];
            total += whole[i];
        }

        (TNumber quotient, TNumber remainder) = TNumber.DivRem(rests, denominator);
        total += long.CreateChecked(quotient);
        int half = remainder.CompareTo(denominator - remainder);
        return total + (half > 0 || (half == 0 && (total & 1) == 1) ? 1 : 0);
    }

    /// <summary>Raises the largest remainders, the earlier one where they are equal, until the whole numbers sum to the total.</summary>
    public void Settle(long total)
    {
        foreach (long share in whole)
        {
            total -= share;
        }

        for (long missing = total; missing > 0; missing--)
        {
            int largest = 0;
            for (int i = 1; i < rest.Length; i++)
            {
                largest = rest[i] > rest[largest] ? i : largest;
            }

            whole[largest]++;
            rest[largest] = TNumber.Zero;
        }
    }
}
