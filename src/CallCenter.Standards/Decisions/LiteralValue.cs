namespace CallCenter.Standards.Decisions;

/// <summary>
/// What a literal means. Units count ticks, months, days since 1970-01-01, 0 or 1, or 10⁻⁹ of a number, rounded down;
/// <see cref="IsExact"/> says whether nothing was cut off. Huge values saturate far outside of every field.
/// </summary>
internal readonly record struct LiteralValue(LiteralKind Kind, Int128 Units, bool IsExact)
{
    /// <summary>The decimals that the units of a number keep.</summary>
    public const int Decimals = 9;

    /// <summary>The same value in units that are larger by a factor.</summary>
    public LiteralValue InUnitsOf(long factor)
    {
        (Int128 quotient, Int128 remainder) = Int128.DivRem(Units, factor);
        return this with { Units = Int128.IsNegative(remainder) ? quotient - 1 : quotient, IsExact = IsExact && remainder == 0 };
    }

    /// <summary>The value of a sign and a magnitude rounded towards zero.</summary>
    public static LiteralValue Of(LiteralKind kind, bool isNegative, Int128 magnitude, bool isExact) =>
        new(kind, !isNegative ? magnitude : isExact ? -magnitude : -magnitude - 1, isExact);
}
