using System.Globalization;
using System.Numerics;

namespace CallCenter.Standards.Dmn;

/// <summary>
/// A decimal number of at most 34 digits (IEEE 754 decimal128 without its special values): a coefficient times a power of ten. What is longer is rounded half to even.
/// Equal are numbers of one value, whatever their trailing zeros. The default is zero.
/// </summary>
public readonly partial struct Decimal34 : IEquatable<Decimal34>, IComparable<Decimal34>
{
    /// <summary>The most digits of a number.</summary>
    public const int Precision = 34;

    private const int LargestAdjusted = 6144;
    private const int SmallestExponent = -6176;

    private static readonly Int128[] Powers = [.. Enumerable.Range(0, 39).Select(n => (Int128)BigInteger.Pow(10, n))];

    private readonly Int128 coefficient;
    private readonly int exponent;

    private Decimal34(Int128 coefficient, int exponent)
    {
        this.coefficient = coefficient;
        this.exponent = exponent;
    }

    /// <summary>Zero.</summary>
    public static Decimal34 Zero => default;

    /// <summary>One.</summary>
    public static Decimal34 One => new(1, 0);

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Int128.Sign(coefficient);

    /// <summary>Whether the number has no fraction.</summary>
    public bool IsInteger
    {
        get
        {
            Decimal34 stripped = Stripped();
            return stripped.exponent >= 0;
        }
    }

    private BigInteger Big => (BigInteger)coefficient;

    /// <summary>The number of a coefficient and a power of ten, rounded to 34 digits; null where it is too large.</summary>
    public static Decimal34? Of(BigInteger coefficient, int exponent) => Rounded(coefficient, exponent);

    /// <summary>A whole number.</summary>
    public static Decimal34 Of(long value) => new(value, 0);

    /// <summary>A .NET decimal, exactly.</summary>
    public static Decimal34 Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return new((bits[3] < 0 ? -1 : 1) * (Int128)magnitude, -((bits[3] >> 16) & 0xFF));
    }

    /// <summary>The number as a .NET decimal where that holds it exactly or rounded to its scale; null beyond its range.</summary>
    public decimal? ToDecimal() =>
        decimal.TryParse(ToString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>The number as an int where it is a whole one in range; null otherwise.</summary>
    public int? ToInt32() => ToInt64() is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>The number as a long where it is a whole one in range; null otherwise.</summary>
    public long? ToInt64()
    {
        Decimal34 stripped = Stripped();
        if (stripped.exponent is < 0 or > 19)
        {
            return null;
        }

        BigInteger value = stripped.Big * BigInteger.Pow(10, stripped.exponent);
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    /// <inheritdoc/>
    public int CompareTo(Decimal34 other)
    {
        if (exponent == other.exponent)
        {
            return coefficient.CompareTo(other.coefficient);
        }

        if (Sign != other.Sign || Sign == 0)
        {
            return Sign.CompareTo(other.Sign);
        }

        int adjusted = Adjusted.CompareTo(other.Adjusted);
        if (adjusted != 0)
        {
            return adjusted * Sign;
        }

        int common = Math.Min(exponent, other.exponent);
        return Scaled(common).CompareTo(other.Scaled(common));
    }

    /// <inheritdoc/>
    public bool Equals(Decimal34 other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Decimal34 other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        Decimal34 stripped = Stripped();
        return HashCode.Combine(stripped.coefficient, stripped.exponent);
    }

    /// <summary>Whether both have one value.</summary>
    public static bool operator ==(Decimal34 left, Decimal34 right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Decimal34 left, Decimal34 right) => !left.Equals(right);

    /// <summary>Whether the first is smaller.</summary>
    public static bool operator <(Decimal34 left, Decimal34 right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first is larger.</summary>
    public static bool operator >(Decimal34 left, Decimal34 right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first is not larger.</summary>
    public static bool operator <=(Decimal34 left, Decimal34 right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first is not smaller.</summary>
    public static bool operator >=(Decimal34 left, Decimal34 right) => left.CompareTo(right) >= 0;

    /// <summary>The exponent of the first digit.</summary>
    private int Adjusted => exponent + Digits(Int128.Abs(coefficient)) - 1;

    private BigInteger Scaled(int to) => Big * BigInteger.Pow(10, exponent - to);

    private Decimal34 Stripped()
    {
        if (coefficient == 0)
        {
            return default;
        }

        Int128 c = coefficient;
        int e = exponent;
        while (c % 10 == 0)
        {
            c /= 10;
            e++;
        }

        return new Decimal34(c, e);
    }

    private static int Digits(Int128 magnitude)
    {
        int digits = 1;
        while (digits < Powers.Length && magnitude >= Powers[digits])
        {
            digits++;
        }

        return digits;
    }

    private static Decimal34? Rounded(Int128 c, int e)
    {
        Int128 magnitude = Int128.Abs(c);
        return magnitude < Powers[Precision] && e is >= SmallestExponent and <= LargestAdjusted - Precision + 1 ? new Decimal34(c, e) : Rounded((BigInteger)c, e);
    }

    private static Decimal34? Rounded(BigInteger c, int e)
    {
        if (c.IsZero)
        {
            return new Decimal34(0, Math.Clamp(e, SmallestExponent, 0));
        }

        int digits = Digits(c);
        int excess = Math.Max(digits - Precision, SmallestExponent - e);
        if (excess > 0)
        {
            c = Divide(c, excess, RoundingRule.HalfEven);
            e += excess;
            if (Digits(c) > Precision)
            {
                c /= 10;
                e++;
            }
        }

        int room = Math.Min(Precision - Digits(c), e - (LargestAdjusted - Precision + 1));
        if (room > 0)
        {
            c *= BigInteger.Pow(10, room);
            e -= room;
        }

        return e + Digits(c) - 1 > LargestAdjusted ? null : new Decimal34((Int128)c, e);
    }

    private static int Digits(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        if (magnitude.IsZero)
        {
            return 1;
        }

        // log10(2): never above the number of digits, and at most one below.
        int digits = Math.Max(1, (int)((magnitude.GetBitLength() - 1) * 0.30102999566398119));
        while (magnitude >= BigInteger.Pow(10, digits))
        {
            digits++;
        }

        return digits;
    }
}
